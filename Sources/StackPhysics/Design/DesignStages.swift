import Quantities

/// The figures of one layer: pairs, parts and open-circuit voltage.
struct LayerStage {
  let pairs: LayerPairs
  let cathode: CompositeFigures
  let separator: SeparatorFigures
  let anode: AnodeFigures
  let layer: LayerFigures
  let curve: LayerVoltageCurve
  let cutoff: Voltage

  init(_ design: LayerDesign, _ conditions: Conditions) throws(MissingPair) {
    let operation = conditions.operation
    let temperature = operation.cellTemperature
    pairs = try LayerPairs(
      cathode: design.cathode, recipe: design.recipe, separator: design.separator,
      anode: design.anode, tables: conditions.pairs)
    cathode = CompositeFigures(
      recipe: design.recipe, activeDensity: design.cathode.density,
      activeArealMass: design.cathode.activeArealMass(for: design.arealCapacity),
      electrolyte: design.catholyte, chargeTransfer: pairs.cathodeChargeTransfer,
      particleRadius: design.cathode.particleRadius, diffusivity: design.cathode.diffusivity,
      temperature: temperature)
    separator = SeparatorFigures(
      separator: design.separator, thickness: design.separatorThickness, temperature: temperature)
    anode = AnodeFigures(
      anode: design.anode, capacityRatio: design.capacityRatio,
      arealCapacity: design.arealCapacity, anolyte: design.anolyte,
      chargeTransfer: pairs.anodeChargeTransfer, edge: conditions.hardware.edge,
      temperature: temperature)
    layer = LayerFigures(
      cathode: cathode, separator: separator, anode: anode,
      interfaces: pairs.planarInterfaces(
        at: temperature, factor: conditions.manufacturing.interfaceFactor),
      arealCapacity: design.arealCapacity, contactUtilisation: design.recipe.contactUtilisation,
      dischargeRate: operation.dischargeRate, chargeRate: operation.chargeRate)
    curve = LayerVoltageCurve(
      cathode: design.cathode.openCircuitPotential, anode: design.anode,
      capacityRatio: design.capacityRatio)
    cutoff = cutoffVoltage(cathode: design.cathode, anode: design.anode, operation: operation)
  }
}

/// What is built around the layers: plate, end collectors, stack, cell, module.
struct BuildStage {
  let plate: PlateFigures
  let positiveEnd: FoilFigures
  let negativeEnd: FoilFigures
  let layerResistance: AreaSpecificResistance
  let areaSpecificResistance: AreaSpecificResistance
  let stack: StackFigures
  let cell: CellFigures
  let module: ModuleFigures

  init(_ design: Design, _ conditions: Conditions, layer: LayerFigures) {
    let hardware = conditions.hardware
    plate = PlateFigures(design.plate, temperature: conditions.operation.cellTemperature)
    positiveEnd = FoilFigures(
      design.positiveEnd, electrodeHeight: design.footprint.height,
      tabsCoverFace: hardware.tabs.coverFace)
    negativeEnd = FoilFigures(
      design.negativeEnd, electrodeHeight: design.footprint.height,
      tabsCoverFace: hardware.tabs.coverFace)
    layerResistance = layer.areaSpecificResistance(
      contacts: plate.contactResistance, plate: plate.bulkResistance,
      layersInSeries: design.layersInSeries, endCollectors: .zero)
    areaSpecificResistance = layer.areaSpecificResistance(
      contacts: plate.contactResistance, plate: plate.bulkResistance,
      layersInSeries: design.layersInSeries,
      endCollectors: positiveEnd.inPlaneResistance + negativeEnd.inPlaneResistance)
    stack = StackFigures(
      layer: layer, plate: plate, positiveEnd: positiveEnd, negativeEnd: negativeEnd,
      layersInSeries: design.layersInSeries, footprint: design.footprint, edge: hardware.edge)
    cell = CellFigures(
      stack: stack, layer: layer, stacksInParallel: design.stacksInParallel,
      footprint: design.footprint, hardware: hardware)
    module = ModuleFigures(
      cell: cell, stack: stack, layer: layer, arrangement: design.module,
      pressure: conditions.operation.pressure ?? design.layer.anode.pressure,
      footprint: design.footprint, hardware: hardware)
  }
}

