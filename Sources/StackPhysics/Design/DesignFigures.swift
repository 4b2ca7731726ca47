public import Quantities

/// Every figure of one design, each stage held as it was computed.
///
/// Where a layer cannot carry the rate, `discharge` is nil, energies are zero, and what follows from
/// the delivered capacity is nil.
/// - Source: the model contract, sections 1 and 2.
public struct DesignFigures: Sendable, Hashable {
  /// The pair data of the layer.
  public var pairs: LayerPairs
  /// The composite cathode.
  public var cathode: CompositeFigures
  /// The separator.
  public var separator: SeparatorFigures
  /// The anode.
  public var anode: AnodeFigures
  /// The open-circuit voltage of the layer.
  public var curve: LayerVoltageCurve
  /// The lowest voltage of a layer, V_cut.
  public var cutoff: Voltage
  /// The layer.
  public var layer: LayerFigures
  /// The plate.
  public var plate: PlateFigures
  /// The positive end collector.
  public var positiveEnd: FoilFigures
  /// The negative end collector.
  public var negativeEnd: FoilFigures
  /// Resistance of a layer with contacts and plate bulk, without end collectors: ASR.
  public var layerResistance: AreaSpecificResistance
  /// Resistance of a layer in the stack, ASR_N.
  public var areaSpecificResistance: AreaSpecificResistance
  /// What a layer delivers; nil when it cannot carry the rate.
  public var discharge: Discharge?
  /// Energy out over energy in; nil when the rate cannot be carried.
  public var energyEfficiency: Double?
  /// Spread of capacities in the stack.
  public var mismatch: MismatchFigures
  /// The stack.
  public var stack: StackFigures
  /// The cell.
  public var cell: CellFigures
  /// The module.
  public var module: ModuleFigures
  /// Energy, mass and volume of the repeat unit.
  public var repeatUnitLevel: LevelFigures
  /// Energy, mass and volume of the stack.
  public var stackLevel: LevelFigures
  /// Energy, mass and volume of the cell.
  public var cellLevel: LevelFigures
  /// Energy, mass and volume of the module.
  public var moduleLevel: LevelFigures
  /// Voltages of stack and module.
  public var voltages: VoltageFigures
  /// Pulses at depths of discharge of 0.5 and 0.8.
  public var pulses: [PulseFigures]
  /// Heat on discharge; nil when the rate cannot be carried.
  public var dischargeHeat: ThermalFigures?
  /// Heat on charge; nil when the rate cannot be carried.
  public var chargeHeat: ThermalFigures?
  /// Leakage; nil when a film's electronic conductivity is unknown.
  public var leakage: LeakageFigures?
  /// Critical currents.
  public var criticalCurrent: CriticalCurrentFigures
  /// Stability windows of electrolytes, plate faces and end collectors.
  public var windows: [WindowFigure]
  /// Forbidden contacts that the design has.
  public var forbiddenContacts: [ForbiddenContactFigure]
  /// Prices of the layer's parts.
  public var layerPrices: LayerPrices
  /// Costs.
  public var cost: CostFigures
  /// The same layers without bipolar plates.
  public var monopolar: MonopolarFigures

  /// The hotter of discharge and charge; nil when the rate cannot be carried.
  public var hottest: ThermalFigures? {
    guard let dischargeHeat, let chargeHeat else { return nil }
    return ThermalFigures.hottest(of: dischargeHeat, chargeHeat)
  }

  /// Computes every figure of a design.
  ///
  /// - Parameters:
  ///   - design: the design.
  ///   - conditions: what is given.
  ///   - known: the spread of capacities for the design's N and G under these conditions, where
  ///     it is known already; nil computes it.
  /// - Throws: `MissingPair` when a pair of materials that the design needs is unknown.
  public init(
    design: Design, conditions: Conditions, mismatch known: MismatchFigures? = nil
  ) throws(MissingPair) {
    let electrodes = try LayerStage(design.layer, conditions)
    pairs = electrodes.pairs
    cathode = electrodes.cathode
    separator = electrodes.separator
    anode = electrodes.anode
    layer = electrodes.layer
    curve = electrodes.curve
    cutoff = electrodes.cutoff

    let build = BuildStage(design, conditions, layer: electrodes.layer)
    plate = build.plate
    positiveEnd = build.positiveEnd
    negativeEnd = build.negativeEnd
    stack = build.stack
    cell = build.cell
    module = build.module
    layerResistance = build.layerResistance
    areaSpecificResistance = build.areaSpecificResistance

    let performance = PerformanceStage(design, conditions, electrodes, build, known)
    discharge = performance.discharge
    energyEfficiency = performance.energyEfficiency
    mismatch = performance.mismatch
    repeatUnitLevel = performance.repeatUnitLevel
    stackLevel = performance.stackLevel
    cellLevel = performance.cellLevel
    moduleLevel = performance.moduleLevel
    voltages = performance.voltages
    pulses = performance.pulses
    dischargeHeat = performance.heat(at: electrodes.layer.dischargeCurrentDensity)
    chargeHeat = performance.heat(at: electrodes.layer.chargeCurrentDensity)

    leakage = LeakageFigures(
      separator: design.layer.separator, thickness: design.layer.separatorThickness,
      chargeVoltage: electrodes.curve.chargeVoltage,
      delivered: performance.discharge?.arealCapacity)
    criticalCurrent = CriticalCurrentFigures(
      layer: electrodes.layer, separator: design.layer.separator,
      critical: electrodes.pairs.criticalCurrent,
      temperature: conditions.operation.cellTemperature,
      safetyFactor: conditions.operation.criticalCurrentSafetyFactor)
    windows = design.windows(tables: conditions.pairs)
    forbiddenContacts = design.forbiddenContacts(tables: conditions.pairs)

    let hardware = conditions.hardware
    let prices = LayerPrices(
      layer: design.layer, cathode: electrodes.cathode, separator: electrodes.separator,
      anode: electrodes.anode, process: hardware.process)
    layerPrices = prices
    cost = CostFigures(
      prices: prices, plate: design.plate.material, plateFigures: build.plate,
      positiveEnd: design.positiveEnd.metal, negativeEnd: design.negativeEnd.metal,
      stack: build.stack, cell: build.cell, module: build.module, arrangement: design.module,
      grades: design.grades, screenedShare: performance.mismatch.screenedShare,
      layerYield: conditions.manufacturing.layerYield, hardware: hardware)
    monopolar = MonopolarFigures(
      layer: electrodes.layer, curve: electrodes.curve, cutoff: electrodes.cutoff,
      layersInSeries: design.layersInSeries, usableShare: performance.mismatch.usableShare,
      footprint: design.footprint, hardware: hardware)
  }
}
