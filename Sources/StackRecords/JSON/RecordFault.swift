/// Why a JSON text is not a stored result, with the place inside it.
public struct RecordFault: Error, Sendable, Hashable {
  /// What is wrong at the place.
  public enum Kind: Sendable, Hashable {
    /// The text is not a record of this program at all.
    case foreign
    /// The record has a layout of another number than the one read here.
    case otherLayout(found: String, read: Int)
    /// A field is absent.
    case missing(key: String)
    /// A field is unknown.
    case unknown(key: String)
    /// The value is of another type.
    case wrongType(expected: String, found: String)
    /// The text is none of the known words.
    case unknownWord(found: String, known: [String])
    /// The number is out of its range.
    case outOfRange(found: String, expected: String)
    /// The value contradicts the rest of the record.
    case contradiction(found: String, expected: String)
  }

  /// Path of the value inside the JSON text, such as `limits[2].margin`; empty for the whole.
  public var path: String
  /// What is wrong there.
  public var kind: Kind

  /// Creates a fault.
  public init(path: String, kind: Kind) {
    self.path = path
    self.kind = kind
  }
}
