import LinearProgram

extension SetPricer {
  /// What was found for an anchor.
  struct Answer {
    /// No legal set of the anchor costs less; the limit where none below it exists.
    var cost: Int64
    /// The cheapest set found, sorted; nil where none below the limit was found.
    var cells: [Int32]?
    /// The set behind the cost, which may break a sum where sums were given up.
    var behind: [Int32]?
  }

  /// The cheapest set of every anchor, in the pool's order.
  ///
  /// Each anchor is a task of its own, so the number of jobs never shows.
  mutating func cheapestOfAll(below limit: Int64, jobs: Int) -> [Answer] {
    guard jobs > 1, pool.count >= 200 else { return answers(0..<pool.count, below: limit) }
    let pieces = min(jobs * 4, 16)
    let size = (pool.count + pieces - 1) / pieces
    let pricer = self
    let parts = mapInParallel(Array(0..<pieces), jobs: jobs) { piece in
      var own = pricer
      let answers = own.answers(
        min(own.pool.count, piece * size)..<min(own.pool.count, (piece + 1) * size), below: limit)
      return (answers: answers, nodes: own.nodes - pricer.nodes)
    }
    count(parts.reduce(0) { $0 + $1.nodes })
    return parts.flatMap(\.answers)
  }

  private mutating func answers(_ places: Range<Int>, below limit: Int64) -> [Answer] {
    places.map { cheapest(anchorAt: $0, below: limit) }
  }
}
