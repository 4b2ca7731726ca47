public import Quantities

/// An anode: lithium foil, an anode-free interlayer, or a host that takes lithium up.
public struct AnodeMaterial: Sendable, Hashable {
  /// The layer on which an anode-free cell plates its lithium.
  public struct Interlayer: Sendable, Hashable {
    /// Thickness.
    public var thickness: Length
    /// Density.
    public var density: Density

    /// Creates an interlayer.
    public init(thickness: Length, density: Density) {
      self.thickness = thickness
      self.density = density
    }
  }

  /// A host that takes lithium up: graphite, silicon, LTO.
  public struct Host: Sendable, Hashable {
    /// Capacity of the active material over lithiation 0 to 1.
    public var capacity: SpecificCapacity
    /// Density of the particles.
    public var density: Density
    /// Potential against lithium over lithiation.
    public var potential: PotentialCurve
    /// The coating's recipe.
    public var recipe: CompositeRecipe
    /// Thickness of the charged coating over that as built, ≥ 1.
    public var expansion: Double
    /// Least N/P ratio that the host bears.
    public var leastRatio: Double
    /// Particle radius.
    public var particleRadius: Length
    /// Diffusivity of lithium in the particles.
    public var diffusivity: Diffusivity

    /// Creates a host.
    public init(
      capacity: SpecificCapacity, density: Density, potential: PotentialCurve,
      recipe: CompositeRecipe, expansion: Double, leastRatio: Double = 1.05,
      particleRadius: Length, diffusivity: Diffusivity
    ) {
      self.capacity = capacity
      self.density = density
      self.potential = potential
      self.recipe = recipe
      self.expansion = expansion
      self.leastRatio = leastRatio
      self.particleRadius = particleRadius
      self.diffusivity = diffusivity
    }
  }

  /// What kind of anode it is.
  public enum Kind: Sendable, Hashable {
    /// Lithium foil; N/P is the foil's capacity over the cathode's nominal capacity.
    case lithium
    /// No lithium as built; the first charge plates it under an interlayer.
    case anodeFree(Interlayer)
    /// A host coating.
    case host(Host)
  }

  /// Catalogue name, unique among anodes.
  public var name: String
  /// Kind.
  public var kind: Kind
  /// Range of the entropy coefficient.
  public var entropy: EntropyRange
  /// Coulombic efficiency, 0 < CE ≤ 1.
  public var coulombicEfficiency: Double
  /// Pressure that the anode needs in operation.
  public var pressure: Pressure
  /// Price: of lithium, of the interlayer, or of the host's active material.
  public var price: MassPrice

  /// Creates an anode from its data.
  public init(
    name: String, kind: Kind, entropy: EntropyRange = .zero, coulombicEfficiency: Double = 1,
    pressure: Pressure, price: MassPrice
  ) {
    self.name = name
    self.kind = kind
    self.entropy = entropy
    self.coulombicEfficiency = coulombicEfficiency
    self.pressure = pressure
    self.price = price
  }

  /// Whether lithium metal is plated in it: lithium foil and anode-free.
  public var platesLithium: Bool {
    if case .host = kind { return false }
    return true
  }

  /// Whether N/P is a choice of this anode: not for anode-free.
  public var usesRatio: Bool {
    if case .anodeFree = kind { return false }
    return true
  }

  /// Mean potential against lithium: 0 V where lithium is plated.
  public var meanPotential: Voltage {
    if case .host(let host) = kind { return host.potential.mean }
    return .zero
  }

  /// Lowest potential against lithium: 0 V where lithium is plated.
  public var lowestPotential: Voltage {
    if case .host(let host) = kind, let last = host.potential.points.last { return last.potential }
    return .zero
  }
}
