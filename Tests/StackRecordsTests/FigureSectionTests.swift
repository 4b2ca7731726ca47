import Quantities
import SourceText
import StackPhysics
import StackRecords
import StackSpec
import Testing

@Suite("Every intermediate has one name that ends in its unit")
struct FigureSectionTests {
  @Test("the sections stand in reading order")
  func order() throws {
    #expect(
      try sections().map(\.name) == [
        "layer", "cathode", "anode", "separator", "resistance", "discharge", "charge", "pulse",
        "stack", "cell", "module", "mismatch", "temperature", "voltage", "energy", "cost",
        "leakage", "monopolar_pouch", "single_layer_cells", "repeat_unit",
      ])
  }

  @Test("a name stands once in its section and ends in a unit, or is a number without one")
  func names() throws {
    for section in try sections() {
      let names = section.figures.map(\.name)
      #expect(Set(names).count == names.count, "\(section.name)")
      for name in names {
        let hasUnit = units.contains { name.hasSuffix("_" + $0) }
        let isPlain = plainNames.contains { name == $0 || name.hasSuffix("_" + $0) }
        #expect(hasUnit || isPlain, "\(section.name).\(name)")
        #expect(
          name.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) || $0 == 95 })
      }
    }
  }

  @Test("the figures agree with each other as the contract says")
  func agreement() throws {
    let sections = try sections()
    func figure(_ section: String, _ name: String) throws -> Double {
      let figures = try #require(sections.first { $0.name == section }).figures
      return try #require(figures.first { $0.name == name }?.value, "\(section).\(name)")
    }
    let layers = try figure("stack", "layers_in_series")
    #expect(layers == 12)
    let parts = [
      "cathode_mass_g", "separator_mass_g", "anode_mass_g", "frame_mass_g", "plate_mass_g",
      "positive_end_mass_g", "negative_end_mass_g",
    ]
    let sum = try parts.map { try figure("stack", $0) }.reduce(0, +)
    #expect(abs(sum / (try figure("stack", "mass_g")) - 1) < 1e-12)
    let resistances = [
      "separator_ohm_cm2", "interfaces_ohm_cm2", "cathode_ohm_cm2", "anode_ohm_cm2",
    ]
    let resistance = try resistances.map { try figure("resistance", $0) }.reduce(0, +)
    #expect(abs(resistance / (try figure("resistance", "without_contacts_ohm_cm2")) - 1) < 1e-12)
    let energy = try figure("energy", "cell_energy_wh")
    let mass = try figure("energy", "cell_mass_g")
    #expect(try figure("energy", "cell_specific_energy_wh_per_kg") == 1000 * energy / mass)
    #expect(try figure("cell", "stacks_in_parallel") == 2)
    #expect(try figure("cell", "outline_width_um") == 100_000 + 6000 + 9000)
    let capacity = try figure("discharge", "areal_capacity_mah_per_cm2")
    let current = try figure("layer", "discharge_current_density_ma_per_cm2")
    #expect(abs(try figure("discharge", "duration_s") / (3600 * capacity / current) - 1) < 1e-12)
    // τ is of the order of minutes for a loading of 5 mAh/cm2, not of seconds or days.
    #expect((0.01..<3).contains(try figure("discharge", "rate_time_constant_h")))
  }

  @Test("a layer that cannot carry the rate has no delivered figures, yet masses")
  func withoutDischarge() throws {
    let sections = try sections("operation: {discharge_rate: C/3, cutoff_voltage: 4.5 V}")
    let discharge = try #require(sections.first { $0.name == "discharge" }).figures
    let missing = discharge.filter { $0.value == nil }.map(\.name)
    #expect(
      missing == [
        "voltage_limited_depth", "voltage_drop_v", "areal_capacity_mah_per_cm2",
        "areal_energy_mwh_per_cm2", "mean_voltage_v", "duration_s", "energy_efficiency",
      ])
    let stack = try #require(sections.first { $0.name == "stack" }).figures
    #expect(stack.allSatisfy { $0.value != nil })
  }

  @Test("the figures of a design come back from JSON bit for bit")
  func roundTrip() throws {
    var result = someResult
    result.figures = try sections()
    let back = try DesignResult(json: result.json())
    #expect(back.figures == result.figures)
  }

  private func sections(
    _ operation: String = "operation: {discharge_rate: C/3, charge_rate: C/3}"
  ) throws -> [FigureSection] {
    let text = """
      stackwright: 1
      \(operation)
      cathode: {material: NMC811, recipe: dry-80, loading: 5 mAh/cm2}
      separator: {material: LPSCl-dense, thickness: 30 um}
      anode: {material: lithium, np_ratio: 1}
      plate: {material: SS316, thickness: 10 um}
      stack: {layers: 12, footprint: 100 mm x 300 mm, parallel: 2}
      module: {series: 4, cooling: {cells_per_block: 2}}
      """
    let file = SourceFile(name: "figures.yaml", bytes: Array(text.utf8))
    let problem = try #require(DesignQuestion.read(spec: file).question?.problem)
    let design = try #require(Design(only: problem.space))
    return FigureSection.sections(
      of: try DesignFigures(design: design, conditions: problem.conditions))
  }
}

extension Design {
  /// The first design of a space; nil for an empty one.
  fileprivate init?(only space: DesignSpace) {
    guard let cathode = space.cathodes.first, let film = space.films.first,
      let anode = space.anodes.first, let plate = space.plates.first,
      let positiveEnd = space.positiveEnds.first, let footprint = space.footprints.first,
      case .preferred(let negativeEnd, _) = space.negativeEnd
    else { return nil }
    self.init(
      layer: LayerDesign(
        cathode: cathode.material, recipe: cathode.recipe, arealCapacity: cathode.arealCapacity,
        separator: film.separator, separatorThickness: film.thickness, anode: anode.material,
        capacityRatio: anode.ratio), plate: plate, positiveEnd: positiveEnd,
      negativeEnd: negativeEnd, footprint: footprint, layersInSeries: space.layersInSeries[0],
      stacksInParallel: space.stacksInParallel[0], grades: space.grades[0],
      module: ModuleArrangement(
        cellsInSeries: space.cellsInSeries[0], cellsInParallel: space.cellsInParallel[0],
        cellsPerBlock: space.cellsPerBlock[0], cellsPerGroup: space.cellsPerGroup,
        cooledFaces: space.cooledFaces[0]))
  }
}

/// The units in which names end.
private let units = [
  "um", "cm2", "mm2", "cm3", "g", "mg_per_cm2", "g_per_cm3", "v", "a", "w", "h", "s", "k",
  "per_h", "ohm_cm2", "mah_per_cm2", "mwh_per_cm2", "ma_per_cm2", "w_per_cm2", "w_per_m_k",
  "j_per_m3_k", "w_per_m3", "m2_k_per_w", "j_per_m2_k", "wh", "wh_per_kg", "wh_per_l", "usd",
  "usd_per_m2", "usd_per_kwh", "mpa",
]

/// Shares, counts and other numbers without a unit.
private let plainNames = [
  "utilisation", "fraction", "depth", "efficiency", "layers_in_series", "stacks_in_parallel",
  "cells", "groups", "per_group", "share", "cv", "grades", "share_per_30_days",
]
