public import Quantities

/// A bipolar plate: mass, resistance and heat sums.
public struct PlateFigures: Sendable, Hashable {
  /// Gauge; a coating adds nothing to it.
  public var thickness: Length
  /// Areal mass, coating included.
  public var arealMass: ArealMass
  /// Through-plane resistance of the bulk.
  public var bulkResistance: AreaSpecificResistance
  /// Contact resistance of the cathode face and that of the anode face, together.
  public var contactResistance: AreaSpecificResistance
  /// What a plate adds to the sums of heat conduction and heat capacity.
  public var heat: HeatSums

  /// Builds a plate: `m = Σ 0.1 ρ_j s_j L + m_coating`, `R = 1e-4 L Σ s_j ρ_el,j`.
  ///
  /// The contacts follow the temperature; the bulk does not. A coating adds to the mass at the metals' mean specific heat, and to nothing else.
  /// - Source: the model contract 1.5, 1.6, 2.1 and 2.9.
  public init(_ plate: BipolarPlate, temperature: Temperature) {
    let L = plate.thickness.value
    let share = plate.material.cathodeFaceShare
    let coating = plate.material.coating.value
    let cathodeMass = 0.1 * plate.material.cathodeFace.density.value * L * share
    let anodeMass = 0.1 * plate.material.anodeFace.density.value * L * (1 - share)
    let metalMass = cathodeMass + anodeMass
    let mass = metalMass + coating
    let resistivity =
      share * plate.material.cathodeFace.resistivity.value
      + (1 - share) * plate.material.anodeFace.resistivity.value
    let metalHeat =
      cathodeMass * plate.material.cathodeFace.specificHeat.value
      + anodeMass * plate.material.anodeFace.specificHeat.value

    thickness = plate.thickness
    arealMass = ArealMass(mass)
    bulkResistance = AreaSpecificResistance(1e-4 * resistivity * L)
    contactResistance =
      PairTables.ThermalResistance(
        plate.material.cathodeContact + plate.material.anodeContact,
        activationEnergy: plate.material.contactActivationEnergy
      ).resistance(at: temperature)
    heat = HeatSums(
      thermalResistance: 1e-6 * L
        * (share / plate.material.cathodeFace.thermalConductivity.value
          + (1 - share) / plate.material.anodeFace.thermalConductivity.value),
      arealHeatCapacity: metalMass > 0 ? 0.01 * metalHeat * mass / metalMass : 0)
  }
}

/// A foil that collects current: an end collector, or a foil of a monopolar cell.
public struct FoilFigures: Sendable, Hashable {
  /// Gauge.
  public var thickness: Length
  /// Areal mass.
  public var arealMass: ArealMass
  /// In-plane share of the resistance, coated on one side and tabbed at one edge.
  public var inPlaneResistance: AreaSpecificResistance
  /// What a foil adds to the sums of heat conduction and heat capacity.
  public var heat: HeatSums

  /// Builds a foil: `m = 0.1 ρ L`, `R = ρ_el h²/(3 t)` for a tab at one edge, 0 for one over the face.
  ///
  /// - Source: the model contract 1.6 and 2.1.
  public init(_ foil: Foil, electrodeHeight: Length, tabsCoverFace: Bool) {
    let h = electrodeHeight.centimetres
    thickness = foil.thickness
    arealMass = ArealMass(0.1 * foil.metal.density.value * foil.thickness.value)
    inPlaneResistance =
      tabsCoverFace
      ? .zero
      : AreaSpecificResistance(
        foil.metal.resistivity.value * h * h / (3 * foil.thickness.centimetres))
    heat = HeatSums(
      thickness: foil.thickness, arealMass: arealMass,
      conductivity: foil.metal.thermalConductivity, specificHeat: foil.metal.specificHeat)
  }
}
