import StackPhysics

extension MaterialCatalogue {
  /// Makes a catalogue of records, with every fault of their values.
  static func assemble(
    _ records: [EntryRecord], sha256: String
  ) -> (catalogue: MaterialCatalogue, faults: [PlacedFault]) {
    var assembly = CatalogueAssembly(records)
    let metals = assembly.read(.metal) { Metal(reading: &$0) }
    let electrolytes = assembly.read(.electrolyte) { SolidElectrolyte(reading: &$0) }
    let recipes = assembly.read(.recipe) {
      CompositeRecipe(reading: &$0, electrolytes: electrolytes)
    }
    let separators = assembly.read(.separator) {
      Separator(reading: &$0, electrolytes: electrolytes)
    }
    let cathodes = assembly.read(.cathode) { CathodeMaterial(reading: &$0) }
    let anodes = assembly.read(.anode) { AnodeMaterial(reading: &$0, recipes: recipes) }
    let plates = assembly.read(.plate) { PlateMaterial(reading: &$0, metals: metals) }
    let processes = assembly.read(.process) { StackingProcess(reading: &$0) }
    let monopolarCells = assembly.read(.monopolarCell) {
      MonopolarCell(reading: &$0, metals: metals)
    }
    let hardware = assembly.readHardware(metals)
    let endCollectors = assembly.read(part: .endCollectors) {
      EndCollectors(reading: &$0, metals: metals)
    }
    let pairs = assembly.readPairs()
    let catalogue = MaterialCatalogue(
      cathodes: cathodes.sorted, recipes: recipes.sorted, electrolytes: electrolytes.sorted,
      separators: separators.sorted, anodes: anodes.sorted, plates: plates.sorted,
      metals: metals.sorted, processes: processes.sorted,
      monopolarCells: monopolarCells.sorted, pairs: pairs, hardware: hardware,
      endCollectors: endCollectors, entries: assembly.sortedEntries, sha256: sha256,
      records: records)
    return (catalogue, assembly.faults)
  }
}

extension CatalogueAssembly {
  /// The entries by kind, in the order in which kinds are declared, then by name.
  fileprivate var sortedEntries: [CatalogueEntry] {
    EntryKind.allCases.flatMap { kind in
      entries.filter { $0.kind == kind.rawValue }
        .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }
  }

  fileprivate mutating func readHardware(_ metals: NamedEntries<Metal>) -> Hardware {
    Hardware(
      edge: read(part: .edge) { Hardware.Edge(reading: &$0, metals: metals) },
      film: read(part: .film) { Hardware.Film(reading: &$0) },
      pouch: read(part: .pouch) { Hardware.Pouch(reading: &$0) },
      tabs: read(part: .tabs) { Hardware.Tabs(reading: &$0, metals: metals) },
      monopolarFoils: read(part: .monopolarFoils) {
        Hardware.MonopolarFoils(reading: &$0, metals: metals)
      },
      coldPlate: read(part: .coldPlate) { Hardware.ColdPlate(reading: &$0) },
      pressurePlate: read(part: .pressurePlate) { Hardware.PressurePlate(reading: &$0) },
      tieRods: read(part: .tieRods) { Hardware.TieRods(reading: &$0) },
      pad: read(part: .pad) { Hardware.Pad(reading: &$0) },
      busBar: read(part: .busBar) { Hardware.BusBar(reading: &$0, metals: metals) },
      electronics: read(part: .electronics) { Hardware.Electronics(reading: &$0) },
      enclosure: read(part: .enclosure) { Hardware.Enclosure(reading: &$0) },
      process: read(part: .process) { Hardware.Process(reading: &$0) })
  }

  fileprivate mutating func readPairs() -> PairTables {
    let names = PairNames(
      cathodes: names(of: .cathode), electrolytes: names(of: .electrolyte),
      anodes: names(of: .anode), metals: names(of: .metal))
    return PairTables(
      interfaces: read(.interface) { PairTables.Interface(reading: &$0, names: names) }.sorted,
      chargeTransfers: read(.chargeTransfer) {
        PairTables.ChargeTransfer(reading: &$0, names: names)
      }.sorted,
      criticalCurrents: read(.criticalCurrent) {
        PairTables.CriticalCurrent(reading: &$0, names: names)
      }.sorted,
      stablePairs: read(.stablePair) { PairTables.StablePair(reading: &$0, names: names) }.sorted,
      forbiddenContacts: read(.forbiddenContact) {
        PairTables.ForbiddenContact(reading: &$0, names: names)
      }.sorted,
      coatingLimits: read(.coatingLimit) { PairTables.CoatingLimit(reading: &$0) }.sorted)
  }
}
