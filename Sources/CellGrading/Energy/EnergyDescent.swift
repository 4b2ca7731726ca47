import StackRecords

/// Bounds the energy of M modules by subgradient steps on prices of cells and of a module.
///
/// For P = 1 a module's energy is the capacity of its anchor in the order by capacity, so with
/// c(a) the cheapest legal set of anchor a
/// `energy ≤ Σ π + Σ over a of max(0, e(a) − µ − c(a)) + µ M`. The middle sum is put on the anchors'
/// prices, so that the certificate's δ is 0. For P > 1, e ≤ floor(Σ capacities / S).
struct EnergyDescent {
  let lot: GroupingLot
  let limits: GroupingLimits
  /// Millionths of a step.
  private static let unit: Int64 = 1_000_000
  private static let steps = 120
  /// Nodes of all anchors in a step after which sums are given up.
  private static let quickNodes = 50_000
  /// Lots beyond this are bounded by their largest capacities.
  private static let mostCells = 1_500

  /// - Parameters:
  ///   - modules: The modules found: a bound on any number of modules for the objective `energy`.
  ///   - most: The bound on their number.
  /// - Returns: The bound with its prices; nil where the lot has no capacities.
  func bound(_ modules: [[[Int]]], _ most: Int) -> GroupingCertificate.EnergyBound? {
    guard let capacities = lot.capacities else { return nil }
    let isFree = lot.objective == .energy
    let count = isFree ? most : modules.count
    let reached = modules.reduce(0) { $0 + lot.energy($1) }
    guard lot.cellCount <= Self.mostCells, lot.parallel == 1, count > 0 else {
      return plain(count, capacities, isFree: isFree)
    }
    let pools = lot.cellsByClass.enumerated().map { energyPool($0.element, $0.offset, capacities) }
    var pricers = pools.map(SetPricer.init)
    for index in pricers.indices where !pools[index].sums.isEmpty {
      pricers[index].nodesPerAnchor = max(50, Self.quickNodes / max(1, lot.cellCount))
    }
    let least = capacities.min() ?? 0
    var prices = [Double](repeating: 0, count: lot.cellCount)
    // Where fewer modules are wanted than can be, a module has a price even if any number is allowed;
    // then it may not be below 0.
    let hasModulePrice = !isFree || lot.count != nil
    // Sets of the weakest module set the price of a module at first.
    var perModule =
      hasModulePrice ? Double((modules.map { lot.energy($0) }.min() ?? least)) : 0
    var best: (value: Double, prices: [Int64], perModule: Int64)?
    var step = 1.0
    var failures = 0
    for _ in 0..<Self.steps where !limits.isOver {
      let whole = prices.map { Int64(($0 * Double(Self.unit)).rounded()) }
      let wholePerModule = Int64((perModule * Double(Self.unit)).rounded())
      var lifted = whole
      var slope = [Double](repeating: 1, count: lot.cellCount)
      var chosen = 0
      for (pool, index) in zip(pools, pools.indices) {
        pricers[index].setPrices(pool.numbers.map { whole[$0] }, .none)
        for place in 0..<pool.count {
          let anchor = pool.numbers[Int(pool.order[place])]
          let worth = capacities[anchor] * Self.unit - wholePerModule
          guard worth > 0 else { continue }
          let answer = pricers[index].cheapest(anchorAt: place, below: worth)
          lifted[anchor] += worth - answer.cost
          guard let cells = answer.behind else { continue }
          chosen += 1
          for cell in cells { slope[pool.numbers[Int(cell)]] -= 1 }
        }
      }
      let value =
        Double(
          lifted.reduce(Int128(0)) { $0 + Int128($1) } + Int128(wholePerModule) * Int128(count))
        / Double(Self.unit)
      if value < best?.value ?? .infinity {
        if value < 0.999_99 * (best?.value ?? .infinity) { failures = 0 }
        best = (value, lifted, wholePerModule)
      } else {
        failures += 1
        if failures > 5 {
          step *= 0.7
          failures = 0
        }
      }
      var moduleSlope = hasModulePrice ? Double(count - chosen) : 0
      if isFree, perModule <= 0, moduleSlope > 0 { moduleSlope = 0 }
      for index in prices.indices where prices[index] <= 0 && slope[index] > 0 { slope[index] = 0 }
      let square = slope.reduce(0) { $0 + $1 * $1 } + moduleSlope * moduleSlope
      guard square > 0, value > Double(reached) else { break }
      let length = step * (value - Double(reached)) / square
      for index in prices.indices { prices[index] = max(0, prices[index] - length * slope[index]) }
      perModule -= length * moduleSlope
      if isFree { perModule = max(0, perModule) }
    }
    guard let best else { return plain(count, capacities, isFree: isFree) }
    let total =
      best.prices.reduce(Int128(0)) { $0 + Int128($1) }
      + Int128(best.perModule) * Int128(count)
    let floor = total >= 0 ? total / Int128(Self.unit) : 0
    return GroupingCertificate.EnergyBound(
      modules: isFree ? nil : count, bound: Int64(clamping: floor),
      prices: best.prices.enumerated().filter { $0.element > 0 }.map {
        GroupingCertificate.CellPrice(cell: $0.offset, price: $0.element)
      }, perModule: best.perModule, excess: 0)
  }

  /// A pool anchored by capacity.
  private func energyPool(_ cells: [Int], _ number: Int, _ capacities: [Int64]) -> CellPool {
    let plain = lot.modulePool(cells, inClass: number)
    let own = cells.map { capacities[$0] }
    let widest = (own.max() ?? 0) - (own.min() ?? 0)
    return CellPool(
      numbers: cells, size: plain.size,
      ranges: [CellPool.Range(values: own, width: max(0, widest))] + plain.ranges,
      sums: plain.sums)
  }

  /// What the S P M largest capacities allow, whatever the rules: no price but a share of capacity.
  private func plain(
    _ count: Int, _ capacities: [Int64], isFree: Bool
  ) -> GroupingCertificate.EnergyBound {
    let size = lot.series * lot.parallel
    let needed = min(lot.cellCount, size * count)
    let sorted = capacities.sorted(by: >)
    let threshold = needed > 0 ? sorted[needed - 1] : 0
    // A module is worth P times the threshold, a cell what it has above that, by 1/S.
    let series = Int64(lot.series)
    var prices: [GroupingCertificate.CellPrice] = []
    var total = Int128(0)
    for (cell, capacity) in capacities.enumerated() where capacity > threshold {
      let price = ((capacity - threshold) * Self.unit + series - 1) / series
      prices.append(GroupingCertificate.CellPrice(cell: cell, price: price))
      total += Int128(price)
    }
    let perModule = Int64(lot.parallel) * threshold * Self.unit
    total += Int128(perModule) * Int128(count)
    return GroupingCertificate.EnergyBound(
      modules: isFree ? nil : count, bound: Int64(clamping: total / Int128(Self.unit)),
      prices: prices, perModule: perModule, excess: 0, ignored: lot.rulesIgnoredByBounds)
  }
}
