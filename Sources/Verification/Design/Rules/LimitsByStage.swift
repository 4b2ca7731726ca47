import StackRecords

/// The limits of a problem, sorted by the stage at which their figures are known.
struct LimitsByStage {
  /// A limit with its bit.
  struct Entry {
    let limit: Limit
    let bit: Breaches
  }

  /// Known of N: stack voltage and yield.
  private(set) var layerCount: [Entry] = []
  /// Known of N and S: module voltage.
  private(set) var series: [Entry] = []
  /// Known of N and G: mismatch and grades.
  private(set) var grades: [Entry] = []
  /// Known of the cell: mass, thickness, current.
  private(set) var cell: [Entry] = []
  /// Known of the cell and G: its energy.
  private(set) var cellEnergy: [Entry] = []
  /// Known of the cell, B and the cooled faces: temperature and its spread.
  private(set) var heat: [Entry] = []
  /// Known of the module: mass, height, volume.
  private(set) var module: [Entry] = []
  /// Known of the module and G: energy and cost.
  private(set) var moduleEnergy: [Entry] = []
  /// Whether a limit is on the cost.
  let limitsCost: Bool

  init(_ limits: [Limit]) {
    limitsCost = limits.contains { $0.quantity == .cost }
    for (index, limit) in limits.enumerated() {
      let entry = Entry(limit: limit, bit: Breaches(limit: index))
      switch limit.quantity {
      case .stackVoltage, .stackYield: layerCount.append(entry)
      case .moduleVoltage: series.append(entry)
      case .socExcess, .grades: grades.append(entry)
      case .cellMass, .cellThickness, .cellCurrent: cell.append(entry)
      case .cellEnergy: cellEnergy.append(entry)
      case .temperature, .temperatureSpread: heat.append(entry)
      case .moduleMass, .moduleHeight, .moduleVolume: module.append(entry)
      case .moduleEnergy, .cost: moduleEnergy.append(entry)
      }
    }
  }
}

extension [LimitsByStage.Entry] {
  /// The limits that figures break.
  func breaches(_ figure: (Limit) -> Double) -> Breaches {
    var broken: Breaches = []
    for entry in self where !HeldLimit(entry.limit, figure: figure(entry.limit)).holds {
      broken.insert(entry.bit)
    }
    return broken
  }
}
