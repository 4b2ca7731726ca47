/// Finds the cheapest legal set of an anchor by branching, in exact integers.
///
/// A node takes the cheapest cells of a box of values. If one range is broken, with h the highest
/// value taken, every legal set of the box either has all values at or above h − width, or all
/// below h: two smaller boxes. If a decided pair, a sum or a cut stands against the set, its cells
/// are put in or out one by one. The price of what a node takes is a lower bound of the node, since
/// prices are never negative; where it breaks a sum, ``SumRelaxation`` gives a higher one.
/// What the search calls is mutating even where it changes nothing: another call copies the pricer.
/// Source: design contract of grouping, section 4.
struct SetPricer {
  let pool: CellPool
  let lists: CandidateLists
  /// Nodes visited since the start.
  private(set) var nodes = 0
  /// Nodes of one anchor after which no more cells are put in or out for a sum.
  var nodesPerAnchor = mostNodes
  static let mostNodes = 10_000

  private var prices: [Int64]
  /// The place of each cell in the order by price, ties by number.
  private var priceRank: [Int32] = []
  private var cellsByPrice: [Int32] = []
  var rules = PairRules.none
  private var isAlive: [Bool]

  // The anchor at work.
  var anchor: Int32 = 0
  var candidates: [Int32] = []
  private var costs: [Int64] = []
  private var values: [Int64] = []
  /// For each sum the candidates in the order of their values in it.
  private var orderBySum: [[Int]] = []
  var state: [UInt8] = []
  /// Where each cell of the pool stands among the candidates, -1 where it is none.
  var candidateOf: [Int32]
  /// When each candidate was chosen last, and the number of the choice at work.
  var chosenAt: [Int] = []
  var choice = 0
  /// The cuts of which a set of the anchor can hold two cells.
  var cuts: [CutPlaces] = []
  private var lower: [Int64] = []
  private var upper: [Int64] = []
  var forced: [Int] = []
  var chosen: [Int] = []
  var best: Int64 = 0
  var bestSet: [Int32] = []
  /// The least bound of what was left when sums were given up, and the set it belongs to.
  private var relaxed: Int64 = 0
  private var relaxedSet: [Int32] = []
  private var ignoresSums = false
  /// The rates of sums at the anchor's last node: those of the next are seldom far.
  private var lastRates: [SumRelaxation.Rate] = []
  private var nodeLimit = 0

  init(_ pool: CellPool) {
    self.pool = pool
    lists = CandidateLists(pool)
    prices = Array(repeating: 0, count: pool.count)
    isAlive = Array(repeating: true, count: pool.count)
    candidateOf = Array(repeating: -1, count: pool.count)
    orderBySum = pool.sums.map { _ in [] }
    setPrices(prices, .none)
  }

  /// Takes new prices, none negative, and the rules about pairs.
  mutating func setPrices(_ prices: [Int64], _ rules: PairRules) {
    self.prices = prices
    self.rules = rules
    cellsByPrice = (0..<Int32(pool.count)).sorted {
      (prices[Int($0)], $0) < (prices[Int($1)], $1)
    }
    priceRank = [Int32](repeating: 0, count: pool.count)
    for (place, cell) in cellsByPrice.enumerated() { priceRank[Int(cell)] = Int32(place) }
  }

  /// Leaves cells out of every set.
  mutating func setAlive(_ isAlive: [Bool]) { self.isAlive = isAlive }

  /// Adds nodes that copies have visited.
  mutating func count(_ added: Int) { nodes += added }

  /// The cheapest legal set of the anchor at a place of the pool's order, among those below a
  /// limit.
  mutating func cheapest(anchorAt place: Int, below limit: Int64) -> Answer {
    anchor = pool.order[place]
    guard isAlive[Int(anchor)], prices[Int(anchor)] < limit else {
      return Answer(cost: limit, cells: nil)
    }
    load(lists[place])
    guard candidates.count >= pool.size - 1 else { return Answer(cost: limit, cells: nil) }
    best = limit
    bestSet = []
    relaxed = limit
    relaxedSet = []
    ignoresSums = false
    lastRates = []
    nodeLimit = nodes + nodesPerAnchor
    search()
    let cells = bestSet.isEmpty ? nil : bestSet
    return Answer(
      cost: min(best, relaxed), cells: cells, behind: relaxed < best ? relaxedSet : cells)
  }

