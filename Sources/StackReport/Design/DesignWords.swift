import Quantities
import StackRecords

/// A design in words.
struct DesignWords: Sendable {
  let choices: ChosenDesign

  init(_ choices: ChosenDesign) { self.choices = choices }

  /// One sentence, the layer first.
  var sentence: String {
    let stacks =
      choices.stacksInParallel == 1 ? "" : ", \(choices.stacksInParallel) stacks in a pouch"
    let module =
      switch (choices.cellsInSeries, choices.cellsInParallel) {
      case (1, 1): ""
      case (1, let parallel): ", \(parallel) cells in parallel"
      case (let series, 1): ", \(series) cells in series"
      case (let series, let parallel): ", \(series) cells in series by \(parallel) in parallel"
      }
    let noun = choices.layersInSeries == 1 ? "layer" : "layers in series"
    return "\(choices.layersInSeries) \(noun) of \(choices.cathode) against \(choices.anode) "
      + "through \(choices.separator)\(stacks)\(module)."
  }

  /// Each choice by name, with its value as a reader would order it.
  var list: [(name: String, value: String)] {
    var list = [
      ("Cathode", "\(choices.cathode), recipe \(choices.recipe)"),
      ("Loading", "\(number(choices.loading.value)) mAh/cm\u{B2}"),
      ("Separator", "\(choices.separator), \(micrometres(choices.separatorThickness))"),
      ("Anode", choices.anode + (choices.ratio.map { ", N/P \(number($0))" } ?? "")),
    ]
    if choices.layersInSeries > 1 {
      list.append(("Bipolar plate", "\(choices.plate), \(micrometres(choices.plateThickness))"))
    }
    list += [
      (
        "End collectors",
        "\(choices.positiveEnd) \(micrometres(choices.positiveEndThickness)) (+), "
          + "\(choices.negativeEnd) \(micrometres(choices.negativeEndThickness)) (\u{2212})"
      ),
      (
        "Electrode",
        "\(number(choices.width.value / 1000)) x \(number(choices.height.value / 1000)) mm"
      ),
      ("Layers in series", "\(choices.layersInSeries)"),
      ("Stacks in one pouch", "\(choices.stacksInParallel)"),
      ("Grades of layers", "\(choices.grades)"),
    ]
    if choices.cellsInSeries * choices.cellsInParallel > 1 {
      list += [
        ("Cells in series", "\(choices.cellsInSeries)"),
        ("Cells in parallel", "\(choices.cellsInParallel)"),
      ]
    }
    list.append(("Cooling", cooling))
    return list
  }

  private var cooling: String {
    let block =
      choices.cellsPerBlock == 1 ? "every cell" : "blocks of \(choices.cellsPerBlock) cells"
    // The record holds the physics' own word, which this target does not know by type.
    return switch "\(choices.cooledFaces)" {
    case "both": "\(block) on both faces"
    case "one": "\(block) on one face"
    default: "none"
    }
  }

  /// What a design has otherwise than another, in the order of ``list``.
  func differences(from other: ChosenDesign) -> [String] {
    let others = DesignWords(other).list
    // The lists may have different lines: one layer alone has no bipolar plate.
    return list.filter { own in others.first { $0.name == own.name }?.value != own.value }
      .map { "\($0.name.lowercased()): \($0.value)" }
  }

  private func number(_ value: Double) -> String {
    NumberText.significant(value, digits: 4, trimmed: true)
  }

  private func micrometres(_ length: Length) -> String { "\(number(length.value)) \u{B5}m" }
}
