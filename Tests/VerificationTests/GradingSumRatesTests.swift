import RandomBits
import Testing

@testable import Verification

@Suite("Rates that show what sums cost")
struct GradingSumRatesTests {
  @Test("never claim more than the cheapest set that keeps the sums", arguments: 1...60)
  func validity(seed: UInt64) {
    var bits = SplitMix(state: seed << 32)
    func below(_ count: Int) -> Int { Int(bits.next() % UInt64(count)) }
    let values = (0..<2).map { _ in (0..<10).map { _ in Int64(below(100)) } }
    let costs = (0..<10).map { _ in Int64(below(1_000_000)) }
    let sums = [
      GradingPool.Sum(values: values[0], minimum: nil, maximum: Int64(120 + below(60))),
      GradingPool.Sum(values: values[1], minimum: 150, maximum: Int64(150 + below(40))),
    ]
    let pool = GradingPool(numbers: Array(0..<10), size: 4, ranges: [], sums: sums)
    // Cell 0 is in; three of the nine others follow.
    var least: Int64?
    var cheapest = Int64.max
    for mask in 0..<(1 << 9) where mask.nonzeroBitCount == 3 {
      let set = [0] + (0..<9).filter { mask >> $0 & 1 == 1 }.map { $0 + 1 }
      let cost = set.reduce(0) { $0 + costs[$1] }
      cheapest = min(cheapest, cost)
      if pool.keepsSums(set) { least = min(least ?? cost, cost) }
    }
    // A maximum, a minimum and a maximum: rates of other nodes may be far off.
    let elsewhere = (0..<3).map { _ in Int128(1) << Int128(below(50)) }
    for start in [[], elsewhere] {
      func reaches(_ limit: Int64) -> Bool {
        var rates = GradingSumRates(
          sums, holding: [0], paid: costs[0], candidates: Array(1..<10),
          costs: Array(costs[1...]), needed: 3, limit: limit, from: start)
        return rates.reachLimit()
      }
      if start.isEmpty { #expect(reaches(cheapest)) }
      if let least { #expect(!reaches(least + 1)) }
    }
  }

  @Test("reach what sorting alone cannot show", arguments: [[], [0], [1], [1 << 60]])
  func reach(start: [Int128]) {
    let values: [Int64] = [0, 9, 9, 6, 6, 3, 3]
    let sums = [GradingPool.Sum(values: values, minimum: nil, maximum: 12)]
    func reaches(_ limit: Int64) -> Bool {
      var rates = GradingSumRates(
        sums, holding: [0], paid: 0, candidates: [1, 2, 3, 4, 5, 6],
        costs: [0, 0, 100_000, 100_000, 300_000, 300_000], needed: 2, limit: limit,
        from: start)
      return rates.reachLimit()
    }
    #expect(reaches(199_000) && !reaches(200_001))
  }
}
