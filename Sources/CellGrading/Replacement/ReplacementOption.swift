/// A way to fill the abnormal positions of one module with leftover cells.
struct ReplacementOption: Hashable {
  /// Number of the module, from 0.
  let module: Int
  /// The new groups, each ascending, by their first cell.
  let groups: [[Int]]
  /// Capacity of the module's smallest group with them, in steps; 0 without capacities.
  let energy: Int64
  /// Largest range over width of the module with them.
  let use: Double

  /// The leftover cells that it takes.
  var cells: [Int] { groups.flatMap(\.self) }
}

/// Finds every way to fill the abnormal positions of a module within its limits.
struct ReplacementOptions {
  let lot: GroupingLot
  /// Leftover cells that may be used.
  let leftovers: [Int]
  /// Ways to draw cells beyond which only the nearest leftovers are looked at.
  let most: Int

  /// A module that has lost some of its groups.
  struct Gap {
    /// Number of the module, from 0.
    let module: Int
    /// The groups that stay.
    let kept: [[Int]]
    /// How many groups are missing, at least 1.
    let missing: Int
    /// Its sameness class.
    let sameness: Int
  }

  /// The options of a module, and whether every leftover cell was looked at.
  func all(for gap: Gap) -> (options: [ReplacementOption], isComplete: Bool) {
    let kept = gap.kept.flatMap(\.self)
    let spans = lot.moduleRanges.map { Span($0, kept, inClass: gap.sameness) }
    let near = leftovers.filter { cell in
      Int(lot.classes[cell]) == gap.sameness && spans.allSatisfy { $0.holds(cell) }
    }
    let needed = gap.missing * lot.parallel
    let count = Self.mostCells(near.count, drawing: needed, within: most)
    let candidates =
      count == near.count
      ? near
      : near.map { cell in (use: spans.reduce(0) { max($0, $1.use(cell)) }, cell: cell) }
        .sorted { $0 < $1 }.prefix(count).map(\.cell).sorted()
    var best: [[Int]: ReplacementOption] = [:]
    extend([], candidates, gap) { groups in
      let module = gap.kept + groups
      guard lot.isLegal(module) else { return }
      let option = ReplacementOption(
        module: gap.module, groups: groups, energy: lot.energy(module), use: use(module, gap))
      let cells = option.cells.sorted()
      // Of several ways to split the same cells the best stands for all.
      if let other = best[cells],
        (other.energy, -other.use) >= (option.energy, -option.use)
      {
        return
      }
      best[cells] = option
    }
    let options = best.keys.sorted { $0.lexicographicallyPrecedes($1) }.compactMap { best[$0] }
    return (options, count == near.count)
  }

  /// The values of cells under one range, to see what one cell more does to it.
  private struct Span {
    let values: [Int64]
    let width: Int64
    /// Least and largest value; nil without cells.
    let ends: (least: Int64, most: Int64)?

    init(_ rule: RangeRule, _ cells: [Int], inClass number: Int) {
      values = rule.values
      width = rule.widths[number]
      let held = cells.map { rule.values[$0] }
      ends = held.min().flatMap { least in held.max().map { (least, $0) } }
    }

    private func range(_ cell: Int) -> Int64 {
      guard let ends else { return 0 }
      return max(ends.most, values[cell]) - min(ends.least, values[cell])
    }

    func holds(_ cell: Int) -> Bool { range(cell) <= width }

    func use(_ cell: Int) -> Double { width > 0 ? Double(range(cell)) / Double(width) : 0 }
  }

  /// Calls `body` with every set of new groups that keeps the ranges.
  private func extend(
    _ groups: [[Int]], _ candidates: [Int], _ gap: Gap, _ body: ([[Int]]) -> Void
  ) {
    guard groups.count < gap.missing else { return body(groups) }
    let held = (gap.kept + groups).flatMap(\.self)
    func fits(_ cells: [Int], with group: [Int]) -> Bool {
      lot.moduleRanges.allSatisfy { $0.holds(cells + group, inClass: gap.sameness) }
        && lot.groupRanges.allSatisfy { $0.holds(group, inClass: gap.sameness) }
    }
    func grow(_ group: [Int], from start: Int) {
      if group.count == lot.parallel {
        let first = group[0]
        // Later groups begin with later cells, so that every set of groups comes once.
        extend(groups + [group], candidates.filter { $0 > first && !group.contains($0) }, gap, body)
        return
      }
      for index in start..<max(start, candidates.count)
      where fits(held, with: group + [candidates[index]]) {
        grow(group + [candidates[index]], from: index + 1)
      }
    }
    grow([], from: 0)
  }

  /// Largest range over width of a whole module, rules of groups included.
  private func use(_ module: [[Int]], _ gap: Gap) -> Double {
    var largest = use(module.flatMap(\.self), gap)
    for rule in lot.groupRanges {
      for group in module {
        largest = max(largest, Self.share(group.map { rule.values[$0] }, rule.widths[gap.sameness]))
      }
    }
    for rule in lot.groupSumRanges {
      let sums = module.map { $0.reduce(0) { $0 + rule.values[$1] } }
      largest = max(largest, Self.share(sums, rule.widths[gap.sameness]))
    }
    return largest
  }

  /// Largest range over width of cells under the ranges of modules.
  private func use(_ cells: [Int], _ gap: Gap) -> Double {
    lot.moduleRanges.reduce(0) { largest, rule in
      max(largest, Self.share(cells.map { rule.values[$0] }, rule.widths[gap.sameness]))
    }
  }

  private static func share(_ values: [Int64], _ width: Int64) -> Double {
    width > 0 ? Double((values.max() ?? 0) - (values.min() ?? 0)) / Double(width) : 0
  }

  /// The most of `count` cells out of which `drawn` can be drawn in at most `most` ways.
  static func mostCells(_ count: Int, drawing drawn: Int, within most: Int) -> Int {
    var cells = count
    while cells > drawn, ways(cells, drawn) > Double(most) { cells -= 1 }
    return cells
  }

  /// The number of ways to draw cells.
  private static func ways(_ count: Int, _ drawn: Int) -> Double {
    (0..<drawn).reduce(1.0) { $0 * Double(count - $1) / Double($1 + 1) }
  }
}
