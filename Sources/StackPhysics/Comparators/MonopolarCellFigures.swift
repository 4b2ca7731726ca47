public import Quantities

/// What a monopolar cell holds and gives per area of one layer.
///
/// With loading m, capacity q per mass and `Q = q m`: cathode `m/w`, anode `(N/P) Q/q_a`,
/// electrolyte `(E/C) Q`, separator, half of each collector foil; the package is the share s of all.
/// - Source: the roll-up of the zinc review's unit cells, the validation case S003.
public struct MonopolarCellFigures: Sendable, Hashable {
  /// Capacity Q of the cathode per area, which the cell delivers.
  public var arealCapacity: ArealCapacity
  /// Capacity of the anode per area, (N/P) Q.
  public var anodeArealCapacity: ArealCapacity
  /// Cathode with binder and carbon, m/w.
  public var cathode: ArealMass
  /// Anode, (N/P) Q/q_a.
  public var anode: ArealMass
  /// Electrolyte, (E/C) Q.
  public var electrolyte: ArealMass
  /// Dry separator.
  public var separator: ArealMass
  /// Half of each foil, whose other half belongs to the next layer.
  public var collectors: ArealMass
  /// Package and tabs, s/(1 - s) of everything else.
  public var package: ArealMass
  /// Energy per area, V Q.
  public var arealEnergy: ArealEnergy

  /// The figures of a cell.
  public init(_ cell: MonopolarCell) {
    // mAh/g times mg/cm2 is uAh/cm2; g/Ah times mAh/cm2 is mg/cm2.
    let Q = cell.cathodeCapacity.value * cell.cathodeLoading.value / 1000
    arealCapacity = ArealCapacity(Q)
    anodeArealCapacity = ArealCapacity(cell.capacityRatio * Q)
    cathode = cell.cathodeLoading / cell.activeFraction
    anode = ArealMass(1000 * cell.capacityRatio * Q / cell.anodeCapacity.value)
    electrolyte = ArealMass(cell.electrolyteRatio.value * Q)
    separator = cell.separatorArealMass
    collectors = [cell.positiveCollector, cell.negativeCollector].compactMap(\.self)
      .reduce(.zero) { $0 + Self.arealMass(of: $1) / 2 }
    let inside = cathode + anode + electrolyte + separator + collectors
    package = inside * (cell.packageShare / (1 - cell.packageShare))
    arealEnergy = ArealEnergy(cell.voltage.value * Q)
  }

  /// Mass of a layer with its share of the package.
  public var mass: ArealMass { cathode + anode + electrolyte + separator + collectors + package }

  /// Specific energy of the cell, 1000 V Q over its mass.
  public var specificEnergy: SpecificEnergy {
    SpecificEnergy(1000 * arealEnergy.value / mass.value)
  }

  /// Mass of a foil per area, 0.1 t ρ with t in um and ρ in g/cm3.
  private static func arealMass(of foil: Foil) -> ArealMass {
    ArealMass(0.1 * foil.thickness.value * foil.metal.density.value)
  }
}
