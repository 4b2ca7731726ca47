import GLPKSolver
import Testing

@testable import CellGrading

@Suite("Leftover cells for abnormal positions")
struct ReplacementProgramTests {
  /// Modules of a lot with some of their groups taken out.
  struct Case: Sendable, CustomTestStringConvertible {
    let seed: UInt64
    let lot: GroupingLot
    let gaps: [ReplacementOptions.Gap]
    let leftovers: [Int]

    var testDescription: String { "seed \(seed)" }

    /// A random lot with one to three modules; nil where it makes none.
    init?(seed: UInt64) {
      var random = RandomLots(seed: seed)
      let parallel = random.chance(60) ? 1 : 2
      let series = random.integer(2...4)
      let modules = random.integer(1...3)
      let spare = random.integer(2...6)
      let cells = modules * series * parallel + spare
      var lot = GroupingLot(
        cellCount: cells, series: series, parallel: parallel,
        classes: (0..<cells).map { _ in random.chance(12) ? 1 : 0 }, classCount: 2)
      for _ in 0..<random.integer(1...2) {
        let width = Int64(random.integer(9...18))
        lot.moduleRanges.append(
          RangeRule(values: random.column(cells, 20), widths: [width, width + 2]))
      }
      if random.chance(30) {
        lot.groupRanges.append(RangeRule(values: random.column(cells, 20), widths: [9, 12]))
      }
      if random.chance(30) {
        let width = Int64(random.integer(8...20))
        lot.groupSumRanges.append(
          RangeRule(values: random.column(cells, 20), widths: [width, width]))
      }
      if random.chance(25) {
        lot.resistance = ResistanceRule(
          values: random.column(cells, 15).map { $0 + 1 },
          maximum: Int64(10 * series / parallel + random.integer(0...9)))
      }
      if random.chance(25) {
        let middle = 10 * series * parallel
        lot.voltageSum = SumRule(
          values: random.column(cells, 20), minimum: Int64(middle - random.integer(5...30)),
          maximum: Int64(middle + random.integer(5...30)))
      }
      if random.chance(80) { lot.capacities = random.column(cells, 50).map { $0 + 100 } }
      // Modules of any cells will do: only what remains of them has to be sound.
      let order = (0..<cells).shuffled(using: &random)
      let size = series * parallel
      gaps = (0..<modules).compactMap { module in
        let own = Array(order[(module * size)..<((module + 1) * size)])
        let groups = (0..<series).map { Array(own[($0 * parallel)..<(($0 + 1) * parallel)]) }
        let missing = random.integer(1...min(2, series))
        return ReplacementOptions.Gap(
          module: module, kept: Array(groups.dropLast(missing)), missing: missing,
          sameness: Int(lot.classes[own[0]]))
      }
      leftovers = order[(modules * size)...].sorted()
      self.seed = seed
      self.lot = lot
    }

    /// Every choice looked at: for each module every set of leftovers in every split, or none.
    func best() -> ReplacementProgram.Worth {
      var best = ReplacementProgram.Worth([])
      func choose(_ gap: Int, _ free: [Int], _ chosen: [ReplacementOption]) {
        guard gap < gaps.count else {
          best = max(best, ReplacementProgram.Worth(chosen))
          return
        }
        choose(gap + 1, free, chosen)
        fill(gaps[gap], free, []) { groups in
          let module = gaps[gap].kept + groups
          guard Exhaustive.isLegal(module, lot),
            Int(lot.classes[groups[0][0]]) == gaps[gap].sameness
          else { return }
          let option = ReplacementOption(
            module: gap, groups: groups, energy: Exhaustive.energy(module, lot),
            use: use(module, gaps[gap].sameness))
          choose(gap + 1, free.filter { !option.cells.contains($0) }, chosen + [option])
        }
      }
      choose(0, leftovers, [])
      return best
    }

    private func fill(
      _ gap: ReplacementOptions.Gap, _ free: [Int], _ groups: [[Int]], _ body: ([[Int]]) -> Void
    ) {
      guard groups.count < gap.missing else { return body(groups) }
      func grow(_ group: [Int]) {
        guard group.count < lot.parallel else {
          // Sets of groups, not sequences.
          guard (groups.last?[0] ?? -1) < group[0] else { return }
          return fill(gap, free.filter { !group.contains($0) }, groups + [group], body)
        }
        for cell in free where cell > group.last ?? -1 { grow(group + [cell]) }
      }
      grow([])
    }

    /// Largest range over width, from the definition.
    private func use(_ module: [[Int]], _ number: Int) -> Double {
      func share(_ values: [Int64], _ rule: RangeRule) -> Double {
        guard rule.widths[number] > 0 else { return 0 }
        return Double((values.max() ?? 0) - (values.min() ?? 0)) / Double(rule.widths[number])
      }
      let all = module.flatMap(\.self)
      let ranges = lot.moduleRanges.map { rule in share(all.map { rule.values[$0] }, rule) }
      let inGroups = lot.groupRanges.flatMap { rule in
        module.map { share($0.map { rule.values[$0] }, rule) }
      }
      let ofSums = lot.groupSumRanges.map { rule in
        share(module.map { $0.reduce(0) { $0 + rule.values[$1] } }, rule)
      }
      return (ranges + inGroups + ofSums).max() ?? 0
    }
  }

