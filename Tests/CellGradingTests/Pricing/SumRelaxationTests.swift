import Testing

@testable import CellGrading

@Suite("Bounds under sums")
struct SumRelaxationTests {
  @Test("lies between the cheapest set and the cheapest set that keeps the sums", arguments: 1...60)
  func bounds(seed: UInt64) throws {
    var random = RandomLots(seed: seed)
    let (count, needed) = (random.integer(6...12), random.integer(2...4))
    let costs = (0..<count).map { _ in Double(random.integer(0...1_000_000)) }
    let columns = (0..<2).map { _ in (0..<count).map { _ in random.integer(-50...50) } }
    let windows = columns.map { _ in
      let middle = random.integer(-60...60)
      return middle...(middle + random.integer(0...40))
    }
    var relaxation = SumRelaxation(needed: needed)
    relaxation.costs = costs
    relaxation.base = 7
    relaxation.sums = zip(columns, windows).map {
      SumRelaxation.Sum(
        values: $0.map(Double.init), minimum: Double($1.lowerBound),
        maximum: Double($1.upperBound))
    }
    var cheapest = Double.infinity
    var legal = Double.infinity
    for mask in 0..<(1 << count) where mask.nonzeroBitCount == needed {
      let set = (0..<count).filter { mask >> $0 & 1 == 1 }
      let cost = set.reduce(7) { $0 + costs[$1] }
      cheapest = min(cheapest, cost)
      if zip(columns, windows).allSatisfy({ column, window in
        window.contains(set.reduce(0) { $0 + column[$1] })
      }) {
        legal = min(legal, cost)
      }
    }
    var seen = 0
    let bound = relaxation.bound(goal: .infinity) { set in
      seen += 1
      #expect(Set(set).count == needed)
    }
    #expect(seen > 0 && seen <= relaxation.looks)
    #expect(bound >= cheapest - 2)
    #expect(bound <= legal)
    if legal == cheapest { #expect(bound >= legal - 2) }
  }

  @Test("is higher than the cheapest set where that breaks a sum")
  func rises() {
    var relaxation = SumRelaxation(needed: 2)
    relaxation.costs = [0, 0, 100, 100, 300, 300]
    relaxation.sums = [
      SumRelaxation.Sum(values: [9, 9, 6, 6, 3, 3], minimum: -.infinity, maximum: 12)
    ]
    // The cheapest that keep it cost 200 (6 + 6); the line from (18, 0) to (6, 600) gives 200 at 12.
    let bound = relaxation.bound(goal: .infinity) { _ in }
    #expect(abs(bound - 200) < 3)
  }
}

@Suite("Prices that see sums")
struct SumPricesTests {
  @Test("every set that keeps its sums costs at least one", arguments: 1...40)
  func validity(seed: UInt64) {
    var random = RandomLots(seed: seed)
    let values = (0..<2).map { _ in random.column(11, 100).map { $0 + 500 } }
    let middle = Int64(random.integer(1_600...1_700))
    let pool = CellPool(
      numbers: Array(0..<11), size: 3, ranges: [],
      sums: [
        .init(values: values[0], minimum: .min, maximum: middle),
        .init(values: values[1], minimum: middle - 30, maximum: middle + 30),
      ])
    let prices = SumPrices(pool).prices
    #expect(prices.allSatisfy { $0 >= 0 })
    #expect(prices.reduce(0, +) <= 11.0 / 3 + 1e-9)
    for mask in 0..<(1 << 11) where mask.nonzeroBitCount == 3 {
      let set = (0..<Int32(11)).filter { mask >> Int($0) & 1 == 1 }
      if pool.isLegal(set) {
        #expect(set.reduce(0) { $0 + prices[Int($1)] } > 1 - 1e-9)
      }
    }
  }

  @Test("see that cells far from the window are of no use")
  func offset() {
    // Forty cells at 10 and forty at 14; sums of four must be 40 to 41: at most ten sets, not twenty.
    let values = (0..<80).map { Int64($0 < 40 ? 10 : 14) }
    let pool = CellPool(
      numbers: Array(0..<80), size: 4, ranges: [],
      sums: [.init(values: values, minimum: 40, maximum: 41)])
    #expect(SumPrices(pool).prices.reduce(0, +) < 11)
  }
}
