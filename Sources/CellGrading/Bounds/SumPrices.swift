/// Prices to start from that see the sums of whole sets.
///
/// With rates λ ≥ 0, π = max(0, 1/S + Σ λ (maximum/S − value)), a minimum the other way round, makes
/// every set that keeps the sums cost at least 1. The sum of all π is convex in each rate.
struct SumPrices {
  /// The price of each cell, in sets.
  private(set) var prices: [Double]

  private static let sweeps = 4
  private static let sections = 40

  init(_ pool: CellPool) {
    let share = 1 / Double(max(1, pool.size))
    // How far each cell lies on the allowed side, per side of a sum.
    var sides: [[Double]] = []
    for sum in pool.sums {
      if sum.maximum < .max {
        sides.append(sum.values.map { Double(sum.maximum) * share - Double($0) })
      }
      if sum.minimum > .min {
        sides.append(sum.values.map { Double($0) - Double(sum.minimum) * share })
      }
    }
    prices = Array(repeating: share, count: pool.count)
    var rates = [Double](repeating: 0, count: sides.count)
    for _ in 0..<Self.sweeps {
      for side in sides.indices {
        rates[side] = 0
        let others = (0..<pool.count).map { cell in
          sides.indices.reduce(share) { $0 + rates[$1] * sides[$1][cell] }
        }
        func total(_ rate: Double) -> Double {
          zip(others, sides[side]).reduce(0) { $0 + max(0, $1.0 + rate * $1.1) }
        }
        let largest = sides[side].reduce(0) { max($0, abs($1)) }
        rates[side] = Self.least(total, below: 100 * share / max(largest, 1e-9))
      }
    }
    for cell in prices.indices {
      prices[cell] = max(
        0, sides.indices.reduce(share) { $0 + rates[$1] * sides[$1][cell] })
    }
  }

  /// Where a convex function is least, from 0 to an end; 0 where nothing is gained.
  private static func least(_ function: (Double) -> Double, below end: Double) -> Double {
    var (low, high) = (0.0, end)
    for _ in 0..<sections {
      let (first, second) = (low + 0.382 * (high - low), low + 0.618 * (high - low))
      if function(first) <= function(second) { high = second } else { low = first }
    }
    let middle = (low + high) / 2
    return function(middle) < function(0) ? middle : 0
  }
}
