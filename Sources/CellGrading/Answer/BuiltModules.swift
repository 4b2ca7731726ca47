import StackRecords

/// The modules of a grouping with their figures, in exact integers.
struct BuiltModules {
  /// Cells by module, position and group.
  let modules: [[[Int]]]
  /// Figures of the modules by number.
  let figures: [GradedModule]
  /// Largest range over width of each module, and the range limit that has it.
  let closest: [(share: Double, range: Int)]

  /// Places the groups and works the figures out.
  init(_ prepared: PreparedLot, _ grouping: Grouping) {
    let resistances = prepared.resistances
    self.init(
      prepared,
      placed: grouping.modules.map {
        PositionOrder.placed($0, resistances: resistances, positions: prepared.problem.positions)
      })
  }

  /// Works the figures out of modules whose groups stand at their positions.
  init(_ prepared: PreparedLot, placed modules: [[[Int]]]) {
    self.modules = modules
    figures = modules.map { Self.figures(prepared, $0) }
    closest = zip(modules, figures).map { module, figures in
      let number = module.first?.first.map { Int(prepared.lot.classes[$0]) } ?? 0
      var closest = (share: 0.0, range: 0)
      for (index, range) in figures.ranges.enumerated() {
        let width = prepared.ranges[index].widths[number]
        let share = width > 0 ? Double(range) / Double(width) : 0
        if share > closest.share { closest = (share, index) }
      }
      return closest
    }
  }

  private static func figures(_ prepared: PreparedLot, _ module: [[Int]]) -> GradedModule {
    let ranges = prepared.ranges.indices.map { index -> Int64 in
      let column = prepared.rangeColumns[index]
      let values = module.map { $0.map { prepared.value($0, column) } }
      switch prepared.ranges[index].scope {
      case .module: return spread(values.flatMap(\.self))
      case .group: return values.map(spread).max() ?? 0
      case .groupSum: return spread(values.map { $0.reduce(0, +) })
      }
    }
    let capacity = prepared.lot.capacities.flatMap { capacities in
      module.map { $0.reduce(0) { $0 + capacities[$1] } }.min()
    }
    return GradedModule(
      capacity: capacity, ranges: ranges, resistance: resistance(prepared, module),
      voltage: voltage(prepared, module))
  }

  private static func spread(_ values: [Int64]) -> Int64 {
    (values.max() ?? 0) - (values.min() ?? 0)
  }

  /// In mohm; nil where a cell has no resistance above 0.
  private static func resistance(_ prepared: PreparedLot, _ module: [[Int]]) -> Double? {
    guard let column = prepared.resistanceColumn else { return nil }
    var total = 0.0
    for group in module {
      var conductance = 0.0
      for cell in group {
        guard prepared.hasValue(cell, column), prepared.value(cell, column) > 0 else { return nil }
        conductance += 1 / Double(prepared.value(cell, column))
      }
      total += group.count == 1 ? Double(prepared.value(group[0], column)) : 1 / conductance
    }
    return prepared.columns[column].inUnit(total * 1000)
  }

  /// In V; nil where a cell has no open-circuit voltage.
  private static func voltage(_ prepared: PreparedLot, _ module: [[Int]]) -> Double? {
    guard let column = prepared.voltageColumn else { return nil }
    let cells = module.flatMap(\.self)
    guard cells.allSatisfy({ prepared.hasValue($0, column) }) else { return nil }
    let sum = cells.reduce(Int64(0)) { $0 + prepared.value($1, column) }
    return prepared.columns[column].inUnit(Double(sum)) / Double(prepared.problem.parallel)
  }
}

extension PreparedLot {
  /// The resistance of a cell that takes part, in steps; nil where the table has none at all.
  var resistances: ((Int) -> Int64?)? {
    resistanceColumn.map { column in
      { cell in hasValue(cell, column) ? value(cell, column) : nil }
    }
  }
}

extension BuiltModules {
  /// What the grouping reaches in each objective.
  func totals(_ prepared: PreparedLot) -> GroupingFigures {
    let capacities = figures.compactMap(\.capacity)
    let capacity =
      prepared.lot.capacities == nil ? nil : capacities.reduce(Int64(0), +)
    let ampereHours = prepared.capacityColumn.flatMap { column in
      capacity.map { prepared.columns[column].inUnit(Double($0)) }
    }
    let volts = prepared.problem.nominalVoltage?.baseVolts
    let wattHours = volts.flatMap { volts in
      ampereHours.map { $0 * Double(prepared.problem.series) * volts }
    }
    return GroupingFigures(
      modules: modules.count, capacity: capacity, ampereHours: ampereHours, wattHours: wattHours,
      spread: closest.reduce(0) { $0 + $1.share }, sinceOldest: sinceOldest(prepared))
  }

  /// How much later than the oldest the cells in modules were tested, added up.
  private func sinceOldest(_ prepared: PreparedLot) -> Int64? {
    guard let times = prepared.lot.times else { return nil }
    let oldest = times.min() ?? 0
    let sum = modules.joined().joined().reduce(Int128(0)) { $0 + Int128(times[$1] - oldest) }
    return Int64(clamping: sum)
  }

  /// The range limit that most modules come closest to; nil without modules or ranges.
  func tightest(_ prepared: PreparedLot) -> String? {
    guard !modules.isEmpty, !prepared.ranges.isEmpty else { return nil }
    var counts = Array(repeating: 0, count: prepared.ranges.count)
    for (_, range) in closest { counts[range] += 1 }
    guard let most = counts.max(), let index = counts.firstIndex(of: most) else { return nil }
    return prepared.ranges[index].label
  }
}
