import Quantities
import StackPhysics

/// A stack of stated areal masses and thicknesses, 100 cm2 without margin and frame.
struct PlainStack {
  var layer: LayerFigures
  var plate = Metals.plate(Metals.steel, Metals.steel, 10)
  var positiveEnd = Metals.foil(Metals.aluminium, 12)
  var negativeEnd = Metals.foil(Metals.copper, 8)
  var footprint = Footprint(width: Length(1e5), height: Length(1e5))

  /// A stack of figures from the electrodes and the separator.
  init(
    cathode: CompositeFigures, separator: SeparatorFigures, anode: AnodeFigures,
    arealCapacity: Double, rate: Double = 0
  ) {
    layer = LayerFigures(
      cathode: cathode, separator: separator, anode: anode,
      interfaces: .init(atCathode: .zero, betweenFilms: .zero, atAnode: .zero),
      arealCapacity: ArealCapacity(arealCapacity), contactUtilisation: 1,
      dischargeRate: Rate(rate), chargeRate: .zero)
  }

  /// A stack whose layer is stated in mg/cm2 and um: cathode, separator, anode.
  init(
    masses: (Double, Double, Double), thicknesses: (Double, Double, Double) = (1, 1, 1),
    arealCapacity: Double = 1, rate: Double = 0
  ) {
    self.init(
      cathode: Coatings.coating(activeShare: 1, density: 4, mass: 1),
      separator: Films.film(1, density: 1), anode: Anodes.lithium(ratio: 0, arealCapacity: 1),
      arealCapacity: arealCapacity, rate: rate)
    layer.cathodeArealMass = ArealMass(masses.0)
    layer.separatorArealMass = ArealMass(masses.1)
    layer.anodeArealMass = ArealMass(masses.2)
    layer.cathodeThickness = Length(thicknesses.0)
    layer.separatorThickness = Length(thicknesses.1)
    layer.anodeThickness = Length(thicknesses.2)
    layer.chargedAnodeThickness = Length(thicknesses.2)
  }

  /// The stack of a count of layers.
  func stack(_ layers: Int) -> StackFigures {
    StackFigures(
      layer: layer, plate: plate, positiveEnd: positiveEnd, negativeEnd: negativeEnd,
      layersInSeries: layers, footprint: footprint, edge: Edge.none)
  }

  /// Energy, mass and volume of a count of layers at an areal energy in mWh/cm2.
  func level(_ layers: Int, arealEnergy: Double) -> LevelFigures {
    let stack = stack(layers)
    return LevelFigures(
      energy: stack.energy(arealEnergy: ArealEnergy(arealEnergy), usableShare: 1),
      mass: stack.mass, volume: stack.volume)
  }
}
