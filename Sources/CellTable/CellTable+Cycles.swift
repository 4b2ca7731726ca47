public import SourceText

/// The numbers of one cycle of a quantity that was measured in several, in the unit as written.
public struct CycleColumn: Sendable, Hashable {
  /// Header of the column.
  public let header: String
  /// The numbers of all rows.
  public let numbers: ExactColumn
}

extension CellTable {
  /// The columns of the cycles of a quantity, ascending by the number of the cycle.
  ///
  /// They are named by the quantity, the word cycle and a number, as `discharge_capacity_cycle2_ah`;
  /// where the quantity's own column has such a header, as `q_cycle3_ah`, so may the others have its
  /// beginning. Only columns in the unit of the last count. A second test is left out.
  ///
  /// - Throws: The place of a number that fits on no grid with the others.
  public func cycles(of name: String) throws(Diagnostic) -> [CycleColumn] {
    let own = column(named: name).flatMap { CycleHeader(columns[$0].header)?.stem }
    let quantity = QuantityNames.quantity(named: name)
    var found: [(cycle: Int, column: Int)] = []
    for (index, column) in columns.enumerated() where isInFirstTest(column: index) {
      guard let header = CycleHeader(column.header) else { continue }
      let isNamed =
        header.stem == name
        || quantity.map { QuantityNames.quantity(named: header.stem) == $0 } ?? false
      if isNamed || header.stem == own { found.append((header.cycle, index)) }
    }
    found.sort { $0 < $1 }
    let unit = found.last.flatMap { columns[$0.column].writtenUnit }
    var plain = self
    plain.columns = columns.map(\.withoutQuantity)
    var cycles: [CycleColumn] = []
    for (_, index) in found where columns[index].writtenUnit == unit {
      cycles.append(
        CycleColumn(header: columns[index].header, numbers: try plain.ownNumbers(index)))
    }
    return cycles
  }
}

/// A header taken apart whose name ends in `cycle` and a number.
private struct CycleHeader {
  let stem: String
  let cycle: Int

  init?(_ header: String) {
    let grammar = HeaderGrammar(header)
    let readings =
      [header] + (grammar.marked.map { [$0.name] } ?? []) + grammar.suffixed.map(\.name)
    for name in readings {
      let digits = String(name.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
      guard !digits.isEmpty, let cycle = Int(digits) else { continue }
      let rest = Self.trimmed(name.dropLast(digits.count))
      guard let word = ["cycle", "cyc"].first(where: rest.lowercased().hasSuffix) else { continue }
      let stem = Self.trimmed(rest.dropLast(word.count))
      guard !stem.isEmpty else { continue }
      (self.stem, self.cycle) = (String(stem), cycle)
      return
    }
    return nil
  }

  /// Without separators at the end.
  private static func trimmed(_ text: Substring) -> Substring {
    text.prefix(
      upTo: text.lastIndex { !" _-.".contains($0) }.map(text.index(after:)) ?? text.startIndex)
  }
}
