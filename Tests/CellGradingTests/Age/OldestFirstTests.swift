import CellGrading
import StackRecords
import Testing

@Suite("The oldest cells first")
struct OldestFirstTests {
  /// Forty cells of two days, shuffled among each other, more than modules need.
  private static func table(_ days: (Int) -> Int) -> String {
    "cell_id,capacity_ah,dcir_mohm,date"
      + (0..<40).map {
        "|C\(10 + $0),\(5 + $0 * 37 % 40).00,20.\($0 * 17 % 10),2026-01-\(10 + days($0))"
      }.joined()
  }

  private static func problem(
    series: Int = 3, parallel: Int = 1, count: Int, _ lines: String
  ) throws -> GradingProblem {
    var problem = try Lots.problem(lines, series: series, parallel: parallel)
    problem.count = count
    return problem
  }

  @Test("cells of the first day stand in modules, at no cost in modules or energy")
  func oldest() throws {
    let table = try Lots.table(Self.table { $0 % 2 })
    let lines = "limits: {dcir: {range: 0.4 mohm}}\n"
    let plain = try Lots.graded(table, try Self.problem(count: 6, lines))
    let oldest = try Lots.graded(table, try Self.problem(count: 6, lines + "prefer: oldest"))
    #expect(plain.preference == nil && plain.figures.sinceOldest == nil)
    #expect(oldest.preference == .oldest)
    #expect(oldest.modules.count == plain.modules.count)
    #expect((oldest.figures.capacity ?? 0) >= (plain.figures.capacity ?? 1))
    let sum = try #require(oldest.figures.sinceOldest)
    #expect(sum == Self.seconds(oldest, young: { $0 % 2 == 1 }))
    #expect(sum <= Self.seconds(plain, young: { $0 % 2 == 1 }))
  }

  @Test(
    "without capacities age decides alone: all modules are of the first day where that is enough")
  func alone() throws {
    let rows = (0..<40).map { "|C\(10 + $0),20.\($0 * 17 % 10),2026-01-\(10 + $0 * 11 % 2)" }
    let table = try Lots.table("cell_id,dcir_mohm,date" + rows.joined())
    for parallel in [1, 2] {
      let result = try Lots.graded(
        table,
        try Self.problem(
          series: 2, parallel: parallel, count: 4 / parallel,
          "limits: {dcir: {range: 2 mohm}}\nprefer: oldest"))
      #expect(result.modules.count == 4 / parallel)
      #expect(result.figures.sinceOldest == 0)
    }
  }

  @Test("few cells, of which every legal module is looked at, give way to older ones as well")
  func few() throws {
    let table = try Lots.table(
      "cell_id,capacity_ah,date|A,5,2026-01-03|B,5,2026-01-02|C,5,2026-01-01|D,5,|E,5,2026-01-04")
    let result = try Lots.graded(
      table,
      try Self.problem(
        series: 2, count: 1, "limits: {discharge_capacity: {range: 1 Ah}}\nprefer: oldest"))
    #expect(result.built.map { $0.sorted() } == [["B", "C"]])
    #expect(result.figures.sinceOldest == 86_400)
  }

  @Test("it needs a column of timestamps")
  func missing() throws {
    #expect(
      try Lots.faults("limits: {dcir: {range: 1 mohm}}\nprefer: oldest", "cell_id,dcir_mohm|A,20")
        == [
          "prefer: the table has no column \"timestamp\"; it has dcir; name it, as in columns: {timestamp: HEADER}"
        ])
  }

  /// The time of cells of the second day in modules.
  private static func seconds(_ result: GradingResult, young: (Int) -> Bool) -> Int64 {
    result.cells.enumerated().reduce(0) { sum, entry in
      guard case .placed = entry.element.fate, young(entry.offset) else { return sum }
      return sum + 86_400
    }
  }
}
