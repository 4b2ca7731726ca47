import Markup
import Quantities
import StackRecords

/// The modules with their serial numbers in the order of positions, and what limits each.
struct ModuleTable: Sendable {
  /// Above this number of modules most are in modules.csv only.
  static let listed = 100
  /// So many of them are listed then.
  static let listedOfMany = 40

  let lot: GradedLot
  private var result: GradingResult { lot.result }

  init(_ lot: GradedLot) { self.lot = lot }

  /// Nil without a module.
  var content: [Markup]? {
    guard !lot.members.isEmpty else { return nil }
    let shown = lot.members.indices.prefix(
      lot.members.count > Self.listed ? Self.listedOfMany : Self.listed)
    let total = lot.members.count
    var words =
      result.parallel == 1
      ? "The cells of a module are named in the order of positions 1 to \(result.series)."
      : "The cells of a module are named in the order of positions 1 to \(result.series), those of one parallel "
        + "group joined by +."
    if !lot.limits.isEmpty {
      words +=
        " The tightest limit is the one that the module uses most of: at 100\u{A0}% it is just met."
        + lot.comparison
    }
    if shown.count < total {
      words +=
        " The first \(shown.count) of \(Words.count(total, "module")) are listed; "
        + "modules.csv and build-sheet.csv hold all."
    }
    return [.paragraph(words), table(shown).markup]
  }

  private func table(_ modules: Range<Int>) -> DataTable {
    let capacity = ["discharge_capacity", "charge_capacity"].compactMap(lot.quantity).first
    let hasResistance = modules.contains { result.modules[$0].resistance != nil }
    let hasVoltage = modules.contains { result.modules[$0].voltage != nil }
    var columns = [DataTable.Column.words("module")]
    if capacity != nil { columns.append(.figures("capacity, Ah")) }
    if hasResistance { columns.append(.figures("resistance, m\u{3A9}")) }
    if hasVoltage { columns.append(.figures("voltage, V")) }
    let rows = modules.map { module -> DataTable.Row in
      let figures = result.modules[module]
      var row: [Markup] = [.text(lot.name(module))]
      if let capacity {
        row.append(figures.capacity.map { lot.scales[capacity].value($0).numberMarkup } ?? .nothing)
      }
      if hasResistance {
        row.append(
          figures.resistance.map { Shown(value: $0, digits: .decimals(2)).numberMarkup } ?? .nothing
        )
      }
      if hasVoltage {
        row.append(
          figures.voltage.map { Shown(value: $0, digits: .decimals(3)).numberMarkup } ?? .nothing)
      }
      let below = [serials(module), tightest(module)].compactMap(\.self)
      return DataTable.Row(cells: row, below: .group(below))
    }
    return DataTable("", columns, rows)
  }

  /// `SN1, SN2` in series, `SN1 + SN2, SN3 + SN4` with two in parallel.
  private func serials(_ module: Int) -> Markup {
    let cells = lot.members[module]
    let pieces = cells.indices.map { index -> Markup in
      let isLast = index == cells.count - 1
      let mark =
        isLast ? "" : position(cells[index]) == position(cells[index + 1]) ? " +" : ","
      return .element(.code, text: result.cells[cells[index]].identifier + mark)
    }
    return .element(.div, [.classes("serials")], pieces)
  }

  private func position(_ cell: Int) -> Int {
    guard case .placed(let place) = result.cells[cell].fate else { return 0 }
    return place.position
  }

  private func tightest(_ module: Int) -> Markup? {
    lot.tightest(module).map { use in
      .element(
        .div, [.classes("soft")],
        [.text("Tightest limit: \(lot.limits[use.limit]), \(Words.use(use.share))")])
    }
  }
}

extension Words {
  /// How much of a limit is used, in whole per cent; only all of it is 100 %.
  static func use(_ share: Double) -> String {
    let percent = share >= 1 ? 100 : min((100 * share).rounded(), 99)
    return NumberText.fixed(percent, decimals: 0) + "\u{A0}%"
  }
}
