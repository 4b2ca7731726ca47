import Quantities
import StackPhysics
import StackRecords

/// What a region's lightest layer and parts weigh at least, whatever is chosen around them.
struct RegionBounds {
  /// The lightest of the region's layers between the lightest plates and ends, drawing no current.
  let phantom: Parts
  let pressure: Pressure
  let curve: LayerVoltageCurve
  let cutoff: Voltage
  /// Bounds over families that share a cathode material and an anode option; nil without a layer.
  init?(_ families: [Family], plates: Set<Int>, tables: DesignTables) {
    let options = families.lazy.flatMap(\.layers)
    guard let first = families.first, let layer = Phantom.lightest(options.lazy.map(\.figures))
    else { return nil }
    var prices: LayerPrices?
    for option in options {
      guard var least = prices else {
        prices = option.prices
        continue
      }
      least.cathode = min(least.cathode, option.prices.cathode)
      least.separator = min(least.separator, option.prices.separator)
      least.anode = min(least.anode, option.prices.anode)
      prices = least
    }
    guard let prices else { return nil }
    let parts = SurroundingParts(families: families, plates: plates, tables: tables)
    phantom = parts.lightest(layer: layer, prices: prices)
    pressure = first.combination.pressure
    curve = first.curve
    cutoff = first.combination.cutoff
  }

  /// The least burden of a frame's footprint, layers, stacks and cooling, whatever S, P and G.
  func leastBurden(_ frame: Frame, mostInSeries: Int, tables: DesignTables) -> Double {
    let space = tables.problem.space
    var value = Double.infinity
    for parallel in space.cellsInParallel {
      var relaxed = frame
      relaxed.grades = 1
      relaxed.arrangement = .leastHardware(
        mostInSeries: mostInSeries, cellsInParallel: parallel,
        cellsPerBlock: frame.arrangement.cellsPerBlock,
        cooledFaces: frame.arrangement.cooledFaces, cellsPerGroup: space.cellsPerGroup)
      let stages = tables.burden.stages(phantom, relaxed, pressure: pressure)
      value = min(value, tables.burden.value(phantom, relaxed, stages))
    }
    return value
  }
}

/// The plates and ends around a layer, from which phantoms are made.
struct SurroundingParts {
  private let plates: [Int]
  private let positiveEnds: [Int]
  private let negativeEnds: [Int]
  private let tables: DesignTables

  /// The parts that any of the families admits.
  init(families: [Family], plates allowed: Set<Int>, tables: DesignTables) {
    let single = tables.problem.space.layersInSeries.contains(1)
    let all = single ? Set(tables.plates.indices) : Set(families.flatMap(\.combination.plates))
    plates = all.intersection(allowed).sorted()
    positiveEnds = Set(families.flatMap(\.combination.positiveEnds)).sorted()
    negativeEnds = Set(families.flatMap(\.combination.negativeEnds)).sorted()
    self.tables = tables
  }

  /// The lightest, thinnest, cheapest and coolest parts around a layer.
  func lightest(layer: LayerFigures, prices: LayerPrices) -> Parts {
    let plate = Phantom.lightest(plates.map { tables.plates[$0] })
    let positive = Phantom.lightest(foils(tables.positiveEnds, positiveEnds))
    let negative = Phantom.lightest(foils(tables.negativeEnds, negativeEnds))
    var plateMaterial = tables.problem.space.plates[plates.first ?? 0].material
    plateMaterial.price = cheapest(
      plates.map {
        (tables.problem.space.plates[$0].material.price, tables.plates[$0].arealMass)
      }, phantom: plate.arealMass)
    var positiveMetal = tables.problem.space.positiveEnds[positiveEnds.first ?? 0].metal
    positiveMetal.price = cheapest(
      positiveEnds.map {
        (tables.problem.space.positiveEnds[$0].metal.price, tables.positiveEnds[0][$0].arealMass)
      }, phantom: positive.arealMass)
    var negativeMetal = tables.negativeFoils[negativeEnds.first ?? 0].metal
    negativeMetal.price = cheapest(
      negativeEnds.map {
        (tables.negativeFoils[$0].metal.price, tables.negativeEnds[0][$0].arealMass)
      }, phantom: negative.arealMass)
    return Parts(
      layer: layer, prices: prices, plate: plate, plateMaterial: plateMaterial,
      positiveEnd: positive, positiveMetal: positiveMetal, negativeEnd: negative,
      negativeMetal: negativeMetal)
  }

  /// The parts that let least heat out and store none, around the same layer.
  func hottest(_ parts: Parts) -> Parts {
    var hot = parts
    hot.plate = Phantom.hottest(plates.map { tables.plates[$0] })
    hot.positiveEnd = Phantom.hottest(foils(tables.positiveEnds, positiveEnds))
    hot.negativeEnd = Phantom.hottest(foils(tables.negativeEnds, negativeEnds))
    return hot
  }

  private func foils(_ foils: [[FoilFigures]], _ indices: [Int]) -> [FoilFigures] {
    foils.flatMap { byFoil in indices.map { byFoil[$0] } }
  }

  /// The price at which the phantom's mass costs what the cheapest part costs.
  private func cheapest(
    _ parts: [(price: MassPrice, mass: ArealMass)], phantom: ArealMass
  ) -> MassPrice {
    let cost = parts.map { $0.price.value * $0.mass.value }.min() ?? 0
    return MassPrice(phantom.value > 0 ? cost / phantom.value : 0)
  }
}
