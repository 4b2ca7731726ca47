import RandomBits
import LinearProgram
import Synchronization
import Testing

@testable import GLPKSolver

@Suite("Time limit, stop and gap")
struct LimitTests {
  /// Market split: 4 rows over 40 binaries, far beyond branch and bound.
  static func marketSplit() -> LinearProgram {
    var random = SplitMix(state: 7)
    var program = LinearProgram()
    let chosen = (0..<40).map { _ in program.addBinary() }
    var deviations: [Variable] = []
    for _ in 0..<4 {
      let weights = chosen.map { _ in Double(Int.random(in: 0..<100, using: &random)) }
      let over = program.addContinuous()
      let under = program.addContinuous()
      deviations += [over, under]
      let target = (weights.reduce(0, +) / 2).rounded(.down)
      let load = zip(weights, chosen).map { $0 * $1 }.sum()
      program.subject(to: load + under - over == target)
    }
    program.minimise(deviations.sum())
    return program
  }

  @Test("the time limit ends a hopeless search with what there is", arguments: [false, true])
  func timeLimit(presolve: Bool) throws {
    let clock = ContinuousClock()
    let start = clock.now
    let solution = try GLPKSolver(presolve: presolve).solve(
      Self.marketSplit(), SolveLimits(timeLimit: .milliseconds(300)))
    #expect(solution.termination == .timeLimit)
    #expect(clock.now - start < .seconds(5))
    #expect(solution.resultStatus == .feasible)
    let (objective, bound) = (try #require(solution.objective), try #require(solution.bound))
    #expect(bound <= objective)
    #expect(bound <= 0 && bound > -1e-3)
    #expect(solution.work.nodes > 0)
  }

  @Test("no time gives no point")
  func noTime() throws {
    let solution = try GLPKSolver().solve(Self.marketSplit(), SolveLimits(timeLimit: .zero))
    #expect(solution.termination == .timeLimit)
    #expect(solution.values == nil)
  }

  @Test("the stop condition ends the search", arguments: [false, true])
  func stop(presolve: Bool) throws {
    let calls = Calls()
    let solution = try GLPKSolver(presolve: presolve).solve(
      Self.marketSplit(),
      SolveLimits(stop: { calls.count.add(1, ordering: .relaxed).newValue > 200 }))
    #expect(solution.termination == .interrupted)
    #expect(solution.solverWords.contains("terminated by application"))
  }

  private final class Calls: Sendable {
    let count = Atomic<Int>(0)
  }

  @Test("the stop condition is heard during a long simplex, and slices do not change the answer")
  func stopSimplex() throws {
    var random = SplitMix(state: 5)
    var program = LinearProgram()
    // Transport from 40 works to 40 customers.
    let loads = (0..<40).map { _ in (0..<40).map { _ in program.addContinuous() } }
    for index in 0..<40 {
      program.subject(to: loads[index].sum() == Double(10 + index))
      program.subject(to: loads.map { $0[index] }.sum() == Double(10 + (index * 7) % 40))
    }
    program.minimise(
      loads.joined().map { Double.random(in: 1...9, using: &random) * $0 }.sum())
    let solver = GLPKSolver(
      GLPKSetup(presolve: false, scaled: true, iterationsPerSlice: 50))
    let calls = Calls()
    for allowed in [0, 1] {
      let stopped = try solver.solve(
        program,
        SolveLimits(stop: { calls.count.add(1, ordering: .relaxed).newValue > allowed }))
      #expect(stopped.termination == .interrupted)
      #expect(stopped.resultStatus == .noPoint)
      #expect(stopped.work.iterations == 50 * allowed)
      calls.count.store(0, ordering: .relaxed)
    }
    let sliced = try solver.solve(program)
    let whole = try GLPKSolver().solve(program)
    #expect(sliced.termination == .optimal)
    let (left, right) = (try #require(sliced.objective), try #require(whole.objective))
    #expect((left - right).magnitude <= 1e-7 * right)
  }

  @Test("a requested gap is reached, named, and kept")
  func gap() throws {
    var random = SplitMix(state: 3)
    var program = LinearProgram()
    let items = (0..<60).map { _ in program.addBinary() }
    let weights = items.map { _ in Double(Int.random(in: 20..<100, using: &random)) }
    program.subject(to: zip(weights, items).map { $0 * $1 }.sum() <= 1000)
    program.maximise(zip(weights, items).map { ($0 + 7) * $1 }.sum())
    let solution = try GLPKSolver().solve(program, SolveLimits(relativeGap: 0.2))
    #expect(solution.termination == .gapReached)
    #expect(solution.resultStatus == .feasible)
    #expect(try #require(solution.relativeGap) <= 0.2 + 1e-6)
    let proven = try GLPKSolver().solve(program)
    #expect(proven.termination == .optimal)
    let best = try #require(proven.objective)
    #expect(try #require(solution.bound) >= best)
    #expect(try #require(solution.objective) <= best)
  }
}
