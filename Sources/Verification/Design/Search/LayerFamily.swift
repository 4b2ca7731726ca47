import Quantities
import StackPhysics
import StackRecords

/// All layers of one cathode material with one anode option, with what only these decide.
struct LayerFamily {
  /// One layer.
  struct Entry {
    /// Place of the cathode column in the space.
    let cathode: Int
    /// Place of the film in the space.
    let film: Int
    /// Place among the companies of the family.
    let company: Int
    /// What the layer itself breaks.
    let breaches: Breaches
    /// Its figures.
    let figures: LayerFigures
    /// Prices of its parts.
    let prices: LayerPrices
  }

  /// Materials that meet in a layer: they decide which metals may touch it.
  struct Company {
    /// What each plate of the space breaks.
    let plates: [Breaches]
    /// What each positive end collector of the space breaks.
    let positiveEnds: [Breaches]
    /// The negative end collectors, by their place in `StageTables.negativeEnds`.
    let negativeEnds: [(place: Int, breaches: Breaches)]
  }

  /// Place of the anode in the space.
  let anode: Int
  /// Cathode active material.
  let material: CathodeMaterial
  /// Open-circuit voltage.
  let curve: LayerVoltageCurve
  /// Lowest voltage of a layer.
  let cutoff: Voltage
  /// Largest difference of entropy coefficients.
  let entropy: EntropyCoefficient
  /// Pressure on the faces.
  let pressure: Pressure
  /// Layers, in the order of the space; those with unknown pairs have no figures and are left out.
  let entries: [Entry]
  /// Companies of the entries.
  let companies: [Company]

  /// Builds the layers of a cathode material, by its columns, with an anode option.
  init(columns: [Int], anode place: Int, tables: StageTables) {
    let space = tables.problem.space
    let operation = tables.problem.conditions.operation
    let option = space.anodes[place]
    let material = space.cathodes[columns[0]].material
    anode = place
    self.material = material
    curve = LayerVoltageCurve(
      cathode: material.openCircuitPotential, anode: option.material, capacityRatio: option.ratio)
    cutoff = cutoffVoltage(cathode: material, anode: option.material, operation: operation)
    entropy = material.entropy.largestDifference(to: option.material.entropy)
    pressure = operation.pressure ?? option.material.pressure
    var builder = FamilyBuilder(anode: option, tables: tables)
    for column in columns { builder.add(column) }
    entries = builder.entries
    companies = builder.companies
  }

  /// The families of a space: by cathode material in the order of its columns, then by anode.
  static func all(_ tables: StageTables) -> [LayerFamily] {
    columnsByMaterial(tables.problem.space).flatMap { columns in
      tables.problem.space.anodes.indices.map {
        LayerFamily(columns: columns, anode: $0, tables: tables)
      }
    }
  }

  /// The cathode columns of each material, in the order in which the materials first appear.
  static func columnsByMaterial(_ space: DesignSpace) -> [[Int]] {
    var names: [String] = []
    var columns: [[Int]] = []
    for (index, cathode) in space.cathodes.enumerated() {
      if let group = names.lastIndex(of: cathode.material.name) {
        columns[group].append(index)
      } else {
        names.append(cathode.material.name)
        columns.append([index])
      }
    }
    return columns
  }
}

/// Builds the layers of a family, each part once.
private struct FamilyBuilder {
  /// What a pair of recipe and separator decides.
  private struct Meeting {
    let company: Int
    let pairs: LayerPairs
    let interfaces: PlanarInterfaces
    let breaches: Breaches
  }

  private let anode: DesignSpace.Anode
  private let tables: StageTables
  private let currentLimits: [CurrentLimits]
  private let separatorOfFilm: [Int]
  private var recipes: [CompositeRecipe] = []
  /// By recipe, then separator; nil where a pair is unknown.
  private var meetings: [[Meeting?]] = []
  private(set) var entries: [LayerFamily.Entry] = []
  private(set) var companies: [LayerFamily.Company] = []

  init(anode: DesignSpace.Anode, tables: StageTables) {
    self.anode = anode
    self.tables = tables
    separatorOfFilm = tables.separatorOfFilm
    let conditions = tables.problem.conditions
    currentLimits = tables.problem.space.films.map {
      CurrentLimits(
        separator: $0.separator, thickness: $0.thickness, anode: anode.material,
        pairs: conditions.pairs, operation: conditions.operation)
    }
  }