  @Test("100 random cases: the choice is worth what looking at every choice finds")
  func exhaustive() throws {
    var restored = 0
    var contested = 0
    var tried = 0
    for seed in 1...100 {
      let own = try #require(Case(seed: UInt64(seed)))
      let search = ReplacementOptions(lot: own.lot, leftovers: own.leftovers, most: 50_000)
      let found = own.gaps.map(search.all)
      #expect(found.allSatisfy { $0.isComplete })
      let program = ReplacementProgram(options: found.flatMap(\.options))
      let answer = try program.solve(GLPKSolver())
      let worth = ReplacementProgram.Worth(answer.options)
      let best = own.best()
      #expect(answer.isProven)
      #expect(worth.modules == best.modules, "seed \(seed)")
      #expect(worth.energy == best.energy, "seed \(seed)")
      #expect(worth.cells == best.cells, "seed \(seed)")
      #expect(abs(worth.use - best.use) < 1e-9, "seed \(seed)")
      // Trying alone is never better, and seldom worse.
      var trial = ReplacementTrial(program.options)
      let guess = ReplacementProgram.Worth(trial.best())
      #expect(guess.modules <= best.modules)
      if guess.modules == best.modules, guess.energy == best.energy { tried += 1 }
      let cells = answer.options.flatMap(\.cells)
      #expect(Set(cells).count == cells.count)
      #expect(Set(cells).isSubset(of: own.leftovers))
      #expect(Set(answer.options.map(\.module)).count == answer.options.count)
      for option in answer.options {
        #expect(Exhaustive.isLegal(own.gaps[option.module].kept + option.groups, own.lot))
      }
      restored += best.modules
      if best.modules < found.count(where: { !$0.options.isEmpty }) { contested += 1 }
    }
    // The cases are of use: modules are restored, and leftovers are fought for.
    #expect(restored >= 60)
    #expect(contested >= 5)
    #expect(tried >= 95, "\(tried)")
  }

  /// Options of one cell each, for so many modules out of so many cells.
  private static func singles(modules: Int, cells: Int, seed: UInt64) -> [ReplacementOption] {
    var random = RandomLots(seed: seed)
    return (0..<modules).flatMap { module in
      (0..<cells).filter { _ in random.chance(25) }.map { cell in
        ReplacementOption(
          module: module, groups: [[cell]], energy: Int64(100 + random.integer(0...5)),
          use: Double(random.integer(1...100)) / 100)
      }
    }
  }

  @Test("where one cell is drawn, exchanges along shortest paths are worth what the solver finds")
  func assignment() throws {
    var lost = 0
    for seed in 1...40 {
      let options = Self.singles(modules: 12, cells: seed % 2 == 0 ? 9 : 16, seed: UInt64(seed))
      var assignment = ReplacementAssignment(options)
      let own = assignment.solve()
      let (found, isOptimal) = try ReplacementProgram.solveProgram(options, GLPKSolver())
      #expect(isOptimal)
      let (worth, other) = (ReplacementProgram.Worth(own), ReplacementProgram.Worth(found))
      #expect(worth.modules == other.modules && worth.energy == other.energy, "seed \(seed)")
      #expect(abs(worth.use - other.use) < 1e-9, "seed \(seed)")
      #expect(Set(own.map(\.module)).count == own.count)
      #expect(Set(own.flatMap(\.cells)).count == own.count)
      lost += 12 - own.count
    }
    #expect(lost > 20)
  }

  @Test("many bad modules end by counted work, the same each time, and no proof is claimed")
  func counted() throws {
    // Pairs of neighbours out of 60 cells for 40 modules: no two modules differ but in use.
    var options: [ReplacementOption] = []
    for module in 0..<40 {
      for first in 0..<59 {
        for second in (first + 1)..<min(60, first + 4) {
          let share = (first * 7 + second * 13 + module * 29) % 101
          options.append(
            ReplacementOption(
              module: module, groups: [[first], [second]], energy: 100, use: Double(share) / 101))
        }
      }
    }
    #expect(options.count > 4_000)
    let program = ReplacementProgram(options: options)
    let first = try program.solve(GLPKSolver())
    #expect(!first.isProven)
    #expect(first.options.count >= 28)
    #expect(try program.solve(GLPKSolver()).options == first.options)
    #expect(Set(first.options.flatMap(\.cells)).count == 2 * first.options.count)
  }

  @Test("no leftover and no option is an answer")
  func none() throws {
    let answer = try ReplacementProgram(options: []).solve(GLPKSolver())
    #expect(answer.options.isEmpty && answer.isProven)
  }

  @Test("beyond a number of ways only the nearest leftovers are looked at, and that is said")
  func cut() {
    let values: [Int64] = [10, 10, 10, 3, 4, 5, 6, 7, 8, 9, 11]
    let lot = GroupingLot(
      cellCount: 11, series: 4, parallel: 1,
      moduleRanges: [RangeRule(values: values, widths: [100])])
    let gap = ReplacementOptions.Gap(module: 0, kept: [[0], [1]], missing: 2, sameness: 0)
    let search = ReplacementOptions(lot: lot, leftovers: Array(3...10), most: 10)
    let found = search.all(for: gap)
    #expect(!found.isComplete)
    #expect(found.options.count == 10)
    // Five of eight: those nearest to the ten that stay.
    #expect(Set(found.options.flatMap(\.cells)) == [6, 7, 8, 9, 10])
    #expect(
      ReplacementOptions(lot: lot, leftovers: Array(3...10), most: 28).all(for: gap).isComplete)
    #expect(ReplacementOptions.mostCells(8, drawing: 2, within: 28) == 8)
    #expect(ReplacementOptions.mostCells(8, drawing: 2, within: 27) == 7)
    #expect(ReplacementOptions.mostCells(1, drawing: 2, within: 27) == 1)
  }
}
