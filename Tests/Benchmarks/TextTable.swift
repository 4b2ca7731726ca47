import Glibc
import Quantities

/// A table of plain text: a title, a header, rows; the first column stands left, all others right.
struct TextTable {
  private var rows: [[String]]

  /// Prints a title and what its table means, and starts the table.
  init(_ title: String, _ header: [String]) {
    print("\n\(title)\n")
    rows = [header]
  }

  /// Adds a row.
  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// Prints the table.
  func show() {
    let widths = rows.reduce(into: [Int](repeating: 0, count: rows[0].count)) { widths, row in
      for (column, cell) in row.enumerated() { widths[column] = max(widths[column], cell.count) }
    }
    for row in rows {
      let cells = row.enumerated().map { column, cell in
        let gap = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + gap : gap + cell
      }
      print("  " + cells.joined(separator: "  "))
    }
    fflush(nil)
  }
}

extension Double {
  /// The number with three digits.
  var brief: String { NumberText.significant(self, digits: 3, grouped: true) }
}

extension UInt128 {
  /// The number, from a billion on as a power of ten.
  var brief: String {
    self < 1_000_000_000 ? NumberText.grouped(Int(self)) : Double(self).powerOfTen
  }
}

extension Double {
  /// The number as `1.3e13`.
  fileprivate var powerOfTen: String {
    var mantissa = self
    var power = 0
    while mantissa >= 9.95 {
      mantissa /= 10
      power += 1
    }
    return "\(NumberText.fixed(mantissa, decimals: 1))e\(power)"
  }
}
