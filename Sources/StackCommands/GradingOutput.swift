import CellTable
import StackRecords
import StackReport

/// The files of a grading in a folder: tables, page and record.
struct GradingOutput: Sendable, Hashable {
  /// The folder; nil writes nothing.
  let folder: OutputFolder?

  /// The key at the top of a result by which Stackwright knows its own file.
  static let mark = "stackwright_grading"
  /// The columns by which it knows its tables.
  static let tableMark = CellTableWriter.addedColumns.joined(separator: ",")
  static let sheetMark = "module_id,series_position,parallel_index,cell_id"

  /// Looks whether they could be written, and would take the place of no file that is read.
  func check(notOver inputs: [String]) throws(CommandFault) {
    // An earlier table or record may be read, but not written over: it could not be verified again.
    for name in ["modules.csv", "build-sheet.csv", "result.json"] {
      guard let path = folder.map({ "\($0.path)/\(name)" }),
        let input = inputs.first(where: { InputFile.areSame($0, path) })
      else { continue }
      throw .file(FileFault(kind: .isInput, path: input))
    }
    do {
      try folder?.check([
        ("modules.csv", Self.tableMark), ("build-sheet.csv", Self.sheetMark),
        (StoredResult.pageName, PageMark.generator), ("result.json", Self.mark),
      ])
    } catch {
      throw .file(error)
    }
  }

  /// Writes them, all or none, with others of the run before the record.
  func write(
    _ result: GradingResult, _ table: CellTable, others: [OutputFolder.File] = []
  ) throws(CommandFault) {
    guard let folder else { return }
    // The record first: it takes most memory while it is made.
    let record = result.bytes()
    let tables = CellTableWriter(table, placements: result.placements)
    do {
      try folder.write(
        [
          .init(name: "modules.csv", mark: Self.tableMark, bytes: tables.modules()),
          .init(name: "build-sheet.csv", mark: Self.sheetMark, bytes: tables.buildSheet()),
        ] + others + [
          StoredResult.grading(result).page(named: StoredResult.pageName),
          .init(name: "result.json", mark: Self.mark, bytes: record),
        ])
    } catch {
      throw .file(error)
    }
  }

  /// Says what was written.
  static func note(_ folder: OutputFolder) -> String {
    "wrote \(ScreenText.printable(folder.path))/modules.csv, build-sheet.csv, result.json and "
      + StoredResult.pageName
  }
}

extension GradingResult {
  /// Where the cells went, for the tables.
  var placements: [CellPlacement] {
    cells.map { cell in
      switch cell.fate {
      case .placed(let place):
        CellPlacement(
          module: name(ofModule: place.module), seriesPosition: place.position,
          parallelIndex: place.parallel, cellClass: cell.fixedClass ?? "")
      case .leftOver(let reason):
        CellPlacement(reason: "\(reason)", cellClass: cell.fixedClass ?? "")
      }
    }
  }
}
