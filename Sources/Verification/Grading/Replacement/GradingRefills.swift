import StackRecords

/// A module without its abnormal groups, and what may fill it.
struct GradingRefill {
  /// What one way to fill it is worth.
  struct Option {
    /// Leftover cells, ascending.
    var cells: [Int]
    var worth: Worth
  }

  /// What ways to fill modules are worth together: more modules, more energy, fewer cells, less use.
  struct Worth {
    var modules = 0
    var energy: Int128 = 0
    var cells = 0
    var use = 0.0

    /// Whether this is better, by more than rounding where only the use differs.
    func isBetter(than other: Worth) -> Bool {
      let own = (modules, energy, -cells)
      let others = (other.modules, other.energy, -other.cells)
      return own == others ? use < other.use - 1e-9 : own > others
    }

    static func + (left: Worth, right: Worth) -> Worth {
      Worth(
        modules: left.modules + right.modules, energy: left.energy + right.energy,
        cells: left.cells + right.cells, use: left.use + right.use)
    }
  }

  /// Number of the module, from 0.
  let module: Int
  /// The groups that stay.
  let kept: [[Int]]
  /// How many groups are missing.
  let missing: Int
  /// The sameness class.
  let number: Int
  /// Every way to fill it, the best first.
  var options: [Option] = []

  init(module: Int, kept: [[Int]], missing: Int, number: Int) {
    self.module = module
    self.kept = kept
    self.missing = missing
    self.number = number
  }

  /// Lists all ways; false where work ran out.
  mutating func fill(_ lot: GradingLot, _ leftovers: [Int], _ allowance: inout Int) -> Bool {
    let ranges = lot.ranges.indices.filter { lot.ranges[$0].scope == .module }.map { index in
      (column: lot.columns.ranges[index], width: lot.ranges[index].widths[number])
    }
    let stay = kept.flatMap { $0 }
    func areNear(_ first: Int, _ second: Int) -> Bool {
      ranges.allSatisfy {
        abs(lot.value(first, $0.column) - lot.value(second, $0.column)) <= $0.width
      }
    }
    let near = leftovers.filter { cell in
      lot.classOf[cell] == number && stay.allSatisfy { areNear(cell, $0) }
    }
    allowance -= near.count
    var found: [Option] = []
    func choose(_ set: [Int], _ rest: ArraySlice<Int>) {
      guard allowance >= 0 else { return }
      if set.count == missing * lot.problem.parallel {
        if let worth = bestSplit(lot, set, [], &allowance) {
          found.append(Option(cells: set, worth: worth))
        }
        return
      }
      allowance -= rest.count
      for index in rest.indices where set.allSatisfy({ areNear($0, rest[index]) }) {
        choose(set + [rest[index]], rest[(index + 1)...])
      }
    }
    choose([], near[...])
    options = found.sorted { $0.worth.isBetter(than: $1.worth) }
    return allowance >= 0
  }

  /// The best of all ways to split cells into the missing groups; nil where none is legal.
  private func bestSplit(
    _ lot: GradingLot, _ rest: [Int], _ groups: [[Int]], _ allowance: inout Int
  ) -> Worth? {
    allowance -= 1
    guard let first = rest.first else { return Self.worth(lot, kept + groups, groups, number) }
    var best: Worth?
    let others = Array(rest.dropFirst())
    for partners in Self.subsets(others, of: lot.problem.parallel - 1) {
      let group = [first] + partners
      let worth = bestSplit(
        lot, others.filter { !partners.contains($0) }, groups + [group], &allowance)
      if let worth, best.map({ worth.isBetter(than: $0) }) ?? true { best = worth }
    }
    return best
  }

  private static func subsets(_ cells: [Int], of size: Int) -> [[Int]] {
    guard size > 0 else { return [[]] }
    return cells.indices.flatMap { index in
      subsets(Array(cells[(index + 1)...]), of: size - 1).map { [cells[index]] + $0 }
    }
  }

  /// What a module with new groups is worth; nil where it breaks a limit.
  static func worth(
    _ lot: GradingLot, _ module: [[Int]], _ new: [[Int]], _ number: Int
  ) -> Worth? {
    var use = 0.0
    for (range, column) in zip(lot.ranges, lot.columns.ranges) {
      let values = module.map { $0.map { Int128(lot.value($0, column)) } }
      let found: Int128 =
        switch range.scope {
        case .module: extent(values.flatMap { $0 })
        case .group: values.map(extent).max() ?? 0
        case .groupSum: extent(values.map { $0.reduce(0, +) })
        }
      let width = range.widths[number]
      guard found <= Int128(width) else { return nil }
      if width > 0 { use = max(use, Double(found) / Double(width)) }
    }
    if let most = lot.mostResistance, let column = lot.columns.resistance {
      let resistances = module.map { $0.map { lot.value($0, column) } }
      guard GradingResistance.isLegal(resistances, most: most) else { return nil }
    }
    if let window = lot.voltageWindow, let column = lot.columns.voltage {
      let sum = module.flatMap { $0 }.reduce(Int128(0)) { $0 + Int128(lot.value($1, column)) }
      guard window.minimum.map({ sum >= Int128($0) }) ?? true,
        window.maximum.map({ sum <= Int128($0) }) ?? true
      else { return nil }
    }
    let energy = lot.capacity.map { column in
      module.map { $0.reduce(Int128(0)) { $0 + Int128(lot.value($1, column)) } }.min() ?? 0
    }
    return Worth(
      modules: 1, energy: energy ?? 0, cells: new.reduce(0) { $0 + $1.count }, use: use)
  }

  private static func extent(_ values: [Int128]) -> Int128 {
    (values.max() ?? 0) - (values.min() ?? 0)
  }
}

/// Looks for a better choice than the recorded one, over all modules at once.
struct GradingRefillSearch {
  private var refills: [GradingRefill]
  /// The best that the modules from each one on could add.
  private var rest: [GradingRefill.Worth] = []
  private var used: Set<Int> = []
  /// Cells that some option takes, and the fewest that one takes.
  private let wanted: Int
  private let fewest: Int
  private var allowance: Int

  init(_ refills: [GradingRefill], allowance: Int) {
    self.refills = refills
    wanted = Set(refills.flatMap { $0.options.flatMap(\.cells) }).count
    fewest = max(1, refills.flatMap { $0.options.map(\.cells.count) }.min() ?? 1)
    self.allowance = allowance
  }

  /// Whether some choice is better than `worth`; nil where work ran out.
  mutating func beats(_ worth: GradingRefill.Worth) -> Bool? {
    rest = Array(repeating: GradingRefill.Worth(), count: refills.count + 1)
    for index in refills.indices.reversed() {
      rest[index] = rest[index + 1] + (refills[index].options.first?.worth ?? .init())
    }
    let found = visit(0, .init(), worth)
    return found || allowance >= 0 ? found : nil
  }

  private mutating func visit(
    _ index: Int, _ reached: GradingRefill.Worth, _ worth: GradingRefill.Worth
  ) -> Bool {
    allowance -= 1
    guard allowance >= 0, (reached + rest[index]).isBetter(than: worth),
      reached.modules + (wanted - used.count) / fewest >= worth.modules
    else { return false }
    guard index < refills.count else { return true }
    for option in refills[index].options {
      guard (reached + option.worth + rest[index + 1]).isBetter(than: worth) else { break }
      allowance -= 1
      guard used.isDisjoint(with: option.cells) else { continue }
      used.formUnion(option.cells)
      let found = visit(index + 1, reached + option.worth, worth)
      used.subtract(option.cells)
      if found { return true }
    }
    return visit(index + 1, reached, worth)
  }
}
