public import Quantities

/// The currents that a layer bears where lithium is plated, beside the ones that it sees.
///
/// - Source: the model contract 1.10.
public struct CriticalCurrentFigures: Sendable, Hashable {
  /// Current density on charge, C_ch q₀.
  public var chargeCurrentDensity: CurrentDensity
  /// Critical current density at the cell's temperature; nil for a host.
  public var criticalCurrentDensity: CurrentDensity?
  /// Current density allowed on charge, CCD(T)/SF; nil for a host.
  public var allowedCurrentDensity: CurrentDensity?
  /// Current density at the larger of both rates, which the salt has to carry.
  public var largestCurrentDensity: CurrentDensity
  /// Current density at which the salt of a polymer film runs out; nil without such a film.
  public var saltLimit: CurrentDensity?

  /// Currents of a layer.
  ///
  /// `CCD(T)/SF`; `i_salt = 2e3 F D c₀/((1 − t₊) L_s)` with L_s the film's own thickness, the smaller
  /// of both films.
  public init(
    layer: LayerFigures, separator: Separator, critical: PairTables.CriticalCurrent?,
    temperature: Temperature, safetyFactor: Double
  ) {
    chargeCurrentDensity = layer.chargeCurrentDensity
    largestCurrentDensity = layer.largestCurrentDensity
    criticalCurrentDensity = critical?.currentDensity(at: temperature)
    allowedCurrentDensity = criticalCurrentDensity.map { $0 / safetyFactor }
    let limits = separator.films.compactMap { film in
      film.electrolyte.saltDiffusion.map {
        Self.saltLimit($0, thickness: layer.separatorThickness * film.share)
      }
    }
    saltLimit = limits.min()
  }

  /// Current density at which the salt of a film runs out: `2e3 F D c₀/((1 − t₊) L)`.
  public static func saltLimit(
    _ salt: SolidElectrolyte.SaltDiffusion, thickness: Length
  ) -> CurrentDensity {
    CurrentDensity(
      2e3 * PhysicalConstant.faraday * salt.diffusivity.value * salt.concentration.value
        / ((1 - salt.transferenceNumber) * thickness.centimetres))
  }
}
