import Quantities
import StackPhysics
import StackRecords

/// Everything that the search computes once: layers, plates and foils with their figures.
struct DesignTables {
  /// A cathode material with an anode option, of which the certificate speaks.
  struct Region {
    let cathode: String
    let anode: Int
    /// Layers of the space in the region, admissible or not.
    let layerCount: Int
    /// Sets of rules broken by layers that no stack can mend.
    var violations: Set<Violations> = []
  }

  let problem: DesignProblem
  let burden: Burden
  private(set) var mismatch: MismatchTable
  let plates: [PlateFigures]
  /// Foils by footprint.
  let positiveEnds: [[FoilFigures]]
  let negativeEnds: [[FoilFigures]]
  let negativeFoils: [Foil]
  private(set) var families: [Family] = []
  private(set) var regions: [Region] = []

  /// Builds the tables of a problem; nil when it was asked to stop meanwhile.
  ///
  /// - Parameters:
  ///   - problem: the problem.
  ///   - stop: asked often; once it says yes, it goes on saying so.
  init?(problem: DesignProblem, stop: () -> Bool) {
    let space = problem.space
    let hardware = problem.conditions.hardware
    self.problem = problem
    burden = Burden(problem: problem)
    mismatch = MismatchTable(problem: problem, layersInSeries: [], stop: stop)
    plates = space.plates.map {
      PlateFigures($0, temperature: problem.conditions.operation.cellTemperature)
    }
    switch space.negativeEnd {
    case .options(let foils): negativeFoils = foils
    case .preferred(let first, let second): negativeFoils = [first, second]
    }
    func figures(_ foils: [Foil]) -> [[FoilFigures]] {
      space.footprints.map { footprint in
        foils.map {
          FoilFigures(
            $0, electrodeHeight: footprint.height, tabsCoverFace: hardware.tabs.coverFace)
        }
      }
    }
    positiveEnds = figures(space.positiveEnds)
    negativeEnds = figures(negativeFoils)
    for (_, columns) in grouped(space.cathodes.indices, by: { space.cathodes[$0].material }) {
      for anode in space.anodes.indices {
        addRegion(columns: columns, anode: anode, stop: stop)
      }
    }
    let counts = space.layersInSeries.filter { layers in
      families.contains {
        LayerCount.violations(
          layers, curve: $0.curve, cutoff: $0.combination.cutoff, problem: problem
        ).isEmpty
      }
    }
    mismatch = MismatchTable(problem: problem, layersInSeries: counts, stop: stop)
    if stop() { return nil }
  }

  /// The whole design of choices by index.
  func design(
    _ layer: LayerOption, plate: Int, positiveEnd: Int, negativeEnd: Int, frame: Frame
  ) -> Design {
    Design(
      layer: layerDesign(column: layer.column, film: layer.film, anode: layer.anode),
      plate: problem.space.plates[plate], positiveEnd: problem.space.positiveEnds[positiveEnd],
      negativeEnd: negativeFoils[negativeEnd],
      footprint: problem.space.footprints[frame.footprint],
      layersInSeries: frame.layersInSeries, stacksInParallel: frame.stacksInParallel,
      grades: frame.grades, module: frame.arrangement)
  }

  private func layerDesign(column: Int, film: Int, anode: Int) -> LayerDesign {
    let cathode = problem.space.cathodes[column]
    let film = problem.space.films[film]
    let anode = problem.space.anodes[anode]
    return LayerDesign(
      cathode: cathode.material, recipe: cathode.recipe, arealCapacity: cathode.arealCapacity,
      separator: film.separator, separatorThickness: film.thickness, anode: anode.material,
      capacityRatio: anode.ratio)
  }
}

// Building, from regions to layers.
extension DesignTables {
  private mutating func addRegion(columns: [Int], anode: Int, stop: () -> Bool) {
    let space = problem.space
    guard let first = columns.first else { return }
    let region = regions.count
    regions.append(
      Region(
        cathode: space.cathodes[first].material.name, anode: anode,
        layerCount: columns.count * space.films.count))
    for (_, columns) in grouped(columns, by: { space.cathodes[$0].recipe }) {
      for (_, films) in grouped(space.films.indices, by: { space.films[$0].separator }) {
        addFamily(columns: columns, films: films, anode: anode, region: region, stop: stop)
      }
    }
  }

