public import SourceText

/// A file of cells as it lies on disk.
public struct CellFile: Sendable, Hashable {
  /// Name for messages, such as `cells.csv`.
  public let name: String
  /// The bytes, unpacked or packed by gzip.
  public let bytes: [UInt8]
  /// Whether it is the `modules.csv` of an earlier grading of which only leftovers are cells.
  public var isOfLeftovers: Bool

  /// Makes a file from its name and bytes; nothing is checked yet.
  public init(name: String, bytes: [UInt8], isOfLeftovers: Bool = false) {
    self.name = name
    self.bytes = bytes
    self.isOfLeftovers = isOfLeftovers
  }
}

extension CellFile {
  /// Its records, unpacked where it came packed; nil where a fault is added to the list.
  func records(_ options: CellTableOptions, _ diagnostics: inout [Diagnostic]) -> CSVRecords? {
    let bytes: [UInt8]
    do throws(CellFault) {
      bytes =
        GzipFile.isGzip(self.bytes)
        ? try GzipFile.unpacked(self.bytes, limit: CSVRecords.sizeLimit) : self.bytes
    } catch {
      diagnostics.append(Diagnostic(file: name, message: error.description))
      return nil
    }
    let reading = CSVRecords.read(
      SourceFile(name: name, bytes: bytes), delimiter: options.delimiter)
    diagnostics += reading.diagnostics
    return reading.records
  }
}

extension CellTable {
  /// A table, where the files have no fault, and what there is to say about them.
  public struct Reading: Sendable {
    /// The table; nil when a diagnostic is an error.
    public let table: CellTable?
    /// Faults and warnings; of many faults the first, to be shown by ``DiagnosticList``.
    public let diagnostics: [Diagnostic]
  }

  /// Reads files of cells into one table.
  ///
  /// - Parameters:
  ///   - files: At least one file.
  ///   - options: What the files do not say themselves.
  /// - Returns: The table, and every fault and warning.
  public static func read(
    files: [CellFile], options: CellTableOptions = CellTableOptions()
  ) -> Reading {
    var diagnostics: [Diagnostic] = []
    var sources: [CellSource] = []
    var leftovers: [Bool] = []
    for file in files {
      guard let records = file.records(options, &diagnostics) else { continue }
      var rows: [UInt32]?
      if file.isOfLeftovers {
        do throws(Diagnostic) {
          rows = try EarlierModules(records).leftovers
        } catch {
          diagnostics.append(error)
        }
      }
      sources.append(
        CellSource(
          sha256: SHA256.hexadecimal(of: file.bytes), records: records, fields: [], firstRow: 0,
          keptRecords: rows, offeredRecords: rows))
      leftovers.append(file.isOfLeftovers)
    }
    diagnostics += layoutFaults(sources.map(\.records))
    let assembly = ColumnAssembly(
      sources.map(\.records), leftovers: leftovers, options: options)
    diagnostics += assembly.diagnostics
    guard !diagnostics.contains(where: \.isError), let identifiers = assembly.identifierColumn
    else { return Reading(table: nil, diagnostics: diagnostics) }
    var row = 0
    for index in sources.indices {
      sources[index].fields = assembly.fields[index]
      sources[index].firstRow = row
      row += sources[index].rowCount
    }
    let whole = CellTable(
      sources: sources, columns: assembly.columns, options: options, identifierColumn: identifiers)
    var check = IdentifierCheck(whole)
    check.run()
    diagnostics += check.diagnostics
    let table = check.table
    diagnostics += table.plausibilityFindings()
    return Reading(
      table: diagnostics.contains(where: \.isError) ? nil : table, diagnostics: diagnostics)
  }

  /// Files without rows, and files with another delimiter than the first.
  private static func layoutFaults(_ files: [CSVRecords]) -> [Diagnostic] {
    guard let first = files.first else { return [] }
    return files.compactMap { records in
      let fault: CellFault
      if records.delimiter != first.delimiter {
        fault = .otherDelimiter(
          found: records.delimiter.words, expected: first.delimiter.words, file: first.file.name)
      } else if records.count == 1 {
        fault = .noRows
      } else {
        return nil
      }
      return Diagnostic(
        .error, fault.description, file: records.file, span: .start, remedy: fault.remedy)
    }
  }
}
