import StackPhysics

/// The ways in which cells can stand with some numbers of cells in series, by number of cells.
struct TailTable {
  /// Numbers of cells n_c, each once, ascending.
  private let counts: [Int]
  /// Least burden per cell of up to as many cells, by pair of B and faces, then number of cells.
  private let least: [[Double]]

  /// A table of the ways with one of these numbers of cells in series.
  init(_ tails: ModuleTails, series allowed: [Bool], options: Int) {
    let open = tails.tails.filter { allowed[$0.series] }
    let counts = Set(open.map(\.arrangement.cellCount)).sorted()
    var least = [[Double]](
      repeating: [Double](repeating: .infinity, count: counts.count), count: options)
    var places: [Int: Int] = [:]
    for (place, count) in counts.enumerated() { places[count] = place }
    for tail in open {
      guard let place = places[tail.arrangement.cellCount] else { continue }
      least[tail.option][place] = min(least[tail.option][place], tail.burden)
    }
    for option in least.indices {
      for place in counts.indices.dropFirst() {
        least[option][place] = min(least[option][place], least[option][place - 1])
      }
    }
    self.counts = counts
    self.least = least
  }

  /// The least burden of so many cells in ways that fit; nil where there is none.
  ///
  /// Ways of fewer cells than the range allows may count as well, which only lowers the burden.
  func leastBurden(of range: ClosedRange<Int>, where fits: (Int) -> Bool) -> Double? {
    let end = firstPlace { counts[$0] > range.upperBound }
    let start = firstPlace { counts[$0] >= range.lowerBound }
    guard start < end else { return nil }
    var best: Double?
    for option in least.indices {
      let burden = least[option][end - 1]
      if burden < best ?? .infinity, fits(option) { best = burden }
    }
    return best
  }

  private func firstPlace(where holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, counts.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
