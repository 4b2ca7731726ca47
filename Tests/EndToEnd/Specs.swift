import Foundation

/// Specs for runs of the built command.
enum Specs {
  /// A space of 168 designs, some of which the voltage limit forbids.
  static let small = """
    stackwright: 1
    name: small stack
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

  /// One design, nothing open.
  static let single = """
    stackwright: 1
    name: one design
    objective: {maximise: specific_energy, level: cell}
    operation: {discharge_rate: C/20, charge_rate: C/20, cell_temperature: 60 degC}
    cathode: {material: NMC811, recipe: dry-80, loading: 3 mAh/cm2}
    separator: {material: LPSCl-dense, thickness: 20 um}
    anode: {material: lithium, np_ratio: 0.5}
    plate: {material: SS316, thickness: 10 um}
    stack: {layers: 4, footprint: 100 mm x 100 mm}
    limits: {stack_voltage: {max: 25 V}}

    """

  /// The single design with one line, named by its first key, replaced or added.
  static func single(with line: String) -> String {
    let key = line.prefix { $0 != ":" } + ":"
    let lines = single.split(separator: "\n").map(String.init)
    guard let index = lines.firstIndex(where: { $0.hasPrefix(key) }) else {
      return single + line + "\n"
    }
    return (lines[..<index] + [line] + lines[(index + 1)...]).joined(separator: "\n") + "\n"
  }

  /// A space large enough to be stopped in.
  static let large = """
    stackwright: 1
    name: large module
    objective: {maximise: specific_energy, level: module}
    operation: {discharge_rate: C/10, charge_rate: C/10, coolant_temperature: 50 degC}
    cathode:
      material: [NMC811, NMC622, LFP]
      recipe: [dry-80, dry-85, slurry-75]
      loading: {from: 1 mAh/cm2, to: 8 mAh/cm2, step: 0.05 mAh/cm2}
    separator:
      material: [LPSCl-dense, LPSCl]
      thickness: {from: 15 um, to: 60 um, step: 1 um}
    anode:
      - {material: lithium, np_ratio: [0.1, 0.2, 0.3, 0.5, 0.7, 1]}
      - {material: anode-free}
      - {material: [silicon, graphite], np_ratio: [1.1, 1.15, 1.2, 1.3]}
    plate: {material: [SS316, clad-AlCu, carbon-Al], thickness: [6 um, 8 um, 10 um, 12 um]}
    stack: {layers: 2..60, footprint: [100 mm x 100 mm, 100 mm x 300 mm], parallel: 1..4}
    module: {series: 1..200, parallel: 1..4, cooling: {faces: both, cells_per_block: 1..8}}
    limits: {stack_voltage: {max: 60 V}, module_voltage: {min: 500 V, max: 860 V}}

    """

  /// Three faults in three lines: an unknown key, a number without its unit, an unknown material.
  static let broken =
    small
    .replacingOccurrences(of: "discharge_rate: C/20", with: "dischrage_rate: C/20")
    .replacingOccurrences(of: "max: 25 V", with: "max: 25")
    .replacingOccurrences(of: "material: SS316", with: "material: SS361")
}
