public import Quantities

/// Energy, mass and volume of one level: repeat unit, stack, cell or module.
public struct LevelFigures: Sendable, Hashable {
  /// Energy.
  public var energy: Energy
  /// Mass.
  public var mass: Mass
  /// Volume.
  public var volume: Volume

  /// Creates the figures of a level.
  public init(energy: Energy, mass: Mass, volume: Volume) {
    self.energy = energy
    self.mass = mass
    self.volume = volume
  }

  /// Specific energy, 1000 E/M.
  public var specificEnergy: SpecificEnergy { SpecificEnergy(1000 * energy.value / mass.value) }

  /// Energy density, 1000 E/V.
  public var energyDensity: EnergyDensity { EnergyDensity(1000 * energy.value / volume.value) }
}
