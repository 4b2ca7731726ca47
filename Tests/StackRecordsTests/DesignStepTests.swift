import Quantities
import SourceText
import StackPhysics
import StackRecords
import StackSpec
import Testing

@Suite("Steps around a design")
struct DesignStepTests {
  private static let spec = """
    stackwright: 1
    objective: {maximise: specific_energy, level: cell}
    operation: {discharge_rate: C/20, charge_rate: C/20, cell_temperature: 60 degC}
    cathode: {material: NMC811, recipe: dry-80, loading: {from: 2 mAh/cm2, to: 3 mAh/cm2, step: 0.5 mAh/cm2}}
    separator: {material: LPSCl-dense, thickness: [20 um, 30 um]}
    anode: {material: lithium, np_ratio: 0.2}
    plate: {material: SS316, thickness: [8 um, 10 um]}
    stack: {layers: 2..8, footprint: 100 mm x 100 mm}
    limits: {stack_voltage: {max: 25 V}, cell_mass: {max: 2 kg}}

    """

  private func problem() throws -> DesignProblem {
    let reading = DesignQuestion.read(
      spec: SourceFile(name: "steps.yaml", bytes: Array(Self.spec.utf8)))
    return try #require(reading.question, "\(reading.diagnostics.map(\.message))").problem
  }

  private func design(
    loading: Double, separator: Double, plate: Double, layers: Int
  ) -> ChosenDesign {
    ChosenDesign(
      cathode: "NMC811", recipe: "dry-80", loading: ArealCapacity(loading),
      separator: "LPSCl-dense", separatorThickness: Length(separator), anode: "lithium",
      ratio: 0.2, plate: "SS316", plateThickness: Length(plate), positiveEnd: "Al",
      positiveEndThickness: Length(12), negativeEnd: "Cu", negativeEndThickness: Length(8),
      width: Length(100_000), height: Length(100_000), layersInSeries: layers,
      stacksInParallel: 1, grades: 1, cellsInSeries: 1, cellsInParallel: 1, cellsPerBlock: 1,
      cooledFaces: .none)
  }

  @Test("limits that bind, then ends of ranges, then the other limits")
  func order() throws {
    let steps = try problem().steps(
      around: design(loading: 3, separator: 20, plate: 8, layers: 5), binding: ["cell_mass.max"])
    #expect(
      steps.map { "\($0.subject) \($0.from) to \($0.to) \($0.unit)" } == [
        "cell_mass.max 2000.0 to 2020.0 g", "cathode.loading 3.0 to 3.5 mAh/cm2",
        "separator.thickness 20.0 to 10.0 um", "plate.thickness 8.0 to 6.0 um",
        "stack_voltage.max 25.0 to 26.0 V",
      ])
    #expect(steps.allSatisfy { $0.outcome == .undecided && $0.value == nil })
  }

  @Test("inside a range there is no step, below one count neither")
  func inside() throws {
    let problem = try problem()
    func subjects(_ layers: Int, _ loading: Double) -> [String] {
      problem.steps(
        around: design(loading: loading, separator: 30, plate: 10, layers: layers), binding: []
      ).map(\.subject)
    }
    #expect(!subjects(5, 2.5).contains("cathode.loading"))
    #expect(!subjects(5, 2.5).contains("stack.layers"))
    #expect(subjects(8, 2.5).contains("stack.layers"))
    #expect(subjects(2, 2.5).contains("stack.layers"))
    // One option is no range.
    #expect(!subjects(8, 2.5).contains("stack.parallel"))
  }

  @Test("taking a step changes its subject and nothing else")
  func taking() throws {
    let problem = try problem()
    let steps = problem.steps(
      around: design(loading: 2, separator: 20, plate: 8, layers: 8), binding: [])
    for step in steps {
      let changed = try #require(problem.taking(step), "\(step.subject)")
      #expect(changed != problem)
      var back = changed
      (back.limits, back.space) = (problem.limits, problem.space)
      #expect(back == problem)
      if let limit = changed.limits.first(where: { $0.name == step.subject }) {
        #expect(limit.value == step.to && changed.space == problem.space)
      } else {
        #expect(changed.limits == problem.limits)
      }
    }
    let loading = try #require(steps.first { $0.subject == "cathode.loading" })
    let widened = try #require(problem.taking(loading)).space.cathodes.map(\.arealCapacity.value)
    #expect(widened == [1.5, 2, 2.5, 3])
    #expect(
      problem.taking(DesignStep(subject: "no_such", from: 1, to: 2, unit: "")) == nil)
  }
}
