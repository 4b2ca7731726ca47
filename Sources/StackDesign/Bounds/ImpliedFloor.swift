import StackPhysics
import StackRecords

/// A merit that limits on energy and burden ask for together, below which nothing is admissible.
///
/// A module of at least E within a mass of at most M has a specific energy of at least E/M; a bound
/// below that closes a part though no single limit does.
struct ImpliedFloor {
  /// The least merit, with room for the tolerance of both limits.
  let merit: Double
  /// The limits, each as a set of its own: a design below the floor breaks one of them.
  let violations: [Violations]

  /// The floor that the limits of a problem imply for its own objective; nil without one.
  init?(problem: DesignProblem) {
    func limit(_ quantity: Limit.Quantity, _ side: Limit.Side) -> (Int, Double)? {
      problem.limits.enumerated().first {
        $0.element.quantity == quantity && $0.element.side == side
      }.map { ($0.offset, $0.element.value) }
    }
    let room = 1 - 1e-8
    switch (problem.objective.figure, problem.objective.level) {
    case (.cost, _):
      guard let (index, most) = limit(.cost, .max), most > 0 else { return nil }
      merit = room * 1000 / most
      violations = [Violations(limit: index)]
    case (let figure, .module):
      let burden = figure == .specificEnergy ? Limit.Quantity.moduleMass : .moduleVolume
      guard let (energy, least) = limit(.moduleEnergy, .min),
        let (carrier, most) = limit(burden, .max), most > 0
      else { return nil }
      merit = room * least / most
      violations = [Violations(limit: energy), Violations(limit: carrier)]
    default: return nil
    }
  }
}
