/// Looks for a legal set of a pool that costs less than a limit, by exact branching.
///
/// A node is the cells that are in and those that may follow, the cheapest first. Its cheapest set,
/// ranges left out, costs least; where that is not below the limit, the node is closed. Where it
/// breaks a range, with h its highest value, every legal set has all values at or above h - width, or
/// all below h. Where it breaks another rule, one of its cells is in or out.
/// - Source: design contract of grouping, sections 3 and 4.
struct GradingSetSearch {
  /// What a search came to.
  enum Verdict: Equatable {
    /// No such set exists.
    case none
    /// This set is one, as places.
    case found([Int])
    /// The allowance was used up first.
    case unsettled
  }

  let pool: GradingPool
  /// The price of each cell.
  let prices: [Int64]
  let cuts: [GradingPool.Cut]
  let pairs: [GradingPool.Pair]
  /// What a set must be beside legal; nil accepts all.
  var accepts: (([Int]) -> Bool)?
  /// Cells that may still be looked at.
  private(set) var allowance: Int

  /// The rates of sums at the last node: those of the next are seldom far.
  private var lastRates: [Int128] = []
  private let cutsOf: [[Int]]
  private let pairsOf: [[Int]]

  init(
    _ pool: GradingPool, prices: [Int64], cuts: [GradingPool.Cut] = [],
    pairs: [GradingPool.Pair] = [], allowance: Int
  ) {
    self.pool = pool
    self.prices = prices
    self.cuts = cuts
    self.pairs = pairs
    self.allowance = allowance
    var cutsOf: [[Int]] = Array(repeating: [], count: pool.numbers.count)
    for (index, cut) in cuts.enumerated() { for cell in cut.cells { cutsOf[cell].append(index) } }
    self.cutsOf = cutsOf
    var pairsOf: [[Int]] = Array(repeating: [], count: pool.numbers.count)
    for (index, pair) in pairs.enumerated() {
      pairsOf[pair.first].append(index)
      pairsOf[pair.second].append(index)
    }
    self.pairsOf = pairsOf
  }

  /// Looks for a set that holds a cell, out of others that each keep every range with it.
  ///
  /// - Parameters:
  ///   - cell: It is in.
  ///   - others: In any order.
  ///   - limit: A set must cost less.
  /// - Returns: Such a set, or that there is none.
  mutating func search(holding cell: Int, among others: [Int], below limit: Int64) -> Verdict {
    guard others.count + 1 >= pool.size else { return .none }
    allowance -= others.count
    guard allowance >= 0 else { return .unsettled }
    if cheapest(pool.size - 1, of: others, from: prices[cell]) >= limit {
      return .none
    }
    let sorted = others.sorted { (prices[$0], $0) < (prices[$1], $1) }
    guard let node = Node(holding: [], candidates: sorted).including(cell, self) else {
      return .none
    }
    return visit(node, below: limit)
  }

  /// The least sum of so many prices, and a start.
  private func cheapest(_ count: Int, of cells: [Int], from start: Int64) -> Int64 {
    guard count > 0 else { return start }
    var kept: [Int64] = []
    kept.reserveCapacity(count + 1)
    for cell in cells {
      let price = prices[cell]
      if kept.count == count, price >= kept[count - 1] { continue }
      var place = kept.count
      while place > 0, kept[place - 1] > price { place -= 1 }
      kept.insert(price, at: place)
      if kept.count > count { kept.removeLast() }
    }
    return kept.reduce(start, +)
  }

  private struct Node {
    /// Cells that are in.
    var holding: [Int]
    /// Cells that may follow, the cheapest first; each keeps every range with those that are in.
    var candidates: [Int]

    /// The node with a cell in, with all that must be with it and none that must not; nil where
    /// that cannot be.
    func including(_ cell: Int, _ search: GradingSetSearch) -> Node? {
      var node = self
      var waiting = [cell]
      while let next = waiting.popLast() {
        if node.holding.contains(next) { continue }
        guard next == cell || node.candidates.contains(next) else { return nil }
        node.holding.append(next)
        var barred: [Int] = []
        for index in search.pairsOf[next] {
          let pair = search.pairs[index]
          let other = pair.first == next ? pair.second : pair.first
          if pair.together { waiting.append(other) } else { barred.append(other) }
        }
        if barred.contains(where: node.holding.contains) { return nil }
        node.candidates.removeAll {
          $0 == next || barred.contains($0) || !search.pool.areNear($0, next)
        }
      }
      return node
    }

    /// The node without a cell and all that must be with it; nil where one of them is in.
    func excluding(_ cell: Int, _ search: GradingSetSearch) -> Node? {
      if search.pairs.isEmpty {
        return Node(holding: holding, candidates: candidates.filter { $0 != cell })
      }
      var out: Set<Int> = []
      var waiting = [cell]
      while let next = waiting.popLast() {
        guard out.insert(next).inserted else { continue }
        if holding.contains(next) { return nil }
        for index in search.pairsOf[next] where search.pairs[index].together {
          let pair = search.pairs[index]
          waiting.append(pair.first == next ? pair.second : pair.first)
        }
      }
      return Node(holding: holding, candidates: candidates.filter { !out.contains($0) })
    }
  }

