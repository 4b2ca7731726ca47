import Quantities
import StackPhysics

extension SpecTable {
  /// How cells stand in a module.
  static let module = [
    SpecKey(
      "module.series", .count, isOpen: true, "Cells in series, S", example: "12",
      absent: .value("1")),
    SpecKey(
      "module.parallel", .count, isOpen: true, "Cells in parallel at each position, P",
      example: "2", absent: .value("1")),
    SpecKey(
      "module.cooling", .block, "Cold plates between blocks of cells",
      absent: .words("no cold plates")),
    SpecKey(
      "module.cooling.faces", .words(CooledFaces.allCases.map(\.rawValue)), isOpen: true,
      "Cooled faces of a block", example: "one",
      absent: .words("both, or none where there is no cooling block")),
    SpecKey(
      "module.cooling.cells_per_block", .count, isOpen: true, "Cells between cold plates, B",
      example: "4", absent: .value("1")),
    SpecKey(
      "module.cells_per_group", .count, "Cells of a clamped group", example: "24",
      absent: .words("all cells in one")),
    SpecKey("module.energy", .limit, "Limits of the module's energy, as limits.module_energy"),
    SpecKey("module.energy.max", .quantity(Energy.facts), "Largest energy", example: "6 kWh"),
    SpecKey("module.energy.min", .quantity(Energy.facts), "Least energy", example: "5 kWh"),
  ]
}

/// What the block of the module says.
struct ModuleChoices {
  var series = [1]
  var parallel = [1]
  var faces: [CooledFaces] = [.none]
  var cellsPerBlock = [1]
  var cellsPerGroup: Int?
}

extension SpecReading {
  /// Reads how cells stand in a module; one cell where there is none.
  mutating func module(_ root: SpecBlock) -> ModuleChoices? {
    guard let node = root["module"] else {
      assume("module", "none: one cell without cold plates", source: SpecSource.house)
      return ModuleChoices()
    }
    if case .nothing = node.content {
      // A cell or a module of one cell: only the user knows which.
      report(.emptyModule, at: node.place)
      return nil
    }
    guard let block = block("module", node) else { return nil }
    var choices = ModuleChoices()
    choices.series = counts("series", in: block, otherwise: 1, source: SpecSource.house)
    choices.parallel = counts("parallel", in: block, otherwise: 1, source: SpecSource.house)
    cooling(block, &choices)
    if let group = block["cells_per_group"] {
      let key = "module.cells_per_group"
      choices.cellsPerGroup = single(key, group, CountReader(key: key))
    } else {
      assume("module.cells_per_group", "all cells", source: SpecSource.contract("2.3"))
    }
    return choices
  }

  private mutating func cooling(_ parent: SpecBlock, _ choices: inout ModuleChoices) {
    guard let block = block("cooling", in: parent) else { return }
    let path = "module.cooling.faces"
    if let node = block["faces"] {
      let known = CooledFaces.allCases.map(\.rawValue)
      choices.faces = self.choices(path, node, WordReader(key: path, known: known))
        .compactMap(CooledFaces.init)
    } else {
      choices.faces = parent["cooling"] == nil ? [.none] : [.both]
      assume(path, choices.faces[0].rawValue, source: SpecSource.house)
    }
    choices.cellsPerBlock = counts(
      "cells_per_block", in: block, otherwise: 1, source: SpecSource.house)
  }
}
