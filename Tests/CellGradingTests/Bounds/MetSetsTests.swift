import Testing

@testable import CellGrading

@Suite("Sets that pricing met")
struct MetSetsTests {
  private let pool = CellPool(
    numbers: [0, 1, 2, 3], size: 2,
    ranges: [CellPool.Range(values: [3, 2, 1, 0], width: 9)])

  @Test("count for each cell the anchors whose cheapest set below 1 holds it")
  func slope() {
    var sets = MetSets(pool)
    // Anchors are 3, 2, 1: the smallest values.
    for set: [Int32] in [[0, 3], [1, 3], [0, 2], [0, 3]] { sets.insert(set) }
    #expect(sets.slope(at: [0.5, 0.2, 0.4, 0.1]) == [0, 0, 0, 0])
    #expect(sets.slope(at: [0.5, 0.9, 0.6, 0.4]) == [0, 1, 1, 0])
    #expect(sets.slope(at: [0.5, 0.5, 0.5, 0.5]) == [1, 1, 1, 1])
  }

  @Test("steps lower what slopes upward and never go below 0")
  func steps() {
    var steps = AdaptiveSteps(prices: 3, first: 0.1, count: 10)
    var prices = [0.5, 0.5, 0.05]
    steps.take(&prices, against: [1, -2, 1])
    // The first step is of the whole length whatever the slope.
    #expect(abs(prices[0] - 0.4) < 1e-3 && abs(prices[1] - 0.6) < 1e-3 && prices[2] == 0)
    let before = prices[0]
    steps.take(&prices, against: [1, -2, 1])
    #expect(before - prices[0] < 0.1 && before - prices[0] > 0.05)
  }
}
