import Quantities
import StackPhysics
import StackRecords

/// The slack that the contract grants a limit: 1e-9 of max(|limit|, 1e-12).
func slack(of limit: Double) -> Double { 1e-9 * max(limit.magnitude, 1e-12) }

/// Whether a figure is at most a limit, within the contract's tolerance.
func atMost(_ figure: Double, _ limit: Double) -> Bool { figure <= limit + slack(of: limit) }

/// Whether a figure is at least a limit, within the contract's tolerance.
func atLeast(_ figure: Double, _ limit: Double) -> Bool { figure >= limit - slack(of: limit) }

extension WindowFigure {
  /// Whether the part bears the potential.
  var holds: Bool {
    if let highestAllowed, !atMost(potential.value, highestAllowed.value) { return false }
    if let lowestAllowed, !isKineticallyStable, !atLeast(potential.value, lowestAllowed.value) {
      return false
    }
    return true
  }
}

extension CriticalCurrentFigures {
  /// Whether lithium plates without growing through the film and the salt keeps up.
  var holds: Bool {
    if let allowedCurrentDensity,
      !atMost(chargeCurrentDensity.value, allowedCurrentDensity.value)
    {
      return false
    }
    if let saltLimit, !atMost(largestCurrentDensity.value, saltLimit.value) { return false }
    return true
  }
}
