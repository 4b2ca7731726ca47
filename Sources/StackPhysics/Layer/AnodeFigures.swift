public import Quantities

/// An anode as built and as charged.
public struct AnodeFigures: Sendable, Hashable {
  /// Areal mass as built.
  public var arealMass: ArealMass
  /// Thickness as built.
  public var thickness: Length
  /// Thickness when charged, which counts for volume.
  public var chargedThickness: Length
  /// Areal mass of lithium plated at the nominal areal capacity; zero in a host.
  public var platedLithium: ArealMass
  /// Whether lithium metal is plated: lithium foil and anode-free.
  public var platesLithium: Bool
  /// Change of thickness between discharged and charged: `4.85 q₀` um where lithium is plated.
  public var breathing: Length
  /// Coating of a host as built; nil for lithium and foils.
  public var host: CompositeFigures?
  /// What the charged anode adds to the sums of heat conduction and heat capacity.
  public var heat: HeatSums

  /// Builds the anode of a nominal areal capacity of the cathode.
  ///
  /// Lithium foil: `m = NP q₀/3.861`, `L = 10 m/0.534`. Anode-free: the interlayer. Both plate
  /// `q₀/3.861`, which adds `10 (q₀/3.861)/0.534` when charged. Host: `m_act = 1000 NP q₀/Q_a`,
  /// the coating by its recipe, charged thickness `x_exp L`. Alloy foil: `m = 1000 NP q₀/Q_a`,
  /// `L = 10 m/ρ`; what takes lithium up swells, `L_ch = L + (x_exp − 1) L/NP`.
  /// - Parameters:
  ///   - anode: the material.
  ///   - capacityRatio: N/P; not read for anode-free. Where absent, 0 for lithium
  ///     foil and the least ratio for an alloy foil or a host.
  ///   - arealCapacity: nominal areal capacity q₀ of the cathode.
  ///   - anolyte: the electrolyte inside a host; not read otherwise.
  ///   - chargeTransfer: charge transfer of a host; not read otherwise.
  ///   - edge: holds density, capacity and heat data of lithium.
  ///   - temperature: temperature of the cell.
  /// - Source: the model contract 1.3 and 2.9.
  public init(
    anode: AnodeMaterial, capacityRatio: Double?, arealCapacity: ArealCapacity,
    anolyte: SolidElectrolyte, chargeTransfer: PairTables.ThermalResistance?,
    edge: Hardware.Edge, temperature: Temperature
  ) {
    let q0 = arealCapacity.value
    let lithiumDensity = edge.lithium.density.value
    // mAh/g to mAh/mg, so that areal capacities divide to areal masses.
    let plated = q0 / (edge.lithiumCapacity.value / 1000)

    switch anode.kind {
    case .host(let material):
      let ratio = capacityRatio ?? material.leastRatio
      let coating = CompositeFigures(
        recipe: material.recipe, activeDensity: material.density,
        activeArealMass: ArealMass(1000 * ratio * q0 / material.capacity.value),
        electrolyte: anolyte, chargeTransfer: chargeTransfer ?? .init(.zero),
        particleRadius: material.particleRadius, diffusivity: material.diffusivity,
        temperature: temperature)
      arealMass = coating.arealMass
      thickness = coating.thickness
      chargedThickness = coating.thickness * material.expansion
      platedLithium = .zero
      platesLithium = false
      breathing = chargedThickness - thickness
      host = coating
      heat = HeatSums(
        thickness: chargedThickness, arealMass: coating.arealMass,
        conductivity: material.recipe.thermalConductivity,
        specificHeat: material.recipe.specificHeat)
      return
    case .alloyFoil(let foil):
      let ratio = capacityRatio ?? foil.leastRatio
      let matched = 1000 * q0 / foil.capacity.value
      arealMass = ArealMass(ratio * matched)
      thickness = Length(10 * ratio * matched / foil.density.value)
      breathing = Length(10 * matched / foil.density.value) * (foil.expansion - 1)
      chargedThickness = thickness + breathing
      platedLithium = .zero
      platesLithium = false
      host = nil
      heat = HeatSums(
        thickness: chargedThickness, arealMass: arealMass,
        conductivity: foil.thermalConductivity, specificHeat: foil.specificHeat)
      return
    case .lithium:
      let ratio = capacityRatio ?? 0
      arealMass = ArealMass(ratio * plated)
      thickness = Length(10 * ratio * plated / lithiumDensity)
    case .anodeFree(let interlayer):
      arealMass = ArealMass(0.1 * interlayer.density.value * interlayer.thickness.value)
      thickness = interlayer.thickness
    }
    platedLithium = ArealMass(plated)
    platesLithium = true
    chargedThickness = thickness + Length(10 * plated / lithiumDensity)
    breathing = Length(PhysicalConstant.breathingPerCapacity * q0)
    host = nil
    heat = HeatSums(
      thickness: chargedThickness, arealMass: arealMass + platedLithium,
      conductivity: edge.lithium.thermalConductivity, specificHeat: edge.lithium.specificHeat)
  }
}
