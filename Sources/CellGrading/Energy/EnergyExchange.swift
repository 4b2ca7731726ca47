/// Raises the energy of modules whose number stays: cells left over come in for limiting ones, and
/// limiting cells move to modules that are limited more.
struct EnergyExchange {
  let lot: GroupingLot
  let limits: GroupingLimits
  /// Lots beyond this are left as they are.
  static let mostCells = 2_000

  func improved(_ modules: [[[Int]]]) -> [[[Int]]] {
    guard let capacities = lot.capacities, lot.cellCount <= Self.mostCells else { return modules }
    var modules = modules
    var isUsed = [Bool](repeating: false, count: lot.cellCount)
    for cell in modules.joined().joined() { isUsed[cell] = true }
    for _ in 0..<20 where !limits.isOver {
      var hasImproved = false
      for index in modules.indices {
        while let better = withSpare(modules[index], isUsed, capacities) {
          for cell in modules[index].joined() { isUsed[cell] = false }
          for cell in better.joined() { isUsed[cell] = true }
          modules[index] = better
          hasImproved = true
        }
      }
      if swapLimiting(&modules, capacities) { hasImproved = true }
      if !hasImproved { break }
    }
    return lot.parallel > 1 ? modules.map { levelled($0, capacities, modules.count) } : modules
  }

  /// Shakes of levelling, shared out among the modules.
  private static let shakes = 40_000

  /// The module with its groups' capacities levelled, where that is legal and worth more.
  private func levelled(_ module: [[Int]], _ capacities: [Int64], _ count: Int) -> [[Int]] {
    guard !limits.isOver else { return module }
    var levelling = SumLevelling(groups: module, values: capacities)
    levelling.improve(shakes: Self.shakes / max(1, count))
    let better = levelling.groups
    return lot.energy(better) >= lot.energy(module) && lot.isLegal(better) ? better : module
  }

  /// The module with one cell of its weakest group exchanged for a spare one, where that helps.
  private func withSpare(
    _ module: [[Int]], _ isUsed: [Bool], _ capacities: [Int64]
  ) -> [[Int]]? {
    let energy = lot.energy(module)
    let weakest = module.indices.filter {
      module[$0].reduce(0) { $0 + capacities[$1] } == energy
    }
    guard weakest.count == 1, let group = weakest.first else { return nil }
    let number = lot.classes[module[0][0]]
    for place in module[group].indices {
      let old = module[group][place]
      for cell in 0..<lot.cellCount
      where !isUsed[cell] && capacities[cell] > capacities[old] && lot.classes[cell] == number {
        var trial = module
        trial[group][place] = cell
        if lot.energy(trial) > energy && lot.isLegal(trial) { return trial }
      }
    }
    return nil
  }

  /// Exchanges a module's limiting cell for a cell of a module that is limited more anyway.
  private func swapLimiting(_ modules: inout [[[Int]]], _ capacities: [Int64]) -> Bool {
    var hasImproved = false
    for first in modules.indices {
      for second in modules.indices where second != first && !limits.isOver {
        let before = lot.energy(modules[first]) + lot.energy(modules[second])
        guard lot.energy(modules[second]) <= lot.energy(modules[first]),
          lot.classes[modules[first][0][0]] == lot.classes[modules[second][0][0]],
          let group = modules[first].indices.min(by: {
            sum(modules[first][$0], capacities) < sum(modules[first][$1], capacities)
          }),
          let place = modules[first][group].indices.min(by: {
            capacities[modules[first][group][$0]] < capacities[modules[first][group][$1]]
          })
        else { continue }
        let limiting = modules[first][group][place]
        search: for otherGroup in modules[second].indices {
          for otherPlace in modules[second][otherGroup].indices {
            let other = modules[second][otherGroup][otherPlace]
            guard capacities[other] > capacities[limiting] else { continue }
            var (a, b) = (modules[first], modules[second])
            a[group][place] = other
            b[otherGroup][otherPlace] = limiting
            if lot.energy(a) + lot.energy(b) > before && lot.isLegal(a) && lot.isLegal(b) {
              (modules[first], modules[second]) = (a, b)
              hasImproved = true
              break search
            }
          }
        }
      }
    }
    return hasImproved
  }

  private func sum(_ group: [Int], _ capacities: [Int64]) -> Int64 {
    group.reduce(0) { $0 + capacities[$1] }
  }
}
