import Markup
import Quantities
public import StackRecords

/// The page of a grading: what to build from a lot, what is left and why, and why no more is possible.
///
/// Everything on it comes from the record; figures that the record holds carry its number, and what
/// is counted from the record, such as the cells of one reason, is plain text.
public struct GradingReport: Sendable {
  let result: GradingResult
  let lot: GradedLot

  /// Takes the record that the page is about.
  public init(_ result: GradingResult) {
    self.result = result
    lot = GradedLot(result)
  }

  /// The page, a whole file; the same for the same record.
  public var html: String {
    Page(
      kind: "Grading report",
      title: result.name.isEmpty ? "Modules from measured cells" : result.name,
      lead: .text(lead), sections: sections, tool: result.tool
    ).text
  }

  private var sections: [Section] {
    let parts: [(String, String, [Markup]?)] = [
      ("answer", "", [tiles, proof]), ("do", "What to do first", advice),
      ("lot", "The lot in pictures", pictures), ("limits", "What limits the modules", limits),
      ("modules", "The modules", ModuleTable(lot).content),
      ("replaced", "What was replaced after tests of the modules", replacements),
      ("left", "Cells left over, and why", LeftoverTable(lot).content),
      ("design", "Against the design", design),
      ("comparison", "Against fixed classes", comparison),
      ("proof", "Why there cannot be more", certificate),
      ("basis", "What the page rests on", basis),
      ("again", "How to check this page", reproducibility),
    ]
    return parts.compactMap { place, title, content in
      content.map { Section(place, title, $0) }
    }
  }

  /// The answer in two sentences.
  private var lead: String {
    let cells = Words.count(result.cells.count, "cell")
    let shape =
      result.parallel == 1
      ? "\(Words.count(result.series, "cell")) in series"
      : "\(Words.count(result.series, "group")) in series, each of \(result.parallel) cells in parallel"
    guard result.figures.modules > 0 else {
      return "\(cells) were measured for modules of \(shape), and none was built."
    }
    let built = Words.count(result.figures.modules, "module")
    let refused = result.refusedModules.count
    let but =
      refused == 0
      ? ""
      : " After a test \(refused == 1 ? "one" : NumberText.grouped(refused)) of them must not be used."
    return "\(built) of \(shape), out of \(cells).\(but)"
  }

  /// The cells of one module; a shape that leaves the numbers counts as the largest.
  var cellsPerModule: Int {
    let (product, overflow) = result.series.multipliedReportingOverflow(by: result.parallel)
    return overflow ? .max : max(product, 1)
  }

  /// Cells by what became of them.
  func cells(_ group: GradedLot.Group) -> Int { lot.groups.count { $0 == group } }
}

/// Counted nouns and lists of words.
enum Words {
  /// `1 cell`, `12 cells`, `1,200 cells`.
  static func count(_ count: Int, _ noun: String) -> String {
    "\(NumberText.grouped(count)) \(noun)\(count == 1 ? "" : noun.hasSuffix("s") ? "es" : "s")"
  }

  /// `a`, `a and b`, `a, b and c`.
  static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  /// A number with the minus sign of print.
  static func minus(_ number: String) -> String {
    number.hasPrefix("-") ? "\u{2212}" + number.dropFirst() : number
  }

  /// A number with its sign: `+1.5`, `\u{2212}1.5`, `0`.
  static func signed(_ number: String) -> String {
    let isNothing = number.allSatisfy { "-0.".contains($0) }
    return number.hasPrefix("-") || isNothing ? minus(number) : "+" + number
  }

  /// A difference in three digits, with its sign.
  static func change(_ difference: Double) -> String {
    signed(NumberText.significant(difference, digits: 3, grouped: true, trimmed: true))
  }

  /// A sentence's first letter raised.
  static func capitalised(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
  }

  /// Part of a whole in per cent, with one decimal near both ends: `2.4 %`, `98 %`, `99.9 %`.
  ///
  /// Only nothing is 0 %, and only the whole is 100 %.
  static func share(_ part: Double, of whole: Double) -> String {
    guard whole > 0, part > 0 else { return "0\u{A0}%" }
    guard part < whole else { return "100\u{A0}%" }
    let percent = 100 * part / whole
    guard percent >= 0.1 else { return "under 0.1\u{A0}%" }
    let isAtEnd = percent < 10 || percent > 99
    return NumberText.fixed(min(percent, 99.9), decimals: isAtEnd ? 1 : 0) + "\u{A0}%"
  }
}
