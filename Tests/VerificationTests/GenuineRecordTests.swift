import Quantities
import SourceText
import StackDesign
import StackPhysics
import StackRecords
import StackSpec
import Testing

@testable import Verification

@Suite("A genuine record")
struct GenuineRecordTests {
  typealias Tampering = VerifierTests.Tampering

  static let made = Result { try GenuineRecord.make() }

  static func verify(_ record: DesignResult, enumerate: Bool = false) throws
    -> VerificationReport
  {
    try Verifier.open(record).verify(record, enumerate: enumerate)
  }

  @Test("holds, and every region is confirmed without a solver")
  func holds() throws {
    let record = try Self.made.get()
    #expect(record.outcome == .provenOptimal)
    #expect(!record.runnersUp.isEmpty)
    let report = try Self.verify(record)
    #expect(report.findings == [])
    #expect(report.notes == [])
    #expect(report.isIndependent)
    #expect(report.regions.count == record.certificate.count)
  }

  static let tamperings: [Tampering] = [
    Tampering("value") { $0.value = $0.value.map { $0 * (1 + 3e-9) } },
    Tampering("value and bound") { result in
      result.value = result.value.map { $0 * 1.001 }
      result.bound = result.value
    },
    Tampering("bound") { $0.bound = $0.bound.map { $0 * (1 - 1e-6) } },
    Tampering("choice of N") { $0.choices?.layersInSeries -= 1 },
    Tampering("choice of M") { result in
      let isFour = result.choices?.stacksInParallel == 4
      result.choices?.stacksInParallel = isFour ? 3 : 4
    },
    Tampering("choice of plate") { result in
      let isSteel = result.choices?.plate == "SS316"
      result.choices?.plate = isSteel ? "carbon-Al" : "SS316"
    },
    Tampering("choice of film") { result in
      let thin = result.choices?.separatorThickness == Length(15)
      result.choices?.separatorThickness = Length(thin ? 30 : 15)
    },
    Tampering("bounds of regions") { result in
      for index in result.certificate.indices {
        if case .bound = result.certificate[index].reason {
          result.certificate[index].reason = .bound(1)
        }
        if case .integerProgram = result.certificate[index].reason {
          result.certificate[index].reason = .integerProgram(1)
        }
      }
    },
    Tampering("region removed") { $0.certificate.remove(at: 3) },
    Tampering("region widened") { result in
      for index in result.certificate.indices where result.certificate[index].mostLayers < 15 {
        result.certificate[index].mostLayers += 1
      }
      result.certificate[0].fewestLayers -= 1
      result.certificate[0].designs += 1
    },
    Tampering("region's bound above the answer") { result in
      result.certificate[0].reason = .bound((result.value ?? 1) * 2)
    },
    Tampering("region said to be closed by a limit that closes nothing") { result in
      for index in result.certificate.indices {
        if case .bound = result.certificate[index].reason {
          result.certificate[index].reason = .limits(["temperature_spread.max"])
        }
      }
    },
    Tampering("runner-up's value") { $0.runnersUp[0].value *= 1 - 1e-6 },
    Tampering("runner-up's choice") { $0.runnersUp[0].choices.cellsInSeries -= 2 },
    Tampering("runners-up exchanged") { $0.runnersUp.swapAt(0, $0.runnersUp.count - 1) },
    Tampering("spec text") { $0.input.spec.text += "# nothing\n" },
    Tampering("spec text with its hash") { result in
      let text = result.input.spec.text.replacing(
        "soc_excess: {max: 3 %", with: "soc_excess: {max: 1 %")
      result.input.spec.text = text
      result.input.spec.sha256 = SHA256.hexadecimal(of: Array(text.utf8))
    },
    Tampering("hash") { $0.input.spec.sha256 = String($0.input.spec.sha256.reversed()) },
    Tampering("setting") { $0.input.settings[3] = "stack.layers=8..14" },
    Tampering("entry of the catalogue") { $0.input.entries[0].values[0].value = "7" },
    Tampering("a limit's margin") { $0.limits[1].margin += 1e-3 },
    Tampering("a limit that binds") { result in
      for index in result.limits.indices { result.limits[index].binds.toggle() }
    },
    Tampering("a rule that binds") { $0.rules[0].binds.toggle() },
    Tampering("a limit's figure") { $0.limits[2].figure *= 1 + 1e-8 },
  ]