  private mutating func visit(_ node: Node, below limit: Int64) -> Verdict {
    let needed = pool.size - node.holding.count
    guard needed >= 0, node.candidates.count >= needed else { return .none }
    allowance -= node.candidates.count + pool.size
    guard allowance >= 0 else { return .unsettled }
    let paid = cost(ofCuts: node.holding)
    var cost = paid
    for cell in node.holding { cost += prices[cell] }
    for cell in node.candidates.prefix(needed) { cost += prices[cell] }
    guard cost < limit else { return .none }
    let set = node.holding + node.candidates.prefix(needed)
    if let (range, highest) = brokenRange(set) {
      return branch(node, range, highest, below: limit)
    }
    for sum in pool.sums where !isPossible(sum, node, needed) { return .none }
    if !pool.keepsSums(set) && ratesReach(limit, node, needed) { return .none }
    let total = cost - paid + self.cost(ofCuts: set)
    guard
      total >= limit || brokenPair(set) != nil || !pool.keepsSums(set)
        || !(accepts?(set) ?? true)
    else { return .found(set) }
    guard let cell = branchingCell(set, node) else { return .none }
    var verdict = Verdict.none
    if let next = node.excluding(cell, self) {
      verdict = visit(next, below: limit)
      if case .found = verdict { return verdict }
    }
    guard let next = node.including(cell, self) else { return verdict }
    let second = visit(next, below: limit)
    return second == .none ? verdict : second
  }

  /// The range that a set breaks most, and its highest value.
  private func brokenRange(_ set: [Int]) -> (range: Int, highest: Int64)? {
    var worst: (range: Int, highest: Int64, share: Double)?
    for (index, range) in pool.ranges.enumerated() {
      var (least, most) = (Int64.max, Int64.min)
      for cell in set {
        least = min(least, range.values[cell])
        most = max(most, range.values[cell])
      }
      // The share only chooses where to branch.
      let share = Double(most - least) / Double(max(1, range.width))
      if most - least > range.width, share > worst?.share ?? 0 { worst = (index, most, share) }
    }
    return worst.map { ($0.range, $0.highest) }
  }

  private mutating func branch(
    _ node: Node, _ range: Int, _ highest: Int64, below limit: Int64
  ) -> Verdict {
    let values = pool.ranges[range].values
    let floor = highest - pool.ranges[range].width
    var verdict = Verdict.none
    if node.holding.allSatisfy({ values[$0] >= floor }) {
      verdict = visit(
        Node(holding: node.holding, candidates: node.candidates.filter { values[$0] >= floor }),
        below: limit)
      if case .found = verdict { return verdict }
    }
    guard node.holding.allSatisfy({ values[$0] < highest }) else { return verdict }
    let second = visit(
      Node(holding: node.holding, candidates: node.candidates.filter { values[$0] < highest }),
      below: limit)
    return second == .none ? verdict : second
  }

  /// Whether cells that may follow can bring a sum into its window at all.
  private func isPossible(_ sum: GradingPool.Sum, _ node: Node, _ needed: Int) -> Bool {
    let held = node.holding.reduce(Int128(0)) { $0 + Int128(sum.values[$1]) }
    let values = node.candidates.map { sum.values[$0] }.sorted()
    let least = values.prefix(needed).reduce(held) { $0 + Int128($1) }
    let most = values.suffix(needed).reduce(held) { $0 + Int128($1) }
    return sum.maximum.map { least <= Int128($0) } ?? true
      && sum.minimum.map { most >= Int128($0) } ?? true
  }

  /// Whether paying for broken sums shows that no set of the node costs less than a limit.
  private mutating func ratesReach(_ limit: Int64, _ node: Node, _ needed: Int) -> Bool {
    let paid = node.holding.reduce(cost(ofCuts: node.holding)) { $0 + prices[$1] }
    var rates = GradingSumRates(
      pool.sums, holding: node.holding, paid: paid, candidates: node.candidates,
      costs: node.candidates.map { prices[$0] }, needed: needed, limit: limit,
      from: lastRates)
    defer {
      allowance -= rates.looks / 8
      lastRates = rates.rates
    }
    return rates.reachLimit()
  }

  /// What the cuts cost of which a set holds two or more cells.
  private func cost(ofCuts set: [Int]) -> Int64 {
    guard !cuts.isEmpty else { return 0 }
    return heldCuts(set).reduce(0) { $0 + cuts[$1].price }
  }

  private func heldCuts(_ set: [Int]) -> [Int] {
    var counts: [Int: Int] = [:]
    for cell in set { for index in cutsOf[cell] { counts[index, default: 0] += 1 } }
    return counts.filter { $0.value >= 2 }.map(\.key).sorted()
  }

  private func brokenPair(_ set: [Int]) -> GradingPool.Pair? {
    guard !pairs.isEmpty else { return nil }
    return pairs.first { pair in
      let (first, second) = (set.contains(pair.first), set.contains(pair.second))
      return pair.together ? first != second : first && second
    }
  }

  /// A cell of the set that is not in yet and has to do with what is broken.
  private func branchingCell(_ set: [Int], _ node: Node) -> Int? {
    func isOpen(_ cell: Int) -> Bool { set.contains(cell) && !node.holding.contains(cell) }
    if let pair = brokenPair(set) {
      if let cell = [pair.first, pair.second].first(where: isOpen) { return cell }
    }
    if !pool.keepsSums(set) {
      for sum in pool.sums {
        let total = set.reduce(Int128(0)) { $0 + Int128(sum.values[$1]) }
        if let most = sum.maximum, total > Int128(most) {
          return set.filter(isOpen).max { (sum.values[$0], $0) < (sum.values[$1], $1) }
        }
        if let least = sum.minimum, total < Int128(least) {
          return set.filter(isOpen).min { (sum.values[$0], $0) < (sum.values[$1], $1) }
        }
      }
    }
    let cut = heldCuts(set).filter { cuts[$0].cells.contains(where: isOpen) }
      .max { (cuts[$0].price, $0) < (cuts[$1].price, $1) }
    if let cut, let cell = cuts[cut].cells.first(where: isOpen) { return cell }
    return set.first(where: isOpen)
  }
}
