import Testing

@testable import StackReport

@Suite("Ticks")
struct TicksTests {
  @Test(
    "round numbers surround the data",
    arguments: [
      ([0.0, 10], 5, [0, 2, 4, 6, 8, 10]), ([2.5, 4.3], 4, [2.5, 3, 3.5, 4, 4.5]),
      ([100, 247], 5, [100, 150, 200, 250]), ([0, 1], 2, [0, 0.5, 1]),
      ([-3, 7], 5, [-4, -2, 0, 2, 4, 6, 8]), ([0, 1e-6], 2, [0, 5e-7, 1e-6]),
      ([0.1, 0.7], 3, [0, 0.2, 0.4, 0.6, 0.8]), ([0, 3e9], 3, [0, 1e9, 2e9, 3e9]),
    ] as [([Double], Int, [Double])])
  func round(data: [Double], count: Int, values: [Double]) {
    let ticks = Ticks(around: data, about: count)
    #expect(ticks.values.count == values.count)
    for (tick, value) in zip(ticks.values, values) {
      #expect(abs(tick - value) <= 1e-12 * max(abs(value), 1e-300))
    }
  }

  @Test(
    "one number, none, and numbers that are not finite leave an axis to draw",
    arguments: [
      [], [5], [0], [-3, -3], [.nan], [.infinity, 2], [.leastNonzeroMagnitude], [1e299],
      [7, 7.000_000_000_001],
    ])
  func few(data: [Double]) throws {
    let ticks = Ticks(around: data)
    #expect(ticks.values.count >= 2 && ticks.values.count < 20)
    let (low, high) = (try #require(ticks.values.first), try #require(ticks.values.last))
    #expect(low < high)
    for value in data where value.isFinite { #expect(low <= value && value <= high) }
  }

  @Test("an axis from zero starts there")
  func zero() {
    #expect(Ticks(around: [3, 4], includesZero: true).values.first == 0)
    #expect(Ticks(around: [0], includesZero: true).values.first == 0)
  }

  @Test(
    "the texts tell ticks apart", arguments: [[0.0, 0.03], [1000, 5000], [4.2, 4.3], [0, 2e8]])
  func texts(data: [Double]) {
    let ticks = Ticks(around: data)
    #expect(Set(ticks.values.map(ticks.text)).count == ticks.values.count)
  }

  @Test("a scale keeps numbers near the picture")
  func scale() {
    let scale = Scale(low: 0, high: 10, start: 100, end: 200)
    #expect(scale(5) == 150)
    #expect(scale(1e9) == 202)
    #expect(scale(-.infinity) == 98)
    #expect(scale(.nan) == 100)
    #expect(Scale(low: 1, high: 1, start: 3, end: 4)(1) == 3)
  }

  @Test("ticks of a count are whole numbers", arguments: [(2.0, 5.0), (1.0, 2.0), (2.0, 60.0)])
  func whole(low: Double, high: Double) {
    let ticks = Ticks(around: [low, high], about: 10, isWhole: true)
    #expect(ticks.decimals == 0 && ticks.values.allSatisfy { $0 == $0.rounded() })
    #expect(ticks.values.count >= 2)
  }
}
