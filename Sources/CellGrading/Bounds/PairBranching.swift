import LinearProgram

/// What closes one part of the tree of pairs.
struct BranchLeaf: Sendable {
  var decisions: [PairRules.Decision]
  var bound: PriceBound
}

extension PackingSearch {
  /// Decides pairs of cells, together before apart, until every leaf holds no more sets than the
  /// incumbent; proves it or gives up after a number of nodes.
  ///
  /// - Returns: The leaves from left to right, or nil when the tree was not closed.
  /// Source: D. M. Ryan and B. A. Foster (1981).
  mutating func branch(
    _ session: inout any SolverSession & ~Copyable, nodesLeft: inout Int
  ) throws(SolverFault) -> [BranchLeaf]? {
    nodesLeft -= 1
    guard nodesLeft >= 0 else { return nil }
    try restrict(&session)
    var best: PriceBound?
    var (ending, point) = try converge(&session, best: &best, target: incumbent.count)
    if ending == .stopped { return nil }
    if ending != .closed {
      guard try dive(&session, variation: 0) else { return nil }
      if let count = best?.count, count <= incumbent.count { ending = .closed }
      if isProven { return nil }
    }
    for _ in 0..<2 where ending != .closed {
      guard let fractional = point else { return nil }
      let cuts = violatedCuts(fractional, most: effort.cutsPerRound)
      guard !cuts.isEmpty else { break }
      try master.add(cuts: cuts, to: &session)
      (ending, point) = try converge(&session, best: &best, target: incumbent.count)
      if ending == .stopped { return nil }
    }
    if ending == .closed, let best { return [BranchLeaf(decisions: decisions, bound: best)] }
    guard let point, let pair = pairToDecide(point) else { return nil }
    var leaves: [BranchLeaf] = []
    for together in [true, false] {
      decisions.append(
        PairRules.Decision(first: pair.0, second: pair.1, together: together))
      let part = try branch(&session, nodesLeft: &nodesLeft)
      decisions.removeLast()
      guard let part else {
        try restrict(&session)
        return nil
      }
      leaves += part
    }
    try restrict(&session)
    return leaves
  }

  /// Opens the sets that the decisions allow and closes the others.
  private mutating func restrict(
    _ session: inout any SolverSession & ~Copyable
  ) throws(SolverFault) {
    let rules = PairRules(cuts: [], decisions: decisions)
    for (index, cells) in master.sets.enumerated() {
      let isOpen = rules.allows(cells)
      if isOpen != master.isOpen[index] {
        try session.setBounds(
          master.variables[index], lower: 0, upper: isOpen ? .infinity : 0)
        master.isOpen[index] = isOpen
      }
    }
  }

  /// The pair whose weight together is nearest to one half; the first of equals.
  private func pairToDecide(_ point: PackingMaster.Point) -> (Int32, Int32)? {
    let count = pool.count
    var together = [Double](repeating: 0, count: count * count)
    for (index, weight) in point.weights.enumerated() where weight > 1e-6 {
      let cells = master.sets[index]
      for (place, first) in cells.enumerated() {
        for second in cells[(place + 1)...] {
          together[Int(first) * count + Int(second)] += weight
        }
      }
    }
    var best: (distance: Double, first: Int, second: Int)?
    for first in 0..<count {
      for second in (first + 1)..<max(first + 1, count) {
        let weight = together[first * count + second]
        guard weight > 1e-4, weight < 1 - 1e-4 else { continue }
        let distance = ((weight - 0.5).magnitude * 1e6).rounded()
        if distance < best?.distance ?? .infinity { best = (distance, first, second) }
      }
    }
    return best.map { (Int32($0.first), Int32($0.second)) }
  }
}
