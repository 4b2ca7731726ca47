import Testing

@testable import CellGrading

@Suite("Levelling the sums of groups")
struct LevelledGroupsTests {
  /// Measured capacities in mAh.
  ///
  /// Source: Repackr, TESTDATA.md.
  static let capacities: [Int64] = [
    2002, 1967, 2006, 1974, 2050, 2031, 1783, 2076, 2000, 2058, 1822, 2015, 2021, 1818, 2025, 1900,
    1844, 1844, 1888, 1941, 1926, 1918, 1735, 1917, 1898, 1980, 1904, 1862, 1250, 1905, 2018, 1579,
    1981, 2040, 1251, 2156, 2189, 1607, 2022,
  ]

  @Test(
    "the best cells by capacity are levelled as well as they can be",
    arguments: [(4, 9, 1), (6, 6, 1), (7, 5, 3), (10, 3, 4), (13, 3, 285)])
  func levels(series: Int, parallel: Int, most: Int64) {
    let values = Self.capacities
    let lot = GroupingLot(
      cellCount: values.count, series: series, parallel: parallel, capacities: values)
    let cells = values.indices.sorted { (-values[$0], $0) < (-values[$1], $1) }
      .prefix(series * parallel)
    let start = levelGroups(Array(cells), weights: values, series: series)
    var groups = LevelledGroups(groups: start, lot: lot, inClass: 0)
    groups.improve(shakes: 400)
    let sums = groups.groups.map { $0.reduce(0) { $0 + values[$1] } }
    #expect(groups.groups.joined().sorted() == cells.sorted())
    #expect((sums.max() ?? 0) - (sums.min() ?? 0) <= most)
  }
}
