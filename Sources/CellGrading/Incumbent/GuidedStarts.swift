import LinearProgram

extension PackingSearch {
  /// Keeps some of the sets to which the relaxation gives the most weight, fills up greedily, and
  /// moves windows among the rest: again and again with other sets.
  ///
  /// Windows alone seldom leave the neighbourhood of their first sets; these starts lie where the
  /// prices say that cells are scarce. The first of a round keeps no set, and goes on from where it
  /// ended before. The starts of a round are fixed before it, so the number of jobs never shows.
  mutating func packAround(_ point: PackingMaster.Point) {
    var random = RandomSequence(seed: 7)
    var current = incumbent
    for round in 0..<effort.guidedRounds where !isProven && !limits.isOver {
      let starts = (0..<PackingEffort.startsOfRound).map { start -> GuidedStart in
        let kept = start == 0 ? [] : keptSets(point, share: 0.15 * Double(start), &random)
        return GuidedStart(
          kept: kept, start: start == 0 ? current : nil,
          seed: UInt64(round * PackingEffort.startsOfRound + start))
      }
      let (pool, limits, effort, most) = (pool, limits, effort, incumbent.count + 1)
      let results = mapInParallel(starts, jobs: limits.jobs) { start in
        start.packed(pool, limits, effort, most: most)
      }
      current = results[0].sets
      for result in results {
        if result.sets.count > incumbent.count { current = result.sets }
        offer(result.sets)
        moves += result.moves
      }
    }
  }

  /// Disjoint sets, about as heavy as can be, of a share of the incumbent's number.
  private func keptSets(
    _ point: PackingMaster.Point, share: Double, _ random: inout RandomSequence
  ) -> [[Int32]] {
    var open: [(weight: Double, index: Int)] = []
    for (index, weight) in point.weights.enumerated() where weight > 1e-6 {
      open.append((weight * (0.4 + 0.6 * random.share()), index))
    }
    open.sort { (-$0.weight, $0.index) < (-$1.weight, $1.index) }
    var isUsed = [Bool](repeating: false, count: pool.count)
    var kept: [[Int32]] = []
    let most = Int(share * Double(incumbent.count))
    for (_, index) in open where kept.count < most {
      let set = master.sets[index]
      guard set.allSatisfy({ !isUsed[Int($0)] }) else { continue }
      for cell in set { isUsed[Int(cell)] = true }
      kept.append(set)
    }
    return kept
  }
}

/// Sets that are kept while windows look for the most among the other cells.
private struct GuidedStart: Sendable {
  var kept: [[Int32]]
  /// Sets that the windows begin with; greedy ones where there are none.
  var start: [[Int32]]?
  var seed: UInt64

  func packed(
    _ pool: CellPool, _ limits: GroupingLimits, _ effort: PackingEffort, most: Int
  ) -> (sets: [[Int32]], moves: Int) {
    let rest = SubPool(of: pool, leavingOut: kept)
    var annealing = WindowAnnealing(rest.pool, limits: limits, seed: seed)
    let found = annealing.improved(
      start.map(rest.inner) ?? nearestGreedy(rest.pool), most: most - kept.count,
      effort: effort.windowsPerCell * rest.pool.count)
    return (kept + rest.outer(found), annealing.moves)
  }
}
