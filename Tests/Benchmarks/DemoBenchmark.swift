import FoundationEssentials
import GLPKSolver
import Glibc
import Quantities
import SourceText
import StackDesign
import StackPhysics
import StackRecords
import StackSpec
import Verification

/// The example spec: its proof, a cut of it against an exhaustive search, and its growth.
struct DemoBenchmark {
  /// What stops the benchmark.
  enum Fault: Error {
    case unreadable(String)
    case spec([Diagnostic])
  }

  private static let path = "Designs/ev-800v-module.yaml"

  /// Settings that leave all materials and thin the lists, so that the best design stays inside.
  private static let cuts = [
    "cathode.loading=[3 mAh/cm2, 4 mAh/cm2, 4.5 mAh/cm2, 5 mAh/cm2, 6 mAh/cm2]",
    "separator.thickness=[15 um, 30 um]",
    "anode=[{material: lithium, np_ratio: 0.2}, {material: anode-free}, "
      + "{material: [silicon, graphite], np_ratio: 1.1}]",
    "plate.thickness=[6 um, 10 um]", "stack.layers=[12, 13, 14]",
    "stack.footprint=100 mm x 300 mm", "stack.parallel=[2, 4]", "module.series=[12, 13, 14]",
    "module.parallel=[2, 4]", "module.cooling.cells_per_block=[4, 8]",
    "manufacturing.grades=[2, 4]",
  ]

  private let spec: SourceFile

  /// Reads the spec from the working folder.
  init() throws {
    guard let bytes = FileManager.default.contents(atPath: Self.path) else {
      throw Fault.unreadable(Self.path)
    }
    spec = SourceFile(name: Self.path, bytes: Array(bytes))
  }

  /// Prints time and memory of the proof and of its verification.
  func proof(repetitions: Int) throws {
    let question = try question([])
    var table = TextTable(
      """
      \(Self.path): median of \(repetitions), peak memory of the process in MiB
      """,
      [
        "threads", "designs", "proof s", "verified s", "memory", "nodes", "opened", "programs",
        "solves", "Wh/kg",
      ])
    let cores = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    for jobs in Set([1, cores]).sorted() {
      PeakMemory.restart()
      var proofs: [Double] = []
      var verifications: [Double] = []
      for repetition in 1...repetitions {
        let (answer, seconds) = try timed {
          try self.answer(question.problem, jobs: jobs)
        }
        let record = answer.result(tool: "", solver: GLPKSolver.name, input: question.input)
        let memory = PeakMemory.mebibytes
        let verified = timed { Verifier(question: question).verify(record) }
        proofs.append(seconds)
        verifications.append(verified.seconds)
        guard repetition == repetitions else { continue }
        let medians = [proofs.median.brief, verifications.median.brief]
        let work = answer.work
        let counts = [work.nodes, work.openedNodes, work.programs, work.solves]
        table.add(
          ["\(jobs)", question.problem.space.count.brief] + medians + [memory.brief]
            + counts.map { NumberText.grouped($0) } + [value(of: answer)])
        if !verified.result.holds { print("NOT VERIFIED: \(verified.result.findings)") }
      }
    }
    table.show()
  }

  /// Prints the cut spec by both methods.
  func cut() throws -> (agrees: Bool, best: Design?, conditions: Conditions) {
    let problem = try question(Self.cuts).problem
    let contest = try Contest(problem)
    var table = TextTable(
      "\(Self.path), all materials, thinner lists: the proof against an exhaustive search",
      ["designs", "outcome", "Wh/kg", "proof s", "search s", "ratio", "same answer"])
    table.add([
      contest.designs.brief, contest.answer.outcome.rawValue,
      value(of: contest.answer),
      contest.optimiserSeconds.brief, contest.enumerationSeconds.brief, contest.ratio.brief,
      contest.disagreements.isEmpty ? "yes" : "NO",
    ])
    table.show()
    let whole = Double(try question([]).problem.space.count)
    let hours = contest.enumerationSeconds / Double(contest.designs) * whole / 3600
    print("\n  at this rate the search would take \(hours.brief) h for the whole spec")
    for disagreement in contest.disagreements { print("DISAGREEMENT: \(disagreement)") }
    return (contest.disagreements.isEmpty, contest.best, problem.conditions)
  }

  /// Prints how time and memory grow with the number of loadings.
  func growth(steps: [String]) throws {
    var table = TextTable(
      """
      \(Self.path) without limits on voltages, finer and finer loadings: one thread, peak memory
      of the process in MiB
      """,
      ["step mAh/cm2", "designs", "proof s", "memory", "nodes", "opened", "programs", "Wh/kg"])
    for step in steps {
      let setting = "cathode.loading={from: 2 mAh/cm2, to: 8 mAh/cm2, step: \(step) mAh/cm2}"
      var problem = try question([setting]).problem
      problem.limits.removeAll { [.stackVoltage, .moduleVoltage].contains($0.quantity) }
      PeakMemory.restart()
      let (answer, seconds) = try timed { try self.answer(problem, jobs: 1) }
      let work = answer.work
      let counts = [work.nodes, work.openedNodes, work.programs]
      table.add(
        [step, problem.space.count.brief, seconds.brief, PeakMemory.mebibytes.brief]
          + counts.map { NumberText.grouped($0) } + [value(of: answer)])
    }
    table.show()
  }

  private func question(_ settings: [String]) throws -> DesignQuestion {
    let reading = DesignQuestion.read(spec: spec, settings: settings)
    guard let question = reading.question else { throw Fault.spec(reading.diagnostics) }
    return question
  }

  private func answer(_ problem: DesignProblem, jobs: Int) throws -> DesignAnswer {
    try DesignOptimiser(problem: problem, solver: GLPKSolver(), jobs: jobs).run()
  }

  private func value(of answer: DesignAnswer) -> String {
    answer.value.map { NumberText.significant($0, digits: 6) } ?? "none"
  }
}
