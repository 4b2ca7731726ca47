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
  mutating func cheapestOfAll(below limit: Int64, jobs: Int) -> [Answer] {
    cheapest(anchorsAt: Array(0..<pool.count), below: limit, jobs: jobs)
  }

  /// The cheapest set of each anchor at places of the pool's order.
  ///
  /// Each anchor is a task of its own, so the number of jobs never shows.
  mutating func cheapest(anchorsAt places: [Int], below limit: Int64, jobs: Int) -> [Answer] {
    guard jobs > 1, places.count >= 200 else { return answers(places[...], below: limit) }
    let pieces = min(jobs * 4, 16)
    let size = (places.count + pieces - 1) / pieces
    let pricer = self
    let parts = mapInParallel(Array(0..<pieces), jobs: jobs) { piece in
      var own = pricer
      let range = min(places.count, piece * size)..<min(places.count, (piece + 1) * size)
      let answers = own.answers(places[range], below: limit)
      return (answers: answers, nodes: own.nodes - pricer.nodes)
    }
    count(parts.reduce(0) { $0 + $1.nodes })
    return parts.flatMap(\.answers)
  }

  private mutating func answers(_ places: ArraySlice<Int>, below limit: Int64) -> [Answer] {
    places.map { cheapest(anchorAt: $0, below: limit) }
  }
}
