import SourceText

/// The fields of a record: names in the order in which they are written.
protocol RecordKey: RawRepresentable<String>, CaseIterable, Hashable {}

/// A JSON value with its path inside the text.
struct RecordNode {
  let value: JSONValue
  private let place: Place

  /// Where a value stands; put into words only for a fault, since a record may have millions.
  private indirect enum Place {
    case root
    case member(of: Place, String)
    case element(of: Place, Int)

    var words: String {
      switch self {
      case .root: ""
      case .member(let outer, let key):
        outer.words.isEmpty ? key : "\(outer.words).\(key)"
      case .element(let outer, let index): "\(outer.words)[\(index)]"
      }
    }
  }

  /// The whole record.
  init(_ value: JSONValue) { self.init(value: value, place: .root) }

  private init(value: JSONValue, place: Place) {
    self.value = value
    self.place = place
  }

  /// Path of the value, such as `limits[2].margin`; empty for the whole record.
  var path: String { place.words }

  /// The fields of an object that has exactly these keys.
  func record<Key: RecordKey>(_: Key.Type) throws(RecordFault) -> RecordFields<Key> {
    let members = try members()
    let known = Key.allCases.map(\.rawValue)
    if let unknown = members.first(where: { !known.contains($0.key) }) {
      throw fault(.unknown(key: unknown.key))
    }
    var fields: [Key: RecordNode] = [:]
    for key in Key.allCases {
      guard let member = members.first(where: { $0.key == key.rawValue }) else {
        throw fault(.missing(key: key.rawValue))
      }
      fields[key] = self.member(key.rawValue, member.value)
    }
    return RecordFields(fields: fields, absent: RecordNode(value: .null, place: place))
  }

  /// The members of an object in the order of the text.
  func members() throws(RecordFault) -> [(key: String, value: JSONValue)] {
    guard case .object(let members) = value else { throw wrongType("an object") }
    return members.map { (key: $0.key, value: $0.value) }
  }

  /// The elements of an array.
  func list<Element>(
    of read: (RecordNode) throws(RecordFault) -> Element
  ) throws(RecordFault) -> [Element] {
    guard case .array(let values) = value else { throw wrongType("a list") }
    var elements: [Element] = []
    for (index, value) in values.enumerated() {
      elements.append(try read(RecordNode(value: value, place: .element(of: place, index))))
    }
    return elements
  }

  /// What `read` makes of the value; nil for `null`.
  func optional<Value>(
    _ read: (RecordNode) throws(RecordFault) -> Value
  ) throws(RecordFault) -> Value? {
    if case .null = value { return nil }
    return try read(self)
  }

  /// The value of a member.
  func member(_ key: String, _ value: JSONValue) -> RecordNode {
    RecordNode(value: value, place: .member(of: place, key))
  }

  /// A fault at this place.
  func fault(_ kind: RecordFault.Kind) -> RecordFault { RecordFault(path: path, kind: kind) }

  /// The fault of a value that is not what was expected.
  func wrongType(_ expected: String) -> RecordFault {
    fault(.wrongType(expected: expected, found: value.kindInWords))
  }
}

/// The fields of one record by key.
struct RecordFields<Key: RecordKey> {
  fileprivate let fields: [Key: RecordNode]
  fileprivate let absent: RecordNode

  subscript(key: Key) -> RecordNode { fields[key] ?? absent }
}

extension JSONValue {
  /// An object with all keys in their order.
  static func record<Key: RecordKey>(_: Key.Type, _ value: (Key) -> JSONValue) -> JSONValue {
    .object(Key.allCases.map { .init(key: $0.rawValue, value: value($0)) })
  }

  /// The kind of value for error messages.
  var kindInWords: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}
