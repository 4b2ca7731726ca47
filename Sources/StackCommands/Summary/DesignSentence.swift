import Quantities
import StackPhysics
import StackRecords

/// A design in words, such as `14 layers of NMC811 (dry-85, 6.1 mAh/cm2) | LPSCl-dense 15 um | …`.
struct DesignSentence: Sendable {
  private let choices: ChosenDesign

  /// Puts choices into words.
  init(_ choices: ChosenDesign) {
    self.choices = choices
  }

  /// The layers with their plates.
  var layers: String {
    let count = choices.layersInSeries
    let plate = "\(choices.plate) \(micrometres(choices.plateThickness))"
    let loading = number(choices.loading.value)
    let ratio = choices.ratio.map { " N/P \(number($0))" } ?? ""
    let phrases = [
      "\(counted(count, "layer")) of \(choices.cathode) (\(choices.recipe), \(loading) mAh/cm2) |",
      "\(choices.separator) \(micrometres(choices.separatorThickness)) |",
      "\(choices.anode)\(ratio)",
      count > 1 ? "on \(plate) plates" : "",
    ]
    return phrases.filter { !$0.isEmpty }.map(safe).joined(separator: " ")
  }

  /// What surrounds the layers: ends, footprint, stacks, grades, module.
  var surroundings: String {
    var parts = [
      "ends \(choices.positiveEnd) \(micrometres(choices.positiveEndThickness)) and "
        + "\(choices.negativeEnd) \(micrometres(choices.negativeEndThickness))",
      "\(millimetres(choices.width)) x \(millimetres(choices.height)) mm",
      counted(choices.stacksInParallel, "stack") + " in a pouch",
    ]
    if choices.grades > 1 { parts.append(counted(choices.grades, "grade")) }
    let (series, parallel) = (choices.cellsInSeries, choices.cellsInParallel)
    if series * parallel > 1 {
      parts.append(
        series == 1
          ? "module of \(parallel) cells in parallel"
          : "module of \(series) cells in series"
            + (parallel == 1 ? "" : ", \(parallel) in parallel"))
      parts.append(cooling)
    }
    return parts.map(safe).joined(separator: "; ")
  }

  private var cooling: String {
    let block = "blocks of \(choices.cellsPerBlock)"
    return switch choices.cooledFaces {
    case .both: "\(block) cooled on both faces"
    case .one: "\(block) cooled on one face"
    case .none: "\(block) without cooling"
    }
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  private func micrometres(_ length: Length) -> String {
    "\(number(length.value)) um"
  }

  private func millimetres(_ length: Length) -> String {
    number(length.value / 1000)
  }

  private func safe(_ phrase: String) -> String {
    ScreenText.unbroken(ScreenText.printable(phrase))
  }

  private func number(_ value: Double) -> String {
    NumberText.significant(value, digits: 4, trimmed: true)
  }
}
