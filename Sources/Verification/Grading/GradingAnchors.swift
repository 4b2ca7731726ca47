/// Every set of a pool once, by its first cell in an order of all cells.
struct GradingAnchors {
  /// Places in the order of anchors.
  let order: [Int]

  private let pool: GradingPool
  /// Where each place stands in the order.
  private let rank: [Int]
  /// The range whose window holds the fewest cells, with the places by its values.
  private let window: Window?
  /// Whether anchors are ordered by that range.
  private let isByWindow: Bool

  private struct Window {
    let values: [Int64]
    let width: Int64
    let order: [Int]
  }

  /// Anchors by what is summed, or by the range whose window holds the fewest cells.
  ///
  /// Few sets of cells that are near in what is summed are in doubt.
  init(_ pool: GradingPool) {
    let summed = pool.ranges.first { range in pool.sums.contains { $0.values == range.values } }
    if let summed {
      self.init(pool, by: summed.values)
      return
    }
    let window = Self.narrowest(pool)
    self.init(
      pool, order: window?.order ?? Array(pool.numbers.indices), window: window, isByWindow: true)
  }

  /// Anchors by values that need not be limited; ties go to the lower place.
  init(_ pool: GradingPool, by values: [Int64]) {
    self.init(
      pool, order: Self.order(values), window: Self.narrowest(pool), isByWindow: false)
  }

  private init(_ pool: GradingPool, order: [Int], window: Window?, isByWindow: Bool) {
    self.pool = pool
    self.order = order
    self.window = window
    self.isByWindow = isByWindow
    var rank = Array(repeating: 0, count: order.count)
    for (index, place) in order.enumerated() { rank[place] = index }
    self.rank = rank
  }

  private static func narrowest(_ pool: GradingPool) -> Window? {
    var best: (window: Window, pairs: Int)?
    for range in pool.ranges {
      let order = order(range.values)
      var (first, pairs) = (0, 0)
      for place in order.indices {
        while range.values[order[place]] - range.values[order[first]] > range.width { first += 1 }
        pairs += place - first
      }
      if pairs < best?.pairs ?? .max {
        best = (Window(values: range.values, width: range.width, order: order), pairs)
      }
    }
    return best?.window
  }

  private static func order(_ values: [Int64]) -> [Int] {
    values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
  }

  /// The cells that a set with the anchor at an index of the order may hold beside it.
  func followers(_ index: Int) -> [Int] {
    let anchor = order[index]
    // In the window's own order what follows comes later.
    let start = isByWindow ? index + 1 : nil
    return cells(near: anchor, from: start) { rank[$0] > index }
  }

  /// The cells that a set with a cell may hold beside it.
  func neighbours(of place: Int) -> [Int] { cells(near: place) { $0 != place } }

  /// Cells that keep every range with one, from an index of the window's order on where it is known.
  private func cells(
    near place: Int, from start: Int? = nil, where isWanted: (Int) -> Bool
  ) -> [Int] {
    guard let window else { return order.filter { isWanted($0) && pool.areNear(place, $0) } }
    let value = window.values[place]
    var next = start ?? first(of: window, notBelow: value - window.width)
    var cells: [Int] = []
    while next < window.order.count {
      let other = window.order[next]
      if window.values[other] - value > window.width { break }
      if isWanted(other), pool.areNear(place, other) { cells.append(other) }
      next += 1
    }
    return cells
  }

  private func first(of window: Window, notBelow value: Int64) -> Int {
    var (low, high) = (0, window.order.count)
    while low < high {
      let middle = (low + high) / 2
      if window.values[window.order[middle]] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
