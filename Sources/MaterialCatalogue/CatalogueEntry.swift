public import Quantities

/// One entry of the catalogue as written: what `stackwright catalogue` shows and a result records.
public struct CatalogueEntry: Sendable, Hashable {
  /// A value with where it comes from.
  public struct Value: Sendable, Hashable {
    /// Key in the file, such as `density`.
    public var key: String
    /// The value as written, with its unit; of a range `low to high`, of a curve its points.
    public var text: String
    /// The range in which sources put the value, as written, `low to high`; nil where none is given.
    public var range: String?
    /// Where the value comes from.
    public var source: String
    /// How far the source carries.
    public var confidence: Confidence
    /// `built-in`, or the name of the file that gives the value.
    public var origin: String

    /// Creates a value.
    public init(
      key: String, text: String, range: String? = nil, source: String, confidence: Confidence,
      origin: String
    ) {
      self.key = key
      self.text = text
      self.range = range
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
  /// `built-in`, or the name of the file that last added or changed it.
  public var origin: String

  /// Creates an entry.
  public init(kind: String, name: String, words: [Word], values: [Value], origin: String) {
    self.kind = kind
    self.name = name
    self.words = words
    self.values = values
    self.origin = origin
  }
}
