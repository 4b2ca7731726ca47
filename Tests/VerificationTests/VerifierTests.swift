import Quantities
import StackPhysics
import StackRecords
import Testing

@testable import Verification

@Suite("Verifier")
struct VerifierTests {
  /// One change to a good record that a second look must find.
  struct Tampering: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let change: @Sendable (inout DesignResult) -> Void

    init(_ description: String, _ change: @escaping @Sendable (inout DesignResult) -> Void) {
      testDescription = description
      self.change = change
    }
  }

  static let problem = TestProblems.small(layers: [2, 5, 13])
  static let good = try? GoodRecord.make(problem)

  @Test(
    "a good record holds and every region is confirmed without a solver",
    arguments: [
      Objective(.specificEnergy, .module), Objective(.cost, .module),
      Objective(.energyDensity, .cell), Objective(.specificEnergy, .stack),
    ])
  func goodRecordHolds(_ objective: Objective) throws {
    let problem = TestProblems.small(objective, layers: [1, 2, 5, 13])
    let record = try GoodRecord.make(problem)
    let report = Verifier(problem: problem).verify(record, enumerate: true)
    #expect(report.findings == [])
    #expect(report.isIndependent)
    #expect(report.regions.count == record.certificate.count)
    #expect(!record.runnersUp.isEmpty)
  }

  @Test("an infeasible problem is confirmed as such")
  func infeasibleHolds() throws {
    let problem = TestProblems.small(
      limits: [Limit(.cellEnergy, .min, 1e6), Limit(.stackVoltage, .max, 60)])
    let record = try GoodRecord.make(problem)
    #expect(record.outcome == .provenInfeasible)
    let report = Verifier(problem: problem).verify(record, enumerate: true)
    #expect(report.findings == [])
    #expect(report.regions.confirmedByLimits == record.certificate.count)
  }

  static let tamperings: [Tampering] = [
    Tampering("value") { $0.value = $0.value.map { $0 * (1 + 1e-6) } },
    Tampering("no value") { $0.value = nil },
    Tampering("bound") { $0.bound = $0.bound.map { $0 * 1.01 } },
    Tampering("no bound") { $0.bound = nil },
    Tampering("name") { $0.name = "another" },
    Tampering("objective") { $0.objective = Objective(.cost, .stack) },
    Tampering("designs") { $0.designs += 1 },
    Tampering("spec text") { $0.input.spec.text += " " },
    Tampering("outcome within gap without one design less") { $0.outcome = .allowed },
    Tampering("outcome infeasible") { $0.outcome = .provenInfeasible },
    Tampering("outcome not allowed") { $0.outcome = .notAllowed },
    Tampering("choice of N outside the space") { $0.choices?.layersInSeries = 3 },
    Tampering("choice of N inside the space") { result in
      let other = result.choices?.layersInSeries == 2 ? 5 : 2
      result.choices?.layersInSeries = other
    },
    Tampering("choice of P") { result in
      let other = result.choices?.cellsInParallel == 1 ? 2 : 1
      result.choices?.cellsInParallel = other
    },
    Tampering("choice of loading") { $0.choices?.loading = ArealCapacity(4.9) },
    Tampering("choice of negative end") { $0.choices?.negativeEnd = "Al" },
    Tampering("choice of cathode") { $0.choices?.cathode = "LCO" },
    Tampering("section missing") { $0.figures.removeFirst() },
    Tampering("figure unknown") { $0.figures[0].figures.append(.init("luck", 1)) },
    Tampering("limit missing") { $0.limits.removeFirst() },
    Tampering("limit figure") { $0.limits[0].figure *= 1.001 },
    Tampering("limit margin") { $0.limits[0].margin += 1 },
    Tampering("limit verdict") { $0.limits[0].holds = false },
    Tampering("limit value") { $0.limits[0].limit.value += 1 },
    Tampering("limit that binds") { $0.limits[0].binds.toggle() },
    Tampering("rule that binds") { $0.rules[0].binds.toggle() },
    Tampering("rule figure") { $0.rules[0].figure += 0.1 },
    Tampering("rule verdict") { $0.rules[0].holds = false },
    Tampering("region removed") { $0.certificate.removeLast() },
    Tampering("region narrowed") { $0.certificate[0].mostLayers = 5 },
    Tampering("region reversed") { result in
      for index in result.certificate.indices { result.certificate[index].mostLayers = -1 }
    },
    Tampering("region doubled") { $0.certificate.append($0.certificate[0]) },
    Tampering("region count") { $0.certificate[0].designs += 1 },
    Tampering("region of another anode") { $0.certificate[0].anode = "tin" },
    Tampering("region bound above the record's") { result in
      guard let value = result.value else { return }
      for index in result.certificate.indices {
        if case .bound = result.certificate[index].reason {
          result.certificate[index].reason = .bound(value * 1.1)
        }
      }
    },
    Tampering("region closed by a limit that does not close it") { result in
      for index in result.certificate.indices {
        if case .bound = result.certificate[index].reason {
          result.certificate[index].reason = .limits(["soc_excess.max"])
        }
      }
    },
    Tampering("region closed by an unknown name") {
      $0.certificate[0].reason = .limits(["luck.max"])
    },
    Tampering("layer count missing") { $0.layerCounts.removeLast() },
    Tampering("layer count beyond its bound") {
      $0.layerCounts[0].best = 1e6
    },
    Tampering("layer count falsely forbidden") { result in
      for index in result.layerCounts.indices where result.layerCounts[index].best != nil {
        result.layerCounts[index] = LayerCountSummary(
          layersInSeries: result.layerCounts[index].layersInSeries,
          forbiddenBy: ["stack_voltage.max"], best: nil, bound: nil, isProven: false)
      }
    },
    Tampering("runner-up value") { $0.runnersUp[0].value *= 0.999 },
    Tampering("runner-up twice") { $0.runnersUp.append($0.runnersUp[0]) },
    Tampering("runner-up of the answer's materials") { result in
      guard let choices = result.choices, let value = result.value else { return }
      result.runnersUp.insert(RunnerUp(choices: choices, value: value, isProven: true), at: 0)
    },
    Tampering("runner-up outside the space") { $0.runnersUp[0].choices.grades = 9 },
  ]

  @Test("a record with one change does not hold", arguments: tamperings)
  func tamperingIsFound(_ tampering: Tampering) throws {
    var record = try #require(Self.good)
    let before = record
    tampering.change(&record)
    try #require(record != before)
    #expect(!Verifier(problem: Self.problem).verify(record).holds)
  }

  @Test("every single figure that is changed is found by its name")
  func everyFigureIsHeld() throws {
    let record = try #require(Self.good)
    let verifierProblem = Self.problem
    let choices = try #require(record.choices)
    let design = try SpaceLookup(verifierProblem).design(choices)
    let evaluation = DesignEvaluation(design, of: verifierProblem)
    var count = 0
    for section in record.figures.indices {
      for figure in record.figures[section].figures.indices {
        var changed = record
        let value = changed.figures[section].figures[figure].value
        changed.figures[section].figures[figure].value = value.map { $0 * 1.0001 + 1e-7 } ?? 1
        let findings = DesignCheck(verifierProblem, changed).findings(design, evaluation)
        let name = changed.figures[section].figures[figure].name
        let isNamed = findings.contains {
          if case .figureDiffers(_, name: let found, _, _) = $0 { return found == name }
          return false
        }
        #expect(isNamed, "\(name)")
        count += 1
      }
    }
    #expect(count > 100)
  }

  @Test("a worse design called optimal is refuted by a better one")
  func worseDesignIsRefuted() throws {
    var part = Self.problem
    let best = try #require(Self.good?.choices)
    part.space.plates.removeAll { $0.material.name == best.plate }
    var record = try GoodRecord.make(part)
    record.designs = Self.problem.space.count
    record.certificate = (Self.good?.certificate ?? []).map { region in
      var region = region
      if case .bound = region.reason { region.reason = .bound(record.value ?? 0) }
      return region
    }
    let report = Verifier(problem: Self.problem).verify(record)
    let isRefuted = report.findings.contains {
      if case .regionRefuted = $0 { return true }
      return false
    }
    #expect(isRefuted)
  }

  @Test("a tie that goes before the answer is found")
  func lostTieIsFound() throws {
    let problem = TestProblems.small(Objective(.specificEnergy, .cell), layers: [2, 5, 13])
    var record = try GoodRecord.make(problem)
    let best = try #require(record.choices)
    let other = problem.space.cellsInParallel.last { $0 != best.cellsInParallel }
    record.choices?.cellsInParallel = try #require(other)
    let choices = try #require(record.choices)
    let design = try SpaceLookup(problem).design(choices)
    let evaluation = DesignEvaluation(design, of: problem)
    try #require(evaluation.breaches.isEmpty)
    record.figures = evaluation.figures.map { FigureSection.sections(of: $0) } ?? []
    record.limits = evaluation.limits.map {
      LimitCheck(
        limit: $0.limit, figure: $0.figure, margin: $0.margin, holds: $0.holds, binds: false)
    }
    record.mark(design, of: problem)
    let findings = Verifier(problem: problem).verify(record).findings
    #expect(!findings.isEmpty)
    for finding in findings {
      if case .tieLost = finding { continue }
      Issue.record("unexpected \(finding)")
    }
  }
}
