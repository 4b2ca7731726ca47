import StackPhysics

extension MaterialCatalogue {
  /// Makes a catalogue of records, with every fault of the values that are read.
  static func assemble(
    _ records: [EntryRecord], sha256: String, earlier: CatalogueAssembly.Earlier? = nil
  ) -> (catalogue: MaterialCatalogue, faults: [PlacedFault]) {
    var assembly = CatalogueAssembly(records, earlier: earlier)
    let metals = assembly.read(.metal, as: \.metals) { Metal(reading: &$0) }
    let electrolytes = assembly.read(.electrolyte, as: \.electrolytes) {
      SolidElectrolyte(reading: &$0)
    }
    let recipes = assembly.read(.recipe, as: \.recipes) {
      CompositeRecipe(reading: &$0, electrolytes: electrolytes)
    }
    let separators = assembly.read(.separator, as: \.separators) {
      Separator(reading: &$0, electrolytes: electrolytes)
    }
    let cathodes = assembly.read(.cathode, as: \.cathodes) { CathodeMaterial(reading: &$0) }
    let anodes = assembly.read(.anode, as: \.anodes) {
      AnodeMaterial(reading: &$0, recipes: recipes)
    }
    let plates = assembly.read(.plate, as: \.plates) { PlateMaterial(reading: &$0, metals: metals) }
    let processes = assembly.read(.process, as: \.processes) { StackingProcess(reading: &$0) }
    let monopolarCells = assembly.read(.monopolarCell, as: \.monopolarCells) {
      MonopolarCell(reading: &$0, metals: metals)
    }
    let hardware = assembly.readHardware(metals)
    let endCollectors = assembly.read(part: .endCollectors, as: \.endCollectors) {
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
  fileprivate mutating func readHardware(_ metals: NamedEntries<Metal>) -> Hardware {
    Hardware(
      edge: read(part: .edge, as: \.hardware.edge) { Hardware.Edge(reading: &$0, metals: metals) },
      film: read(part: .film, as: \.hardware.film) { Hardware.Film(reading: &$0) },
      pouch: read(part: .pouch, as: \.hardware.pouch) { Hardware.Pouch(reading: &$0) },
      tabs: read(part: .tabs, as: \.hardware.tabs) { Hardware.Tabs(reading: &$0, metals: metals) },
      monopolarFoils: read(part: .monopolarFoils, as: \.hardware.monopolarFoils) {
        Hardware.MonopolarFoils(reading: &$0, metals: metals)
      },
      coldPlate: read(part: .coldPlate, as: \.hardware.coldPlate) {
        Hardware.ColdPlate(reading: &$0)
      },
      pressurePlate: read(part: .pressurePlate, as: \.hardware.pressurePlate) {
        Hardware.PressurePlate(reading: &$0)
      },
      tieRods: read(part: .tieRods, as: \.hardware.tieRods) { Hardware.TieRods(reading: &$0) },
      pad: read(part: .pad, as: \.hardware.pad) { Hardware.Pad(reading: &$0) },
      busBar: read(part: .busBar, as: \.hardware.busBar) {
        Hardware.BusBar(reading: &$0, metals: metals)
      },
      electronics: read(part: .electronics, as: \.hardware.electronics) {
        Hardware.Electronics(reading: &$0)
      },
      enclosure: read(part: .enclosure, as: \.hardware.enclosure) {
        Hardware.Enclosure(reading: &$0)
      },
      process: read(part: .process, as: \.hardware.process) { Hardware.Process(reading: &$0) })
  }

  fileprivate mutating func readPairs() -> PairTables {
    let names = PairNames(
      cathodes: names(of: .cathode), electrolytes: names(of: .electrolyte),
      anodes: names(of: .anode), metals: names(of: .metal))
    return PairTables(
      interfaces: read(.interface, as: \.pairs.interfaces) {
        PairTables.Interface(reading: &$0, names: names)
      }.sorted,
      chargeTransfers: read(.chargeTransfer, as: \.pairs.chargeTransfers) {
        PairTables.ChargeTransfer(reading: &$0, names: names)
      }.sorted,
      criticalCurrents: read(.criticalCurrent, as: \.pairs.criticalCurrents) {
        PairTables.CriticalCurrent(reading: &$0, names: names)
      }.sorted,
      stablePairs: read(.stablePair, as: \.pairs.stablePairs) {
        PairTables.StablePair(reading: &$0, names: names)
      }.sorted,
      forbiddenContacts: read(.forbiddenContact, as: \.pairs.forbiddenContacts) {
        PairTables.ForbiddenContact(reading: &$0, names: names)
      }.sorted,
      coatingLimits: read(.coatingLimit, as: \.pairs.coatingLimits) {
        PairTables.CoatingLimit(reading: &$0)
      }.sorted)
  }
}
