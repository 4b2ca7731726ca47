import Glibc
import Quantities
import RandomProblems
import StackDesign
import StackRecords

/// Random problems on which the optimiser has to agree with the exhaustive search.
struct RandomContests {
  /// Which problems.
  enum Kind: String {
    /// Up to 20,000 designs: the problems of the optimiser's tests.
    case small
    /// Up to 50,000 designs, limits of all kinds.
    case random
    /// Up to 50,000 designs, one or two limits, no module in the objective: many ties.
    case ties
    /// 20,000 to a million designs, limits of all kinds.
    case large
  }

  private let kind: Kind

  init(_ kind: Kind) { self.kind = kind }

  /// Runs problems one after the other and prints a table.
  ///
  /// - Returns: whether all agree.
  func table(_ count: Int) -> Bool {
    var table = TextTable(
      """
      Random problems of 20,000 to 1,000,000 designs: the proof against an exhaustive search that
      computes each stage of the physics once; one thread each, wall-clock seconds
      """,
      [
        "seed", "designs", "objective", "limits", "outcome", "programs", "solves", "proof s",
        "search s", "ratio",
      ])
    var ratios: [Double] = []
    var agreed = true
    for seed in 1...UInt64(count) {
      let problem = problem(seed)
      guard let contest = contest(problem, seed, &agreed) else { continue }
      ratios.append(contest.ratio)
      table.add([
        "\(seed)", contest.designs.brief,
        "\(problem.objective.figure.rawValue), \(problem.objective.level.rawValue)",
        "\(problem.limits.count)", contest.answer.outcome.rawValue,
        "\(contest.answer.work.programs)", "\(contest.answer.work.solves)",
        contest.optimiserSeconds.brief, contest.enumerationSeconds.brief, contest.ratio.brief,
      ])
    }
    table.show()
    let geometric = exp(ratios.map { log($0) }.reduce(0, +) / Double(ratios.count))
    print(
      """

        search over proof: median \(ratios.median.brief), geometric mean \(geometric.brief), \
      least \((ratios.min() ?? .nan).brief), most \((ratios.max() ?? .nan).brief)
        \(agreed ? "all \(ratios.count) agree in outcome, choices and value" : "NOT ALL AGREE")
      """)
    return agreed
  }

  /// Runs problems without a table and prints each disagreement.
  ///
  /// - Returns: whether all agree.
  func search(_ count: UInt64, from first: UInt64) -> Bool {
    var agreed = true
    var feasible = 0
    var designs: UInt128 = 0
    var programs = 0
    for seed in first..<first + count {
      guard let contest = contest(problem(seed), seed, &agreed) else { continue }
      if contest.best != nil { feasible += 1 }
      designs += contest.designs
      programs += contest.answer.work.programs
    }
    print(
      """
      \(kind.rawValue) \(count) from seed \(first): \(feasible) feasible, \(designs.brief) designs, \
      \(NumberText.grouped(programs)) integer programs, \
      \(agreed ? "all agree" : "NOT ALL AGREE")
      """)
    return agreed
  }

  private func contest(
    _ problem: DesignProblem, _ seed: UInt64, _ agreed: inout Bool
  ) -> Contest? {
    do {
      let contest = try Contest(problem)
      if !contest.disagreements.isEmpty {
        agreed = false
        report(contest, problem, name: "\(kind.rawValue) problem \(seed)")
      }
      return contest
    } catch {
      print("FAILURE at \(kind.rawValue) problem \(seed): \(error)")
      agreed = false
      return nil
    }
  }

  /// Prints the disagreements, and a smallest problem that has one of the same kind.
  private func report(_ contest: Contest, _ problem: DesignProblem, name: String) {
    for disagreement in contest.disagreements {
      print("DISAGREEMENT at \(name): \(disagreement)")
    }
    let kinds = Set(contest.kinds)
    let smallest = Shrinking { problem in
      guard problem.space.count > 1, let contest = try? Contest(problem) else { return false }
      return !kinds.isDisjoint(with: contest.kinds)
    }.smallest(problem)
    print("\(name) shrinks to \(smallest.space.count) designs:\n\(smallest.outline)")
    for disagreement in (try? Contest(smallest))?.disagreements ?? [] {
      print("  gives \(disagreement)")
    }
    fflush(nil)
  }

  /// The problem of a seed.
  private func problem(_ seed: UInt64) -> DesignProblem {
    switch kind {
    case .small:
      var random = RandomProblems(seed: seed)
      return random.problem(most: 20_000)
    case .random:
      var random = RandomProblems(seed: 100_000 + seed)
      return random.problem(most: 50_000)
    case .large:
      var random = RandomProblems(seed: 200_000 + seed)
      return random.problem(designs: 20_000...1_000_000)
    case .ties:
      var random = RandomProblems(seed: 300_000 + seed)
      var problem = random.problem(most: 50_000)
      problem.limits = random.some(problem.limits, 1...2).sorted { $0.name < $1.name }
      if problem.objective.level == .module { problem.objective.level = .cell }
      return problem
    }
  }
}
