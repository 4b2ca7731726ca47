import CellGrading
import FoundationEssentials
import SourceText

/// A grouping instance read from a folder: `NAME.json` names the cells in series and the width of
/// each limited column, `NAME.csv` holds the cells.
struct LotInstance {
  let name: String
  let path: String
  let lot: GroupingLot
  let widths: [String]

  /// The instances of a folder, by name.
  static func all(in folder: String) throws -> [LotInstance] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }
      .sorted().map { try LotInstance(folder: folder, file: $0) }
  }

  private init(folder: String, file: String) throws {
    let path = folder + "/" + file
    self.path = path
    name = String(file.dropLast(5))
    let text = try Self.bytes(path)
    let root = try JSONValue.parse(text, file: path)
    guard case .string(let cells)? = root["cells"], case .number(let series)? = root["series"],
      case .object(let limits)? = root["limits"], case .string(let capacity)? = root["capacity"],
      let count = Int(series)
    else { throw LotFault(path) }
    let lines = String(decoding: try Self.bytes(folder + "/" + cells), as: UTF8.self)
      .split(whereSeparator: \.isNewline).map { $0.split(separator: ",").map(String.init) }
    guard let header = lines.first else { throw LotFault(path) }
    func column(_ name: String) throws -> [String] {
      guard let index = header.firstIndex(of: name) else { throw LotFault(path) }
      return lines.dropFirst().map { $0[index] }
    }
    widths = try limits.map { limit in
      guard case .number(let width) = limit.value else { throw LotFault(path) }
      return "\(limit.key) \(width)"
    }
    let ranges = try limits.map { limit throws -> RangeRule in
      guard case .number(let width) = limit.value else { throw LotFault(path) }
      let values = try column(limit.key)
      let decimals = values.map(DecimalText.decimals).max() ?? 0
      return RangeRule(
        values: values.map { DecimalText.scaled($0, decimals: decimals) },
        widths: [DecimalText.scaled(width, decimals: decimals)])
    }
    let capacities = try column(capacity)
    let decimals = capacities.map(DecimalText.decimals).max() ?? 0
    lot = GroupingLot(
      cellCount: lines.count - 1, series: count, parallel: 1, moduleRanges: ranges,
      capacities: capacities.map { DecimalText.scaled($0, decimals: decimals) })
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else { throw LotFault(path) }
    return [UInt8](data)
  }
}

/// A file that is no instance.
struct LotFault: Error {
  let path: String
  init(_ path: String) { self.path = path }
}

/// Plain decimals as integers, digits beyond the grid dropped.
enum DecimalText {
  static func decimals(_ text: String) -> Int {
    text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
  }

  static func scaled(_ text: String, decimals: Int) -> Int64 {
    var value: Int64 = 0
    var isNegative = false
    var left = decimals
    var isPastPoint = false
    for byte in text.utf8 {
      switch byte {
      case 0x2D: isNegative = true
      case 0x2E: isPastPoint = true
      default:
        if isPastPoint && left == 0 { continue }
        value = value * 10 + Int64(byte) - 0x30
        if isPastPoint { left -= 1 }
      }
    }
    for _ in 0..<left { value *= 10 }
    return isNegative ? -value : value
  }
}
