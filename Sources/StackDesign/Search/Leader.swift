import Quantities
import StackPhysics
import StackRecords

/// An admissible design with its place in the order of the answer.
struct Incumbent {
  let evaluation: Evaluation
  let value: Double
  let merit: Double
  let order: TieOrder
}

/// Keeps the best admissible design and decides what a bound leaves open.
struct Leader {
  /// Values within this relative distance of the best are ties (model contract, section 3).
  static let tie = 1e-9
  /// Bounds are sums of some hundred rounded terms; two of one value differ by less than this.
  static let rounding = 1e-12

  /// The first in tie order of all designs within the tie of the best.
  private(set) var incumbent: Incumbent?
  /// The largest merit of any admissible design.
  private(set) var bestMerit = 0.0
  /// A merit that a design must reach to count at all; 0 admits every design.
  let floor: Double
  private var ties: [Incumbent] = []
  private let burden: Burden

  init(burden: Burden, floor: Double = 0) {
    self.burden = burden
    self.floor = floor
  }

  /// The merit below which nothing is of interest.
  var cutoff: Double { max(floor, bestMerit * (1 - Self.tie)) }

  /// Whether a part of the space with this bound on merit may hold the answer.
  func leavesOpen(_ merit: Double) -> Bool { merit >= cutoff && merit > 0 }

  /// Whether a part of the space with this bound and this leading tie key may hold the answer.
  func leavesOpen(_ merit: Double, _ prefix: TieOrder.Prefix) -> Bool {
    guard leavesOpen(merit) else { return false }
    guard let incumbent else { return true }
    return merit > bestMerit * (1 + Self.rounding) || prefix <= incumbent.order.prefix
  }

  /// Takes an admissible design into account.
  mutating func offer(_ evaluation: Evaluation) {
    guard evaluation.isAdmissible, let value = evaluation.value, value > 0 else { return }
    let merit = burden.merit(value: value)
    guard leavesOpen(merit) else { return }
    if merit > bestMerit {
      bestMerit = merit
      let cutoff = cutoff
      ties.removeAll { $0.merit < cutoff }
    }
    ties.append(
      Incumbent(
        evaluation: evaluation, value: value, merit: merit,
        order: TieOrder(evaluation.choices)))
    incumbent = ties.min { $0.order < $1.order }
    // Only designs within the tie are kept, and of those only what the answer can still need.
    if ties.count > 64 { ties = Array(ties.sorted { $0.order < $1.order }.prefix(32)) }
  }
}
