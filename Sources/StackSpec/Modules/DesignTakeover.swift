import Quantities
import StackRecords

extension GradingProblem {
  /// What the result of a design says of the cells of its module, and nothing else.
  ///
  /// Series and parallel are its module's; the range of capacity is its `soc_excess` in % of the
  /// median; a column of grades must be shared; measured voltages are held against its window.
  ///
  /// - Returns: nil when the result has no design.
  /// - Source: design contract of grouping, section 2, "From a design".
  init?(takenFrom design: DesignResult) {
    guard let choices = design.choices else { return nil }
    var ranges: [RangeLimit] = []
    var warnings: [String] = []
    let excess = design.limits.first { $0.limit.quantity == .socExcess }?.limit.value
    if let excess, let width = Self.share(excess) {
      ranges.append(RangeLimit("discharge_capacity", width: width))
      warnings.append(SpecWarning.takenOver(width: "\(width)").description)
    }
    self.init(
      name: design.name, series: choices.cellsInSeries, parallel: choices.cellsInParallel,
      ranges: ranges, nominalVoltage: Self.voltage(design, "stack_nominal_v"),
      voltageWindow: Self.window(design),
      prediction: Self.prediction(
        design, cells: choices.cellsInSeries * choices.cellsInParallel,
        parallel: choices.cellsInParallel), sameWherePresent: ["grade"], warnings: warnings)
  }

  private static func share(_ excess: Double) -> ExactAmount? {
    guard let exact = try? ExactDecimal(parsing: "\(excess)"),
      let percent = try? exact * ExactDecimal(100)
    else { return nil }
    return ExactAmount(percent, unit: "%")
  }

  private static func window(_ design: DesignResult) -> VoltageWindow? {
    guard let least = voltage(design, "stack_lowest_v"),
      let most = voltage(design, "stack_highest_v")
    else { return nil }
    return VoltageWindow(min: least, max: most)
  }

  /// What the design says of its module; of one cell times their number where it has no module.
  private static func prediction(
    _ design: DesignResult, cells: Int, parallel: Int
  ) -> DesignPrediction {
    func each(_ name: String) -> Double? { figure(design, "energy", "cell_\(name)") }
    func all(_ name: String) -> Double? { each(name).map { $0 * Double(cells) } }
    func module(_ name: String) -> Double? { figure(design, "energy", "module_\(name)") }
    let voltage = figure(design, "voltage", "stack_nominal_v")
    return DesignPrediction(
      capacity: each("energy_wh").flatMap { energy in
        voltage.flatMap { $0 > 0 ? energy / $0 * Double(parallel) : nil }
      },
      usableShare: figure(design, "mismatch", "usable_share"),
      variation: figure(design, "mismatch", "layer_capacity_cv"),
      energy: module("energy_wh") ?? all("energy_wh"), mass: module("mass_g") ?? all("mass_g"),
      cellMass: all("mass_g"), volume: module("volume_cm3") ?? all("volume_cm3"))
  }

  private static func figure(
    _ design: DesignResult, _ section: String, _ name: String
  ) -> Double? {
    design.figures.first { $0.name == section }?.figures.first { $0.name == name }?.value
  }

  private static func voltage(_ design: DesignResult, _ name: String) -> ExactAmount? {
    guard let value = figure(design, "voltage", name),
      let exact = try? ExactDecimal(parsing: "\(value)")
    else { return nil }
    return ExactAmount(exact, unit: "V")
  }
}
