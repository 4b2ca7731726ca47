import StackRecords

extension SpecTable {
  /// What is best.
  static let objective = [
    SpecKey(
      "objective.maximise", .words(["specific_energy", "energy_density"]),
      "The figure to make as large as possible", example: "energy_density",
      absent: .value(Objective.Figure.specificEnergy.rawValue)),
    SpecKey(
      "objective.minimise", .words(["cost"]), "The figure to make as small as possible",
      example: "cost", absent: .words("specific_energy is maximised")),
    SpecKey(
      "objective.level", .words(Objective.Level.allCases.map(\.rawValue)),
      "Where the figure is taken", example: "cell",
      absent: .words("module where the spec has one, else cell")),
  ]
}

extension SpecReading {
  /// Reads what is best; the level is the module where there is one, else the cell.
  mutating func objective(_ root: SpecBlock, hasModule: Bool) -> Objective? {
    guard let block = block("objective", in: root) else { return nil }
    let figure = figure(block)
    let level = level(block, hasModule: hasModule)
    guard let figure, let level else { return nil }
    return Objective(figure, level)
  }

  private mutating func figure(_ block: SpecBlock) -> Objective.Figure? {
    let sides = ["maximise", "minimise"].compactMap { side in
      block.entries.first { $0.key == side }
    }
    if sides.count == 2 {
      report(
        .givenTwice(key: "objective.minimise", other: "objective.maximise"),
        at: sides[1].keyPlace)
    }
    guard let side = sides.first else {
      assume(
        "objective.maximise", Objective.Figure.specificEnergy.rawValue, source: SpecSource.house)
      return .specificEnergy
    }
    let path = block.path(to: side.key)
    let all = Objective.Figure.allCases.map(\.rawValue)
    guard let word = word(path, side.value, among: all),
      let figure = Objective.Figure(rawValue: word)
    else { return nil }
    if (figure == .cost) != (side.key == "minimise") {
      let wanted = figure == .cost ? "minimise" : "maximise"
      report(
        .wrongDirection(figure: word, remedy: "\(wanted): \(word)"), at: side.value.place)
      return nil
    }
    return figure
  }

  private mutating func level(_ block: SpecBlock, hasModule: Bool) -> Objective.Level? {
    guard let node = block["level"] else {
      let level: Objective.Level = hasModule ? .module : .cell
      assume("objective.level", level.rawValue, source: SpecSource.contract("2.4"))
      return level
    }
    let all = Objective.Level.allCases.map(\.rawValue)
    guard let word = word("objective.level", node, among: all) else { return nil }
    if word == Objective.Level.module.rawValue, !hasModule {
      report(.needsModule("the level module"), at: node.place)
      return nil
    }
    return Objective.Level(rawValue: word)
  }
}
