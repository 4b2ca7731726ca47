import CellGrading
import StackRecords
import Testing

@Suite("Energy first, and no more than a number of modules")
struct CountedEnergyTests {
  @Test("the bound is of that number, and close", arguments: [1, 3, 5])
  func bound(count: Int) throws {
    let rows = (0..<80).map { "|C\(100 + $0),5.\(100 + $0 * 37 % 80),20.\($0 * 7 % 10)" }
    let table = try Lots.table("cell_id,capacity_ah,dcir_mohm" + rows.joined())
    var problem = try Lots.problem(
      "objective: energy\nlimits: {discharge_capacity: {range: 1 %}, dcir: {range: 0.3 mohm}}",
      series: 4)
    problem.count = count
    let result = try Lots.graded(table, problem)
    #expect(result.modules.count == count && result.bound == count)
    let (reached, most) = (
      try #require(result.figures.capacity), try #require(result.capacityBound)
    )
    #expect(reached <= most && Double(most) < 1.005 * Double(reached), "\(reached) of \(most)")
    #expect(result.certificate.energy?.modules == nil)
    #expect((result.certificate.energy?.perModule ?? 0) > 0)
  }
}