/// What the design delivers: discharge, energies, voltages, pulses, heat.
struct PerformanceStage {
  let discharge: Discharge?
  let energyEfficiency: Double?
  let mismatch: MismatchFigures
  let repeatUnitLevel: LevelFigures
  let stackLevel: LevelFigures
  let cellLevel: LevelFigures
  let moduleLevel: LevelFigures
  let voltages: VoltageFigures
  let pulses: [PulseFigures]
  private let design: Design
  private let conditions: Conditions
  private let build: BuildStage

  init(
    _ design: Design, _ conditions: Conditions, _ electrodes: LayerStage, _ build: BuildStage,
    _ known: MismatchFigures?
  ) {
    self.design = design
    self.conditions = conditions
    self.build = build
    let resistance = build.areaSpecificResistance
    let discharge = Discharge(
      layer: electrodes.layer, curve: electrodes.curve, areaSpecificResistance: resistance,
      cutoff: electrodes.cutoff)
    self.discharge = discharge
    energyEfficiency = discharge.map {
      $0.energyEfficiency(
        layer: electrodes.layer, curve: electrodes.curve, areaSpecificResistance: resistance,
        coulombicEfficiency: design.layer.anode.coulombicEfficiency)
    }
    mismatch =
      known
      ?? MismatchFigures(
        layersInSeries: design.layersInSeries, grades: design.grades,
        variation: conditions.manufacturing.layerCapacityVariation,
        screen: conditions.manufacturing.screen)

    let e = discharge?.arealEnergy ?? .zero
    let (stack, cell, module) = (build.stack, build.cell, build.module)
    let stackEnergy = stack.energy(arealEnergy: e, usableShare: mismatch.usableShare)
    let cellEnergy = stackEnergy * Double(design.stacksInParallel)
    repeatUnitLevel = LevelFigures(
      energy: stack.repeatUnitEnergy(arealEnergy: e), mass: stack.repeatUnitMass,
      volume: stack.repeatUnitVolume)
    stackLevel = LevelFigures(energy: stackEnergy, mass: stack.mass, volume: stack.volume)
    cellLevel = LevelFigures(energy: cellEnergy, mass: cell.mass, volume: cell.volume)
    moduleLevel = LevelFigures(
      energy: cellEnergy * Double(module.cellCount), mass: module.mass, volume: module.volume)
    voltages = VoltageFigures(
      chargeVoltage: electrodes.curve.chargeVoltage, cutoff: electrodes.cutoff,
      discharge: discharge, layersInSeries: design.layersInSeries,
      cellsInSeries: design.module.cellsInSeries)

    let pulseResistance = PulseFigures.resistance(
      areaSpecificResistance: resistance, cathode: electrodes.cathode,
      host: electrodes.anode.host)
    pulses = PulseFigures.reportedDepths.map {
      PulseFigures(
        depth: $0, curve: electrodes.curve, cutoff: electrodes.cutoff,
        areaSpecificResistance: pulseResistance, stack: stack,
        stacksInParallel: design.stacksInParallel)
    }
  }

  /// Heat while the delivered capacity runs at a current density; nil when the rate cannot be carried.
  func heat(at currentDensity: CurrentDensity) -> ThermalFigures? {
    guard let discharge else { return nil }
    let entropy = design.layer.cathode.entropy.largestDifference(to: design.layer.anode.entropy)
    return ThermalFigures(
      heatFlux: ThermalFigures.heatFlux(
        currentDensity: currentDensity, areaSpecificResistance: build.areaSpecificResistance,
        temperature: conditions.operation.cellTemperature, entropy: entropy),
      cell: build.cell, layersInSeries: design.layersInSeries,
      cellsPerBlock: design.module.cellsPerBlock, cooledFaces: design.module.cooledFaces,
      filmCoefficient: conditions.hardware.coldPlate.filmCoefficient,
      duration: Discharge.duration(of: discharge.arealCapacity, at: currentDensity))
  }
}
