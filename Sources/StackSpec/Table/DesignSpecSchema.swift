public import SourceText

/// The JSON Schema of design specs, for editors that complete and check YAML.
///
/// It is made from the table of keys that guides the reader, so both always say the same. A schema
/// sees form only: names of the catalogue, bounds and contradictions between keys are left to
/// `stackwright check`.
public enum DesignSpecSchema {
  /// The schema, draft-07, which is what editors of YAML read.
  public static func json() -> JSONValue {
    .members(
      [
        ("$schema", .string("http://json-schema.org/draft-07/schema#")),
        ("title", .string("Stackwright design spec")),
        (
          "description",
          .string(
            "What may be chosen and what must hold. One value fixes a choice, a list or a range opens"
              + " it; every quantity carries its unit. Check a spec with: stackwright check SPEC")
        ),
      ] + object(""))
  }

  /// The members of a schema of a block and its keys.
  private static func object(_ path: String, isLimit: Bool = false) -> [(String, JSONValue)] {
    let keys = SpecTable.keys(of: path)
    let required = keys.filter { $0.absence == .fault }.map(\.name)
    let properties = keys.flatMap { key in
      SpecSpelling.all(of: key.name).map { ($0, schema(of: key)) }
    }
    // An empty block is one in which everything has its default.
    let type: JSONValue =
      required.isEmpty && !isLimit ? .words(["object", "null"]) : .string("object")
    var members: [(String, JSONValue)] = [
      ("type", type), ("additionalProperties", .bool(false)),
      ("properties", .members(properties)),
    ]
    if !required.isEmpty { members.append(("required", .words(required))) }
    if isLimit {
      let sides = keys.map(\.name).filter { ["max", "min"].contains($0) }
      members.append(
        ("anyOf", .array(sides.map { .members([("required", .words([$0]))]) })))
    }
    return members
  }

  /// The schema of one key.
  private static func schema(of key: SpecKey) -> JSONValue {
    let guide = DesignSpecGuide.Key(key)
    var members: [(String, JSONValue)] = [("description", .string(guide.description))]
    if !key.shape.isBlock {
      if !key.example.isEmpty {
        members.append(("examples", .array([.scalar(key.example, key.shape)])))
      }
      if case .value(let text) = key.absence {
        members.append(("default", .scalar(text, key.shape)))
      }
    }
    if !guide.units.isEmpty { members.append(("x-units", .words(guide.units))) }
    return .members(members + value(of: key))
  }

  /// What the value of a key may be.
  private static func value(of key: SpecKey) -> [(String, JSONValue)] {
    switch key.shape {
    case .block, .columns: return object(key.path)
    case .limit: return object(key.path, isLimit: true)
    case .alternatives:
      let block = JSONValue.members(object(key.path))
      return anyOf([block, list(of: block)])
    default: return choices(key)
    }
  }

  /// One value, or for an open key also a list or a range of such values.
  private static func choices(_ key: SpecKey) -> [(String, JSONValue)] {
    let one = key.shape.valueSchemas
    guard key.isOpen else { return anyOf(one) }
    var ways = one
    if case .count = key.shape { ways.append(SpecShape.shortRange) }
    if key.shape.hasRanges {
      let names = ["from", "to", "step"]
      let end = JSONValue.members(anyOf(one))
      ways.append(
        .members([
          ("type", .string("object")), ("additionalProperties", .bool(false)),
          ("properties", .members(names.map { ($0, end) })), ("required", .words(names)),
        ]))
    }
    return anyOf(ways + [list(of: .members(anyOf(ways)))])
  }

  private static func anyOf(_ schemas: [JSONValue]) -> [(String, JSONValue)] {
    if schemas.count == 1, case .object(let members) = schemas[0] {
      return members.map { ($0.key, $0.value) }
    }
    return [("anyOf", .array(schemas))]
  }

  private static func list(of schema: JSONValue) -> JSONValue {
    .members([("type", .string("array")), ("minItems", .number(1)), ("items", schema)])
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
