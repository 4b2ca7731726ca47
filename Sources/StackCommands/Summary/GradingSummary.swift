import CellGrading
import Quantities
import StackRecords

/// A grouping on one screen: how many modules of at most how many, what limits them, what is left.
struct GradingSummary: Sendable {
  private let result: GradingResult
  private let verified: String
  private let palette: Palette

  /// Prepares a summary.
  ///
  /// - Parameters:
  ///   - result: The result.
  ///   - verified: What its verification came to, in one sentence; empty for none.
  ///   - palette: Colours for a terminal.
  init(_ result: GradingResult, verified: String = "", palette: Palette = .plain) {
    self.result = result
    self.verified = verified
    self.palette = palette
  }

  /// The text, with a line break at its end.
  var text: String {
    [[headline], figures, design, leftovers, whatIf, proof].filter { !$0.isEmpty }
      .map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var headline: String {
    let name = result.name.isEmpty ? "" : "\(ScreenText.printable(result.name)): "
    let built = result.figures.modules
    let most = "of at most \(NumberText.grouped(result.bound))"
    let verdict =
      switch result.outcome {
      case .proven where result.objective == .energy:
        palette.good("\(modules(built)), the most energy, proven")
      case .proven: palette.good("\(modules(built)) \(most), proven")
      case .withinModules where result.objective == .energy:
        palette.notable("\(modules(built)) \(most), energy \(energyGap ?? "not bounded")")
      case .withinModules where result.gap > 0:
        palette.notable("\(modules(built)) \(most), within \(modules(result.gap))")
      case .withinModules: palette.notable("\(modules(built)) \(most), energy not proven")
      case .provenNone: palette.bad("no module can be built, proven")
      case .undecided: palette.bad("no module found; at most \(result.bound) might be possible")
      }
    return palette.strong(name) + verdict
  }

  private var figures: [String] {
    let placed = result.figures.modules * result.series * result.parallel
    let left = result.cells.count - placed
    var rows = [
      (
        "Cells",
        "\(NumberText.grouped(result.cells.count)) measured, \(NumberText.grouped(placed)) in modules, "
          + "\(NumberText.grouped(left)) left over"
      ),
      ("Module", shape),
    ]
    if let energy { rows.append(energy) }
    if let test = result.secondTest { rows.append(("Second test", words(of: test))) }
    if let fixed = result.fixedClasses {
      rows.append(
        (
          "Fixed classes",
          "would have made \(modules(fixed.modules)) of \(counted(fixed.classes, "class", "classes"))"
            + (result.limitsOutsideClasses.isEmpty
              ? ""
              : ", without regard to "
                + result.limitsOutsideClasses.joined(separator: " and "))
        ))
    }
    if let tightest = result.tightest {
      rows.append(("Tightest limit", "\(words(ofLimit: tightest))"))
    }
    return rows.flatMap(Self.lines)
  }

  /// `12 cells in series`, or `12 groups in series, 4 cells in parallel in each`.
  private var shape: String {
    result.parallel == 1
      ? "\(result.series) cell\(result.series == 1 ? "" : "s") in series"
      : "\(result.series) group\(result.series == 1 ? "" : "s") in series, "
        + "\(result.parallel) cells in parallel in each"
  }

  /// A name and what is said of it, which may need several lines.
  private static func lines(_ name: String, _ words: String) -> [String] {
    let column = 18
    let wrapped = ScreenText.wrapped(ScreenText.printable(words), indent: column)
    guard let first = wrapped.first else { return [] }
    return ["  " + ScreenText.left(name, column - 2) + first.dropFirst(column)]
      + wrapped.dropFirst()
  }

  /// A limit in the words of its rule; its label where the record has no such rule.
  private func words(ofLimit label: String) -> String {
    result.ranges.first { $0.label == label }?.words
      ?? result.sums.first { $0.label == label }?.words ?? label
  }

  /// `118 cells tested again; median loss of discharge_capacity 0.31 %`.
  private func words(of test: GradedSecondTest) -> String {
    let changes = test.changes.map { change in
      let median = change.median.map {
        NumberText.significant(Double($0) * 1e-7, digits: 3, trimmed: true) + " %"
      }
      return "median \(change.direction.rawValue) of \(change.quantity) \(median ?? "unknown")"
    }
    return ([counted(test.tested, "cell", "cells") + " tested again"] + changes)
      .joined(separator: "; ")
  }

  private var energy: (String, String)? {
    guard let ampereHours = result.figures.ampereHours, result.figures.modules > 0 else {
      return nil
    }
    guard let wattHours = result.figures.wattHours else {
      return (
        "Capacity",
        "\(number(ampereHours)) Ah, the sum of the modules' smallest groups (nominal_voltage in the"
          + " spec makes it Wh)"
      )
    }
    let average = number(wattHours / Double(result.figures.modules))
    return (
      "Energy",
      "\(number(wattHours)) Wh"
        + (result.figures.modules > 1 ? ", \(average) Wh a module on average" : "")
    )
  }

  private var leftovers: [String] {
    var counts: [(kind: String, meaning: String, count: Int)] = []
    var places: [String: Int] = [:]
    for cell in result.cells {
      guard case .leftOver(let reason) = cell.fate else { continue }
      let kind = reason.kind
      if let place = places[kind] {
        counts[place].count += 1
      } else {
        places[kind] = counts.count
        let meaning =
          reason == .displaced && result.figures.modules == 0
          ? "no module with it was found" : reason.meaning
        counts.append((kind, meaning, 1))
      }
    }
    guard !counts.isEmpty else { return [] }
    counts.sort { left, right in
      left.count == right.count
        ? left.kind.utf8.lexicographicallyPrecedes(right.kind.utf8) : left.count > right.count
    }
    let most = 10
    let rest = counts.dropFirst(most).reduce(0) { $0 + $1.count }
    var rows = Array(counts.prefix(most))
    if rest > 0 { rows.append(("other reasons", "modules.csv names each", rest)) }
    let width = min(30, rows.map { ScreenText.printable($0.kind).count }.max() ?? 0)
    return [palette.faint("Left over")]
      + rows.map { row in
        ScreenText.right(NumberText.grouped(row.count), 9) + "  "
          + ScreenText.left(ScreenText.printable(row.kind), width) + "  " + row.meaning
      }
  }

  /// Figures of the design beside those as built.
  private var design: [String] {
    guard !result.design.isEmpty else { return [] }
    let head =
      ScreenText.left("Against the design", 30) + ScreenText.right("designed", 14)
      + ScreenText.right("built", 14)
    return [palette.faint(head)]
      + result.design.map { row in
        "  " + ScreenText.left(row.figure.words, 28)
          + ScreenText.right(row.figure.text(row.predicted), 14)
          + ScreenText.right(row.realised.map(row.figure.text) ?? "unknown", 14)
      }
  }

  private var whatIf: [String] {
    guard !result.whatIf.isEmpty else { return [] }
    let lines = result.whatIf.map { answer in
      let gained = answer.modules - result.figures.modules
      let words = gained > 0 ? "+\(gained)" : "\(gained)"
      return ScreenText.right(words, 9) + "  "
        + ScreenText.left(ScreenText.printable(self.words(ofLimit: answer.limit)), 42)
        + "  (\(answer.modules) of at most \(answer.bound))"
    }
    return [palette.faint("Modules more if one limit were 1 % wider")] + lines
  }

  /// The proof in plain words.
  private var proof: [String] {
    var words: String
    switch result.outcome {
    case .proven where result.objective == .energy:
      words = "Proven: no other grouping of these cells has more energy under these limits."
    case .proven:
      words =
        result.count == result.figures.modules
        ? "All modules that were asked for are built."
        : "Proven: no grouping of these cells has more modules under these limits."
    case .withinModules where result.objective == .energy:
      words = "Not proven best; the search ended by \(ending)."
    case .withinModules:
      words =
        "Not proven best: no grouping has more than \(modules(result.bound)); the search ended by "
        + "\(ending)."
    case .provenNone: words = "Proven: no cells of this lot make a module under these limits."
    case .undecided:
      words =
        "That there is none is not proven: the search ended by \(ending), and no grouping has more than"
        + " \(modules(result.bound))."
    }
    if let bound = energyBound { words += " \(bound)" }
    let ignored = result.certificate.ignored
    if !ignored.isEmpty {
      words += " Bound ignores: \(ignored.map(\.rawValue).joined(separator: ", "))."
    }
    if !verified.isEmpty { words += " \(verified)" }
    return ScreenText.wrapped(words, indent: 0)
  }

  /// How far the energy is settled, for this number of modules unless energy comes first.
  private var energyBound: String? {
    guard let energyGap else { return nil }
    let isFirst = result.objective == .energy
    guard energyGap != Self.noGap else {
      return isFirst
        ? nil : "Their energy is the most that \(modules(result.figures.modules)) can have."
    }
    let which =
      isFirst ? "of any number of modules" : "for \(modules(result.figures.modules))"
    return "Energy \(energyGap) of the energy bound \(which)."
  }

  /// `within 0.2 %`, by how much the energy may lie below its bound; nil without one.
  private var energyGap: String? {
    guard let bound = result.capacityBound, let reached = result.figures.capacity, bound > 0,
      result.figures.modules > 0
    else { return nil }
    let share = 100 * Double(max(0, bound - reached)) / Double(bound)
    return share > 1e-7
      ? "within \(NumberText.significant(share, digits: 2, trimmed: true)) %" : Self.noGap
  }

  private static let noGap = "within 0 %"

  private var ending: String {
    switch result.ending {
    case .finished: "its own rule, counted work"
    case .timeLimit: "the time limit"
    case .signal: "a signal"
    }
  }

  private func modules(_ count: Int) -> String { counted(count, "module", "modules") }

  private func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(NumberText.grouped(count)) \(count == 1 ? one : many)"
  }

  private func number(_ value: Double) -> String {
    NumberText.significant(value, digits: 6, grouped: true, trimmed: true)
  }
}
