import CellTable
import Quantities
import SourceText
import StackRecords

/// Whether a quantity had settled: its change from the last cycle but one to the last.
struct StabilisedCycles {
  /// The limit with its columns.
  let record: GradedCycles

  private let cycles: [CycleColumn]
  private let most: ExactDecimal

  /// Finds the columns of the cycles.
  init(
    _ table: CellTable, _ limit: GradingProblem.Amount
  ) throws(PreparationFinding) {
    let key = "stabilised.\(limit.quantity)"
    do throws(Diagnostic) {
      cycles = try table.cycles(of: limit.quantity)
    } catch {
      throw PreparationFinding(.noCommonGrid(column: limit.quantity), at: key)
    }
    guard cycles.count > 1 else {
      throw PreparationFinding(
        .noCycles(name: limit.quantity, found: table.columns.map(\.header)), at: key)
    }
    most = limit.amount.baseValue(of: RatioDimension.facts)?.decimal ?? .zero
    record = GradedCycles(
      quantity: limit.quantity, headers: cycles.map(\.header), written: "\(limit.amount)")
  }

  /// Why a row does not pass: fewer than two cycles, one that cannot be read, or too large a change.
  func reason(_ row: Int) -> LeftoverReason? {
    let present = cycles.filter { $0.numbers.states[row] != .missing }.suffix(2)
    guard present.count == 2, let earlier = present.first, let later = present.last else {
      return .missing(quantity: record.quantity)
    }
    guard let before = value(earlier, row), let last = value(later, row), before > .zero else {
      return .unreadable
    }
    guard let difference = try? last - before, let bound = try? most * before else {
      return .unreadable
    }
    let change = difference < .zero ? (try? .zero - difference) ?? difference : difference
    return change > bound ? .notStabilised(quantity: record.quantity) : nil
  }

  private func value(_ cycle: CycleColumn, _ row: Int) -> ExactDecimal? {
    guard cycle.numbers.states[row] == .present else { return nil }
    return try? ExactDecimal(
      mantissa: Int128(cycle.numbers.mantissas[row]), exponent: cycle.numbers.exponent)
  }
}
