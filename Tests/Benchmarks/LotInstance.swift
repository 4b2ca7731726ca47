import CellGrading
import FoundationEssentials
import SourceText

/// A grouping instance: a table of cells, the cells in series (one in parallel), and the width of
/// each limited column in that column's unit.
struct LotInstance {
  let name: String
  /// The file that the peers read.
  let path: String
  let lot: GroupingLot

  /// The instances of a folder by name: `NAME.json` describes one, the table lies beside it.
  static func all(in folder: String) throws -> [LotInstance] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }
      .sorted().map { try LotInstance(folder: folder, file: $0) }
  }

  init(folder: String, file: String) throws {
    let path = folder + "/" + file
    self.path = path
    name = String(file.dropLast(5))
    let root = try JSONValue.parse(Self.bytes(path), file: path)
    guard case .string(let cells)? = root["cells"], case .number(let series)? = root["series"],
      case .object(let limits)? = root["limits"], case .string(let capacity)? = root["capacity"],
      let count = Int(series)
    else { throw LotFault(path: path) }
    let columns = DecimalColumns(try Self.bytes(folder + "/" + cells))
    func column(_ name: String) throws -> DecimalColumns.Column {
      guard let column = columns[name] else { throw LotFault(path: path) }
      return column
    }
    let ranges = try limits.map { limit throws -> RangeRule in
      guard case .number(let width) = limit.value else { throw LotFault(path: path) }
      let column = try column(limit.key)
      return RangeRule(
        values: column.values,
        widths: [DecimalColumns.scaled(Array(width.utf8)[...], column.decimals)])
    }
    lot = GroupingLot(
      cellCount: columns.count, series: count, parallel: 1, moduleRanges: ranges,
      capacities: try column(capacity).values)
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw LotFault(path: path)
    }
    return [UInt8](data)
  }
}

/// A file that is no instance.
struct LotFault: Error {
  let path: String
}
