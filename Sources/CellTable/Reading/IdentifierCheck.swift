import SourceText

/// Looks at every identifier: that it is there, can be shown, and comes once.
struct IdentifierCheck {
  /// Most bytes of an identifier.
  static let mostBytes = 256

  /// The table, without the tests that others replace.
  private(set) var table: CellTable
  private(set) var diagnostics: [Diagnostic] = []
  /// Open addressing: half of the hash of an identifier, then one more than its row; 0 where free.
  ///
  /// The hash saves most looks at the table, and lies beside the row for the cache's sake.
  private var slots: [UInt64]
  /// FNV-1a.
  private static let hashStart: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let hashFactor: UInt64 = 0x0000_0100_0000_01B3
  /// Rows that another test replaces.
  private var replaced: Set<Int> = []

  init(_ table: CellTable) {
    self.table = table
    var size = 16
    while size < table.rowCount * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
  }

  /// Checks all rows, up to the limit of faults that are shown.
  mutating func run() {
    for source in table.sources {
      let field = source.fields[table.identifierColumn]
      let bytes = source.records.file.bytes.span
      for row in 0..<source.rowCount {
        let extent = source.records.extent(record: source.record(row), field: field)
        check(source.firstRow + row, bytes, extent)
        if diagnostics.count >= DiagnosticList.limit { return }
      }
    }
    if !replaced.isEmpty { table = table.without(replaced) }
  }

  private mutating func check(_ row: Int, _ bytes: Span<UInt8>, _ extent: Range<Int>) {
    var hash = Self.hashStart
    var isPlain = extent.count <= Self.mostBytes && !extent.isEmpty
    if isPlain {
      for index in extent {
        let byte = bytes[index]
        // Letters, digits and the signs that need no second look.
        guard byte > 0x20, byte < 0x7F, byte != UInt8(ascii: "\"") else {
          isPlain = false
          break
        }
        hash = (hash ^ UInt64(byte.lowercased)) &* Self.hashFactor
      }
      if isPlain, bytes[extent.lowerBound].startsFormula, !table.options.allowFormulaIdentifiers {
        isPlain = false
      }
    }
    if isPlain {
      enter(row, hash: hash)
    } else {
      checkThoroughly(row)
    }
  }

  private mutating func checkThoroughly(_ row: Int) {
    let identifier = table.identifier(row)
    if identifier.isEmpty {
      report(.identifierMissing, row)
    } else if identifier.utf8.count > Self.mostBytes {
      report(.identifierTooLong(bytes: identifier.utf8.count), row)
    } else if let scalar = identifier.unicodeScalars.first(where: \.isUnprintable) {
      report(.identifierUnprintable(scalar: scalar.value), row)
    } else if table.identifierStartsFormula(row), !table.options.allowFormulaIdentifiers {
      report(.identifierFormula(identifier), row)
    } else {
      enter(row, hash: Self.hash(of: identifier))
    }
  }

  /// Enters a row under its identifier, or reports that this came before.
  private mutating func enter(_ row: Int, hash: UInt64) {
    let mixed = (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
    let entry = mixed << 32 | UInt64(row + 1)
    var place = Int(truncatingIfNeeded: mixed >> 32) & (slots.count - 1)
    while slots[place] > 0 {
      let other = Int(slots[place] & 0xFFFF_FFFF) - 1
      if slots[place] >> 32 == entry >> 32, areSame(row, other) {
        meet(row, other, at: place, entry)
        return
      }
      place = (place + 1) & (slots.count - 1)
    }
    slots[place] = entry
  }

  private mutating func meet(_ row: Int, _ other: Int, at place: Int, _ entry: UInt64) {
    switch table.options.retest {
    case .first: replaced.insert(row)
    case .last:
      replaced.insert(other)
      slots[place] = entry
    case nil:
      let first = table.place(other)
      let column = table.identifierColumn
      report(
        .identifierTwice(
          table.text(row, column), first: table.text(other, column),
          place: "\(table.sources[first.source].file.name):\(first.line)"), row)
    }
  }

  private func areSame(_ left: Int, _ right: Int) -> Bool {
    let (a, b) = (table.identifierBytes(left), table.identifierBytes(right))
    if a.allSatisfy({ $0 < 0x80 }), b.allSatisfy({ $0 < 0x80 }) {
      return a.count == b.count && zip(a, b).allSatisfy { $0.lowercased == $1.lowercased }
    }
    // Equality of strings is that of their canonical Unicode form.
    return table.identifier(left).lowercased() == table.identifier(right).lowercased()
  }

  /// A number that all ways to write an identifier share; it is that of `check` for ASCII.
  private static func hash(of identifier: String) -> UInt64 {
    let folded = String(
      String.UnicodeScalarView(identifier.lowercased().unicodeScalars.map(\.canonicalASCII)))
    guard folded.utf8.allSatisfy({ $0 < 0x80 }) else {
      // Seeded anew in each process, which moves slots and nothing that is reported.
      return UInt64(bitPattern: Int64(folded.hashValue))
    }
    return folded.utf8.reduce(hashStart) { ($0 ^ UInt64($1)) &* hashFactor }
  }

  private mutating func report(_ fault: CellFault, _ row: Int) {
    diagnostics.append(
      table.diagnostic(
        .error, fault.description, row: row, column: table.identifierColumn,
        remedy: fault.remedy))
  }
}

extension CellTable {
  /// Whether a spreadsheet would run the identifier: it begins with `=`, `+`, `-`, `@`, tab or CR.
  fileprivate func identifierStartsFormula(_ row: Int) -> Bool {
    content(row, identifierColumn).first.map(\.startsFormula) ?? false
      || identifierBytes(row).first.map(\.startsFormula) ?? false
  }

  /// The table without some rows.
  fileprivate func without(_ rows: Set<Int>) -> CellTable {
    var kept = sources
    var first = 0
    for (index, source) in sources.enumerated() {
      kept[index].keptRecords = (0..<source.rowCount)
        .filter { !rows.contains(source.firstRow + $0) }.map { UInt32(source.record($0)) }
      kept[index].firstRow = first
      first += kept[index].rowCount
    }
    return CellTable(
      sources: kept, columns: columns, options: options, identifierColumn: identifierColumn)
  }
}

extension UInt8 {
  /// The small letter of a capital one, else the byte itself.
  fileprivate var lowercased: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }

  /// Whether a spreadsheet runs a text that begins so.
  var startsFormula: Bool {
    switch self {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
      UInt8(ascii: "\t"), UInt8(ascii: "\r"):
      true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// The ASCII character that is canonically the same, which three others have; else the scalar.
  fileprivate var canonicalASCII: Unicode.Scalar {
    switch self {
    case "\u{37E}": ";"
    case "\u{1FEF}": "`"
    case "\u{212A}": "k"
    default: self
    }
  }

  /// Whether the scalar has no shape of its own: controls, bidirectional marks, line separators.
  fileprivate var isUnprintable: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
    default: false
    }
  }
}