  private mutating func addFamily(
    columns: [Int], films: [Int], anode: Int, region: Int, stop: () -> Bool
  ) {
    let space = problem.space
    let sample = layerDesign(column: columns[0], film: films[0], anode: anode)
    guard
      let combination = Combination(sample, problem: problem, negativeFoils: negativeFoils)
    else {
      regions[region].violations.insert(Violations(.unknownPair))
      return
    }
    var broken = combination.violations
    if let least = sample.anode.leastRatio, let ratio = space.anodes[anode].ratio,
      !atLeast(ratio, least)
    {
      broken.insert(Violations(.hostRatio))
    }
    guard broken.isEmpty else {
      regions[region].violations.insert(broken)
      return
    }
    if combination.excludesSome(of: space) {
      regions[region].violations.insert(Violations(.stabilityWindow))
    }
    var family = Family(
      combination: combination, anode: anode, region: region,
      curve: LayerVoltageCurve(
        cathode: sample.cathode.openCircuitPotential, anode: sample.anode,
        capacityRatio: sample.capacityRatio))
    family.layers = layers(
      of: family, index: families.count, combination, columns: columns, films: films,
      stop: stop)
    families.append(family)
  }

  private mutating func layers(
    of family: Family, index: Int, _ combination: Combination, columns: [Int], films: [Int],
    stop: () -> Bool
  ) -> [LayerOption] {
    let operation = problem.conditions.operation
    let temperature = operation.cellTemperature
    let range = contactRange(combination)
    let films = films.map { film in
      (
        index: film,
        figures: SeparatorFigures(
          separator: problem.space.films[film].separator,
          thickness: problem.space.films[film].thickness, temperature: temperature)
      )
    }
    var options: [LayerOption] = []
    options.reserveCapacity(columns.count * films.count)
    for column in columns {
      if stop() { break }
      var design = layerDesign(column: column, film: films[0].index, anode: family.anode)
      let cathode = CompositeFigures(
        recipe: design.recipe, activeDensity: design.cathode.density,
        activeArealMass: design.cathode.activeArealMass(for: design.arealCapacity),
        electrolyte: design.catholyte, chargeTransfer: combination.pairs.cathodeChargeTransfer,
        particleRadius: design.cathode.particleRadius, diffusivity: design.cathode.diffusivity,
        temperature: temperature)
      let anode = AnodeFigures(
        anode: design.anode, capacityRatio: design.capacityRatio,
        arealCapacity: design.arealCapacity, anolyte: design.anolyte,
        chargeTransfer: combination.pairs.anodeChargeTransfer, edge: burden.hardware.edge,
        temperature: temperature)
      for film in films {
        design.separatorThickness = problem.space.films[film.index].thickness
        let figures = LayerFigures(
          cathode: cathode, separator: film.figures, anode: anode,
          interfaces: combination.interfaces, arealCapacity: design.arealCapacity,
          contactUtilisation: design.recipe.contactUtilisation,
          dischargeRate: operation.dischargeRate, chargeRate: operation.chargeRate)
        let critical = CriticalCurrentFigures(
          layer: figures, separator: design.separator,
          critical: combination.pairs.criticalCurrent, temperature: temperature,
          safetyFactor: operation.criticalCurrentSafetyFactor)
        let prices = LayerPrices(
          layer: design, cathode: cathode, separator: film.figures, anode: anode,
          process: burden.hardware.process)
        let option = range.option(
          figures, prices: prices, family: family, index: index, cutoff: combination.cutoff,
          column: column, film: film.index)
        var broken: Violations = critical.holds ? [] : Violations(.criticalCurrent)
        if option == nil { broken.insert(Violations(.rate)) }
        if let option, broken.isEmpty {
          options.append(option)
        } else {
          regions[family.region].violations.insert(broken)
        }
      }
    }
    return options
  }

  private func contactRange(_ combination: Combination) -> ContactRange {
    let admissible =
      problem.space.layersInSeries.contains(1)
      ? plates : combination.plates.map { plates[$0] }
    func ends(_ foils: [[FoilFigures]], _ admissible: [Int]) -> Double {
      foils.flatMap { byFoil in admissible.map { byFoil[$0].inPlaneResistance.value } }.max() ?? 0
    }
    let most =
      (admissible.map { $0.contactResistance.value + $0.bulkResistance.value }.max() ?? 0)
      + ends(positiveEnds, combination.positiveEnds) + ends(negativeEnds, combination.negativeEnds)
    return ContactRange(
      least: admissible.map(\.contactResistance).min() ?? .zero,
      most: AreaSpecificResistance(most),
      temperature: problem.conditions.operation.cellTemperature, entropy: combination.entropy)
  }
}

/// Elements with the same key together, groups and members in the order of first appearance.
func grouped<Element, Key: Hashable>(
  _ elements: some Sequence<Element>, by key: (Element) -> Key
) -> [(Key, [Element])] {
  var groups: [(Key, [Element])] = []
  var positions: [Key: Int] = [:]
  for element in elements {
    let value = key(element)
    if let position = positions[value] {
      groups[position].1.append(element)
    } else {
      positions[value] = groups.count
      groups.append((value, [element]))
    }
  }
  return groups
}
