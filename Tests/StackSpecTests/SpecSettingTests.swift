import Quantities
import SourceText
import StackPhysics
import StackRecords
import StackSpec
import Testing

@Suite("Settings are read like the spec")
struct SpecSettingTests {
  @Test("a setting gives the problem of the spec that says the same", arguments: settings)
  func equivalence(setting: (setting: String, line: String)) throws {
    let problem = try #require(read(small(setting.line)).problem)
    let reading = read(smallSpec, settings: [setting.setting])
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.problem == problem)
  }

  @Test("the last of two settings holds")
  func last() throws {
    let reading = read(smallSpec, settings: ["stack.layers=3", "stack.layers=4"])
    #expect(try #require(reading.problem).space.layersInSeries == [4])
  }

  private static let settings = [
    ("name=other", "name: other"),
    ("objective.minimise=cost", "objective: {minimise: cost, level: cell}"),
    ("objective.minimize=cost", "objective: {minimise: cost, level: cell}"),
    ("limits.temperature.max=65 degC", "limits: {temperature: {max: 65 degC}}"),
    ("limits={temperature: {max: 65 degC}}", "limits: {temperature: {max: 65 degC}}"),
    (
      "stack.layers=2..9", "stack: {layers: 2..9, footprint: 100 mm x 300 mm, parallel: 2}"
    ),
    (
      "separator.thickness=[20 um, 30 um]",
      "separator: {material: LPSCl-dense, thickness: [20 um, 30 um]}"
    ),
    ("module.cooling.faces=both", "module: {cooling: {faces: both}}"),
    (
      "anode=[{material: anode-free}, {material: graphite, np_ratio: 1.1}]",
      "anode: [{material: anode-free}, {material: graphite, np_ratio: 1.1}]"
    ),
  ].map { (setting: $0.0, line: $0.1) }
}