  @Test("with one change does not hold", arguments: tamperings)
  func tamperingIsFound(_ tampering: Tampering) throws {
    var record = try Self.made.get()
    let before = record
    tampering.change(&record)
    try #require(record != before)
    #expect(try !Self.verify(record).holds)
  }

  @Test("with one figure changed names this figure")
  func everyFigureIsHeld() throws {
    let record = try Self.made.get()
    let problem = try GenuineRecord.question().problem
    let design = try SpaceLookup(problem).design(#require(record.choices))
    let evaluation = DesignEvaluation(design, of: problem)
    for section in record.figures.indices {
      for figure in record.figures[section].figures.indices {
        var changed = record
        let value = changed.figures[section].figures[figure].value
        changed.figures[section].figures[figure].value = value.map { $0 * (1 + 1e-8) + 1e-250 } ?? 1
        let findings = DesignCheck(problem, changed).findings(design, evaluation)
        let name = changed.figures[section].figures[figure].name
        let isNamed = findings.contains {
          if case .figureDiffers(_, name: let found, _, _) = $0 { return found == name }
          return false
        }
        #expect(isNamed, "\(name)")
      }
    }
  }

  @Test("the second best design called proven best is refuted by a better one")
  func secondBestIsRefuted() throws {
    var record = try Self.made.get()
    let problem = try GenuineRecord.question().problem
    let second = try #require(record.runnersUp.first)
    let design = try SpaceLookup(problem).design(second.choices)
    let evaluation = DesignEvaluation(design, of: problem)
    let answer = try #require(record.choices)
    record.choices = second.choices
    record.value = evaluation.value
    record.bound = evaluation.value
    record.figures = evaluation.figures.map { FigureSection.sections(of: $0) } ?? []
    record.limits = evaluation.limits.map {
      LimitCheck(
        limit: $0.limit, figure: $0.figure, margin: $0.margin, holds: $0.holds, binds: false)
    }
    record.runnersUp.removeFirst()
    for index in record.certificate.indices {
      guard let bound = record.certificate[index].value, let value = record.value, bound > value
      else { continue }
      record.certificate[index].reason = .bound(value)
    }
    let better = try Self.verify(record).findings.compactMap { finding -> ChosenDesign? in
      if case .regionRefuted(_, let design, _) = finding { return design }
      return nil
    }
    #expect(!better.isEmpty)
    #expect(better.contains { $0.cathode == answer.cathode && $0.anode == answer.anode })
  }

  @Test("a search of every design says which design the record should have")
  func enumerationNamesBoth() throws {
    let settings =
      GenuineRecord.settings + [
        "cathode.loading=[4 mAh/cm2, 6 mAh/cm2]", "cathode.material=[NMC811, LFP]",
        "separator.thickness=15 um", "plate.thickness=6 um", "stack.layers=12..14",
        "stack.parallel=4", "manufacturing.grades=[2, 4]", "module.cooling.cells_per_block=[2, 8]",
      ]
    var record = try GenuineRecord.make(settings)
    let genuine = try Self.verify(record, enumerate: true)
    #expect(genuine.findings == [])
    guard case .done(_, _, let best, _) = genuine.enumerated else {
      Issue.record("the space is too large")
      return
    }
    #expect(best == record.choices)
    let second = try #require(record.runnersUp.first)
    record.choices = second.choices
    record.value = second.value
    let found = try Self.verify(record, enumerate: true).findings.contains { finding in
      guard case .enumerationDiffers(let better, _, let recorded, let value) = finding else {
        return false
      }
      return better == best && recorded == second.choices && value == second.value
    }
    #expect(found)
  }

  @Test("of an infeasible problem holds only with all names that exclude its regions")
  func infeasible() throws {
    let settings = GenuineRecord.settings + ["limits.temperature.max=45.001 degC"]
    var record = try GenuineRecord.make(settings)
    #expect(record.outcome == .provenInfeasible)
    let report = try Self.verify(record)
    #expect(report.findings == [])
    #expect(report.isIndependent)
    record.excludedBy.removeAll { $0 == "temperature.max" }
    #expect(try !Self.verify(record).holds)
    record.excludedBy += ["temperature.max", "luck.max"]
    #expect(try !Self.verify(record).holds)
  }
}
