import StackRecords

/// The largest energy of each number of modules of a few cells, out of all legal modules.
///
/// Of the cells that are left the lowest stays out or takes one of its modules; what is left is
/// looked at once.
struct GradingBestEnergy {
  /// Cells that fit into one word.
  private static let mostCells = 64

  private let lot: GradingLot
  private var allowance: Int
  private var byLowest: [[(mask: UInt64, energy: Int128)]] = []
  private var known: [UInt64: [Int128]] = [:]

  init(_ lot: GradingLot, allowance: Int) {
    self.lot = lot
    self.allowance = allowance
  }

  /// Holds a bound on the energy of a number of modules; of every number up to the most where energy
  /// comes first.
  func check(_ bound: Int64, modules: Int, most: Int) -> GradingProofCheck.Verdict {
    guard lot.capacity != nil else { return .fails(.noCapacity) }
    let cells = lot.rows.count
    guard cells <= Self.mostCells else { return .unsettled }
    var search = self
    search.byLowest = Array(repeating: [], count: max(1, cells))
    for number in lot.classes.keys.indices {
      var list = GradingModuleList(lot, ofClass: number, allowance: search.allowance)
      guard list.fill(until: 100_000) else { return .unsettled }
      search.allowance = list.allowance
      for module in list.modules {
        let mask = list.numbers(module).reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
        search.byLowest[mask.trailingZeroBitCount].append((mask, module.energy))
      }
    }
    let all = cells == 64 ? UInt64.max : (1 << UInt64(cells)) - 1
    let best = search.energies(all)
    guard search.allowance >= 0 else { return .unsettled }
    let proven =
      lot.problem.objective == .energy
      ? best.prefix(max(0, most) + 1).max()
      : best.indices.contains(modules) ? best[modules] : nil
    guard let proven else { return .fails(.moreModulesExist(modules)) }
    return proven <= Int128(bound)
      ? .holds
      : .fails(.moreEnergyExists(Int64(clamping: proven)))
  }

  /// The largest energy of 0, 1, 2, … modules out of free cells.
  private mutating func energies(_ free: UInt64) -> [Int128] {
    guard free != 0, allowance >= 0 else { return [0] }
    if let answer = known[free] { return answer }
    let lowest = free.trailingZeroBitCount
    allowance -= 1 + byLowest[lowest].count
    var best = energies(free & (free - 1))
    for (mask, energy) in byLowest[lowest] where mask & ~free == 0 {
      for (count, rest) in energies(free & ~mask).enumerated() {
        if count + 1 == best.count {
          best.append(rest + energy)
        } else {
          best[count + 1] = max(best[count + 1], rest + energy)
        }
      }
    }
    known[free] = best
    return best
  }
}
