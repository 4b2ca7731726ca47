public import Quantities

/// A separator as built: its mass, its resistance and its films.
public struct SeparatorFigures: Sendable, Hashable {
  /// One film of a separator.
  public struct Film: Sendable, Hashable {
    /// Thickness.
    public var thickness: Length
    /// Areal mass at the film's relative density.
    public var arealMass: ArealMass
    /// Ionic resistance at the cell's temperature.
    public var resistance: AreaSpecificResistance
    /// What the film adds to the sums of heat conduction and heat capacity.
    public var heat: HeatSums

    /// Builds a film: `m = 0.1 ρ d L`, `R = 0.1 L/(f σ(T))`.
    ///
    /// - Source: the model contract 1.4 and 1.6.
    public init(electrolyte: SolidElectrolyte, thickness: Length, temperature: Temperature) {
      let conductivity = electrolyte.filmFactor * electrolyte.conductivity(at: temperature).value
      self.thickness = thickness
      arealMass = ArealMass(
        0.1 * electrolyte.density.value * electrolyte.relativeDensity * thickness.value)
      resistance = AreaSpecificResistance(0.1 * thickness.value / conductivity)
      heat = HeatSums(
        thickness: thickness, arealMass: arealMass, conductivity: electrolyte.thermalConductivity,
        specificHeat: electrolyte.specificHeat)
    }
  }

  /// The film at the cathode; the only one unless the separator is a bilayer.
  public var cathodeSideFilm: Film
  /// The film at the anode of a bilayer.
  public var anodeSideFilm: Film?
  /// Thickness of all films.
  public var thickness: Length
  /// Areal mass of all films.
  public var arealMass: ArealMass
  /// Ionic resistance R_sep of all films, without interfaces.
  public var resistance: AreaSpecificResistance
  /// What all films add to the sums of heat conduction and heat capacity.
  public var heat: HeatSums

  /// Builds a separator of a total thickness at a temperature.
  ///
  /// - Source: the model contract 1.4 and 1.6.
  public init(separator: Separator, thickness: Length, temperature: Temperature) {
    let share = separator.anodeSideFilm == nil ? 1 : separator.cathodeSideShare
    let first = Film(
      electrolyte: separator.cathodeSide, thickness: thickness * share, temperature: temperature)
    self.thickness = thickness
    cathodeSideFilm = first
    arealMass = first.arealMass
    resistance = first.resistance
    heat = first.heat
    if let electrolyte = separator.anodeSideFilm {
      let second = Film(
        electrolyte: electrolyte, thickness: thickness * (1 - share), temperature: temperature)
      anodeSideFilm = second
      arealMass += second.arealMass
      resistance += second.resistance
      heat = heat + second.heat
    }
  }
}
