public import Quantities

/// A solid electrolyte: a separator film or the ion conductor inside a composite electrode.
public struct SolidElectrolyte: Sendable, Hashable {
  /// The chemical family, which decides default heat data and forbidden collector pairs.
  public enum Family: String, Sendable, Hashable, CaseIterable {
    case polymer, oxide, sulfide, halide, composite
  }

  /// The salt diffusion of a polymer, which limits the current: i ≤ 2·10³ F D c₀ / ((1 − t₊) L).
  public struct SaltDiffusion: Sendable, Hashable {
    /// Diffusivity of the salt.
    public var diffusivity: Diffusivity
    /// Salt concentration at rest.
    public var concentration: Concentration
    /// Cation transference number, 0 ≤ t₊ < 1.
    public var transferenceNumber: Double

    /// Creates the salt diffusion data of a polymer.
    public init(
      diffusivity: Diffusivity, concentration: Concentration, transferenceNumber: Double
    ) {
      self.diffusivity = diffusivity
      self.concentration = concentration
      self.transferenceNumber = transferenceNumber
    }
  }

  /// Catalogue name, unique among solid electrolytes.
  public var name: String
  /// Chemical family.
  public var family: Family
  /// Density without pores.
  public var density: Density
  /// Ionic conductivity of the dense material at 25 °C.
  public var conductivity: IonicConductivity
  /// Activation energy of σT; nil keeps the conductivity constant in temperature.
  public var activationEnergy: ActivationEnergy?
  /// Density of the film over the density without pores, 0 < d ≤ 1.
  public var relativeDensity: Double
  /// Conductivity of the film over that of the dense material, 0 < f ≤ 1.
  public var filmFactor: Double
  /// Highest potential against lithium at which the material is used in practice.
  public var practicalOxidationLimit: Voltage
  /// Lowest potential against lithium that the material bears.
  public var reductionLimit: Voltage
  /// Thermodynamic oxidation potential, reported and never enforced.
  public var thermodynamicOxidationLimit: Voltage?
  /// Thermodynamic reduction potential, reported and never enforced.
  public var thermodynamicReductionLimit: Voltage?
  /// Electronic conductivity, for leakage only.
  public var electronicConductivity: IonicConductivity?
  /// Heat conduction.
  public var thermalConductivity: ThermalConductivity
  /// Specific heat.
  public var specificHeat: SpecificHeatCapacity
  /// Price.
  public var price: MassPrice
  /// Salt diffusion, for polymers that have the data.
  public var saltDiffusion: SaltDiffusion?

  /// Creates a solid electrolyte from its data.
  public init(
    name: String, family: Family, density: Density, conductivity: IonicConductivity,
    activationEnergy: ActivationEnergy?, relativeDensity: Double = 0.95,
    filmFactor: Double = 0.55, practicalOxidationLimit: Voltage, reductionLimit: Voltage,
    thermodynamicOxidationLimit: Voltage? = nil, thermodynamicReductionLimit: Voltage? = nil,
    electronicConductivity: IonicConductivity? = nil, thermalConductivity: ThermalConductivity,
    specificHeat: SpecificHeatCapacity, price: MassPrice, saltDiffusion: SaltDiffusion? = nil
  ) {
    self.name = name
    self.family = family
    self.density = density
    self.conductivity = conductivity
    self.activationEnergy = activationEnergy
    self.relativeDensity = relativeDensity
    self.filmFactor = filmFactor
    self.practicalOxidationLimit = practicalOxidationLimit
    self.reductionLimit = reductionLimit
    self.thermodynamicOxidationLimit = thermodynamicOxidationLimit
    self.thermodynamicReductionLimit = thermodynamicReductionLimit
    self.electronicConductivity = electronicConductivity
    self.thermalConductivity = thermalConductivity
    self.specificHeat = specificHeat
    self.price = price
    self.saltDiffusion = saltDiffusion
  }
}
