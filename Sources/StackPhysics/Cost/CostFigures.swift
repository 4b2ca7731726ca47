import Glibc
public import Quantities

/// What layer, stack, cell and module cost.
///
/// - Source: the model contract 2.8.
public struct CostFigures: Sendable, Hashable {
  /// One layer: cathode, separator, anode, frame and its making.
  public var layer: Money
  /// One plate.
  public var plate: Money
  /// Both end collectors.
  public var ends: Money
  /// One good stack.
  public var stack: Money
  /// One cell.
  public var cell: Money
  /// Plates, rods, bus bars, cold plates and electronics of the module.
  public var moduleHardware: Money
  /// The module.
  public var module: Money

  /// Costs: `c_i = price_i m_i/Y_i`,
  /// `C_stack = [N C_layer/screen + (N−1) C_plate + C_ends + c_stack + c_G N (G−1)]/y^N`,
  /// `C_cell = M C_stack + pouch + tabs + c_cell`, `C_module = S P C_cell + hardware`.
  ///
  /// - Parameters:
  ///   - prices: what the layer's parts cost per area.
  ///   - plate: material of the plate, for its price.
  ///   - plateFigures: the plate's mass.
  ///   - positiveEnd: metal of the positive end collector, for its price.
  ///   - negativeEnd: metal of the negative end collector, for its price.
  ///   - stack: masses and areas of a stack.
  ///   - cell: the cell.
  ///   - module: the module.
  ///   - arrangement: S and P.
  ///   - grades: G.
  ///   - screenedShare: share of layers that the screen keeps.
  ///   - layerYield: y.
  ///   - hardware: prices and costs of making.
  public init(
    prices: LayerPrices, plate: PlateMaterial, plateFigures: PlateFigures, positiveEnd: Metal,
    negativeEnd: Metal, stack: StackFigures, cell: CellFigures, module: ModuleFigures,
    arrangement: ModuleArrangement, grades: Int, screenedShare: Double, layerYield: Double,
    hardware: Hardware
  ) {
    let process = hardware.process
    let N = Double(stack.layersInSeries)
    // Areas are in cm2 and areal prices in USD/m2; masses in g and mass prices in USD/kg.
    let making = process.areaCost.value * stack.areas.electrode.value
    let parts =
      prices.cathode.value * stack.areas.electrode.value
      + prices.separator.value * stack.areas.plate.value
      + prices.anode.value * stack.areas.anode.value
    let frame = stack.frameMass.value / N * hardware.edge.framePrice.value / 1000
    let layer = (parts + making) * 1e-4 + frame
    let onePlate =
      plate.price.value * plateFigures.arealMass.value * stack.areas.plate.value * 1e-6
      / process.foilYield
    let ends =
      (positiveEnd.price.value * stack.positiveEndMass.value
        + negativeEnd.price.value * stack.negativeEndMass.value) / 1000 / process.foilYield
    let grading = process.gradeCost.value * N * Double(grades - 1)
    let stackCost =
      (N * layer / screenedShare + (N - 1) * onePlate + ends + process.stackCost.value + grading)
      / pow(layerYield, N)
    let cellCost =
      Double(cell.stacksInParallel) * stackCost
      + hardware.pouch.price.value * cell.pouch.pouchArea.value * 1e-4
      + hardware.tabs.price.value + process.cellCost.value
    let aluminium =
      (module.pressurePlateMass + module.tieRodMass + module.busBarMass).value
      * hardware.pressurePlate.price.value / 1000
    let cooling = module.coldPlateMass.value * hardware.coldPlate.price.value / 1000
    let electronics =
      hardware.electronics.price.value * Double(arrangement.cellsInSeries)

    self.layer = Money(layer)
    self.plate = Money(onePlate)
    self.ends = Money(ends)
    self.stack = Money(stackCost)
    self.cell = Money(cellCost)
    moduleHardware = Money(aluminium + cooling + electronics)
    self.module = Money(Double(module.cellCount) * cellCost) + moduleHardware
  }

  /// Cost per energy, 1000 C/E.
  public static func perEnergy(_ cost: Money, _ energy: Energy) -> EnergyPrice {
    EnergyPrice(1000 * cost.value / energy.value)
  }
}
