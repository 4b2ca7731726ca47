import GLPKSolver
import SourceText
import StackDesign
import StackPhysics
import StackRecords
import Verification

/// The optimiser and an exhaustive search on one problem, in one thread each.
///
/// The optimiser also finds runners-up and the best value of each number of layers; the search
/// evaluates each stage of the physics once and visits every design.
struct Contest {
  /// Number of designs.
  let designs: UInt128
  /// How the optimiser settled it.
  let answer: DesignAnswer
  /// The best design of the exhaustive search.
  let best: Design?
  /// Wall-clock time of the optimiser, in s.
  let optimiserSeconds: Double
  /// Wall-clock time of the exhaustive search, in s.
  let enumerationSeconds: Double
  /// In what the two, or the verifier, disagree; empty where all agree.
  let disagreements: [String]

  /// Runs both and holds the optimiser's record before the verifier.
  init(_ problem: DesignProblem) throws {
    let (answer, optimiserSeconds) = try timed {
      try DesignOptimiser(problem: problem, solver: GLPKSolver(), jobs: 1).run()
    }
    let (expected, enumerationSeconds) = try timed { try Enumeration(problem: problem).best() }
    let input = ResultInput(
      spec: .init(name: "", text: "", sha256: SHA256.hexadecimal(of: [])), catalogueSHA256: "",
      entries: [])
    let record = answer.result(tool: "", solver: GLPKSolver.name, input: input)
    designs = problem.space.count
    best = expected.best?.design
    self.answer = answer
    self.optimiserSeconds = optimiserSeconds
    self.enumerationSeconds = enumerationSeconds
    disagreements =
      Self.compare(answer, expected, designs: problem.space.count)
      + Verifier(problem: problem).verify(record).findings.map { "verifier: \($0)" }
  }

  /// Time of the search over time of the optimiser.
  var ratio: Double { enumerationSeconds / optimiserSeconds }

  /// The kinds of the disagreements: their texts up to the facts.
  var kinds: [String] { disagreements.map { String($0.prefix { $0 != "(" && $0 != "." }) } }

  private static func compare(
    _ answer: DesignAnswer, _ expected: Enumeration.Outcome, designs: UInt128
  ) -> [String] {
    var found: [String] = []
    func expect<Value: Equatable>(_ what: String, _ optimiser: Value, _ search: Value) {
      if optimiser != search { found.append("\(what): \(optimiser), not \(search)") }
    }
    guard let best = expected.best else {
      expect("outcome", answer.outcome, designs == 1 ? .notAllowed : .provenInfeasible)
      return found
    }
    expect("outcome", answer.outcome, designs == 1 ? .allowed : .provenOptimal)
    expect("choices", answer.choices, ChosenDesign(best.design))
    if let value = answer.value, abs(value - best.value) <= 1e-9 * abs(best.value) {
      return found
    }
    expect("value", answer.value, best.value)
    return found
  }
}
