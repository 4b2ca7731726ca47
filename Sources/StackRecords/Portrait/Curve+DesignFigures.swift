import Quantities
public import StackPhysics

extension Curve {
  /// The curves of a design that cannot be read off its figures.
  ///
  /// Voltages stand at the breakpoints of the open-circuit curves, between which they are straight. The
  /// temperature is the contract's profile in a block at the end of the hotter half cycle: a parabola between
  /// cooled faces, half of one with one cooled face.
  ///
  /// - Returns: the open-circuit voltage, the loaded one, the temperature through a block, and the confidence
  ///   over the state of charge excess; without a delivered capacity only the first, without mismatch not the last.
  /// - Source: the model contract 1.8, 2.6, 2.9.
  public static func curves(
    of figures: DesignFigures, design: Design, conditions: Conditions
  ) -> [Curve] {
    [
      openCircuit(figures), loaded(figures), temperature(figures, design.module, conditions),
      confidence(figures),
    ].compactMap(\.self)
  }

  /// Capacity of a layer that rate and contact leave, which a depth of discharge of 1 stands for.
  private static func reach(_ figures: DesignFigures) -> Double {
    figures.layer.contactUtilisation * figures.layer.rateUtilisation
      * figures.layer.arealCapacity.value
  }

  private static func openCircuit(_ figures: DesignFigures) -> Curve {
    let reach = reach(figures)
    return Curve(
      "layer_open_circuit", x: "capacity_mah_per_cm2", y: "voltage_v",
      zip(figures.curve.depths, figures.curve.voltages).map { Point(reach * $0, $1) })
  }

  private static func loaded(_ figures: DesignFigures) -> Curve? {
    guard let discharge = figures.discharge else { return nil }
    let reach = reach(figures)
    let drop = discharge.voltageDrop.value
    let inside = figures.curve.depths.filter { $0 < discharge.depth } + [discharge.depth]
    return Curve(
      "layer_loaded", x: "capacity_mah_per_cm2", y: "voltage_v",
      inside.map { Point(reach * $0, figures.curve.voltage(at: $0).value - drop) })
  }

  private static func temperature(
    _ figures: DesignFigures, _ module: ModuleArrangement, _ conditions: Conditions
  ) -> Curve? {
    guard let hottest = figures.hottest, hottest.rise.value.isFinite else { return nil }
    let height = Double(module.cellsPerBlock) * figures.cell.height.value
    let spread = hottest.spread.value
    let face = conditions.operation.coolantTemperature.value + hottest.rise.value - spread
    let steps = 40
    let points = (0...steps).map { step in
      let place = Double(step) / Double(steps)
      let share =
        switch module.cooledFaces {
        case .both: 1 - (2 * place - 1) * (2 * place - 1)
        case .one: 1 - (1 - place) * (1 - place)
        case .none: 1.0
        }
      return Point(place * height, face + spread * share)
    }
    return Curve("block_temperature", x: "place_um", y: "temperature_k", points)
  }

  private static func confidence(_ figures: DesignFigures) -> Curve? {
    let mismatch = figures.mismatch
    guard mismatch.layersInSeries > 1, mismatch.variation > 0 else { return nil }
    let steps = 60
    var most = mismatch.variation
    while mismatch.confidence(socExcess: most) < 0.999, most < 1 { most *= 1.25 }
    let points = (0...steps).map { step in
      let excess = most * Double(step) / Double(steps)
      return Point(excess, mismatch.confidence(socExcess: excess))
    }
    return Curve("soc_excess_confidence", x: "soc_excess", y: "confidence", points)
  }
}