  private mutating func load(_ list: ArraySlice<Int32>) {
    for cell in candidates { candidateOf[Int(cell)] = -1 }
    candidates.removeAll(keepingCapacity: true)
    for cell in list where isAlive[Int(cell)] { candidates.append(priceRank[Int(cell)]) }
    candidates.sort()
    for index in candidates.indices { candidates[index] = cellsByPrice[Int(candidates[index])] }
    costs.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    for (index, cell) in candidates.enumerated() {
      candidateOf[Int(cell)] = Int32(index)
      costs.append(prices[Int(cell)])
      for range in pool.ranges.dropFirst() { values.append(range.values[Int(cell)]) }
    }
    for (index, sum) in pool.sums.enumerated() {
      orderBySum[index].removeAll(keepingCapacity: true)
      orderBySum[index].append(contentsOf: candidates.indices)
      orderBySum[index].sort { sum.values[Int(candidates[$0])] < sum.values[Int(candidates[$1])] }
    }
    cuts.removeAll(keepingCapacity: true)
    for cut in rules.cuts where cut.price > 0 && cut.cells.count >= 2 {
      // Of some cuts one cell lies outside the pool.
      let places = CutPlaces(
        first: place(inCut: cut.cells[0]), second: place(inCut: cut.cells[1]),
        third: cut.cells.count > 2 ? place(inCut: cut.cells[2]) : absent, price: cut.price)
      if places.count(where: { $0 != absent }) >= 2 { cuts.append(places) }
    }
    resetState()
  }

  private mutating func resetState() {
    state.removeAll(keepingCapacity: true)
    state.append(contentsOf: repeatElement(0, count: candidates.count))
    chosenAt.removeAll(keepingCapacity: true)
    chosenAt.append(contentsOf: repeatElement(-1, count: candidates.count))
    // The anchor is always in; what is absent never.
    state += [1, 2]
    chosenAt += [-1, -1]
    lower.removeAll(keepingCapacity: true)
    upper.removeAll(keepingCapacity: true)
    for range in pool.ranges.dropFirst() {
      let value = range.values[Int(anchor)]
      lower.append(value - range.width)
      upper.append(value + range.width)
    }
    forced.removeAll(keepingCapacity: true)
  }

  mutating func isInBox(_ candidate: Int) -> Bool {
    let dimensions = lower.count
    let base = candidate * dimensions
    for d in 0..<dimensions {
      let value = values[base + d]
      if value < lower[d] || value > upper[d] { return false }
    }
    return true
  }

  private mutating func forcedAreInBox() -> Bool {
    for place in forced.indices where !isInBox(forced[place]) { return false }
    return true
  }

  mutating func search() {
    nodes += 1
    if nodes >= nodeLimit { ignoresSums = true }
    var cost = prices[Int(anchor)]
    for candidate in forced { cost += costs[candidate] }
    if !rules.isEmpty {
      guard decisionsAllowForced() else { return }
      cost += priceOfPaidCuts()
    }
    guard cost < min(best, relaxed) else { return }
    chosen.removeAll(keepingCapacity: true)
    chosen.append(contentsOf: forced)
    let needed = pool.size - 1
    guard chosen.count <= needed else { return }
    let limit = min(best, relaxed)
    var missing = Int64(needed - chosen.count)
    var candidate = 0
    while missing > 0 {
      // What follows costs no less.
      guard candidate < candidates.count, cost + missing * costs[candidate] < limit else { return }
      if state[candidate] == 0 && isInBox(candidate) {
        cost += costs[candidate]
        missing -= 1
        chosen.append(candidate)
      }
      candidate += 1
    }
    if branchOnRange() { return }
    if !rules.isEmpty {
      choice += 1
      for candidate in chosen { chosenAt[candidate] = choice }
      chosenAt[anchorPlace] = choice
    }
    if !rules.decisions.isEmpty && branchOnDecision() { return }
    if !pool.sums.isEmpty && branchOnSum(cost) { return }
    if !cuts.isEmpty && branchOnCut(cost) { return }
    best = cost
    bestSet = chosenCells()
  }

  mutating func chosenCells() -> [Int32] {
    ([anchor] + chosen.map { candidates[$0] }).sorted()
  }

  // MARK: - Ranges

