import Markup
import Quantities
import StackRecords

extension GradingReport {
  /// The figures that a reader asks for first.
  var tiles: Markup {
    var tiles = [
      tile(
        Shown(value: Double(result.figures.modules), digits: .decimals(0)), "",
        [
          .text("modules built, of at most "),
          Shown(value: Double(result.bound), digits: .decimals(0)).markup,
        ], isFirst: true)
    ]
    let energy: [Markup] =
      result.objective == .energy
      ? [.text("energy at nominal voltage: the objective")] : [.text("energy at nominal voltage")]
    if let wattHours = result.figures.wattHours {
      let shown = DesignReport.energy(wattHours)
      tiles.append(tile(shown, shown.unit, energy))
    } else if let ampereHours = result.figures.ampereHours {
      tiles.append(
        tile(.short(ampereHours), "Ah", [.text("capacities of all modules added up")]))
    }
    tiles.append(counted(cells(.placed), "cells in modules"))
    tiles.append(counted(cells(.left), "cells left over"))
    if cells(.screened) > 0 { tiles.append(counted(cells(.screened), "cells screened out")) }
    return .element(.ul, [.classes("tiles")], tiles)
  }

  private func tile(
    _ shown: Shown, _ unit: String, _ words: [Markup], isFirst: Bool = false
  ) -> Markup {
    .element(
      .li, isFirst ? [.classes("first")] : [],
      [
        .element(
          .strong, [],
          [shown.numberMarkup] + (unit.isEmpty ? [] : [" ", .element(.small, text: unit)])),
        .element(.span, [], words),
      ])
  }

  /// A tile whose number is counted from the cells.
  private func counted(_ count: Int, _ words: String) -> Markup {
    .element(
      .li, [],
      [
        .element(.strong, text: NumberText.grouped(count)),
        .element(
          .span,
          text: "\(words), \(Words.share(Double(count), of: Double(result.cells.count)))"),
      ])
  }

  /// How far the answer is settled, in plain words.
  var proof: Markup {
    var look = ""
    var paragraphs: [Markup] = []
    func say(_ strong: String, _ rest: String) {
      paragraphs.append(.paragraph([.element(.strong, text: strong), .text(rest)]))
    }
    let built = Words.count(result.figures.modules, "module")
    switch result.outcome {
    case .proven where result.objective == .energy:
      say("Proven best", ": no other choice of cells gives more energy under these limits.")
    case .proven where result.count == result.figures.modules:
      say("All \(built) that were asked for are built", " within the limits.")
    case .proven:
      say(
        "Proven best", ": no other choice of cells makes more than \(built) under these limits.")
    case .withinModules where result.gap > 0:
      look = "open"
      let isClose = Double(result.gap) <= 0.05 * Double(result.bound)
      say(
        "Not proven best" + (isClose ? ", but close" : ""),
        ": \(built) are built, and up to \(NumberText.grouped(result.gap)) more might be possible. \(ending)"
          + (result.certificate.ignored.isEmpty
            ? "" : " The bound leaves out some rules, so that many need not exist."))
    case .withinModules:
      look = "open"
      say(
        "No choice of cells makes more modules",
        ", but the energy is not proven best. \(ending)")
    case .provenNone:
      look = "bad"
      say("Proven: no module can be built", " from these cells under these limits.")
    case .undecided:
      look = "bad"
      say(
        "No module was found",
        ", and that there is none is not proven: at most \(Words.count(result.bound, "module")) might be"
          + " possible. \(ending)")
    }
    if let energyBound { paragraphs.append(.paragraph(energyBound)) }
    paragraphs.append(
      .paragraph(
        [
          .text("Check it without a solver: "), .element(.code, text: verification),
          .text(" holds every module and the bound against the measured cells again."),
        ], "soft"))
    return .element(.div, [.classes("proof", look)], paragraphs)
  }

  /// What ended the search.
  private var ending: String {
    switch result.ending {
    case .finished: "The search ended by its own rule, after a fixed amount of work."
    case .timeLimit: "The search was ended by the time limit; more time may close the gap."
    case .signal: "The search was interrupted; more time may close the gap."
    }
  }

  /// How far the energy is settled for this number of modules.
  private var energyBound: String? {
    guard let bound = result.capacityBound, let reached = result.figures.capacity, bound > 0,
      result.figures.modules > 0, !(result.objective == .energy && result.outcome == .proven)
    else { return nil }
    let (most, found) = (Double(bound), Double(reached))
    guard found < most else {
      return
        "No other choice of cells for \(Words.count(result.figures.modules, "module")) has more energy."
    }
    let share = NumberText.significant(100 * (most - found) / most, digits: 2, trimmed: true)
    return
      "The energy is within \(share) % of the most that \(Words.count(result.figures.modules, "module")) could have."
  }

  /// The command that checks the record.
  var verification: String {
    "stackwright verify result.json"
      + result.input.tables.map { " --table \(ShellWord.quoted($0.name))" }.joined()
      + (result.input.secondTest.map { " --second-test \(ShellWord.quoted($0.name))" } ?? "")
      + (result.input.reserve.map { " --reserve \(ShellWord.quoted($0.name))" } ?? "")
  }
}

/// A word of a command line that a reader may copy.
enum ShellWord {
  /// The word as a shell takes it for one: quoted where it holds more than plain letters.
  static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "+"):
        true
      default: false
      }
    }
    return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
