import RandomBits
import Testing

@testable import CellGrading

@Suite("Exchanges of known sets")
struct KnownSetSearchTests {
  /// Random triples of 15 cells, each once.
  private func triples(seed: UInt64) -> [[Int32]] {
    var bits = SplitMix(state: seed << 32)
    var triples: Set<[Int32]> = []
    while triples.count < 40 {
      let cells = Set((0..<3).map { _ in Int32(bits.next() % 15) })
      if cells.count == 3 { triples.insert(cells.sorted()) }
    }
    return triples.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The most disjoint sets, by looking at all.
  private func most(_ sets: ArraySlice<[Int32]>, leavingOut used: Set<Int32> = []) -> Int {
    guard let first = sets.first else { return 0 }
    let without = most(sets.dropFirst(), leavingOut: used)
    guard used.isDisjoint(with: first) else { return without }
    return max(without, 1 + most(sets.dropFirst(), leavingOut: used.union(first)))
  }

  @Test("find the most disjoint sets there are", arguments: 1...30)
  func optimum(seed: UInt64) {
    let sets = triples(seed: seed)
    let most = most(sets[...])
    var search = KnownSetSearch(sets, cells: 15)
    let found = search.improved([], most: 6, effort: 200_000)
    #expect(found.count == most && found.allSatisfy(sets.contains))
    #expect(Set(found.joined()).count == 3 * found.count)
    var again = KnownSetSearch(sets, cells: 15)
    #expect(again.improved([], most: 6, effort: 200_000) == found)
  }

  @Test("go on from a start, and say nothing where there is nothing better")
  func start() {
    let sets: [[Int32]] = [[0, 1], [1, 2], [3, 4]]
    var search = KnownSetSearch(sets, cells: 5)
    #expect(search.improved([[1, 2], [3, 4]], most: 9, effort: 10_000).isEmpty)
    var better = KnownSetSearch(sets, cells: 5)
    #expect(better.improved([[1, 2]], most: 2, effort: 10_000).count == 2)
    var none = KnownSetSearch([], cells: 5)
    #expect(none.improved([], most: 2, effort: 10).isEmpty)
  }
}
