import LinearProgram
import Synchronization

/// The integer program that chooses, for all modules at once, at most one option for each of them,
/// no leftover cell twice.
///
/// With x = 1 for an option that is taken: Σ x over the options of a module ≤ 1, Σ x over the options
/// that hold a cell ≤ 1. In turn: most modules Σ x; then, for that many, the most energy, as the least
/// Σ (E − e) x with E the largest e; then, for no more of that, the fewest cells and among these the
/// least sum of the largest uses of a limit. Sums of the answers are taken in whole steps.
///
/// Where every option takes one cell the program is an assignment, solved exactly at any size. Else a
/// choice is found by trying first; the integer program improves and proves it as far as its size and
/// the counted work of the solver allow.
struct ReplacementProgram {
  let options: [ReplacementOption]

  /// Options of modules and cells that hang together, beyond which no integer program is solved.
  private static let mostColumns = 4_000
  /// How often the solver asks whether to go on, for each such set.
  private static let mostSteps = 3_000

  /// What a choice reaches; larger is better.
  struct Worth: Comparable {
    var modules = 0
    var energy: Int64 = 0
    var cells = 0
    var use = 0.0

    init(_ options: [ReplacementOption]) {
      modules = options.count
      energy = options.reduce(0) { $0 + $1.energy }
      cells = options.reduce(0) { $0 + $1.cells.count }
      use = options.reduce(0) { $0 + $1.use }
    }

    static func < (left: Worth, right: Worth) -> Bool {
      (left.modules, left.energy, -left.cells, -left.use)
        < (right.modules, right.energy, -right.cells, -right.use)
    }
  }

  /// The chosen options by module, and whether the solver proved each step.
  func solve(
    _ solver: any LinearSolver
  ) throws(SolverFault) -> (options: [ReplacementOption], isProven: Bool) {
    var chosen: [ReplacementOption] = []
    var isProven = true
    for part in parts {
      let (options, isOptimal) = try ReplacementProgram.solve(part, solver)
      chosen += options
      isProven = isProven && isOptimal
    }
    return (chosen.sorted { $0.module < $1.module }, isProven)
  }

  /// Options in sets that have no module and no cell in common.
  private var parts: [[ReplacementOption]] {
    var partOf: [Int: Int] = [:]
    var leader: [Int: Int] = [:]
    func root(_ module: Int) -> Int {
      var module = module
      while let next = leader[module], next != module { module = next }
      return module
    }
    var firstModule: [Int: Int] = [:]
    for option in options {
      if leader[option.module] == nil { leader[option.module] = option.module }
      for cell in option.cells {
        let other = root(firstModule[cell] ?? option.module)
        let own = root(option.module)
        if other != own { leader[max(own, other)] = min(own, other) }
        if firstModule[cell] == nil { firstModule[cell] = option.module }
      }
    }
    var parts: [[ReplacementOption]] = []
    for option in options {
      let root = root(option.module)
      if partOf[root] == nil {
        partOf[root] = parts.count
        parts.append([])
      }
      if let index = partOf[root] { parts[index].append(option) }
    }
    return parts
  }

  private static func solve(
    _ options: [ReplacementOption], _ solver: any LinearSolver
  ) throws(SolverFault) -> (options: [ReplacementOption], isOptimal: Bool) {
    guard options.contains(where: { $0.cells.count > 1 }) else {
      var assignment = ReplacementAssignment(options)
      return (assignment.solve(), true)
    }
    var trial = ReplacementTrial(options)
    let tried = trial.best()
    guard options.count <= mostColumns else { return (tried, false) }
    let (found, isOptimal) = try solveProgram(options, solver)
    let isBetter = Worth(found) > Worth(tried)
    return (isBetter || isOptimal ? found : tried, isOptimal)
  }

  /// Solves the integer program, to its end or until the counted work is done.
  static func solveProgram(
    _ options: [ReplacementOption], _ solver: any LinearSolver
  ) throws(SolverFault) -> (options: [ReplacementOption], isOptimal: Bool) {
    let steps = CountedSteps(mostSteps)
    let limits = SolveLimits(stop: { steps.isOver })
    var program = LinearProgram(named: "replacements")
    let taken = options.map { _ in program.addBinary() }
    var byModule: [Int: [Int]] = [:]
    var byCell: [Int: [Int]] = [:]
    for (index, option) in options.enumerated() {
      byModule[option.module, default: []].append(index)
      for cell in option.cells { byCell[cell, default: []].append(index) }
    }
    func sum(_ indices: [Int], _ weight: (Int) -> Double = { _ in 1 }) -> LinearExpression {
      LinearExpression(
        terms: indices.map { Term(variable: taken[$0], coefficient: weight($0)) })
    }
    for rows in [byModule, byCell] {
      for key in rows.keys.sorted() {
        if let indices = rows[key], indices.count > 1 {
          program.subject(to: sum(indices) <= 1)
        }
      }
    }
    let all = Array(options.indices)
    func answer(_ program: LinearProgram) throws(SolverFault) -> (set: [Int], isOptimal: Bool) {
      let solution = try solver.solve(program, limits)
      let set = all.filter { (solution.values?[$0] ?? 0) > 0.5 }
      return (set, solution.termination == .optimal)
    }
    program.maximise(sum(all))
    var (best, isOptimal) = try answer(program)
    let modules = best.count
    guard modules > 0 else { return ([], isOptimal) }
    program.subject(to: .range(sum(all), from: Double(modules), to: Double(modules)))

    func improve(_ loss: (Int) -> Double, isFinal: Bool) throws(SolverFault) {
      let scale = max(1, all.map(loss).max() ?? 1)
      let expression = sum(all) { loss($0) / scale }
      program.minimise(expression)
      let (set, isDone) = try answer(program)
      isOptimal = isOptimal && isDone
      if Worth(set.map { options[$0] }) > Worth(best.map { options[$0] }) { best = set }
      guard !isFinal else { return }
      let reached = best.reduce(0) { $0 + loss($1) }
      // Losses are whole steps, so half a step keeps every equal choice and no worse one.
      program.subject(to: .range(expression, from: -.infinity, to: (reached + 0.5) / scale))
    }
    let most = options.map(\.energy).max() ?? 0
    try improve({ Double(most - options[$0].energy) }, isFinal: false)
    // A use is at most 1, so one cell more weighs above all of them.
    try improve(
      { Double(options[$0].cells.count * (modules + 1)) + options[$0].use }, isFinal: true)
    return (best.map { options[$0] }, isOptimal)
  }
}

/// Counts the steps of a solver, which asks after each of them.
private final class CountedSteps: Sendable {
  private let left: Atomic<Int>

  init(_ most: Int) { left = Atomic(most) }

  var isOver: Bool { left.subtract(1, ordering: .relaxed).newValue < 0 }
}
