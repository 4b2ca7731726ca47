public import Quantities

/// How a composite electrode is made: mass fractions, pores, transport and contact.
public struct CompositeRecipe: Sendable, Hashable {
  /// A filler of the composite: conductive carbon or binder.
  public struct Filler: Sendable, Hashable {
    /// Mass fraction, 0 ≤ w ≤ 1.
    public var massFraction: Double
    /// Density.
    public var density: Density
    /// Price.
    public var price: MassPrice

    /// Creates a filler.
    public init(massFraction: Double, density: Density, price: MassPrice) {
      self.massFraction = massFraction
      self.density = density
      self.price = price
    }
  }

  /// Catalogue name.
  public var name: String
  /// Mass fraction of the active material.
  public var activeFraction: Double
  /// Mass fraction of the solid electrolyte.
  public var electrolyteFraction: Double
  /// Conductive carbon.
  public var carbon: Filler
  /// Binder.
  public var binder: Filler
  /// Pore fraction, 0 ≤ ε < 1.
  public var porosity: Double
  /// Exponent n of σ_eff = σ φⁿ.
  public var tortuosityExponent: Double
  /// Effective electronic conductivity of the composite.
  public var electronicConductivity: IonicConductivity
  /// Share of the particle surface that touches the electrolyte, 0 < θ ≤ 1.
  public var contactFraction: Double
  /// Share of the active material that the process leaves reachable at low rate, 0 < u₀ ≤ 1.
  public var contactUtilisation: Double
  /// The electrolyte of the composite; nil takes the separator's film on that side.
  public var electrolyte: SolidElectrolyte?
  /// Name of the particles' coating, if any.
  public var coating: String?
  /// Heat conduction of the composite.
  public var thermalConductivity: ThermalConductivity
  /// Specific heat of the composite.
  public var specificHeat: SpecificHeatCapacity

  /// Creates a recipe; the mass fractions must add up to 1 within 1e-9.
  public init(
    name: String, activeFraction: Double, electrolyteFraction: Double, carbon: Filler,
    binder: Filler, porosity: Double, tortuosityExponent: Double,
    electronicConductivity: IonicConductivity, contactFraction: Double,
    contactUtilisation: Double = 1, electrolyte: SolidElectrolyte? = nil, coating: String? = nil,
    thermalConductivity: ThermalConductivity = .init(1),
    specificHeat: SpecificHeatCapacity = .init(750)
  ) {
    self.name = name
    self.activeFraction = activeFraction
    self.electrolyteFraction = electrolyteFraction
    self.carbon = carbon
    self.binder = binder
    self.porosity = porosity
    self.tortuosityExponent = tortuosityExponent
    self.electronicConductivity = electronicConductivity
    self.contactFraction = contactFraction
    self.contactUtilisation = contactUtilisation
    self.electrolyte = electrolyte
    self.coating = coating
    self.thermalConductivity = thermalConductivity
    self.specificHeat = specificHeat
  }
}
