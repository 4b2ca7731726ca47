public import SourceText

/// The `modules.csv` of an earlier grading: which of its rows stand in modules.
struct EarlierModules {
  /// Records without a module, ascending, without the tests that others replaced.
  let leftovers: [UInt32]
  /// Records in a module, ascending.
  let placed: [UInt32]

  /// Looks for the column of modules.
  ///
  /// - Throws: That there is none.
  init(_ records: CSVRecords) throws(Diagnostic) {
    let headers = (0..<records.fieldCount).map { field in
      String(decoding: records.content(record: 0, field: field).trimmed, as: UTF8.self)
    }
    guard let module = headers.firstIndex(of: CellTableWriter.addedColumns[0]) else {
      let fault = CellFault.noModuleColumn(headers: headers)
      throw Diagnostic(
        .error, fault.description, file: records.file, span: .start, remedy: fault.remedy)
    }
    let reason = headers.lastIndex(of: CellTableWriter.addedColumns[4])
    var (leftovers, placed): ([UInt32], [UInt32]) = ([], [])
    for record in 1..<max(1, records.count) {
      if !records.content(record: record, field: module).trimmed.isEmpty {
        placed.append(UInt32(record))
      } else if reason.map({
        !records.content(record: record, field: $0).trimmed
          .elementsEqual(CellTableWriter.retested.utf8)
      }) ?? true {
        leftovers.append(UInt32(record))
      }
    }
    (self.leftovers, self.placed) = (leftovers, placed)
  }
}

/// Cells that are left alone: a list of identifiers, or those in the modules of an earlier grading.
public struct ReservedCells: Sendable, Hashable {
  /// SHA-256 of the file as it lies on disk, 64 hexadecimal digits.
  public let sha256: String
  /// The bytes of the identifiers, without outer blanks.
  public let identifiers: Set<[UInt8]>

  /// Whether a cell is left alone.
  public func holds(_ identifier: ArraySlice<UInt8>) -> Bool {
    identifiers.contains(Array(identifier))
  }

  /// Reads a list with a column of identifiers; of a `modules.csv` only the cells in modules count.
  ///
  /// - Parameters:
  ///   - file: The list.
  ///   - options: How the tables are read; a header of identifiers counts where the list has it.
  /// - Returns: The cells, nil where there is a fault, and every fault.
  public static func read(
    _ file: CellFile, options: CellTableOptions
  ) -> (cells: ReservedCells?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    guard let records = file.records(options, &diagnostics) else { return (nil, diagnostics) }
    // Any columns may stand beside the identifiers: what they hold is not looked at.
    var plain = options
    plain.headers = [:]
    guard
      let column = ColumnAssembly([records], options: options).identifierColumn
        ?? ColumnAssembly([records], options: plain).identifierColumn
    else {
      let fault = CellFault.noIdentifierColumn(
        headers: (0..<records.fieldCount).map {
          String(decoding: records.content(record: 0, field: $0).trimmed, as: UTF8.self)
        })
      let diagnostic = Diagnostic(
        .error, fault.description, file: records.file, span: .start, remedy: fault.remedy)
      return (nil, diagnostics + [diagnostic])
    }
    let rows =
      (try? EarlierModules(records).placed.map(Int.init)) ?? Array(1..<max(1, records.count))
    var identifiers: Set<[UInt8]> = []
    for record in rows {
      let identifier = records.content(record: record, field: column).trimmed
      if !identifier.isEmpty { identifiers.insert(Array(identifier)) }
    }
    guard !diagnostics.contains(where: \.isError) else { return (nil, diagnostics) }
    return (
      ReservedCells(sha256: SHA256.hexadecimal(of: file.bytes), identifiers: identifiers),
      diagnostics
    )
  }
}
