import Quantities
import StackPhysics
import StackRecords

/// A merit that no design reaches, known before any table is built.
///
/// A layer delivers at most the cathode's capacity at the voltage of the charged layer, and a stack
/// weighs, fills and costs at least what its active material does.
struct IdealBound {
  /// The merit; nil where a column would cost nothing.
  let merit: Double?

  /// The largest over the cathode columns of a problem.
  init(problem: DesignProblem) {
    let areaCost = problem.conditions.hardware.process.areaCost.value
    let anode = problem.space.anodes.map(\.material.lowestPotential.value).min() ?? 0
    var best = 0.0
    for column in problem.space.cathodes {
      let material = column.material
      let voltage = material.openCircuitPotential.potential(at: 0).value - min(0, anode)
      // In Wh/cm2, g/cm2, cm and USD/cm2.
      let energy = column.arealCapacity.value * voltage / 1000
      let mass = material.activeArealMass(for: column.arealCapacity).value / 1000
      let burden =
        switch problem.objective.figure {
        case .specificEnergy: mass
        case .energyDensity: mass / material.density.value
        case .cost: 1e-4 * (areaCost + 10 * material.price.value * mass)
        }
      best = max(best, energy / burden)
    }
    merit = best.isFinite && best > 0 ? best : nil
  }
}
