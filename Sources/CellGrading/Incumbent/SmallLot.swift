/// A lot of few cells decided by looking at every legal module: exact in modules and energy.
///
/// The best energy of k disjoint modules out of a set of cells is computed for every set that can
/// be left over; the lowest cell of the set either stays out or takes one of its modules.
struct SmallLot {
  /// Lots of up to this many cells are decided so.
  static let mostCells = 16

  let lot: GroupingLot
  private let legal: [Legal]
  private let byLowest: [[Int]]
  private var known: [UInt32: [Int64]] = [:]

  private struct Legal {
    var mask: UInt32
    var energy: Int64
    var module: [[Int]]
  }

  init(_ lot: GroupingLot) {
    self.lot = lot
    let size = lot.series * lot.parallel
    let split = GroupSplit(lot: lot)
    var legal: [Legal] = []
    func extend(_ cells: [Int], _ from: Int) {
      if cells.count == size {
        guard let first = cells.first, lot.keepsVoltage(cells),
          lot.moduleRanges.allSatisfy({ $0.holds(cells, inClass: Int(lot.classes[first])) }),
          let module = split.best(cells)
        else { return }
        let mask = cells.reduce(UInt32(0)) { $0 | 1 << UInt32($1) }
        legal.append(Legal(mask: mask, energy: lot.energy(module), module: module))
        return
      }
      for cell in from..<max(from, lot.cellCount) {
        if let first = cells.first, lot.classes[cell] != lot.classes[first] { continue }
        extend(cells + [cell], cell + 1)
      }
    }
    extend([], 0)
    var byLowest: [[Int]] = Array(repeating: [], count: max(1, lot.cellCount))
    for (index, module) in legal.enumerated() {
      byLowest[module.mask.trailingZeroBitCount].append(index)
    }
    self.legal = legal
    self.byLowest = byLowest
  }

  /// The number of legal modules out of some cells.
  func legalModules(among mask: UInt32) -> Int { legal.count { $0.mask & ~mask == 0 } }

  /// The largest energy of 0, 1, 2, … disjoint modules out of some cells.
  mutating func energies(_ mask: UInt32) -> [Int64] {
    guard mask != 0 else { return [0] }
    if let answer = known[mask] { return answer }
    let lowest = mask.trailingZeroBitCount
    var best = energies(mask & (mask - 1))
    for index in byLowest[lowest] where legal[index].mask & mask == legal[index].mask {
      let rest = energies(mask & ~legal[index].mask)
      for (count, energy) in rest.enumerated() {
        let sum = energy + legal[index].energy
        if count + 1 == best.count {
          best.append(sum)
        } else if sum > best[count + 1] {
          best[count + 1] = sum
        }
      }
    }
    known[mask] = best
    return best
  }

  /// Modules that reach the largest energy of their number.
  mutating func modules(_ mask: UInt32, count: Int) -> [[[Int]]] {
    guard count > 0, mask != 0 else { return [] }
    let target = energies(mask)[count]
    let lowest = mask.trailingZeroBitCount
    let without = energies(mask & (mask - 1))
    if count < without.count && without[count] == target {
      return modules(mask & (mask - 1), count: count)
    }
    for index in byLowest[lowest] where legal[index].mask & mask == legal[index].mask {
      let rest = mask & ~legal[index].mask
      let energies = energies(rest)
      if count - 1 < energies.count && energies[count - 1] + legal[index].energy == target {
        return [legal[index].module] + modules(rest, count: count - 1)
      }
    }
    return []
  }
}
