@testable import CellGrading
import Testing

@Suite("Windows filled with cells")
struct WindowPackingTests {
  /// Random cells with two values, and windows around some of them.
  private func packing(_ seed: UInt64) -> (packing: WindowPacking, ends: [[Int64]]) {
    var random = RandomLots(seed: seed)
    let pool = RandomPools.pool(&random, cells: 40, size: 4, width: 25)
    var packing = WindowPacking(pool)
    var ends: [[Int64]] = []
    for _ in 0..<8 {
      let cell = Int32(random.integer(0...39))
      ends.append(pool.ranges.map { $0.values[Int(cell)] - Int64(random.integer(0...25)) })
      packing.add(ends[ends.count - 1], around: cell)
    }
    packing.fillAll()
    return (packing, ends)
  }

  /// The most places that cells can fill, by Kuhn's method on places instead of windows.
  private func most(_ pool: CellPool, _ ends: [[Int64]]) -> Int {
    var holder = [Int](repeating: -1, count: pool.count)
    let places = ends.flatMap { end in Array(repeating: end, count: pool.size) }
    func fits(_ cell: Int, _ end: [Int64]) -> Bool {
      zip(pool.ranges, end).allSatisfy { range, low in
        range.values[cell] >= low && range.values[cell] - low <= range.width
      }
    }
    func fill(_ place: Int, _ seen: inout Set<Int>) -> Bool {
      for cell in 0..<pool.count where fits(cell, places[place]) && seen.insert(cell).inserted {
        if holder[cell] < 0 || fill(holder[cell], &seen) {
          holder[cell] = place
          return true
        }
      }
      return false
    }
    return places.indices.count { place in
      var seen: Set<Int> = []
      return fill(place, &seen)
    }
  }

  @Test("no assignment of cells fills more places", arguments: 1...40)
  func filling(seed: UInt64) {
    let (packing, ends) = packing(seed)
    #expect(8 * 4 - packing.missing == most(packing.pool, ends))
    for (set, end) in zip(packing.sets(), ends) {
      #expect(set.count <= 4)
      for cell in set {
        for (range, low) in zip(packing.pool.ranges, end) {
          #expect(range.values[Int(cell)] >= low && range.values[Int(cell)] - low <= range.width)
        }
      }
    }
  }

  @Test(
    "moved windows are filled as well as new ones, and a move can be taken back", arguments: 1...40)
  func moves(seed: UInt64) {
    var (packing, ends) = packing(seed)
    var random = RandomLots(seed: seed + 1_000)
    for step in 0..<60 {
      let window = random.integer(0...7)
      let cell = Int32(random.integer(0...39))
      let target = packing.pool.ranges.map {
        $0.values[Int(cell)] - Int64(random.integer(0...25))
      }
      let (sets, missing, covered) = (packing.sets(), packing.missing, packing.covered)
      packing.move(window, to: target, around: cell)
      if step % 2 == 0 {
        ends[window] = target
        #expect(8 * 4 - packing.missing == most(packing.pool, ends))
      } else {
        packing.takeBack(window)
        #expect(packing.sets() == sets)
        #expect(packing.missing == missing && packing.covered == covered)
      }
    }
  }

  @Test("the emptiest window goes, and the others keep their cells")
  func removal() {
    var (packing, _) = packing(7)
    let sets = packing.sets().filter { !$0.isEmpty }
    let least = packing.fill.min() ?? 0
    packing.removeEmptiest()
    #expect(packing.count == 7)
    let left = packing.sets()
    #expect(Set(left).isSubset(of: Set(sets + [[]])))
    #expect(left.joined().count == sets.joined().count - least)
  }
}

/// Random cells in a pool.
enum RandomPools {
  /// Cells with two values from 0 to 100.
  static func pool(
    _ random: inout RandomLots, cells: Int, size: Int, width: Int64
  ) -> CellPool {
    CellPool(
      numbers: Array(0..<cells), size: size,
      ranges: (0..<2).map { _ in
        CellPool.Range(values: random.column(cells, 100), width: width)
      })
  }
}
