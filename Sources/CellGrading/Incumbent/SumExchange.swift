/// Exchanges cells of sets that keep every range until as many as possible keep every sum too.
///
/// A cell of a set that breaks a sum changes places with one of another set or a free one, ranges
/// kept, if all costs then rise by less than a threshold that falls to nothing. A set costs x/(x + κ),
/// x how far its sums lie outside, in the spread of the pool: so what cannot be mended gathers in few
/// sets.
/// Source: G. Dueck, T. Scheuer, Journal of Computational Physics 90 (1990) 161.
struct SumExchange {
  let pool: CellPool
  let limits: GroupingLimits
  /// Exchanges tried so far.
  private(set) var moves = 0

  private var sets: [[Int32]] = []
  /// The set of each cell, -1 where it is free.
  private var home: [Int32] = []
  /// For each set its sums, one after the other.
  private var totals: [Int64] = []
  private var costs: [Double] = []
  /// The sets that break a sum, in no order, and where each stands among them, -1 if it does not.
  private var broken: [Int] = []
  private var brokenPlace: [Int] = []
  private let partners: CellPartners
  /// What a spread of each sum's values is.
  private let scales: [Double]
  private var random: RandomSequence

  /// Exchanges for each cell, and of all cells at most.
  private static let movesPerCell = 4_000
  private static let mostMoves = 6_000_000
  /// Partners looked at for one exchange.
  private static let draws = 6
  private static let halfCost = 0.3
  private static let highestThreshold = 0.1

  init(_ pool: CellPool, limits: GroupingLimits, seed: UInt64 = 1) {
    self.pool = pool
    self.limits = limits
    partners = CellPartners(pool)
    random = RandomSequence(seed: seed)
    scales = pool.sums.map { sum in
      let mean = sum.values.reduce(0) { $0 + Double($1) } / Double(max(1, sum.values.count))
      let square = sum.values.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
      return max(1, (square / Double(max(1, sum.values.count))).squareRoot())
    }
  }

  /// - Parameter start: Disjoint sets that keep every range.
  /// - Returns: Disjoint legal sets.
  mutating func legalSets(from start: [[Int32]]) -> [[Int32]] {
    take(start)
    let planned = min(Self.mostMoves, Self.movesPerCell * pool.count)
    var best = sets.filter { pool.isLegal($0) }
    var threshold = Self.highestThreshold
    for move in 0..<planned where !broken.isEmpty {
      if move % 4_096 == 0 {
        if limits.isOver { break }
        let left = 1 - Double(move) / Double(planned)
        threshold = Self.highestThreshold * left * left
      }
      moves += 1
      exchange(threshold)
      if sets.count - broken.count > best.count {
        best = sets.indices.filter { brokenPlace[$0] < 0 }.map { sets[$0] }
      }
    }
    return best.map { $0.sorted() }
  }

  private mutating func take(_ start: [[Int32]]) {
    sets = start
    home = Array(repeating: -1, count: pool.count)
    totals = []
    broken = []
    brokenPlace = []
    costs = []
    for (index, set) in sets.enumerated() {
      for cell in set { home[Int(cell)] = Int32(index) }
      for sum in pool.sums { totals.append(set.reduce(0) { $0 + sum.values[Int($1)] }) }
      costs.append(0)
      brokenPlace.append(-1)
      settle(index)
    }
  }

  /// What a set costs whose sums change by what one cell differs from another.
  private func cost(_ set: Int, losing lost: Int32, gaining gained: Int32) -> Double {
    var far = 0.0
    for (index, sum) in pool.sums.enumerated() {
      let total =
        totals[set * pool.sums.count + index] - sum.values[Int(lost)] + sum.values[Int(gained)]
      if total > sum.maximum {
        far += Double(total - sum.maximum) / scales[index]
      } else if total < sum.minimum {
        far += Double(sum.minimum - total) / scales[index]
      }
    }
    return far > 0 ? far / (far + Self.halfCost) : 0
  }

  private mutating func settle(_ set: Int) {
    let cell = sets[set][0]
    costs[set] = cost(set, losing: cell, gaining: cell)
    if costs[set] > 0 && brokenPlace[set] < 0 {
      brokenPlace[set] = broken.count
      broken.append(set)
    } else if costs[set] == 0 && brokenPlace[set] >= 0 {
      let place = brokenPlace[set]
      let last = broken.removeLast()
      if last != set {
        broken[place] = last
        brokenPlace[last] = place
      }
      brokenPlace[set] = -1
    }
  }

  /// Tries one exchange out of a few, the one that costs least.
  private mutating func exchange(_ threshold: Double) {
    let set = broken[random.below(broken.count)]
    let place = random.below(pool.size)
    let lost = sets[set][place]
    // A partner of another member is more likely to fit than any cell.
    let other = sets[set][
      pool.size == 1 ? 0 : (place + 1 + random.below(pool.size - 1)) % pool.size]
    let near = partners[Int(other)]
    guard !near.isEmpty else { return }
    var best: (change: Double, cell: Int32)?
    for _ in 0..<Self.draws {
      let gained = near[near.startIndex + random.below(near.count)]
      let from = Int(home[Int(gained)])
      guard from != set else { continue }
      var change = cost(set, losing: lost, gaining: gained) - costs[set]
      if from >= 0 { change += cost(from, losing: gained, gaining: lost) - costs[from] }
      if change < best?.change ?? .infinity { best = (change, gained) }
    }
    guard let (change, gained) = best,
      change <= threshold * random.share()
    else { return }
    let from = Int(home[Int(gained)])
    guard fits(gained, in: set, insteadOf: lost) else { return }
    if from >= 0 {
      guard fits(lost, in: from, insteadOf: gained),
        let slot = sets[from].firstIndex(of: gained)
      else { return }
      sets[from][slot] = lost
    }
    sets[set][place] = gained
    home[Int(gained)] = Int32(set)
    home[Int(lost)] = Int32(from)
    for (index, sum) in pool.sums.enumerated() {
      let step = sum.values[Int(gained)] - sum.values[Int(lost)]
      totals[set * pool.sums.count + index] += step
      if from >= 0 { totals[from * pool.sums.count + index] -= step }
    }
    settle(set)
    if from >= 0 { settle(from) }
  }

  private func fits(_ cell: Int32, in set: Int, insteadOf lost: Int32) -> Bool {
    pool.ranges.allSatisfy { range in
      var least = range.values[Int(cell)]
      var most = least
      for member in sets[set] where member != lost {
        least = min(least, range.values[Int(member)])
        most = max(most, range.values[Int(member)])
      }
      return most - least <= range.width
    }
  }
}
