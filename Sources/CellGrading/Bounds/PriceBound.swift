/// Prices on cells and cuts under which every legal set costs at least `sigma`: in integers, so that
/// the bound is exact.
///
/// If no legal set costs less than σ, then k disjoint sets cost at least kσ and at most all prices:
/// k ≤ floor(Σ prices / σ).
/// Source: A. A. Farley, Operations Research 38 (1990) 922; subset rows: M. Jepsen et al.,
/// Operations Research 56 (2008) 497.
struct PriceBound: Sendable {
  /// What a set is worth in these units.
  static let unit: Int64 = 1_000_000_000

  var prices: [Int64]
  var cuts: [PairRules.Cut] = []
  var sigma: Int64

  /// The sum of all prices.
  var total: Int64 {
    prices.reduce(0, +) + cuts.reduce(0) { $0 + $1.price }
  }

  /// The most sets that can be disjoint; nil where σ is 0.
  var count: Int? { sigma > 0 ? Int(total / sigma) : nil }

  /// The bound before rounding.
  var value: Double { sigma > 0 ? Double(total) / Double(sigma) : .infinity }

  /// The same bound with prices for which σ is one unit: what a convex combination needs.
  var normalised: [Double] {
    prices.map { Double($0) / Double(max(1, sigma)) }
  }
}
