import CellTable
import SourceText
import StackRecords

/// The files that cells of a grading come from.
struct GradingFiles: Sendable, Hashable {
  /// The tables in the order of the record.
  var tables: [CellFile]
  /// The table of a second test.
  var secondTest: CellFile?
  /// The list of cells that are left alone.
  var reserve: CellFile?

  /// The paths of all.
  var paths: [String] { (tables + [secondTest, reserve].compactMap(\.self)).map(\.name) }

  /// Reads a file of cells; `-` is standard input.
  static func read(
    _ path: String, for command: CommandName, isOfLeftovers: Bool = false
  ) throws(CommandFault) -> CellFile {
    let file = try InputFile.read(path, limit: CSVRecords.sizeLimit, for: command)
    return CellFile(
      name: InputFile.displayName(of: path), bytes: file.bytes, isOfLeftovers: isOfLeftovers)
  }
}
