public import Quantities

/// The lowest and highest entropy coefficient dU/dT that an electrode shows over its range.
public struct EntropyRange: Sendable, Hashable {
  /// Lowest value.
  public var lowest: EntropyCoefficient
  /// Highest value.
  public var highest: EntropyCoefficient

  /// Creates a range.
  public init(lowest: EntropyCoefficient, highest: EntropyCoefficient) {
    self.lowest = lowest
    self.highest = highest
  }

  /// The range of an electrode whose entropy coefficient is taken as zero.
  public static let zero = EntropyRange(lowest: .zero, highest: .zero)

  /// Largest |a − b| over both ranges.
  public func largestDifference(to other: EntropyRange) -> EntropyCoefficient {
    EntropyCoefficient(
      max(
        abs(highest.value - other.lowest.value), abs(other.highest.value - lowest.value)))
  }
}

/// A cathode active material.
public struct CathodeMaterial: Sendable, Hashable {
  /// Catalogue name, unique among cathodes.
  public var name: String
  /// Capacity over the window of the open-circuit curve.
  public var capacity: SpecificCapacity
  /// Density of the particles.
  public var density: Density
  /// Open-circuit potential against lithium over the depth of discharge.
  public var openCircuitPotential: PotentialCurve
  /// Potential against lithium down to which the material is discharged in practice.
  public var lowerPotential: Voltage
  /// Range of the entropy coefficient.
  public var entropy: EntropyRange
  /// Particle radius.
  public var particleRadius: Length
  /// Diffusivity of lithium in the particles.
  public var diffusivity: Diffusivity
  /// Price of the active material.
  public var price: MassPrice

  /// Creates a cathode material from its data.
  public init(
    name: String, capacity: SpecificCapacity, density: Density,
    openCircuitPotential: PotentialCurve, lowerPotential: Voltage, entropy: EntropyRange,
    particleRadius: Length, diffusivity: Diffusivity, price: MassPrice
  ) {
    self.name = name
    self.capacity = capacity
    self.density = density
    self.openCircuitPotential = openCircuitPotential
    self.lowerPotential = lowerPotential
    self.entropy = entropy
    self.particleRadius = particleRadius
    self.diffusivity = diffusivity
    self.price = price
  }
}
