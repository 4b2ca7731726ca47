public import SourceText

import Quantities

/// The JSON Schema of design specs, for editors that complete and check YAML.
///
/// It is made from the table of keys that guides the reader, so both always say the same.
public enum DesignSpecSchema {
  /// The schema, draft 2020-12.
  public static func json() -> JSONValue {
    .members(
      [
        ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        ("title", .string("Stackwright design spec")),
      ] + object("", required: required))
  }

  /// The keys without which there is no spec.
  private static let required = ["stackwright", "cathode", "separator", "anode", "plate", "stack"]

  /// The members of a schema of a block and its keys.
  private static func object(
    _ path: String, required: [String] = []
  ) -> [(String, JSONValue)] {
    let properties = SpecTable.keys(of: path).flatMap { key in
      SpecSpelling.all(of: key.name).map { ($0, schema(of: key)) }
    }
    var members: [(String, JSONValue)] = [
      ("type", .string("object")), ("additionalProperties", .bool(false)),
      ("properties", .members(properties)),
    ]
    if !required.isEmpty { members.append(("required", .array(required.map(JSONValue.string)))) }
    return members
  }

  /// The schema of one key.
  private static func schema(of key: SpecKey) -> JSONValue {
    var members: [(String, JSONValue)] = [("description", .string(key.summary + "."))]
    if !key.example.isEmpty { members.append(("examples", .array([.string(key.example)]))) }
    return .members(members + value(of: key))
  }

  /// What the value of a key may be.
  private static func value(of key: SpecKey) -> [(String, JSONValue)] {
    switch key.shape {
    case .block, .columns: return object(key.path)
    case .alternatives:
      let block = JSONValue.members(object(key.path))
      return anyOf([block, list(of: block)])
    case .text: return type("string")
    case .cutoff:
      let map = JSONValue.members([
        ("type", .string("object")), ("additionalProperties", .members(type("string"))),
      ])
      return anyOf([.members(type("string")), map])
    case .words(["1"]): return [("const", .number("1"))]
    case .words(let words):
      let word = JSONValue.members([("enum", .array(words.map(JSONValue.string)))])
      return key.isOpen
        ? anyOf([word, list(of: word)]) : [("enum", .array(words.map(JSONValue.string)))]
    case .names, .footprint:
      let name = JSONValue.members(type("string"))
      return key.isOpen ? anyOf([name, list(of: name)]) : type("string")
    case .quantity, .loading, .screen: return open(key, one: [.members(type("string"))])
    case .ratio: return open(key, one: [.members(type("number")), .members(type("string"))])
    case .count:
      let range = JSONValue.members([
        ("type", .string("string")), ("pattern", .string(#"^[0-9]+ *\.\. *[0-9]+$"#)),
      ])
      return open(key, one: [.members(type("integer"))] + (key.isOpen ? [range] : []))
    }
  }

  /// One value, or for an open key also a list or a range of such values.
  private static func open(_ key: SpecKey, one: [JSONValue]) -> [(String, JSONValue)] {
    guard key.isOpen else { return anyOf(one) }
    let value = JSONValue.members(anyOf(one))
    let names = ["from", "to", "step"]
    let range = JSONValue.members([
      ("type", .string("object")), ("additionalProperties", .bool(false)),
      ("properties", .members(names.map { ($0, value) })),
      ("required", .array(names.map(JSONValue.string))),
    ])
    return anyOf(one + [range, list(of: .members(anyOf(one + [range])))])
  }

  private static func anyOf(_ schemas: [JSONValue]) -> [(String, JSONValue)] {
    if schemas.count == 1, case .object(let members) = schemas[0] {
      return members.map { ($0.key, $0.value) }
    }
    return [("anyOf", .array(schemas))]
  }

  private static func list(of schema: JSONValue) -> JSONValue {
    .members([("type", .string("array")), ("minItems", .number("1")), ("items", schema)])
  }

  private static func type(_ name: String) -> [(String, JSONValue)] {
    [("type", .string(name))]
  }
}

extension JSONValue {
  /// An object with its members in their order.
  fileprivate static func members(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(members.map { .init(key: $0.0, value: $0.1) })
  }
}

extension SpecSpelling {
  /// Every spelling of a key.
  fileprivate static func all(of key: String) -> [String] {
    switch key {
    case "maximise": [key, "maximize"]
    case "minimise": [key, "minimize"]
    default: [key]
    }
  }
}
