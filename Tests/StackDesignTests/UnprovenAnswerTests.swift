import GLPKSolver
import RandomProblems
import SourceText
import StackRecords
import Synchronization
import Testing
import Verification

@testable import StackDesign

@Suite("Searches that end before their proof")
struct UnprovenAnswerTests {
  /// Says stop from a number of questions on.
  private final class Patience: Sendable {
    private let left: Atomic<Int>

    init(_ questions: Int) { left = Atomic(questions) }

    var isOver: Bool { left.wrappingSubtract(1, ordering: .relaxed).newValue < 0 }
  }

  private func record(_ answer: DesignAnswer) -> DesignResult {
    answer.result(
      tool: "", solver: "",
      input: ResultInput(
        spec: .init(name: "", text: "", sha256: SHA256.hexadecimal(of: [])), catalogueSHA256: "",
        entries: []))
  }

  @Test("stopped at any question: an answer with an honest bound, or none", arguments: 0..<120)
  func stopped(seed: Int) throws {
    var random = RandomProblems(seed: UInt64(7000 + seed))
    let problem = random.problem(most: 20_000)
    for questions in [0, 3, 30, 100, 300, 1000, 3000] {
      let patience = Patience(questions)
      let answer = try DesignOptimiser(problem: problem, solver: GLPKSolver(), jobs: 1)
        .run { patience.isOver }
      let report = Verifier(problem: problem).verify(record(answer), enumerate: true)
      #expect(report.findings == [], "after \(questions) questions")
    }
  }

  @Test("a gap ends the search within it, and enumeration bears it out", arguments: 0..<120)
  func gap(seed: Int) throws {
    var random = RandomProblems(seed: UInt64(8000 + seed))
    let problem = random.problem(most: 20_000)
    let optimiser = DesignOptimiser(problem: problem, solver: GLPKSolver(), jobs: 1)
    let proven = try optimiser.run()
    let answer = try optimiser.run(gap: 0.1)
    let result = record(answer)
    let report = Verifier(problem: problem).verify(result, enumerate: true)
    #expect(report.findings == [])
    #expect((answer.value == nil) == (proven.value == nil))
    if answer.outcome == .withinGap {
      #expect(try #require(result.gap) <= 0.1)
    } else {
      #expect(answer.outcome == proven.outcome && answer.choices == proven.choices)
    }
  }

  @Test("a proof that nobody waits for leaves the design and its bound", arguments: 0..<60)
  func withoutProof(seed: Int) throws {
    var random = RandomProblems(seed: UInt64(8500 + seed))
    let problem = random.problem(most: 20_000)
    let proven = try DesignOptimiser(problem: problem, solver: GLPKSolver(), jobs: 1).run()
    let answer = proven.withoutProof
    #expect(Verifier(problem: problem).verify(record(answer), enumerate: true).findings == [])
    switch proven.outcome {
    case .provenOptimal:
      #expect(answer.outcome == .withinGap && answer.choices == proven.choices)
      #expect(answer.bound == proven.bound)
    case .provenInfeasible: #expect(answer.outcome == .undecided)
    default: #expect(answer.outcome == proven.outcome)
    }
  }

  @Test("no design reaches the ideal bound", arguments: 0..<100)
  func idealBound(seed: Int) throws {
    var random = RandomProblems(seed: UInt64(9000 + seed))
    let problem = random.problem(most: 4000)
    guard let value = Exhaustive(problem: problem).best()?.value else { return }
    let merit = try #require(IdealBound(problem: problem).merit)
    #expect(Burden(problem: problem).merit(value: value) < merit)
  }

  @Test("the first design is one of the space, allowed, no better than the best", arguments: 0..<80)
  func firstDesign(seed: Int) throws {
    var random = RandomProblems(seed: UInt64(9500 + seed))
    let problem = random.problem(most: 20_000)
    var search = FirstDesign(problem: problem, solver: GLPKSolver()) { false }
    search.smallWork = 0
    guard let first = try search.find(), let value = first.value else { return }
    let proven = try DesignOptimiser(problem: problem, solver: GLPKSolver(), jobs: 1).run()
    #expect(first.isAdmissible)
    let best = try #require(proven.value)
    let burden = Burden(problem: problem)
    #expect(burden.merit(value: value) <= burden.merit(value: best) * (1 + 1e-9))
    #expect(DesignAnswer(problem: problem, stoppedWith: first).outcome == .withinGap)
  }
}
