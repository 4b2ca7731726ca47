import StackPhysics
import StackRecords
import StackSpec
import Testing

@Suite("The order of a spec never shows")
struct SpecOrderTests {
  private let written = """
    stackwright: 1
    name: order
    objective: {maximise: energy_density, level: stack}
    operation: {discharge_rate: C/2, cutoff_voltage: {NMC811: 2.8 V, NMC622: 2.7 V, LFP: 2.5 V}}
    cathode:
      - {material: [NMC811, LFP], recipe: [dry-80, dry-85], loading: [2 mAh/cm2, 3 mAh/cm2]}
      - {material: NMC622, recipe: slurry-75, loading: {from: 2 mAh/cm2, to: 3 mAh/cm2, step: 0.5 mAh/cm2}}
    separator: {material: [LPSCl, LPSCl-dense], thickness: [20 um, 30 um]}
    anode:
      - {material: lithium, np_ratio: [0.5, 1]}
      - {material: anode-free}
    plate: {material: [SS316, carbon-Al], thickness: [8 um, 10 um]}
    ends: {negative: {material: [Cu, Ni], thickness: 8 um}}
    stack: {layers: [2, 4, 6], footprint: [1 m x 2 m, 2 m x 1 m, 1 m x 1 m]}
    limits: {stack_voltage: {max: 60 V, min: 10 V}, cell_mass: {max: 2 kg}}
    """

  private let permuted = """
    limits: {cell_mass: {max: 2 kg}, stack_voltage: {min: 10 V, max: 60 V}}
    stack: {footprint: [1 m x 1 m, 2 m x 1 m, 1 m x 2 m, 1 m x 1 m], layers: [6, 2, 4, 4]}
    ends: {negative: [{material: Ni, thickness: 8 um}, {thickness: 8 um, material: Cu}]}
    plate: {thickness: [10 um, 8 um, 10 um], material: [carbon-Al, SS316]}
    anode:
      - {material: [anode-free, lithium], np_ratio: [1, 0.5, 1]}
    separator:
      - {thickness: 30 um, material: [LPSCl-dense, LPSCl]}
      - {thickness: 20 um, material: [LPSCl-dense, LPSCl]}
    cathode:
      - {recipe: slurry-75, loading: [3 mAh/cm2, 2.5 mAh/cm2, 2 mAh/cm2], material: NMC622}
      - {material: LFP, recipe: [dry-85, dry-80], loading: [3 mAh/cm2, 2 mAh/cm2]}
      - {material: NMC811, recipe: [dry-85, dry-80], loading: [2 mAh/cm2, 3 mAh/cm2]}
    operation: {cutoff_voltage: {LFP: 2.5 V, NMC622: 2.7 V, NMC811: 2.8 V}, discharge_rate: C/2}
    objective: {level: stack, maximize: energy_density}
    name: order
    stackwright: 1
    """

  @Test("permuted keys, lists, alternatives and duplicates give the identical problem")
  func permutation() throws {
    let reading = read(written)
    #expect(reading.diagnostics.isEmpty)
    let problem = try #require(reading.problem)
    #expect(read(permuted).problem == problem)
    #expect(problem.space.cathodes.count == 8 + 3)
    #expect(problem.space.anodes.count == 3)
  }

  @Test("a ratio multiplies only the anodes that have one")
  func ratios() throws {
    let text = small("anode: {material: [anode-free, graphite], np_ratio: [1.1, 1.2, 1.3]}")
    let anodes = try #require(read(text).problem).space.anodes
    #expect(anodes.map(\.material.name) == ["anode-free", "graphite", "graphite", "graphite"])
    #expect(anodes.map(\.ratio) == [nil, 1.1, 1.2, 1.3])
  }
}
