import Quantities
import StackPhysics
import StackRecords
import StackSpec
import Testing

@Suite("Anything not said has a default, which is listed")
struct SpecDefaultsTests {
  @Test("the shortest spec lists every default")
  func shortest() throws {
    let text = """
      stackwright: 1
      cathode: {material: NMC811, recipe: dry-80, loading: 5 mAh/cm2}
      separator: {material: LPSCl-dense, thickness: 30 um}
      anode: {material: anode-free}
      plate: {material: SS316, thickness: 10 um}
      stack: {layers: 12, footprint: 100 mm x 300 mm}
      """
    let problem = try #require(read(text).problem)
    #expect(
      problem.defaults.map { "\($0.key): \($0.value)" } == [
        "name: spec",
        "objective.maximise: specific_energy",
        "objective.level: cell",
        "operation.discharge_rate: C/3",
        "operation.charge_rate: C/3",
        "operation.cell_temperature: 25 degC",
        "operation.coolant_temperature: 25 degC",
        "operation.cutoff_voltage.NMC811: 2.8 V less the anode's mean potential, not below 0 V",
        "operation.heating: allowed",
        "operation.pressure: what the anode needs",
        "operation.critical_current_safety_factor: 1.5",
        "ends.positive: {material: Al, thickness: 12 um}",
        "ends.negative: {material: Cu, thickness: 8 um}, or {material: Ni, thickness: 8 um} where"
          + " Cu is forbidden",
        "stack.parallel: 1",
        "stack.overhang: 1 mm",
        "stack.tabs: full_face",
        "module: none: one cell without cold plates",
        "manufacturing.process: laminated",
        "manufacturing.layer_capacity_cv: 1 %",
        "manufacturing.layer_yield: 99.5 %",
        "manufacturing.screen: none",
        "manufacturing.grades: 1",
        "stack.margin: 3 mm",
      ])
    #expect(problem.defaults.allSatisfy { !$0.source.isEmpty })
  }

  @Test("what a default says is what holds: writing it changes only the list")
  func writtenOut() throws {
    let written = """
      operation:
        discharge_rate: C/3
        charge_rate: C/3
        coolant_temperature: 45 degC
        cell_temperature: 45 degC
        heating: allowed
        critical_current_safety_factor: 1.5
      stack: {layers: 12, footprint: 100 mm x 300 mm, parallel: 2, margin: 3 mm, overhang: 1 mm, tabs: full_face}
      ends: {positive: {material: Al, thickness: 12 um}}
      manufacturing: {layer_capacity_cv: 1 %, layer_yield: 99.5 %, screen: none, grades: 1}
      """
    let lines = smallSpec.split(separator: "\n").filter {
      !$0.hasPrefix("operation") && !$0.hasPrefix("stack:")
    }
    var problem = try #require(read(smallSpec).problem)
    var same = try #require(read(lines.joined(separator: "\n") + "\n" + written).problem)
    #expect(same.defaults.count < problem.defaults.count)
    problem.defaults = []
    same.defaults = []
    #expect(problem == same)
  }

  @Test("a process sets margin, yield, spread, interfaces and the cost of making")
  func process() throws {
    let making = "manufacturing: {process: modular, layer_yield: 90 %}"
    let problem = try #require(read(small(making)).problem)
    #expect(problem.conditions.manufacturing.layerCapacityVariation == 0.0075)
    #expect(problem.conditions.manufacturing.layerYield == 0.9)
    #expect(problem.conditions.manufacturing.interfaceFactor == 1.2)
    #expect(problem.conditions.hardware.edge.margin == Length(4000))
    #expect(problem.conditions.hardware.process.areaCost.value == 10)
  }

  @Test(
    "cold plates come only with a cooling block",
    arguments: [
      ("module: {series: 2}", CooledFaces.none), ("module: {cooling: {cells_per_block: 2}}", .both),
      ("module: {cooling: {faces: one}}", .one),
    ])
  func cooling(given: (line: String, faces: CooledFaces)) throws {
    let problem = try #require(read(small(given.line)).problem)
    #expect(problem.space.cooledFaces == [given.faces])
    #expect(problem.hasModule)
  }

  @Test("copper gives way to nickel only where no metal is written")
  func negativeEnd() throws {
    let chosen = try #require(read(small("ends: {negative: {material: Cu}}")).problem)
    guard case .options(let foils) = chosen.space.negativeEnd else {
      Issue.record("not a choice")
      return
    }
    #expect(foils.map(\.metal.name) == ["Cu"])
    guard
      case .preferred(let first, let second) = try #require(read(smallSpec).problem)
        .space.negativeEnd
    else {
      Issue.record("a choice")
      return
    }
    #expect([first.metal.name, second.metal.name] == ["Cu", "Ni"])
  }
}
