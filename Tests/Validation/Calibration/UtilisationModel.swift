import MaterialCatalogue
import Quantities
import StackPhysics

/// The constants that the anchors are asked for.
public struct UtilisationConstants: Sendable, Hashable {
  /// Effective capacitance per capacity, kappa, in F/mAh.
  public var capacitance: Double
  /// Exponent n of the composite's electrolyte share.
  public var exponent: Double
  /// Charge transfer over the share of contacted surface, r_ct/theta, in ohm cm2; the two enter no
  /// figure apart from each other.
  public var chargeTransfer: Double
}

/// The model's utilisation of an anchor, by the product's own figures.
struct UtilisationModel {
  let catalogue: MaterialCatalogue

  /// Thickness in um of the separator, which the anchors do not tell.
  static let separatorThickness = 100.0

  init() {
    catalogue = MaterialCatalogue.builtIn().catalogue
  }

  /// The constants that the catalogue has for an anchor's recipe today.
  func catalogueConstants(_ anchor: Anchor) -> UtilisationConstants? {
    guard let recipe = recipe(anchor), let transfer = chargeTransfer(anchor) else { return nil }
    return UtilisationConstants(
      capacitance: RateUtilisation.capacitancePerCapacity, exponent: recipe.tortuosityExponent,
      chargeTransfer: transfer.resistance.value / recipe.contactFraction)
  }

  /// The share that the catalogue's recipe of an anchor leaves reached at a slow rate.
  func catalogueContact(_ anchor: Anchor) -> Double? { recipe(anchor)?.contactUtilisation }

  /// u_rate x_R of an anchor: the share delivered of the material that is reached.
  ///
  /// - Returns: a share of the nominal capacity; nothing when the catalogue lacks a material, and
  ///   zero when the layer cannot carry the rate.
  func share(of anchor: Anchor, with constants: UtilisationConstants) -> Double? {
    guard var recipe = recipe(anchor), let electrolyte = electrolyte(anchor),
      var cathode = catalogue.cathodes.first(where: { $0.name == anchor.cathode }),
      let anode = catalogue.anodes.first(where: {
        $0.name == (anchor.hasSilicon ? "silicon" : "lithium")
      })
    else { return nil }
    cathode.capacity = SpecificCapacity(anchor.nominal)
    recipe.tortuosityExponent = constants.exponent
    recipe.contactFraction = 1
    let temperature = Temperature(anchor.temperature + 273.15)
    let q0 = cathode.arealCapacity(of: ArealMass(anchor.loading))
    let transfer = PairTables.ThermalResistance(
      AreaSpecificResistance(constants.chargeTransfer),
      activationEnergy: chargeTransfer(anchor)?.activationEnergy)
    let composite = CompositeFigures(
      recipe: recipe, activeDensity: cathode.density, activeArealMass: ArealMass(anchor.loading),
      electrolyte: electrolyte, chargeTransfer: transfer, particleRadius: cathode.particleRadius,
      diffusivity: cathode.diffusivity, temperature: temperature)
    let side = AnodeFigures(
      anode: anode, capacityRatio: anchor.hasSilicon ? 1.2 : 1, arealCapacity: q0,
      anolyte: electrolyte,
      chargeTransfer: catalogue.pairs.chargeTransfer(
        activeMaterial: anode.name, coating: nil, electrolyte: electrolyte.name),
      edge: catalogue.hardware.edge, temperature: temperature)
    // The interface of the halide would be that of a sulfide film, which such a cell needs.
    let film = electrolyte.name == "Li3InCl6" ? "LPSCl" : electrolyte.name
    let interface = catalogue.pairs.interface(film, anode.name)?.resistance(at: temperature)
    var layer = LayerFigures(
      cathode: composite,
      separator: SeparatorFigures(
        separator: Separator(name: "film", cathodeSide: electrolyte),
        thickness: Length(Self.separatorThickness), temperature: temperature),
      anode: side,
      interfaces: PlanarInterfaces(
        atCathode: .zero, betweenFilms: .zero, atAnode: interface ?? .zero),
      arealCapacity: q0, contactUtilisation: 1, dischargeRate: Rate(anchor.rate),
      chargeRate: Rate(anchor.rate))
    let diffusion = max(composite.diffusionTime, side.host?.diffusionTime ?? .zero)
    let charging = layer.rateTimeConstant - diffusion
    layer.rateTimeConstant =
      charging * (constants.capacitance / RateUtilisation.capacitancePerCapacity) + diffusion
    let curve = LayerVoltageCurve(
      cathode: cathode.openCircuitPotential, anode: anode,
      capacityRatio: anchor.hasSilicon ? 1.2 : 1)
    let discharge = Discharge(
      layer: layer, curve: curve, areaSpecificResistance: layer.resistanceWithoutContacts,
      cutoff: max(.zero, cathode.lowerPotential - anode.meanPotential))
    return discharge.map { $0.arealCapacity / q0 } ?? 0
  }

  /// The catalogue's recipe of a process.
  func recipe(_ process: Anchor.Process) -> CompositeRecipe? {
    catalogue.recipes.first { $0.name == (process == .dry ? "dry-80" : "slurry-75") }
  }

  /// The charge transfer that the catalogue has for an anchor's materials.
  func chargeTransfer(_ anchor: Anchor) -> PairTables.ThermalResistance? {
    catalogue.pairs.chargeTransfer(
      activeMaterial: anchor.cathode, coating: nil, electrolyte: anchor.electrolyte.name)
  }

  private func recipe(_ anchor: Anchor) -> CompositeRecipe? {
    guard var recipe = recipe(anchor.process) else { return nil }
    if let share = anchor.activeShare {
      recipe.electrolyteFraction += recipe.activeFraction - share
      recipe.activeFraction = share
    }
    return recipe
  }

  private func electrolyte(_ anchor: Anchor) -> SolidElectrolyte? {
    var found = catalogue.electrolytes.first { $0.name == anchor.electrolyte.name }
    if let conductivity = anchor.electrolyte.conductivity {
      found?.conductivity = IonicConductivity(conductivity)
    }
    return found
  }
}
