public import Quantities

/// A metal of plates and collectors.
public struct Metal: Sendable, Hashable {
  /// Catalogue name, such as `SS316`.
  public var name: String
  /// Density.
  public var density: Density
  /// Electrical resistivity.
  public var resistivity: Resistivity
  /// Heat conduction.
  public var thermalConductivity: ThermalConductivity
  /// Specific heat.
  public var specificHeat: SpecificHeatCapacity
  /// Lowest potential against lithium that a face of it bears.
  public var lowestPotential: Voltage
  /// Highest potential against lithium that a face of it bears.
  public var highestPotential: Voltage
  /// Price.
  public var price: MassPrice

  /// Creates a metal from its data.
  public init(
    name: String, density: Density, resistivity: Resistivity,
    thermalConductivity: ThermalConductivity, specificHeat: SpecificHeatCapacity,
    lowestPotential: Voltage, highestPotential: Voltage, price: MassPrice
  ) {
    self.name = name
    self.density = density
    self.resistivity = resistivity
    self.thermalConductivity = thermalConductivity
    self.specificHeat = specificHeat
    self.lowestPotential = lowestPotential
    self.highestPotential = highestPotential
    self.price = price
  }
}

/// A bipolar plate's material: one metal, or one for each face, with or without a coating.
public struct PlateMaterial: Sendable, Hashable {
  /// Catalogue name, unique among plates.
  public var name: String
  /// Metal at the cathode face.
  public var cathodeFace: Metal
  /// Metal at the anode face.
  public var anodeFace: Metal
  /// Share of the gauge that the cathode face's metal takes; 1 for one metal.
  public var cathodeFaceShare: Double
  /// Areal mass that a coating adds.
  public var coating: ArealMass
  /// Contact resistance of the cathode face to the cathode.
  public var cathodeContact: AreaSpecificResistance
  /// Contact resistance of the anode face to the anode.
  public var anodeContact: AreaSpecificResistance
  /// Price of the plate over its mass, coating included.
  public var price: MassPrice
  /// Activation energy of both contacts; nil keeps them constant in temperature.
  public var contactActivationEnergy: ActivationEnergy?

  /// Creates a plate material from its data.
  public init(
    name: String, cathodeFace: Metal, anodeFace: Metal, cathodeFaceShare: Double = 0.5,
    coating: ArealMass = .zero, cathodeContact: AreaSpecificResistance,
    anodeContact: AreaSpecificResistance, price: MassPrice,
    contactActivationEnergy: ActivationEnergy? = nil
  ) {
    self.name = name
    self.cathodeFace = cathodeFace
    self.anodeFace = anodeFace
    self.cathodeFaceShare = cathodeFaceShare
    self.coating = coating
    self.cathodeContact = cathodeContact
    self.anodeContact = anodeContact
    self.price = price
    self.contactActivationEnergy = contactActivationEnergy
  }
}

/// A metal foil of one gauge: an end collector, or the foil of a monopolar comparator.
public struct Foil: Sendable, Hashable {
  /// Metal.
  public var metal: Metal
  /// Gauge.
  public var thickness: Length

  /// Creates a foil.
  public init(metal: Metal, thickness: Length) {
    self.metal = metal
    self.thickness = thickness
  }
}
