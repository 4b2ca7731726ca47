import Glibc
import Quantities
import StackPhysics
import StackRecords

/// The currents that a separator bears on an anode, in mA/cm2.
///
/// `CCD(T)/SF` on charge where lithium is plated; `2e3 F D c₀/((1 − t₊) L)` for either current, the
/// least over the films that have salt data, each with its own thickness.
/// - Source: the model contract 1.10.
struct CurrentLimits {
  /// Most on charge; nil where none is plated or the pair is unknown.
  let charge: Double?
  /// Most in either direction; nil without salt data.
  let salt: Double?
  private let chargeRate: Double
  private let largestRate: Double

  /// Boltzmann constant in eV/K.
  private static let boltzmann = 8.617333262e-5
  /// Faraday constant in C/mol.
  private static let faraday = 96485.33212

  init(
    separator: Separator, thickness: Length, anode: AnodeMaterial, pairs: PairTables,
    operation: Operation
  ) {
    chargeRate = operation.chargeRate.value
    largestRate = max(chargeRate, operation.dischargeRate.value)
    charge =
      anode.platesLithium
      ? pairs.criticalCurrent(electrolyte: separator.anodeSide.name, anode: anode.name).map {
        let inverse = 1 / $0.temperature.value - 1 / operation.cellTemperature.value
        let growth = exp($0.activationEnergy.value / Self.boltzmann * inverse)
        return $0.currentDensity.value * growth / operation.criticalCurrentSafetyFactor
      } : nil
    salt =
      separator.films.compactMap { film in
        film.electrolyte.saltDiffusion.map {
          2e3 * Self.faraday * $0.diffusivity.value * $0.concentration.value
            / ((1 - $0.transferenceNumber) * thickness.value * film.share * 1e-4)
        }
      }.min()
  }

  /// The rules held by a nominal areal capacity.
  func held(by arealCapacity: ArealCapacity) -> [HeldRule] {
    var rules: [HeldRule] = []
    if let charge {
      rules.append(
        HeldRule(.criticalCurrent, chargeRate * arealCapacity.value, atMost: charge))
    }
    if let salt {
      rules.append(HeldRule(.criticalCurrent, largestRate * arealCapacity.value, atMost: salt))
    }
    return rules
  }

  /// Whether all of them hold, without making a list.
  func hold(_ arealCapacity: Double) -> Bool {
    if let charge, !LimitTolerance.holds(chargeRate * arealCapacity, atMost: charge) {
      return false
    }
    if let salt, !LimitTolerance.holds(largestRate * arealCapacity, atMost: salt) { return false }
    return true
  }
}
