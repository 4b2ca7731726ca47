import Quantities
import StackDesign
import StackRecords
import StackSpec
import Testing
import Verification

@Suite("The designs of the Designs folder")
struct DesignsTests {
  /// What limits each design at its optimum, and the materials that it is about.
  struct Expected: Sendable, CustomTestStringConvertible {
    let name: String
    let designs: UInt128
    let binding: [String]
    let materials: [String]

    var testDescription: String { name }
  }

  static let expected = [
    Expected(
      name: "ev-800v-module", designs: 1_000_000_000_000,
      binding: ["critical_current", "module_voltage.max", "stack_voltage.max"],
      materials: ["NMC811", "LPSCl-dense", "lithium"]),
    Expected(
      name: "fast-charge-module", designs: 100_000_000_000,
      binding: ["module_voltage.max", "stack_voltage.max", "temperature.max"],
      materials: ["NMC811", "silicon"]),
    Expected(
      name: "grid-budget-module", designs: 10_000_000_000,
      binding: [
        "cost.max", "module_voltage.max", "module_volume.max", "temperature_spread.max",
      ],
      materials: ["LFP", "LPSCl", "graphite"]),
    Expected(
      name: "lfp-60v-stack", designs: 100_000_000, binding: ["stack_voltage.max"],
      materials: ["LFP", "PEO-LiTFSI", "lithium"]),
    Expected(
      name: "lto-oxide-grid-module", designs: 1_000_000_000_000,
      binding: ["module_voltage.max", "soc_excess.max"], materials: ["LTO", "Al"]),
    Expected(
      name: "two-layer-demonstrator", designs: 500_000, binding: ["stack_voltage.max"],
      materials: ["LPSCl", "silicon", "SS316"]),
    Expected(
      name: "wearable-flexible-cell", designs: 10_000_000,
      binding: ["cell_mass.max", "cell_thickness.max", "stack_voltage.max"],
      materials: ["PEO-LLZTO", "lithium"]),
  ]

  @Test("every spec of the folder is expected here, and none besides")
  func folder() {
    #expect(DesignsFolder.names == Self.expected.map(\.name))
  }

  @Test("proven, verified, and bound by what it is expected to be", arguments: expected)
  func proven(design: Expected) throws {
    let solved = try DesignsFolder.solved(design.name)
    let result = solved.result
    #expect(result.outcome == .provenOptimal)
    #expect(result.designs >= design.designs)
    #expect(solved.binding == design.binding)
    let choices = try #require(result.choices)
    let chosen = [choices.cathode, choices.separator, choices.anode, choices.plate]
    for material in design.materials { #expect(chosen.contains(material), "\(chosen)") }

    let report = Verifier(question: solved.question).verify(result)
    #expect(report.holds, "\(report.findings)")
    #expect(report.isIndependent, "\(report.regions)")
  }

  @Test("voltage, mismatch, temperature, critical current and cost bind somewhere")
  func everyKindOfLimitBinds() throws {
    let binding = Set(try DesignsFolder.names.flatMap { try DesignsFolder.solved($0).binding })
    let kinds = [
      "stack_voltage.max", "module_voltage.max", "soc_excess.max", "temperature.max",
      "temperature_spread.max", "critical_current", "cost.max",
    ]
    for kind in kinds { #expect(binding.contains(kind)) }
  }

  @Test("a limit that binds, once widened, lets a better design in")
  func bindingLimitsCost() throws {
    let widened = [
      ("two-layer-demonstrator", "limits.stack_voltage.max=9 V"),
      ("lto-oxide-grid-module", "limits.soc_excess.max=6 %"),
      ("fast-charge-module", "limits.temperature.max=60 degC"),
      ("ev-800v-module", "operation.critical_current_safety_factor=1.2"),
      ("grid-budget-module", "limits.cost.max=400 USD/kWh"),
    ]
    for (name, setting) in widened {
      let before = try #require(try DesignsFolder.solved(name).answer.value)
      let solved = try DesignsFolder.solve(name, [setting])
      #expect(solved.answer.outcome == .provenOptimal)
      let after = try #require(solved.answer.value)
      let isBetter =
        solved.question.problem.objective.maximises ? after > before : after < before
      #expect(isBetter, "\(name) with \(setting): \(before) to \(after)")
    }
  }

  @Test("the EV module has ten runners-up")
  func runnersUp() throws {
    #expect(try DesignsFolder.solved("ev-800v-module").result.runnersUp.count == 10)
  }

  @Test("the EV module is feasible for each cathode", arguments: ["NMC811", "NMC622", "LFP"])
  func cathodes(name: String) throws {
    let solved = try DesignsFolder.solve("ev-800v-module", ["cathode.material=\(name)"])
    #expect(solved.answer.outcome == .provenOptimal)
  }

  @Test(
    "the EV module is feasible for each kind of anode",
    arguments: [
      "[{material: lithium, np_ratio: [0.2, 0.5, 1]}]", "[{material: anode-free}]",
      "[{material: [silicon, graphite], np_ratio: [1.1, 1.2]}]",
    ])
  func anodes(block: String) throws {
    let solved = try DesignsFolder.solve("ev-800v-module", ["anode=\(block)"])
    #expect(solved.answer.outcome == .provenOptimal)
  }

  @Test("the wearable cell holds tens of milliampere-hours in a millimetre")
  func wearable() throws {
    let solved = try DesignsFolder.solved("wearable-flexible-cell")
    let choices = try #require(solved.result.choices)
    let capacity =
      choices.loading.value * choices.width.value * choices.height.value / 1e8
      * Double(choices.stacksInParallel)
    #expect((10...99).contains(capacity), "\(capacity) mAh")
    #expect((2...5).contains(choices.layersInSeries))
  }
}
