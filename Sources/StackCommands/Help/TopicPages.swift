import Quantities
import StackRecords
import StackSpec

extension HelpTopic {
  /// The page on it; nil for the manual, which is no page for a screen.
  var page: HelpPage? {
    switch self {
    case .spec: Self.specPage
    case .moduleSpec: Self.moduleSpecPage
    case .units: Self.unitsPage
    case .results: Self.resultsPage
    case .gradingResults: Self.gradingResultsPage
    case .exitCodes:
      HelpPage(
        heading: "How a command ends: its exit code.",
        sections: [
          .init(
            entries: ExitCode.allCases.map { .init(term: "\($0.rawValue)", meaning: $0.meaning) })
        ])
    case .templates:
      HelpPage(
        heading: "What 'stackwright init TEMPLATE' writes; the first is the default.",
        sections: [
          .init(entries: Template.all.map { .init(term: $0.name, meaning: $0.summary) }),
          .init(
            title: "For grade",
            entries: [.init(term: LotTemplate.name, meaning: LotTemplate.summary)]),
        ])
    case .man: nil
    }
  }

  private static var specPage: HelpPage {
    let blocks = DesignSpecGuide.keys.filter { key in
      key.isBlock && !key.path.contains(".")
    }
    let top = DesignSpecGuide.keys.filter { !$0.isBlock && !$0.path.contains(".") }
    return HelpPage(
      heading: "A spec is YAML: what may be chosen, and what must hold.",
      sections: [
        .init(sentences: [
          "One value fixes a choice; a list [a, b], a range {from: a, to: b, step: c} or, for counts,"
            + " 2..60 opens it. A quantity carries its unit ('stackwright help units'). The blocks"
            + " cathode, separator, anode and plate may be lists of alternatives, each with choices of"
            + " its own. What is not written has its default, which the result lists. A shortest spec"
            + " has stackwright: 1, cathode, separator, anode, plate and stack; 'stackwright init'"
            + " writes a whole one."
        ]),
        .init(entries: top.map(entry)),
      ]
        + blocks.map { block in
          .init(
            title: block.path, sentences: [block.summary + "."],
            entries: DesignSpecGuide.keys.filter { $0.path.hasPrefix(block.path + ".") }.map(entry))
        })
  }

  private static var moduleSpecPage: HelpPage {
    HelpPage(
      heading:
        "A module spec is YAML: how cells stand in a module, and what every module must keep.",
      sections: [
        .init(sentences: [
          "A quantity carries its unit ('stackwright help units'); a per cent is of the median of the"
            + " cells that pass the screen. * stands for a column: one of"
            + " \(ModuleSpecGuide.recognisedColumns.joined(separator: ", ")); or the header of any other"
            + " column of numbers, with an amount in its unit. Cells are screened in this order: what"
            + " is reserved, missing or unreadable, not stabilised, bounds, outliers; with --second-test"
            + " then what that test lacks, what changed too much until it, and bounds again. A module takes positions by resistance, the"
            + " least in the hottest. 'stackwright init lot' writes a whole spec with its table."
        ]),
        .init(entries: ModuleSpecGuide.keys.map(entry)),
      ])
  }

  /// The page on the keys of specs of that path or that name; nil where there is none.
  static func page(onKey word: String) -> HelpPage? {
    func fits(_ key: DesignSpecGuide.Key) -> Bool {
      key.path == word || key.path.hasPrefix("\(word).")
        || key.path.split(separator: ".").contains { $0 == word }
    }
    let keys = DesignSpecGuide.keys.filter(fits)
    let ofModules = ModuleSpecGuide.keys.filter(fits)
    guard !(keys + ofModules).isEmpty else { return nil }
    var sections = [HelpPage.Section(entries: keys.map(entry))]
    if !ofModules.isEmpty {
      sections.append(
        .init(title: "In a module spec ('help module-spec')", entries: ofModules.map(entry)))
    }
    return HelpPage(
      heading: "Keys of a spec; 'stackwright help spec' tells all of them.",
      sections: sections.filter { !$0.entries.isEmpty })
  }

  private static func entry(_ key: DesignSpecGuide.Key) -> HelpPage.Entry {
    var words = key.summary
    if !key.isBlock { words += ": \(key.form)" }
    if !key.isBlock, !key.example.isEmpty { words += "; e.g. \(ScreenText.unbroken(key.example))" }
    if key.isRequired { words += "; must be written" }
    if let otherwise = key.otherwise { words += "; default: \(otherwise)" }
    return HelpPage.Entry(term: key.path, meaning: words)
  }

  private static var unitsPage: HelpPage {
    HelpPage(
      heading: "Units, the one in which results are written first.",
      sections: [
        .init(sentences: [
          "Every quantity has its unit behind the number: 20 um. A product is written with a space, *"
            + " or a middle dot, a power as cm2, cm^2 or cm\u{B2}, a division as W/(m K). um may be"
            + " \u{B5}m, degC \u{B0}C, ohm \u{3A9}."
        ]),
        .init(
          entries: KnownDimensions.all.map { facts in
            let units = facts.units.map { $0.spelling == "1" ? "(bare number)" : $0.spelling }
            return .init(
              term: facts.name,
              meaning: units.joined(separator: ", ") + "; "
                + ScreenText.unbroken("e.g. \(facts.example)"))
          }),
      ])
  }

  private static var resultsPage: HelpPage {
    let figures = SelfTest.figures().map { section in
      HelpPage.Entry(
        term: section.name, meaning: section.figures.map(\.name).joined(separator: ", "))
    }
    return HelpPage(
      heading: "What stands in result.json, the file of optimise.",
      sections: [
        .init(sentences: [
          "The same input gives the same bytes; times and cores stand in run.json. The name of a figure"
            + " ends with its unit. 'stackwright schema --result' prints the JSON Schema."
        ])
      ] + pages(of: ResultGuide.sections) + [
        .init(
          title: "figures",
          sentences: ["Every intermediate of the model, by section; null where a design has none."],
          entries: figures)
      ])
  }

  private static var gradingResultsPage: HelpPage {
    HelpPage(
      heading: "What stands in result.json, the file of grade.",
      sections: [
        .init(sentences: [
          "The same input gives the same bytes; times and cores stand in run.json."
        ])
      ] + pages(of: ResultGuide.gradingSections))
  }

  private static func pages(of sections: [ResultGuide.Section]) -> [HelpPage.Section] {
    sections.map { section in
      HelpPage.Section(
        title: section.path.isEmpty ? "At the top" : section.path,
        entries: section.fields.map { .init(term: $0.name, meaning: "\($0.summary) (\($0.form))") })
    }
  }
}
