import StackRecords
import Testing

@testable import CellGrading

@Suite("Positions in a module")
struct PositionOrderTests {
  @Test("no permutation has less weighted heat, up to 7 positions", arguments: 1...7)
  func least(series: Int) {
    var random = RandomLots(seed: UInt64(series))
    for _ in 0..<12 {
      // The hottest first, with weights that fall along the list.
      let positions = Array(1...series).shuffled(using: &random)
      let weights = (0..<series).map { _ in random.integer(1...1000) }.sorted(by: >)
      let resistances = (0..<series).map { _ in Int64(random.integer(1...50)) }
      let placed = PositionOrder.placed(
        (0..<series).map { [$0] }, resistances: { resistances[$0] }, positions: positions)
      let weightOfPosition = Dictionary(uniqueKeysWithValues: zip(positions, weights))
      func heat(_ order: [Int]) -> Int64 {
        order.enumerated().reduce(0) { sum, item in
          sum + Int64(weightOfPosition[item.offset + 1] ?? 0) * resistances[item.element]
        }
      }
      var best = Int64.max
      Self.permute(Array(0..<series)) { best = min(best, heat($0)) }
      #expect(heat(placed.map { $0[0] }) == best)
      #expect(placed.flatMap(\.self).sorted() == Array(0..<series))
    }
  }

  @Test("a group counts by the resistance of its cells in parallel")
  func groups() {
    // 1 / (1/30 + 1/30) = 15 stands before 1 / (1/20 + 1/70) = 15.6.
    let resistances: [Int64] = [20, 70, 30, 30]
    let placed = PositionOrder.placed(
      [[0, 1], [2, 3]], resistances: { resistances[$0] }, positions: [2, 1])
    #expect(placed == [[0, 1], [2, 3]])
    #expect(
      PositionOrder.placed(
        [[0, 1], [2, 3]], resistances: { resistances[$0] }, positions: [1, 2])
        == [[2, 3], [0, 1]])
  }

  @Test("from the middle outwards, the lower number first, unless the spec says otherwise")
  func order() throws {
    #expect(
      try Lots.problem("limits: {dcir: {range: 1 mohm}}", series: 5).positions == [3, 2, 4, 1, 5])
    #expect(
      try Lots.problem("limits: {dcir: {range: 1 mohm}}", series: 12).positions == [
        6, 7, 5, 8, 4, 9, 3, 10, 2, 11, 1, 12,
      ])
    let result = try Lots.graded(
      "limits: {dcir: {range: 9 mohm}}\npositions: [3, 1, 2]",
      "cell_id,dcir_mohm|A,20|B,22|C,21", series: 3)
    #expect(result.built == [["C", "B", "A"]])
  }

  @Test("cells in parallel stand in the order of their identifiers")
  func parallel() throws {
    let result = try Lots.graded(
      "limits: {dcir: {range: 9 mohm}}", "cell_id,dcir_mohm|D,20|B,22|C,21|A,25", series: 1,
      parallel: 4)
    #expect(result.built == [["A", "B", "C", "D"]])
  }

  private static func permute(_ items: [Int], _ visit: ([Int]) -> Void) {
    var items = items
    func rest(_ start: Int) {
      guard start < items.count - 1 else { return visit(items) }
      for index in start..<items.count {
        items.swapAt(start, index)
        rest(start + 1)
        items.swapAt(start, index)
      }
    }
    rest(0)
  }
}
