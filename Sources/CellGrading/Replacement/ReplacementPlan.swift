import LinearProgram
import StackRecords

/// Which leftover cells restore which modules.
struct ReplacementPlan {
  /// The options taken, by module.
  let chosen: [ReplacementOption]
  /// Modules that keep an abnormal position.
  let unrestored: [ReplacementRound.UnrestoredModule]
  /// Whether every leftover cell was looked at and the solver proved its answer.
  let isProven: Bool

  private let abnormal: [Int: [Int]]

  /// Ways to draw cells, over all modules together, beyond which only the nearest leftovers are
  /// looked at.
  private static let mostWays = 40_000
  /// The same where one cell is drawn, which makes an easy choice.
  private static let mostSingleWays = 200_000
  /// The same of one module.
  private static let mostWaysOfModule = 10_000

  /// Weighs all options of all modules at once.
  init(
    _ lot: GroupingLot, _ layout: ModuleLayout, _ values: [ReplacementRound.AbnormalValue],
    _ solver: any LinearSolver
  ) throws(SolverFault) {
    let abnormal = Dictionary(grouping: values) { $0.module - 1 }
      .mapValues { Set($0.map(\.position)).sorted() }
    let modules = abnormal.keys.sorted()
    var options: [ReplacementOption] = []
    var isComplete = true
    var fitting: Set<Int> = []
    for module in modules {
      let positions = abnormal[module] ?? []
      let kept = layout.modules[module].indices
        .filter { !positions.contains($0 + 1) }.map { layout.modules[module][$0] }
      let isSingle = positions.count * lot.parallel == 1
      let ways = (isSingle ? Self.mostSingleWays : Self.mostWays) / modules.count
      let search = ReplacementOptions(
        lot: lot, leftovers: layout.leftovers, most: min(Self.mostWaysOfModule, ways))
      let found = search.all(
        for: ReplacementOptions.Gap(
          module: module, kept: kept, missing: positions.count,
          sameness: layout.modules[module].first?.first.map { Int(lot.classes[$0]) } ?? 0))
      options += found.options
      isComplete = isComplete && found.isComplete
      if !found.options.isEmpty { fitting.insert(module) }
    }
    let answer = try ReplacementProgram(options: options).solve(solver)
    let restored = Set(answer.options.map(\.module))
    self.abnormal = abnormal
    chosen = answer.options
    isProven = isComplete && answer.isProven
    unrestored = modules.filter { !restored.contains($0) }.map {
      ReplacementRound.UnrestoredModule(
        module: $0 + 1, obstacle: fitting.contains($0) ? .taken : .noneFits)
    }
  }

  /// The abnormal positions that an option fills, ascending.
  func positions(of option: ReplacementOption) -> [Int] { abnormal[option.module] ?? [] }
}
