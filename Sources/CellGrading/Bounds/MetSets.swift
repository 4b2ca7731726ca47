/// The sets that pricing met, by anchor: what they cost at other prices needs no search.
struct MetSets {
  private let size: Int
  private let rank: [Int32]
  /// For each place in the pool's order the cells of its anchor's sets, one set after the other.
  private var cells: [[Int32]]

  init(_ pool: CellPool) {
    size = pool.size
    rank = pool.rank
    cells = Array(repeating: [], count: pool.count)
  }

  /// Keeps a set unless it is known.
  mutating func insert(_ set: [Int32]) {
    guard let place = set.map({ Int(rank[Int($0)]) }).min() else { return }
    for start in stride(from: 0, to: cells[place].count, by: size)
    where cells[place][start..<(start + size)].elementsEqual(set) { return }
    cells[place] += set
  }

  /// 1 for each cell less the anchors whose cheapest set holds it, of those that cost less than 1.
  func slope(at prices: [Double]) -> [Double] {
    var slope = [Double](repeating: 1, count: prices.count)
    for own in cells {
      var least = 1.0
      var cheapest: Int?
      for start in stride(from: 0, to: own.count, by: size) {
        var cost = 0.0
        for index in start..<(start + size) { cost += prices[Int(own[index])] }
        if cost < least { (least, cheapest) = (cost, start) }
      }
      guard let cheapest else { continue }
      for index in cheapest..<(cheapest + size) { slope[Int(own[index])] -= 1 }
    }
    return slope
  }
}
