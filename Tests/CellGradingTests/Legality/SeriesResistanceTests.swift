import CellGrading
import Testing

@Suite("Series resistance")
struct SeriesResistanceTests {
  /// Whether groups of these resistances keep a limit.
  private func isLegal(_ groups: [[Int64]], _ most: Int64) -> Bool {
    var next = 0
    let numbered = groups.map { group in group.map { _ in (next, next += 1).0 } }
    return SeriesResistance.isLegal(
      numbered, ResistanceRule(values: Array(groups.joined()), maximum: most))
  }

  @Test(
    "a module exactly at its limit is legal, whatever does not divide evenly",
    arguments: [
      // 3 and 6 in parallel are 2; 3, 3 and 3 are 1; 7 twice is 3.5; 10 with 15 is 6, with 30 is 5.
      ([[3, 6], [3, 6]], 4), ([[3, 3, 3], [3, 3, 3]], 2), ([[7, 7], [7, 7]], 7),
      ([[1_000_003, 1_000_003], [999_997, 999_997]], 1_000_000),
      ([[30, 60], [7, 7], [21, 42], [9, 9]], 42),
      ([[20_000_000_000, 20_000_000_000], [3, 6]], 10_000_000_002),
    ] as [([[Int64]], Int64)])
  func exact(groups: [[Int64]], most: Int64) {
    #expect(isLegal(groups, most))
    #expect(!isLegal(groups, most - 1))
    // The least that one cell can have more breaks it.
    var higher = groups
    higher[0][0] += 1
    #expect(!isLegal(higher, most))
  }

  @Test("thirds that add up to a whole are a whole")
  func thirds() {
    // Two cells of 3 and of 1 in parallel are 3/4: four such groups are 3.
    #expect(isLegal([[3, 1], [1, 3], [3, 1], [3, 1]], 3))
    #expect(!isLegal([[3, 1], [1, 3], [3, 1], [4, 1]], 3))
  }

  @Test("nothing is legal under a limit below zero or with a cell of no resistance")
  func none() {
    #expect(!isLegal([[1, 1]], -1))
    #expect(!isLegal([[0, 0]], 5))
  }
}