  mutating func add(_ column: Int) {
    let cathode = tables.problem.space.cathodes[column]
    let conditions = tables.problem.conditions
    let recipe = recipes.firstIndex(of: cathode.recipe) ?? addRecipe(of: cathode)
    // Parts that only the separator's materials change, by separator.
    var parts: [(CompositeFigures, AnodeFigures)?] = []
    for (separator, meeting) in zip(tables.separators, meetings[recipe]) {
      parts.append(meeting.map { figures(of: cathode, separator, $0, conditions) })
    }
    for (film, option) in tables.problem.space.films.enumerated() {
      let separator = separatorOfFilm[film]
      guard let meeting = meetings[recipe][separator], let (composite, built) = parts[separator]
      else { continue }
      var breaches = meeting.breaches
      if !currentLimits[film].hold(cathode.arealCapacity.value) {
        breaches.insert(Breaches(.criticalCurrent))
      }
      let layer = LayerFigures(
        cathode: composite, separator: tables.films[film], anode: built,
        interfaces: meeting.interfaces, arealCapacity: cathode.arealCapacity,
        contactUtilisation: cathode.recipe.contactUtilisation,
        dischargeRate: conditions.operation.dischargeRate,
        chargeRate: conditions.operation.chargeRate)
      let prices = LayerPrices(
        layer: design(cathode, option.separator, option.thickness), cathode: composite,
        separator: tables.films[film], anode: built, process: conditions.hardware.process)
      entries.append(
        LayerFamily.Entry(
          cathode: column, film: film, company: meeting.company, breaches: breaches,
          figures: layer, prices: prices))
    }
  }

  private func figures(
    of cathode: DesignSpace.Cathode, _ separator: Separator, _ meeting: Meeting,
    _ conditions: Conditions
  ) -> (CompositeFigures, AnodeFigures) {
    let layer = design(cathode, separator, .zero)
    let temperature = conditions.operation.cellTemperature
    let composite = CompositeFigures(
      recipe: cathode.recipe, activeDensity: cathode.material.density,
      activeArealMass: cathode.material.activeArealMass(for: cathode.arealCapacity),
      electrolyte: layer.catholyte, chargeTransfer: meeting.pairs.cathodeChargeTransfer,
      particleRadius: cathode.material.particleRadius, diffusivity: cathode.material.diffusivity,
      temperature: temperature)
    let built = AnodeFigures(
      anode: anode.material, capacityRatio: anode.ratio, arealCapacity: cathode.arealCapacity,
      anolyte: layer.anolyte, chargeTransfer: meeting.pairs.anodeChargeTransfer,
      edge: conditions.hardware.edge, temperature: temperature)
    return (composite, built)
  }

  private mutating func addRecipe(of cathode: DesignSpace.Cathode) -> Int {
    recipes.append(cathode.recipe)
    meetings.append(tables.separators.map { meeting(cathode, $0) })
    return recipes.count - 1
  }

  private mutating func meeting(
    _ cathode: DesignSpace.Cathode, _ separator: Separator
  ) -> Meeting? {
    let conditions = tables.problem.conditions
    guard
      let pairs = try? LayerPairs(
        cathode: cathode.material, recipe: cathode.recipe, separator: separator,
        anode: anode.material, tables: conditions.pairs)
    else { return nil }
    let layer = design(cathode, separator, .zero)
    var breaches = Breaches(tables.layerRules.heldByMaterials(of: layer))
    if tables.geometryFails { breaches.insert(Breaches(.geometry)) }
    companies.append(tables.company(of: layer))
    return Meeting(
      company: companies.count - 1, pairs: pairs,
      interfaces: pairs.planarInterfaces(
        at: conditions.operation.cellTemperature,
        factor: conditions.manufacturing.interfaceFactor),
      breaches: breaches)
  }

  private func design(
    _ cathode: DesignSpace.Cathode, _ separator: Separator, _ thickness: Length
  ) -> LayerDesign {
    LayerDesign(
      cathode: cathode.material, recipe: cathode.recipe, arealCapacity: cathode.arealCapacity,
      separator: separator, separatorThickness: thickness, anode: anode.material,
      capacityRatio: anode.ratio)
  }
}
