public import Quantities

/// A pair of materials that a layer needs and the tables do not hold.
public enum MissingPair: Error, Sendable, Hashable {
  /// The planar interface between two materials.
  case interface(first: String, second: String)
  /// The charge transfer of a composite.
  case chargeTransfer(activeMaterial: String, coating: String?, electrolyte: String)
  /// The critical current of a film on an anode where lithium is plated.
  case criticalCurrent(electrolyte: String, anode: String)
}

/// Resistances of the planar interfaces of a layer at the cell's temperature.
public struct PlanarInterfaces: Sendable, Hashable {
  /// Between cathode and separator, R_c|s.
  public var atCathode: AreaSpecificResistance
  /// Between the two films of a bilayer, R_12.
  public var betweenFilms: AreaSpecificResistance
  /// Between separator and anode, R_a|s.
  public var atAnode: AreaSpecificResistance

  /// Creates the interfaces of a layer.
  public init(
    atCathode: AreaSpecificResistance, betweenFilms: AreaSpecificResistance,
    atAnode: AreaSpecificResistance
  ) {
    self.atCathode = atCathode
    self.betweenFilms = betweenFilms
    self.atAnode = atAnode
  }

  /// The sum, R_int = R_12 + R_c|s + R_a|s.
  public var total: AreaSpecificResistance { betweenFilms + atCathode + atAnode }
}

/// The pair data of one combination of cathode, recipe, separator and anode, looked up once.
public struct LayerPairs: Sendable, Hashable {
  /// Charge transfer inside the cathode.
  public var cathodeChargeTransfer: PairTables.ThermalResistance
  /// Charge transfer inside a host anode; nil for lithium and foils.
  public var anodeChargeTransfer: PairTables.ThermalResistance?
  /// Planar interface between cathode and separator; zero when the film is of the catholyte.
  public var cathodeInterface: PairTables.ThermalResistance
  /// Planar interface between the two films of a bilayer; zero for one film.
  public var filmInterface: PairTables.ThermalResistance
  /// Planar interface between separator and anode.
  public var anodeInterface: PairTables.ThermalResistance
  /// Critical current; nil where no lithium is plated.
  public var criticalCurrent: PairTables.CriticalCurrent?

  /// Looks up the pairs of a combination of materials.
  ///
  /// - Throws: `MissingPair` for the first pair that is unknown, in the order of the properties.
  /// - Source: the model contract 1.6 and 1.10.
  public init(
    cathode: CathodeMaterial, recipe: CompositeRecipe, separator: Separator,
    anode: AnodeMaterial, tables: PairTables
  ) throws(MissingPair) {
    let catholyte = recipe.electrolyte ?? separator.cathodeSide
    cathodeChargeTransfer = try Self.chargeTransfer(
      cathode.name, coating: recipe.coating, electrolyte: catholyte.name, tables)
    if case .host(let host) = anode.kind {
      let anolyte = host.recipe.electrolyte ?? separator.anodeSide
      anodeChargeTransfer = try Self.chargeTransfer(
        anode.name, coating: host.recipe.coating, electrolyte: anolyte.name, tables)
    }
    let none = PairTables.ThermalResistance(.zero)
    cathodeInterface =
      catholyte.name == separator.cathodeSide.name
      ? none : try Self.interface(catholyte.name, separator.cathodeSide.name, tables)
    if let second = separator.anodeSideFilm {
      filmInterface = try Self.interface(separator.cathodeSide.name, second.name, tables)
    } else {
      filmInterface = none
    }
    anodeInterface = try Self.interface(separator.anodeSide.name, anode.name, tables)
    if anode.platesLithium {
      let film = separator.anodeSide.name
      guard let found = tables.criticalCurrent(electrolyte: film, anode: anode.name) else {
        throw .criticalCurrent(electrolyte: film, anode: anode.name)
      }
      criticalCurrent = found
    }
  }

  /// The planar interfaces at a temperature, each times the factor of the stacking process.
  ///
  /// - Source: the model contract 1.5, 1.6 and 2.11.
  public func planarInterfaces(at temperature: Temperature, factor: Double) -> PlanarInterfaces {
    PlanarInterfaces(
      atCathode: cathodeInterface.resistance(at: temperature) * factor,
      betweenFilms: filmInterface.resistance(at: temperature) * factor,
      atAnode: anodeInterface.resistance(at: temperature) * factor)
  }

  private static func interface(
    _ first: String, _ second: String, _ tables: PairTables
  ) throws(MissingPair) -> PairTables.ThermalResistance {
    guard let found = tables.interface(first, second) else {
      throw .interface(first: first, second: second)
    }
    return found
  }

  private static func chargeTransfer(
    _ activeMaterial: String, coating: String?, electrolyte: String, _ tables: PairTables
  ) throws(MissingPair) -> PairTables.ThermalResistance {
    guard
      let found = tables.chargeTransfer(
        activeMaterial: activeMaterial, coating: coating, electrolyte: electrolyte)
    else {
      throw .chargeTransfer(
        activeMaterial: activeMaterial, coating: coating, electrolyte: electrolyte)
    }
    return found
  }
}
