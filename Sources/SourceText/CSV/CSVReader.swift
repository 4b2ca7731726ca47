extension CSVRecords {
  /// Most bytes of a table, 1 GiB.
  public static let sizeLimit = 1 << 30
  /// Most bytes of a quoted field: a quote that is never closed is found after these.
  public static let quotedLimit = 1 << 16

  /// The records of a table, where it has no fault, or what is wrong with it.
  public struct Reading: Sendable {
    /// The records; nil when there is a diagnostic.
    public let records: CSVRecords?
    /// Every fault, but not more than ``DiagnosticList/limit``.
    public let diagnostics: [Diagnostic]
  }

  /// Finds the records of a table.
  ///
  /// - Parameters:
  ///   - file: The text.
  ///   - delimiter: What separates fields; nil takes what the header has most of.
  /// - Returns: The records or the faults.
  public static func read(_ file: SourceFile, delimiter: CSVDelimiter? = nil) -> Reading {
    if let fault = file.encodingFault { return Reading(records: nil, diagnostics: [fault]) }
    func failure(_ fault: CSVFault) -> Reading {
      let diagnostic = Diagnostic(
        .error, fault.description, file: file, span: .start, remedy: fault.remedy)
      return Reading(records: nil, diagnostics: [diagnostic])
    }
    guard file.bytes.count <= sizeLimit else { return failure(.tooLarge(bytes: file.bytes.count)) }
    guard !file.text.allSatisfy({ $0.isLineBreak }) else { return failure(.empty) }
    let chosen: CSVDelimiter
    switch delimiter.map(HeaderDelimiter.found) ?? HeaderDelimiter(in: file.text) {
    case .found(let delimiter): chosen = delimiter
    case .unclear(let first, let second, let count):
      return failure(.delimiterUnclear(first, second, count: count))
    }
    var scanner = CSVScanner(delimiter: chosen, position: file.text.startIndex)
    scanner.scan(file.bytes.span)
    if !scanner.faults.isEmpty {
      let diagnostics = scanner.faults.map { offset, fault in
        Diagnostic(
          .error, fault.description, file: file, span: file.span(atByte: offset),
          remedy: fault.remedy)
      }
      return Reading(records: nil, diagnostics: diagnostics)
    }
    let records = CSVRecords(
      file: file, delimiter: chosen, lineEnd: scanner.lineEnd ?? .lineFeed,
      fieldCount: scanner.fieldCount, boundaries: scanner.boundaries)
    return Reading(records: records, diagnostics: [])
  }
}

/// The delimiter that the header has most of, outside quotes; a comma where it has none.
private enum HeaderDelimiter {
  case found(CSVDelimiter)
  case unclear(CSVDelimiter, CSVDelimiter, count: Int)

  init(in text: ArraySlice<UInt8>) {
    var counts = [0, 0, 0]
    let all = CSVDelimiter.allCases
    var isQuoted = false
    for byte in text.drop(while: \.isLineBreak) {
      if byte == .quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte.isLineBreak { break }
      if let index = all.firstIndex(where: { $0.byte == byte }) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    let candidates = all.indices.filter { counts[$0] == most }
    self =
      most == 0 || candidates.count == 1
      ? .found(all[candidates[0]])
      : .unclear(all[candidates[0]], all[candidates[1]], count: most)
  }
}

/// Walks over the bytes once and notes where fields begin.
private struct CSVScanner {
  let delimiter: CSVDelimiter
  var position: Int
  private(set) var boundaries: [UInt32] = []
  private(set) var fieldCount = 0
  private(set) var lineEnd: CSVLineEnd?
  /// Faults with their offsets.
  private(set) var faults: [(offset: Int, fault: CSVFault)] = []

  init(delimiter: CSVDelimiter, position: Int) {
    self.delimiter = delimiter
    self.position = position
  }

  mutating func scan(_ bytes: Span<UInt8>) {
    while position < bytes.count, faults.count < DiagnosticList.limit {
      if bytes[position].isLineBreak {
        position += 1
        continue
      }
      guard scanRecord(bytes) else { return }
      if fieldCount > 0, boundaries.count == fieldCount + 1 { reserve(bytes) }
    }
  }

  /// Asks for the room that records as long as the header would take, at least.
  private mutating func reserve(_ bytes: Span<UInt8>) {
    let rows = bytes.count / max(1, Int(boundaries[fieldCount]) - Int(boundaries[0]))
    boundaries.reserveCapacity((rows + 1) * (fieldCount + 1))
  }

  /// Takes a record and its line end; false when what follows cannot be made out.
  private mutating func scanRecord(_ bytes: Span<UInt8>) -> Bool {
    let recordStart = position
    let firstBoundary = boundaries.count
    while true {
      boundaries.append(UInt32(truncatingIfNeeded: position))
      guard scanField(bytes) else { return false }
      guard position < bytes.count, bytes[position] == delimiter.byte else { break }
      position += 1
    }
    let found = boundaries.count - firstBoundary
    boundaries.append(UInt32(truncatingIfNeeded: position + 1))
    if fieldCount == 0 { fieldCount = found }
    if found != fieldCount {
      faults.append((recordStart, .fieldCount(found: found, expected: fieldCount, delimiter)))
      boundaries.removeLast(found + 1)
    }
    scanLineEnd(bytes)
    return true
  }

  /// Takes a field up to what ends it; false for a quote without end.
  private mutating func scanField(_ bytes: Span<UInt8>) -> Bool {
    let start = position
    if start < bytes.count, bytes[start] == .quote {
      guard scanQuoted(bytes) else { return false }
    }
    let plain = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == delimiter.byte || byte.isLineBreak { break }
      if byte == .quote, plain == start {
        faults.append((position, .quoteInsideField))
        skipField(bytes)
        return true
      }
      position += 1
    }
    if plain > start, position > plain { faults.append((plain, .textAfterQuote)) }
    return true
  }

  private mutating func skipField(_ bytes: Span<UInt8>) {
    while position < bytes.count, bytes[position] != delimiter.byte, !bytes[position].isLineBreak {
      position += 1
    }
  }

  /// Takes a quoted field with both quotes.
  private mutating func scanQuoted(_ bytes: Span<UInt8>) -> Bool {
    let start = position
    position += 1
    while position < bytes.count {
      if position - start > CSVRecords.quotedLimit {
        faults.append((start, .endlessQuote))
        return false
      }
      if bytes[position] == .quote {
        position += 1
        guard position < bytes.count, bytes[position] == .quote else { return true }
      }
      position += 1
    }
    faults.append((start, .unclosedQuote))
    return false
  }

  private mutating func scanLineEnd(_ bytes: Span<UInt8>) {
    guard position < bytes.count else { return }
    var end = CSVLineEnd.lineFeed
    if bytes[position] == .carriageReturn {
      let isPair = position + 1 < bytes.count && bytes[position + 1] == .lineFeed
      end = isPair ? .carriageReturnLineFeed : .carriageReturn
    }
    position += end == .carriageReturnLineFeed ? 2 : 1
    if lineEnd == nil { lineEnd = end }
  }
}
