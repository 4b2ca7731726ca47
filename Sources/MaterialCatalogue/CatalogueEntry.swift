public import Quantities

/// One entry of the catalogue as written: what `stackwright catalogue` shows and a result records.
public struct CatalogueEntry: Sendable, Hashable {
  /// What a value consists of.
  public enum Form: String, Sendable, Hashable {
    /// One number.
    case quantity
    /// Two ends.
    case range
    /// Points of coordinate and potential.
    case curve
    /// Words.
    case statement
  }

  /// A value with where it comes from.
  public struct Value: Sendable, Hashable {
    /// Key in the file, such as `density`.
    public var key: String
    /// The value as written, with its unit; of a range `low to high`, of a curve its points.
    public var text: String
    /// The range in which sources put the value, as written, `low to high`; nil where none is given.
    public var range: String?
    /// The numbers as computed with: one, the two ends of a range, or a curve's coordinates and
    /// potentials in turn; none of a statement.
    public var numbers: [Double]
    /// Unit of the numbers; `1` for a bare number and empty for a statement.
    public var unit: String
    /// What the numbers are.
    public var form: Form
    /// Where the value comes from.
    public var source: String
    /// How far the source carries.
    public var confidence: Confidence
    /// `built-in`, or the name of the file that gives the value.
    public var origin: String

    /// Creates a value.
    public init(
      key: String, text: String, range: String? = nil, numbers: [Double] = [], unit: String = "",
      form: Form = .statement, source: String, confidence: Confidence, origin: String
    ) {
      self.key = key
      self.text = text
      self.range = range
      self.numbers = numbers
      self.unit = unit
      self.form = form
      self.source = source
      self.confidence = confidence
      self.origin = origin
    }
  }

  /// A word without a source: a description, a kind, the name of another entry.
  public struct Word: Sendable, Hashable {
    /// Key in the file, such as `cathode_face`.
    public var key: String
    /// The word as written.
    public var text: String

    /// Creates a word.
    public init(key: String, text: String) {
      self.key = key
      self.text = text
    }
  }

  /// Another entry, or a family of electrolytes, that an entry leans on.
  public struct Reference: Sendable, Hashable {
    /// The kind of reference to a family of electrolytes.
    public static let family = "family"

    /// Kind of the entry, or ``family``.
    public var kind: String
    /// Name of the entry or of the family.
    public var name: String

    /// Creates a reference.
    public init(kind: String, name: String) {
      self.kind = kind
      self.name = name
    }
  }

  /// The origin of what comes with the program.
  public static let builtIn = "built-in"

  /// What kind of thing it describes, such as `cathode` or `critical current`.
  public var kind: String
  /// Name, unique within its kind; of a pair its members with ` | ` between.
  public var name: String
  /// The words, in the order in which a kind lists its keys.
  public var words: [Word]
  /// The values, in the order in which a kind lists its keys.
  public var values: [Value]
  /// What the program takes for keys that the entry leaves out; these have no source.
  public var defaults: [Word]
  /// The entries that it leans on or that it joins.
  public var references: [Reference]
  /// `built-in`, or the name of the file that first gave it.
  public var firstOrigin: String
  /// `built-in`, or the name of the file that last added or changed it.
  public var origin: String

  /// Creates an entry; `firstOrigin` is `origin` where nothing else is said.
  public init(
    kind: String, name: String, words: [Word], values: [Value], defaults: [Word] = [],
    references: [Reference] = [], firstOrigin: String? = nil, origin: String
  ) {
    self.kind = kind
    self.name = name
    self.words = words
    self.values = values
    self.defaults = defaults
    self.references = references
    self.firstOrigin = firstOrigin ?? origin
    self.origin = origin
  }

  /// Whether a later file changed an entry of an earlier one.
  public var isChanged: Bool { origin != firstOrigin }

  /// The value of a key.
  public func value(_ key: String) -> Value? { values.first { $0.key == key } }

  /// The word of a key.
  public func word(_ key: String) -> String? { words.first { $0.key == key }?.text }
}
