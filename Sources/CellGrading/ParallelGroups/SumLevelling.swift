/// Groups of equal size whose sums of one value are levelled by exchange of cells: squares of the
/// sums fall while two cells can be found whose exchange helps, then a few cells change places at
/// random and it begins anew.
///
/// The sequence of random numbers is fixed, so the result is a function of the groups.
struct SumLevelling {
  private(set) var groups: [[Int]]
  private let values: [Int64]
  private var sums: [Int64]
  private var random = RandomSequence(seed: 1)

  init(groups: [[Int]], values: [Int64]) {
    self.groups = groups
    self.values = values
    sums = groups.map { $0.reduce(0) { $0 + values[$1] } }
  }

  /// Largest less smallest sum.
  var spread: Int64 { (sums.max() ?? 0) - (sums.min() ?? 0) }

  /// Improves the groups, for a number of shakes or until the sums differ by a step at most and
  /// cannot differ by less.
  mutating func improve(shakes: Int) {
    guard groups.count > 1, let size = groups.first?.count, size > 1 else { return }
    let least: Int64 = sums.reduce(0, +) % Int64(groups.count) == 0 ? 0 : 1
    descend()
    var best = (groups, sums, spread)
    for shake in 0..<shakes where best.2 > least {
      // Now and then from the best, otherwise on from where it stands.
      if shake % 16 == 0 { (groups, sums) = (best.0, best.1) }
      for _ in 0..<(2 + shake % 3) {
        let (first, second) = (random.below(groups.count), random.below(groups.count))
        if first != second { exchange(first, random.below(size), second, random.below(size)) }
      }
      descend()
      if spread < best.2 { best = (groups, sums, spread) }
    }
    (groups, sums) = (best.0.map { $0.sorted() }, best.1)
  }

  private mutating func descend() {
    var isImproving = true
    while isImproving {
      isImproving = false
      for first in groups.indices {
        for second in groups.indices.dropFirst(first + 1) where reduce(first, second) {
          isImproving = true
        }
      }
    }
  }

  /// Exchanges two cells of two groups so that their sums come as near as one exchange can bring
  /// them.
  private mutating func reduce(_ first: Int, _ second: Int) -> Bool {
    let difference = sums[first] - sums[second]
    var best = (distance: difference.magnitude, a: -1, b: -1)
    for a in groups[first].indices {
      for b in groups[second].indices {
        let step = values[groups[first][a]] - values[groups[second][b]]
        let distance = (difference - 2 * step).magnitude
        if distance < best.distance { best = (distance, a, b) }
      }
    }
    guard best.a >= 0 else { return false }
    exchange(first, best.a, second, best.b)
    return true
  }

  private mutating func exchange(_ first: Int, _ a: Int, _ second: Int, _ b: Int) {
    let step = values[groups[first][a]] - values[groups[second][b]]
    (groups[first][a], groups[second][b]) = (groups[second][b], groups[first][a])
    sums[first] -= step
    sums[second] += step
  }
}
