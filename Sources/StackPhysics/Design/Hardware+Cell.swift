public import Quantities

extension Hardware {
  /// The rim around the electrodes of a layer.
  public struct Edge: Sendable, Hashable {
    /// Margin b of plate and separator on each side.
    public var margin: Length
    /// Overhang o of the anode on each side, o < b.
    public var overhang: Length
    /// Density of the insulating frame that fills the rim.
    public var frameDensity: Density
    /// Price of the frame.
    public var framePrice: MassPrice
    /// Lithium, for foil and plated lithium: density and heat data.
    public var lithium: Metal
    /// Capacity of lithium.
    public var lithiumCapacity: SpecificCapacity

    /// Creates it from its data.
    public init(
      margin: Length,
      overhang: Length,
      frameDensity: Density,
      framePrice: MassPrice,
      lithium: Metal,
      lithiumCapacity: SpecificCapacity
    ) {
      self.margin = margin
      self.overhang = overhang
      self.frameDensity = frameDensity
      self.framePrice = framePrice
      self.lithium = lithium
      self.lithiumCapacity = lithiumCapacity
    }
  }

  /// The insulating film between stacks in one pouch.
  public struct Film: Sendable, Hashable {
    /// Thickness.
    public var thickness: Length
    /// Density.
    public var density: Density
    /// Heat conduction.
    public var thermalConductivity: ThermalConductivity
    /// Specific heat.
    public var specificHeat: SpecificHeatCapacity

    /// Creates it from its data.
    public init(
      thickness: Length,
      density: Density,
      thermalConductivity: ThermalConductivity,
      specificHeat: SpecificHeatCapacity
    ) {
      self.thickness = thickness
      self.density = density
      self.thermalConductivity = thermalConductivity
      self.specificHeat = specificHeat
    }
  }

  /// The pouch around the stacks of a cell.
  public struct Pouch: Sendable, Hashable {
    /// Thickness of the wall.
    public var thickness: Length
    /// Areal mass of the wall.
    public var arealMass: ArealMass
    /// Seal at each side, s_w.
    public var sideSeal: Length
    /// Seals at top and bottom together, s_tb.
    public var endSeals: Length
    /// Heat conduction of the wall.
    public var thermalConductivity: ThermalConductivity
    /// Specific heat of the wall.
    public var specificHeat: SpecificHeatCapacity
    /// Density of the wall, for its heat capacity.
    public var density: Density
    /// Price of the wall.
    public var price: ArealPrice

    /// Creates it from its data.
    public init(
      thickness: Length,
      arealMass: ArealMass,
      sideSeal: Length,
      endSeals: Length,
      thermalConductivity: ThermalConductivity,
      specificHeat: SpecificHeatCapacity,
      density: Density,
      price: ArealPrice
    ) {
      self.thickness = thickness
      self.arealMass = arealMass
      self.sideSeal = sideSeal
      self.endSeals = endSeals
      self.thermalConductivity = thermalConductivity
      self.specificHeat = specificHeat
      self.density = density
      self.price = price
    }
  }

  /// The two tabs of a cell.
  public struct Tabs: Sendable, Hashable {
    /// Length.
    public var length: Length
    /// Thickness.
    public var thickness: Length
    /// Least width.
    public var leastWidth: Length
    /// Current that a tab carries, in A/mm2.
    public var currentDensity: Double
    /// Density of the positive tab.
    public var positiveDensity: Density
    /// Density of the negative tab.
    public var negativeDensity: Density
    /// Whether the tabs take the current over the whole face of the end collectors, not from one edge.
    public var coverFace: Bool
    /// Price of both.
    public var price: Money

    /// Creates it from its data.
    public init(
      length: Length,
      thickness: Length,
      leastWidth: Length,
      currentDensity: Double,
      positiveDensity: Density,
      negativeDensity: Density,
      coverFace: Bool,
      price: Money
    ) {
      self.length = length
      self.thickness = thickness
      self.leastWidth = leastWidth
      self.currentDensity = currentDensity
      self.positiveDensity = positiveDensity
      self.negativeDensity = negativeDensity
      self.coverFace = coverFace
      self.price = price
    }
  }

  /// The foils of the monopolar comparators.
  public struct MonopolarFoils: Sendable, Hashable {
    /// Foil of the cathodes.
    public var positive: Foil
    /// Foil of the anodes.
    public var negative: Foil
    /// Contact resistance of one coated face.
    public var contact: AreaSpecificResistance

    /// Creates it from its data.
    public init(
      positive: Foil,
      negative: Foil,
      contact: AreaSpecificResistance
    ) {
      self.positive = positive
      self.negative = negative
      self.contact = contact
    }
  }
}