  /// Splits the box where the chosen cells break a range.
  private mutating func branchOnRange() -> Bool {
    var worst = 0.0
    var broken = -1
    var highest: Int64 = 0
    let dimensions = lower.count
    for d in 0..<dimensions {
      let range = pool.ranges[d + 1]
      let own = range.values[Int(anchor)]
      var least = own
      var most = own
      for candidate in chosen {
        let value = values[candidate * dimensions + d]
        least = min(least, value)
        most = max(most, value)
      }
      if most - least > range.width {
        let share = Double(most - least) / Double(max(1, range.width))
        if share > worst {
          worst = share
          broken = d
          highest = most
        }
      }
    }
    guard broken >= 0 else { return false }
    let width = pool.ranges[broken + 1].width
    let (oldLower, oldUpper) = (lower[broken], upper[broken])
    lower[broken] = max(oldLower, highest - width)
    if forcedAreInBox() { search() }
    lower[broken] = oldLower
    upper[broken] = highest - 1
    if forcedAreInBox() { search() }
    upper[broken] = oldUpper
    return true
  }

  // MARK: - In and out

  mutating func without(_ candidate: Int, _ body: (inout SetPricer) -> Void) {
    state[candidate] = 2
    body(&self)
    state[candidate] = 0
  }

  mutating func with(_ candidate: Int, _ body: (inout SetPricer) -> Void) {
    state[candidate] = 1
    forced.append(candidate)
    body(&self)
    forced.removeLast()
    state[candidate] = 0
  }

  // MARK: - Sums

  /// Puts the cell that weighs most in a broken sum out, then in, unless a bound says that it is of
  /// no use or that there was enough of it.
  private mutating func branchOnSum(_ cost: Int64) -> Bool {
    for (index, sum) in pool.sums.enumerated() {
      var total = sum.values[Int(anchor)]
      for candidate in chosen { total += sum.values[Int(candidates[candidate])] }
      let isAbove = total > sum.maximum
      guard isAbove || total < sum.minimum else { continue }
      guard canKeep(index, isAbove: isAbove) else { return true }
      let bound = max(cost, boundUnderSums())
      guard bound < min(best, relaxed) else { return true }
      if ignoresSums {
        relaxed = bound
        relaxedSet = chosenCells()
        return true
      }
      var heaviest = -1
      var most = Int64.min
      for candidate in chosen where state[candidate] == 0 {
        let value = sum.values[Int(candidates[candidate])]
        let weight = isAbove ? value : -value
        if weight > most || (weight == most && candidate > heaviest) {
          (most, heaviest) = (weight, candidate)
        }
      }
      guard heaviest >= 0 else { return true }
      without(heaviest) { $0.search() }
      with(heaviest) { $0.search() }
      return true
    }
    return false
  }

  /// Whether the lightest (or heaviest) cells of the box could keep a sum.
  private mutating func canKeep(_ index: Int, isAbove: Bool) -> Bool {
    let sum = pool.sums[index]
    let order = orderBySum[index]
    var total = sum.values[Int(anchor)]
    for candidate in forced { total += sum.values[Int(candidates[candidate])] }
    var needed = pool.size - 1 - forced.count
    var place = isAbove ? 0 : order.count - 1
    while needed > 0 {
      guard place >= 0, place < order.count else { return false }
      let candidate = order[place]
      if state[candidate] == 0 && isInBox(candidate) {
        total += sum.values[Int(candidates[candidate])]
        needed -= 1
      }
      place += isAbove ? 1 : -1
    }
    return isAbove ? total <= sum.maximum : total >= sum.minimum
  }

  /// What a set of the node costs at least if it keeps all sums; sets met on the way are kept where
  /// they are legal.
  private mutating func boundUnderSums() -> Int64 {
    let open = candidates.indices.filter { state[$0] == 0 && isInBox($0) }
    var held = [Int32](repeating: anchor, count: 1)
    for candidate in forced { held.append(candidates[candidate]) }
    let paid = held.reduce(rules.isEmpty ? 0 : priceOfPaidCuts()) { $0 + prices[Int($1)] }
    var relaxation = SumRelaxation(
      pool, held: held, paid: paid, open: open.map { candidates[$0] },
      costs: open.map { Double(costs[$0]) }, from: lastRates)
    var (cheapest, cheapestSet) = (best, bestSet)
    let value = relaxation.bound(goal: Double(min(best, relaxed))) { chosen in
      guard rules.isEmpty else { return }
      let cost = chosen.reduce(paid) { $0 + costs[open[$1]] }
      guard cost < cheapest else { return }
      let cells = (held + chosen.map { candidates[open[$0]] }).sorted()
      if pool.isLegal(cells) { (cheapest, cheapestSet) = (cost, cells) }
    }
    (best, bestSet) = (cheapest, cheapestSet)
    nodes += relaxation.looks
    lastRates = relaxation.rates
    return Int64(max(0, value.rounded(.down)))
  }
}
