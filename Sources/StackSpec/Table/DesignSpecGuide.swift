import Quantities

/// What each key of a design spec means, for readers: the table that guides the reader, in words.
public enum DesignSpecGuide {
  /// A key.
  public struct Key: Sendable, Hashable {
    /// Full path, such as `stack.layers`.
    public let path: String
    /// Whether it holds further keys.
    public let isBlock: Bool
    /// Whether a list or a range opens it.
    public let isOpen: Bool
    /// What it is, in one sentence without a full stop.
    public let summary: String
    /// What it takes, such as `a length in um, nm, mm, cm or m`.
    public let form: String
    /// The units of its values, the base unit first; none where they have none.
    public let units: [String]
    /// A value as a spec would write it; empty for most blocks.
    public let example: String
    /// What holds where it is not written; nil where it must be, or nothing is to be said.
    public let otherwise: String?
    /// Whether its block is faulty without it.
    public let isRequired: Bool
  }

  /// Every key in the order of the table, blocks before their keys.
  public static let keys: [Key] = blocksFirst("", SpecTable.index)

  /// The keys of a block, each followed by its own.
  static func blocksFirst(_ block: String, _ index: SpecKeyIndex) -> [Key] {
    index.keys(of: block).flatMap { key in
      [Key(key)] + (key.shape.isBlock ? blocksFirst(key.path, index) : [])
    }
  }
}

extension DesignSpecGuide.Key {
  /// The words on a key of the table.
  init(_ key: SpecKey) {
    path = key.path
    isBlock = key.shape.isBlock
    isOpen = key.isOpen
    summary = key.summary
    example = key.example
    isRequired = key.absence == .fault
    units = key.shape.dimensions.flatMap { $0.units.map(\.spelling) }.filter { $0 != "1" }
    otherwise =
      switch key.absence {
      case .value(let text), .words(let text): text
      case .fault, .nothing: nil
      }
    form = key.form
  }

  /// All of it in sentences, for editors.
  var description: String {
    var text = summary + "."
    if !isBlock { text += " " + form.prefix(1).uppercased() + form.dropFirst() + "." }
    if isBlock, !example.isEmpty { text += " E.g. \(example)." }
    if isRequired { text += " Must be written." }
    if let otherwise { text += " Default: \(otherwise)." }
    return text
  }
}

extension SpecKey {
  /// What the key takes, with its units.
  fileprivate var form: String {
    let one =
      switch shape {
      case .block, .columns, .limit, .alternatives, .text: expectation
      case .words(let words): words.count == 1 ? words[0] : expectation
      case .quantity(let facts): "\(Self.article(facts.name)) in \(Self.units(of: facts))"
      case .ratio: "a bare number, or one with %"
      case .count: "a bare whole number" + (isOpen ? ", or 2..60" : "")
      case .names(let kind): "the name of a \(kind.rawValue) of the catalogue"
      case .footprint:
        "width x height, each a \(Length.facts.name) in \(Self.units(of: Length.facts))"
      case .loading:
        shape.dimensions.map { "\(Self.article($0.name)) in \(Self.units(of: $0))" }.joined(
          separator: ", or ")
      case .screen: "a number of standard deviations such as 3 sigma, or none"
      case .sigma: expectation
      case .amount(let facts, let takesShares):
        "\(Self.article(facts.name)) in \(Self.units(of: facts))"
          + (takesShares ? ", or a number with %" : "")
      case .countOrMax: "a bare whole number, or max"
      case .measured(.value): "a value in a unit of the column"
      case .measured(.difference): "a difference in a unit of the column"
      case .measured(.width): "a difference in a unit of the column, or a number with %"
      case .cutoff:
        "a voltage in \(Self.units(of: Voltage.facts)), or a block from cathode to voltage"
      }
    guard isOpen else { return one }
    return one + (shape.hasRanges ? "; or a list or a range of such" : "; or a list of such")
  }

  /// A name with its article.
  private static func article(_ name: String) -> String {
    (name.first.map("aeiou".contains) == true ? "an " : "a ") + name
  }

  private static func units(of facts: DimensionFacts) -> String {
    let units = facts.units.map(\.spelling)
    guard let last = units.last, units.count > 1 else { return units.first ?? "" }
    return units.dropLast().joined(separator: ", ") + " or " + last
  }
}
