/// A plain table of decimals read as integers on the grid of each column's finest decimal, by other
/// code than the product's.
struct DecimalColumns {
  struct Column {
    var values: [Int64]
    var decimals: Int
  }

  let count: Int
  private let header: [ArraySlice<UInt8>]
  private let rows: [ArraySlice<UInt8>]

  init(_ bytes: [UInt8]) {
    let lines = bytes.split { $0 == 0x0A || $0 == 0x0D }
    header = lines.first.map { Self.fields($0) } ?? []
    rows = Array(lines.dropFirst())
    count = rows.count
  }

  /// The column with a name; nil where the header has none.
  subscript(name: String) -> Column? {
    guard let index = header.firstIndex(where: { $0.elementsEqual(name.utf8) }) else { return nil }
    let texts = rows.map { row in
      let fields = Self.fields(row)
      return index < fields.count ? fields[index] : []
    }
    let decimals = texts.map(Self.decimals).max() ?? 0
    return Column(values: texts.map { Self.scaled($0, decimals) }, decimals: decimals)
  }

  /// A decimal in steps of a grid; digits beyond the grid are dropped.
  static func scaled(_ text: ArraySlice<UInt8>, _ decimals: Int) -> Int64 {
    var value: Int64 = 0
    var isNegative = false
    var left = decimals
    var isPastPoint = false
    for byte in text {
      switch byte {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "."): isPastPoint = true
      default:
        if isPastPoint && left == 0 { continue }
        value = value * 10 + Int64(byte) - 0x30
        if isPastPoint { left -= 1 }
      }
    }
    for _ in 0..<left { value *= 10 }
    return isNegative ? -value : value
  }

  private static func decimals(_ text: ArraySlice<UInt8>) -> Int {
    text.firstIndex(of: UInt8(ascii: ".")).map { text.endIndex - $0 - 1 } ?? 0
  }

  private static func fields(_ row: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    row.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
  }
}
