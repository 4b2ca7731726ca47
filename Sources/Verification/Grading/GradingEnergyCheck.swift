import StackRecords

/// Holds the bound on energy: no legal module has more than its prices, µ and the excess pay for.
///
/// All in millionths of a step of the capacities. For one cell a group the module's energy is its
/// smallest capacity, so the anchor's; else at most its sum of capacities over S, rounded down.
struct GradingEnergyCheck {
  private static let unit: Int128 = 1_000_000

  private let lot: GradingLot
  private let proofs: GradingProofCheck
  private let allowance: Int

  init(_ lot: GradingLot, allowance: Int) {
    self.lot = lot
    proofs = GradingProofCheck(lot, allowance: allowance)
    self.allowance = allowance
  }

  /// Holds a bound against every class.
  ///
  /// - Parameters:
  ///   - bound: What the record says.
  ///   - modules: How many modules the record has.
  ///   - most: How many there can be.
  /// - Returns: Whether it holds.
  func check(
    _ bound: GroupingCertificate.EnergyBound, modules: Int, most: Int
  ) -> GradingProofCheck.Verdict {
    guard let column = lot.capacity else { return .fails(.noCapacity) }
    guard bound.excess >= 0 else { return .fails(.excessNegative) }
    if let count = bound.modules {
      // Where energy comes first, a bound has to hold for every number of modules.
      let needed = lot.problem.objective == .energy ? nil : modules
      guard count == needed else {
        return .fails(.otherModuleCount(recorded: count, needed: needed))
      }
    } else if bound.perModule < 0 {
      return .fails(.moduleIsPaid)
    }
    let perModule = Int128(bound.perModule) + Int128(bound.excess)
    guard perModule.magnitude < UInt128(1 << 60) else { return .fails(.tooLarge) }
    let total = bound.prices.reduce(Int128(0)) { $0 + Int128($1.price) }
    let sum = total + perModule * Int128(bound.modules ?? most)
    let proven = sum >= 0 ? sum / Self.unit : (sum - Self.unit + 1) / Self.unit
    guard proven <= Int128(bound.bound) else {
      return .fails(.boundTooGood(recorded: bound.bound, proven: Int64(exactly: proven) ?? .max))
    }
    let known = bound.prices.filter { lot.rows.indices.contains($0.cell) }
    guard known.count == bound.prices.count else {
      return .fails(
        .cellUnknown(bound.prices.first { !lot.rows.indices.contains($0.cell) }?.cell ?? 0))
    }
    var isSettled = true
    for number in lot.classes.keys.indices {
      let pool = lot.modulePool(ofClass: number, ignoring: bound.ignored.sums)
      let listed = bound.prices.filter { lot.classOf[$0.cell] == number }
      let prices: [Int64]
      switch proofs.prices(listed, pool) {
      case .success(let found): prices = found.prices
      case .failure(let fault): return .fails(fault.fault)
      }
      let capacities = pool.numbers.map { lot.value($0, column) }
      guard fits(prices, capacities) else { return .fails(.tooLarge) }
      let verdict =
        lot.problem.parallel == 1
        ? checkAnchors(pool, prices, capacities, perModule)
        : checkSums(pool, prices, capacities, perModule)
      switch verdict {
      case .holds: continue
      case .unsettled: isSettled = false
      case .fails: return verdict
      }
    }
    return isSettled ? .holds : .unsettled
  }

  /// Whether sums of weights over a set stay in 64 bits.
  private func fits(_ prices: [Int64], _ capacities: [Int64]) -> Bool {
    let most =
      Int128(prices.max() ?? 0) * Int128(lot.problem.series)
      + Int128(capacities.map(\.magnitude).max() ?? 0) * Self.unit
    return most * Int128(lot.problem.series * lot.problem.parallel) < Int128(Int64.max / 4)
  }

  private func checkAnchors(
    _ pool: GradingPool, _ prices: [Int64], _ capacities: [Int64], _ perModule: Int128
  ) -> GradingProofCheck.Verdict {
    var search = GradingSetSearch(pool, prices: prices, allowance: allowance)
    let anchors = GradingAnchors(pool, by: capacities)
    var later = GradingCheapest(count: pool.size - 1)
    for index in anchors.order.indices.reversed() {
      let anchor = anchors.order[index]
      let limit = Int128(capacities[anchor]) * Self.unit - perModule
      let least = later.sum.map { $0 + Int128(prices[anchor]) }
      later.add(prices[anchor])
      // Whatever the rules, a set of the anchor costs at least its cheapest richer cells.
      guard let least, limit > least, let limit = Int64(exactly: limit) else { continue }
      let verdict = search.search(
        holding: anchor, among: anchors.followers(index), below: limit)
      switch verdict {
      case .none: continue
      case .unsettled: return .unsettled
      case .found(let set): return .fails(.moduleIsRicher(cells: proofs.names(set, pool)))
      }
    }
    return .holds
  }

  private func checkSums(
    _ pool: GradingPool, _ prices: [Int64], _ capacities: [Int64], _ perModule: Int128
  ) -> GradingProofCheck.Verdict {
    let series = Int128(lot.problem.series)
    let weights = zip(prices, capacities).map { price, capacity in
      Int64(clamping: series * Int128(price) - Self.unit * Int128(capacity))
    }
    guard let limit = Int64(exactly: -series * perModule) else { return .fails(.tooLarge) }
    var cheapest = GradingCheapest(count: pool.size)
    for weight in weights { cheapest.add(weight) }
    guard let least = cheapest.sum, least < Int128(limit) else { return .holds }
    var search = GradingSetSearch(pool, prices: weights, allowance: allowance)
    search.accepts = { set in
      let capacity = set.reduce(Int128(0)) { $0 + Int128(capacities[$1]) }
      let price = set.reduce(Int128(0)) { $0 + Int128(prices[$1]) }
      return capacity / series * Self.unit > perModule + price
    }
    let anchors = GradingAnchors(pool)
    for index in anchors.order.indices {
      let verdict = search.search(
        holding: anchors.order[index], among: anchors.followers(index), below: limit)
      switch verdict {
      case .none: continue
      case .unsettled: return .unsettled
      case .found(let set): return .fails(.moduleIsRicher(cells: proofs.names(set, pool)))
      }
    }
    return .holds
  }
}

/// The least sum of so many of the numbers that were added.
struct GradingCheapest {
  private let count: Int
  /// Ascending, at most `count` of them.
  private var kept: [Int64] = []

  init(count: Int) { self.count = count }

  /// The sum; nil where too few were added.
  var sum: Int128? {
    kept.count < count ? nil : kept.reduce(Int128(0)) { $0 + Int128($1) }
  }

  /// Takes a number into account.
  mutating func add(_ number: Int64) {
    guard count > 0 else { return }
    if kept.count == count {
      guard let largest = kept.last, number < largest else { return }
      kept.removeLast()
    }
    let place = kept.firstIndex { $0 > number } ?? kept.count
    kept.insert(number, at: place)
  }
}

extension [GroupingCertificate.IgnoredRule] {
  /// The sums over a module among them.
  var sums: GradingLot.IgnoredSums {
    var sums: GradingLot.IgnoredSums = []
    if contains(.resistance) { sums.insert(.resistance) }
    if contains(.voltageSum) { sums.insert(.voltage) }
    return sums
  }
}
