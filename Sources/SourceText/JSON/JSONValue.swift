/// A JSON text as a tree; objects keep the order of their members.
public enum JSONValue: Sendable, Hashable {
  /// A key of an object with its value.
  public struct Member: Sendable, Hashable {
    /// The key, once in its object.
    public var key: String
    /// The value.
    public var value: JSONValue

    /// Makes a member from its key and value.
    public init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The value `null`.
  case null
  /// The value `true` or `false`.
  case bool(Bool)
  /// A number as it is written, by the grammar of JSON.
  case number(String)
  /// A text.
  case string(String)
  /// A list of values.
  case array([JSONValue])
  /// Members in their order.
  case object([Member])

  /// A number in the shortest form that gives the same bits again; whole ones as `20`.
  ///
  /// - Precondition: The number is finite: JSON has no other ones.
  public static func number(_ number: Double) -> JSONValue {
    precondition(number.isFinite, "JSON has no infinite numbers")
    let text = "\(number)"
    return .number(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }

  /// A whole number.
  public static func number(_ number: Int) -> JSONValue { .number("\(number)") }

  /// The number as a `Double`; nil when this is no number.
  public var double: Double? {
    guard case .number(let text) = self else { return nil }
    return Double(text)
  }

  /// The value of the first member of that key; nil when this is no object or has no such member.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }
}
