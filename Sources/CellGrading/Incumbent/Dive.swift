import LinearProgram

extension PackingSearch {
  /// Fixes the sets of largest weight one by one, with new sets for the cells that are left, until it
  /// cannot beat the incumbent any more; keeps what comes out.
  ///
  /// - Parameters:
  ///   - session: Holds the linear program.
  ///   - variation: 0 follows the weights; others turn away at one depth.
  /// - Returns: False when the work has to end.
  /// - Throws: ``SolverFault`` when the solver failed.
  mutating func dive(
    _ session: inout any SolverSession & ~Copyable, variation: Int
  ) throws(SolverFault) -> Bool {
    dives += 1
    // New sets are wanted here, so sums get more of the work.
    let nodes = pricer.nodesPerAnchor
    pricer.nodesPerAnchor = max(nodes, effort.nodesInDive)
    defer { pricer.nodesPerAnchor = nodes }
    var fixed: [Int] = []
    var isAlive = [Bool](repeating: true, count: pool.count)
    defer { pricer.setAlive(Array(repeating: true, count: pool.count)) }
    var isStopped = false
    var depth = 0
    descent: while true {
      guard var point = try master.solve(&session, limits) else {
        isStopped = true
        break
      }
      for _ in 0..<(depth == 0 || isSpent ? 0 : effort.roundsPerDepth) {
        let cuts = zip(master.cuts, point.cutPrices).filter { $0.1 > 0 }
          .map { PairRules.Cut(cells: $0.0, price: $0.1) }
        let found = price(point.prices, cuts, below: PriceBound.unit - Self.tolerance)
        if try master.add(found.sets, to: &session) == 0 { break }
        guard let next = try master.solve(&session, limits) else {
          isStopped = true
          break descent
        }
        point = next
      }
      if Int((point.value + 1e-6).rounded(.down)) <= incumbent.count { break }
      let next = chosen(point, isAlive, variation: variation, depth: depth)
      guard !next.isEmpty else { break }
      for index in next {
        guard master.sets[index].allSatisfy({ isAlive[Int($0)] }) else { continue }
        try session.setBounds(master.variables[index], lower: 1, upper: 1)
        fixed.append(index)
        for cell in master.sets[index] { isAlive[Int(cell)] = false }
      }
      pricer.setAlive(isAlive)
      depth += 1
    }
    for index in fixed {
      try session.setBounds(master.variables[index], lower: 0, upper: .infinity)
      master.isOpen[index] = true
    }
    offer(fixed.map { master.sets[$0] })
    return !isStopped
  }

  /// The sets to fix next: all that are whole, else the heaviest.
  private func chosen(
    _ point: PackingMaster.Point, _ isAlive: [Bool], variation: Int, depth: Int
  ) -> [Int] {
    var open: [Int] = []
    for (index, weight) in point.weights.enumerated() where weight > 1e-6 {
      if master.sets[index].allSatisfy({ isAlive[Int($0)] }) { open.append(index) }
    }
    open.sort { (-point.weights[$0], $0) < (-point.weights[$1], $1) }
    let whole = open.prefix { point.weights[$0] > 0.999 }
    if !whole.isEmpty { return Array(whole) }
    guard let first = open.first else { return [] }
    if variation > 0 && depth == (variation - 1) / 2 {
      return [open[min(open.count - 1, 1 + (variation - 1) % 2)]]
    }
    return [first]
  }
}
