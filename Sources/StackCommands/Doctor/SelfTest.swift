import GLPKSolver
import LinearProgram
import Quantities
import SourceText
import StackDesign
import StackRecords
import StackSpec
import Verification

/// Small problems with known answers, to see that this build works on this host.
struct SelfTest: Sendable, Hashable {
  /// What went wrong, in English; none where all is right.
  let findings: [String]
  /// The value of the best design, in Wh/kg.
  let value: Double?
  /// Seconds that it took.
  let seconds: Double

  /// The value of the best design of the spec below, in Wh/kg, with the built-in catalogue.
  ///
  /// Source: exhaustive enumeration by the verification, which the self-test repeats.
  static let knownValue = 216.20066672755314
  /// How far the libraries of mathematics of two hosts may differ.
  static let tolerance = 1e-9

  /// A space of 168 designs, some of which the limit forbids.
  private static let spec = """
    stackwright: 1
    name: self-test
    objective: {maximise: specific_energy, level: cell}
    operation: {discharge_rate: C/20, charge_rate: C/20, cell_temperature: 60 degC}
    cathode:
      material: NMC811
      recipe: dry-80
      loading: {from: 2 mAh/cm2, to: 3 mAh/cm2, step: 0.5 mAh/cm2}
    separator: {material: LPSCl-dense, thickness: [20 um, 30 um]}
    anode: {material: lithium, np_ratio: [0.2, 0.5]}
    plate: {material: SS316, thickness: [8 um, 10 um]}
    stack: {layers: 2..8, footprint: 100 mm x 100 mm}
    limits: {stack_voltage: {max: 25 V}}
    """

  /// Runs all of it, in much less than a second.
  ///
  /// - Parameter known: the value that the best design must have, in Wh/kg.
  /// - Returns: what was found.
  static func run(known: Double = knownValue) -> SelfTest {
    let start = ContinuousClock.now
    var value: Double?
    let findings = programFindings() + designFindings(&value, known)
    let duration = start.duration(to: .now).components
    return SelfTest(
      findings: findings, value: value,
      seconds: Double(duration.seconds) + Double(duration.attoseconds) * 1e-18)
  }

  /// The figures of the best design, as an example of what results hold; none where it fails.
  static func figures() -> [FigureSection] { (try? result())?.result.figures ?? [] }

  /// Maximise 5x + 4y + 3z in whole numbers; the best is 13 at (2, 0, 1).
  ///
  /// Source: Chvátal, Linear Programming (1983), chapter 1; its optimum is whole already.
  private static func programFindings() -> [String] {
    var program = LinearProgram(named: "self-test")
    let x = program.addInteger(to: 10)
    let y = program.addInteger(to: 10)
    let z = program.addInteger(to: 10)
    program.maximise(5 * x + 4 * y + 3 * z)
    program.subject(to: 2 * x + 3 * y + z <= 5)
    program.subject(to: 4 * x + y + 2 * z <= 11)
    program.subject(to: 3 * x + 4 * y + 2 * z <= 8)
    do {
      let solution = try GLPKSolver().solve(program)
      let point = [x, y, z].map { solution.value(of: $0) ?? .nan }
      return solution.termination == .optimal && point == [2, 0, 1]
        ? [] : ["the integer program has its optimum at (2, 0, 1), the solver says \(point)"]
    } catch {
      return ["the solver failed on an integer program: \(error)"]
    }
  }

  private static func designFindings(_ value: inout Double?, _ known: Double) -> [String] {
    do throws(Failure) {
      let (result, question) = try result()
      value = result.value
      var findings = Verifier(question: question).verify(result, enumerate: true).findings.map {
        "\($0)"
      }
      if result.outcome != .provenOptimal {
        findings.append("the best design is not proven: \(result.outcome.rawValue)")
      }
      let found = result.value ?? .nan
      if !(abs(found - known) <= tolerance * known) {
        findings.append("the best design has \(known) Wh/kg, the search says \(found)")
      }
      return findings
    } catch {
      return [error.words]
    }
  }

  private static func result() throws(Failure) -> (result: DesignResult, DesignQuestion) {
    let read = DesignQuestion.read(
      spec: SourceFile(name: "self-test.yaml", bytes: Array(spec.utf8)))
    guard let question = read.question else {
      throw Failure(words: read.diagnostics.map(\.message).joined(separator: "; "))
    }
    do {
      let answer = try DesignOptimiser(problem: question.problem, solver: GLPKSolver(), jobs: 1)
        .run()
      return (
        answer.result(
          tool: ProductVersion.tool, solver: ProductVersion.solver, input: question.input),
        question
      )
    } catch {
      throw Failure(words: "the solver failed: \(error)")
    }
  }

  /// Why there is no answer.
  private struct Failure: Error {
    let words: String
  }
}
