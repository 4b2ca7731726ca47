import StackRecords

/// Re-prices the proofs of a certificate: every set that could refute one is looked for.
struct GradingProofCheck {
  /// What came of a proof: nothing against it, a fault, or more work than was allowed.
  enum Verdict: Equatable {
    case holds
    case fails(GradingProofFault)
    case unsettled
  }

  private let lot: GradingLot
  private let allowance: Int

  init(_ lot: GradingLot, allowance: Int) {
    self.lot = lot
    self.allowance = allowance
  }

  /// Holds prices against a pool: no legal set that respects the decisions costs less than sigma, so
  /// that there are no more sets than the bound.
  func check(
    _ proof: GroupingCertificate.PriceProof, _ pool: GradingPool,
    _ decisions: [GroupingCertificate.PairDecision] = [], bound: Int64
  ) -> Verdict {
    let read: (prices: [Int64], cuts: [GradingPool.Cut], total: Int128)
    switch prices(proof, pool) {
    case .success(let found): read = found
    case .failure(let fault): return .fails(fault.fault)
    }
    guard proof.sigma > 0 else { return .fails(.sigmaNotPositive) }
    var pairs: [GradingPool.Pair] = []
    for decision in decisions {
      guard let first = pool.place(of: decision.first) else {
        return .fails(.cellUnknown(decision.first))
      }
      guard let second = pool.place(of: decision.second), first != second else {
        return .fails(.cellUnknown(decision.second))
      }
      pairs.append(.init(first: first, second: second, together: decision.together))
    }
    let proven = read.total / Int128(proof.sigma)
    guard proven <= Int128(bound) else {
      return .fails(
        .boundTooGood(recorded: bound, proven: Int64(exactly: proven) ?? .max))
    }
    var search = GradingSetSearch(
      pool, prices: read.prices, cuts: read.cuts, pairs: pairs, allowance: allowance)
    let anchors = GradingAnchors(pool)
    let isSuspect = suspects(read.prices, pool, anchors, below: proof.sigma)
    for index in anchors.order.indices where isSuspect[anchors.order[index]] {
      let verdict = search.search(
        holding: anchors.order[index],
        among: anchors.followers(index).filter { isSuspect[$0] }, below: proof.sigma)
      switch verdict {
      case .none: continue
      case .unsettled: return .unsettled
      case .found(let set):
        return .fails(
          .setIsCheaper(
            cells: names(set, pool), cost: cost(set, read.prices, read.cuts), sigma: proof.sigma))
      }
    }
    return .holds
  }

  /// Whether each cell could lie in a set below a cost: cells at a set's share of it or above cannot
  /// be together alone, so one that is cheaper must be with them.
  private func suspects(
    _ prices: [Int64], _ pool: GradingPool, _ anchors: GradingAnchors, below cost: Int64
  ) -> [Bool] {
    let isCheap = prices.map { Int128($0) * Int128(pool.size) < Int128(cost) }
    var isSuspect = isCheap
    // Where most are cheap, looking around each spares nothing.
    guard isCheap.count(where: \.self) < prices.count / 10 else {
      return Array(repeating: true, count: prices.count)
    }
    for cell in prices.indices where isCheap[cell] {
      for other in anchors.neighbours(of: cell) { isSuspect[other] = true }
    }
    return isSuspect
  }

  func names(_ set: [Int], _ pool: GradingPool) -> [String] {
    set.map { pool.numbers[$0] }.sorted().map(lot.identifier)
  }

  private func cost(_ set: [Int], _ prices: [Int64], _ cuts: [GradingPool.Cut]) -> Int64 {
    set.reduce(0) { $0 + prices[$1] }
      + cuts.filter { $0.cells.count(where: set.contains) >= 2 }.reduce(0) { $0 + $1.price }
  }

  struct Unusable: Error { let fault: GradingProofFault }

  /// Prices by place; each cell at most once, none negative, all of the pool.
  func prices(
    _ listed: [GroupingCertificate.CellPrice], _ pool: GradingPool
  ) -> Result<(prices: [Int64], total: Int128), Unusable> {
    var prices = [Int64](repeating: 0, count: pool.numbers.count)
    var total: Int128 = 0
    var last = Int.min
    for price in listed {
      guard price.cell > last else { return .failure(Unusable(fault: .notAscending(price.cell))) }
      last = price.cell
      guard price.price >= 0 else { return .failure(Unusable(fault: .priceNegative(price.cell))) }
      guard let place = pool.place(of: price.cell) else {
        return .failure(Unusable(fault: .cellUnknown(price.cell)))
      }
      prices[place] = price.price
      total += Int128(price.price)
    }
    return .success((prices, total))
  }

  private func prices(
    _ proof: GroupingCertificate.PriceProof, _ pool: GradingPool
  ) -> Result<(prices: [Int64], cuts: [GradingPool.Cut], total: Int128), Unusable> {
    prices(proof.prices, pool).flatMap { found in
      var total = found.total
      var cuts: [GradingPool.Cut] = []
      for cut in proof.cuts {
        guard cut.cells.count == 3, cut.cells[0] < cut.cells[1], cut.cells[1] < cut.cells[2] else {
          return .failure(Unusable(fault: .cutUnusable(cut.cells)))
        }
        guard cut.price >= 0 else {
          return .failure(Unusable(fault: .priceNegative(cut.cells[0])))
        }
        let places = cut.cells.compactMap(pool.place)
        guard places.count == 3 else {
          let unknown = cut.cells.first { pool.place(of: $0) == nil }
          return .failure(Unusable(fault: .cellUnknown(unknown ?? cut.cells[0])))
        }
        cuts.append(.init(cells: places, price: cut.price))
        total += Int128(cut.price)
      }
      // Sums of prices of a set then fit as well.
      guard total < Int128(Int64.max / 4) else { return .failure(Unusable(fault: .tooLarge)) }
      return .success((found.prices, cuts, total))
    }
  }

  /// Holds the leaves of a tree: together they are all cases, and each bounds its own.
  func check(
    _ leaves: [GroupingCertificate.Leaf], _ pool: GradingPool, bound: Int64
  ) -> Verdict {
    guard isTree(leaves[...], depth: 0) else { return .fails(.treeUnusable) }
    var isSettled = true
    for leaf in leaves {
      switch check(leaf.proof, pool, leaf.decisions, bound: bound) {
      case .holds: continue
      case .unsettled: isSettled = false
      case .fails(let fault): return .fails(fault)
      }
    }
    return isSettled ? .holds : .unsettled
  }

  /// Whether leaves that agree up to a depth part there into both answers to one question.
  private func isTree(_ leaves: ArraySlice<GroupingCertificate.Leaf>, depth: Int) -> Bool {
    guard let first = leaves.first else { return false }
    if leaves.count == 1 { return first.decisions.count == depth }
    guard leaves.allSatisfy({ $0.decisions.count > depth }) else { return false }
    let question = first.decisions[depth]
    guard question.first != question.second, question.together,
      leaves.allSatisfy({
        $0.decisions[depth].first == question.first
          && $0.decisions[depth].second == question.second
      })
    else { return false }
    let middle = leaves.firstIndex { !$0.decisions[depth].together } ?? leaves.endIndex
    let (left, right) = (leaves[..<middle], leaves[middle...])
    return !left.isEmpty && !right.isEmpty && right.allSatisfy { !$0.decisions[depth].together }
      && isTree(left, depth: depth + 1) && isTree(right, depth: depth + 1)
  }
}
