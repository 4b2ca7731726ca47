import StackSpec
import Testing

@Suite("The unit in which a value is written changes nothing")
struct SpecUnitsTests {
  @Test("the same value in another unit gives the identical problem", arguments: pairs)
  func units(pair: (String, String)) throws {
    let first = read(small(pair.0))
    let second = read(small(pair.1))
    #expect(first.diagnostics.isEmpty && second.diagnostics.isEmpty)
    let problem = try #require(first.problem)
    #expect(problem == second.problem)
  }

  @Test("a whole spec in other units gives the identical problem")
  func whole() throws {
    let other = """
      stackwright: 1
      name: small
      objective: {maximize: specific_energy, level: cell}
      operation: {discharge_rate: C/3, charge_rate: 1/3 C, cell_temperature: 318.15 K}
      cathode: {material: NMC811, recipe: dry-80, loading: 50 Ah/m2}
      separator: {material: LPSCl-dense, thickness: 0.03 mm}
      anode: {material: lithium, np_ratio: 100 %}
      plate: {material: SS316, thickness: 1e-5 m}
      stack: {layers: 12, footprint: 10 cm x 0.3 m, parallel: 2}
      """
    let problem = try #require(read(smallSpec).problem)
    #expect(read(other).problem == problem)
  }

  private static let pairs = [
    (
      "separator: {material: LPSCl, thickness: 20 um}",
      "separator: {material: LPSCl, thickness: 2e-5 m}"
    ),
    (
      "separator: {material: LPSCl, thickness: 33.3 um}",
      "separator: {material: LPSCl, thickness: 0.0333 mm}"
    ),
    (
      "separator: {material: LPSCl, thickness: {from: 15 um, to: 60 um, step: 0.1 um}}",
      "separator: {material: LPSCl, thickness: {from: 0.015 mm, to: 0.06 mm, step: 0.0001 mm}}"
    ),
    (
      "stack: {layers: 12, footprint: 100 mm x 300 mm, margin: 2.5 mm}",
      "stack: {layers: 12, footprint: 10 cm x 30 cm, margin: 2500 um}"
    ),
    (
      "stack: {layers: 2..5, footprint: 1 m x 1 m}",
      "stack: {layers: [2, 3, 4, 5], footprint: 1000 mm x 1000 mm}"
    ),
    (
      "stack: {layers: {from: 2, to: 8, step: 3}, footprint: 1 m x 1 m}",
      "stack: {layers: [2, 5, 8], footprint: 1 m x 1 m}"
    ),
    ("anode: {material: graphite, np_ratio: 1.1}", "anode: {material: graphite, np_ratio: 110 %}"),
    ("limits: {cell_mass: {max: 2 kg}}", "limits: {cell_mass: {max: 2000 g}}"),
    ("limits: {temperature: {max: 60 degC}}", "limits: {temperature: {max: 333.15 K}}"),
    ("limits: {cell_energy: {min: 0.5 kWh}}", "limits: {cell_energy: {min: 500 Wh}}"),
    (
      "limits: {soc_excess: {max: 3 %, confidence: 0.99}}",
      "limits: {soc_excess: {max: 0.03, confidence: 99 %}}"
    ),
    ("manufacturing: {layer_yield: 99.5 %}", "manufacturing: {layer_yield: 0.995}"),
    (
      "module: {series: 2, energy: {min: 5 kWh}}",
      "module: {series: 2}\nlimits: {module_energy: {min: 5000 Wh}}"
    ),
  ]
}
