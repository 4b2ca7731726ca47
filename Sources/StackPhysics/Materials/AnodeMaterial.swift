public import Quantities

/// An anode: lithium foil, an anode-free interlayer, an alloy foil, or a host that takes lithium up.
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

  /// A metal foil that alloys with lithium at one potential: indium to Li-In.
  public struct AlloyFoil: Sendable, Hashable {
    /// Capacity of the foil as built over its plateau.
    public var capacity: SpecificCapacity
    /// Density of the foil as built.
    public var density: Density
    /// Potential of the plateau against lithium.
    public var potential: Voltage
    /// Thickness of the fully lithiated foil over that as built, ≥ 1.
    public var expansion: Double
    /// Least N/P ratio that keeps the foil on its plateau.
    public var leastRatio: Double
    /// Heat conductivity.
    public var thermalConductivity: ThermalConductivity
    /// Specific heat.
    public var specificHeat: SpecificHeatCapacity

    /// Creates an alloy foil.
    public init(
      capacity: SpecificCapacity, density: Density, potential: Voltage, expansion: Double,
      leastRatio: Double = 1.05, thermalConductivity: ThermalConductivity,
      specificHeat: SpecificHeatCapacity
    ) {
      self.capacity = capacity
      self.density = density
      self.potential = potential
      self.expansion = expansion
      self.leastRatio = leastRatio
      self.thermalConductivity = thermalConductivity
      self.specificHeat = specificHeat
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
    /// A foil that alloys; N/P is its capacity over the cathode's nominal capacity.
    case alloyFoil(AlloyFoil)
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
  /// Price: of lithium, of the interlayer, of the foil, or of the host's active material.
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
    switch kind {
    case .lithium, .anodeFree: true
    case .alloyFoil, .host: false
    }
  }

  /// Whether it keeps the plate from the separator: all but a host, whose coating holds electrolyte.
  public var shieldsPlate: Bool {
    if case .host = kind { return false }
    return true
  }

  /// Least N/P ratio: of a host and an alloy foil; nil where lithium is plated.
  public var leastRatio: Double? {
    switch kind {
    case .lithium, .anodeFree: nil
    case .alloyFoil(let foil): foil.leastRatio
    case .host(let host): host.leastRatio
    }
  }

  /// Whether N/P is a choice of this anode: not for anode-free.
  public var usesRatio: Bool {
    if case .anodeFree = kind { return false }
    return true
  }

  /// Mean potential against lithium: 0 V where lithium is plated.
  public var meanPotential: Voltage {
    switch kind {
    case .lithium, .anodeFree: .zero
    case .alloyFoil(let foil): foil.potential
    case .host(let host): host.potential.mean
    }
  }

  /// Lowest potential against lithium: 0 V where lithium is plated.
  public var lowestPotential: Voltage {
    switch kind {
    case .lithium, .anodeFree: .zero
    case .alloyFoil(let foil): foil.potential
    case .host(let host): host.potential.points.last?.potential ?? .zero
    }
  }
}
