import SourceText

/// Writes a table of keys as JSON Schema, draft-07, which is what editors of YAML read.
///
/// A schema sees form only: names, bounds and contradictions between keys are left to the reader.
struct SpecSchema {
  /// The keys.
  let index: SpecKeyIndex

  /// The schema of the whole table.
  func document(title: String, description: String) -> JSONValue {
    .members(
      [
        ("$schema", .string("http://json-schema.org/draft-07/schema#")),
        ("title", .string(title)), ("description", .string(description)),
      ] + object(Place("")))
  }

  /// A block by its path in the table, with the column that stands for `*` in it.
  private struct Place {
    let path: String
    /// The column; nil outside of columns and for one that only its header names.
    let column: String?

    init(_ path: String, column: String? = nil) {
      self.path = path
      self.column = column
    }
  }

  /// The members of a schema of a block and its keys.
  private func object(_ place: Place, isLimit: Bool = false) -> [(String, JSONValue)] {
    let keys = index.keys(of: place.path)
    let required = keys.filter { $0.absence == .fault }.map(\.name)
    let properties = keys.flatMap { key in
      SpecSpelling.all(of: key.name).map { ($0, schema(of: key, place.column)) }
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

  /// The members of a schema of a block whose keys are columns: the recognised ones by name with
  /// their units, any other header as it comes.
  private func columns(_ path: String) -> [(String, JSONValue)] {
    let keys = index.keys(of: path)
    var properties = keys.filter { $0.name != SpecKey.anyColumn }.map {
      ($0.name, schema(of: $0, nil))
    }
    var others = JSONValue.bool(false)
    if let any = keys.first(where: { $0.name == SpecKey.anyColumn }) {
      properties += MeasuredDimension.names.map { ($0, schema(of: any, $0)) }
      others = schema(of: any, nil)
    }
    return [
      ("type", .words(["object", "null"])), ("additionalProperties", others),
      ("properties", .members(properties)),
    ]
  }

  /// The schema of one key.
  private func schema(of key: SpecKey, _ column: String?) -> JSONValue {
    let key = key.resolved(for: column)
    let guide = DesignSpecGuide.Key(key)
    var members: [(String, JSONValue)] = [("description", .string(guide.description))]
    if !key.shape.isBlock {
      if !key.example.isEmpty {
        members.append(("examples", .array([Self.example(key)])))
      }
      if case .value(let text) = key.absence {
        members.append(("default", .scalar(text, key.shape)))
      }
    }
    if !guide.units.isEmpty { members.append(("x-units", .words(guide.units))) }
    return .members(members + value(of: key, column))
  }

  /// The example of a key, which for an open one may be a list.
  private static func example(_ key: SpecKey) -> JSONValue {
    guard key.example.hasPrefix("["), key.example.hasSuffix("]") else {
      return .scalar(key.example, key.shape)
    }
    let items = key.example.dropFirst().dropLast().split(separator: ",")
    return .array(items.map { .scalar(String($0.drop { $0 == " " }), key.shape) })
  }

  /// What the value of a key may be.
  private func value(of key: SpecKey, _ column: String?) -> [(String, JSONValue)] {
    let place = Place(key.path, column: column)
    switch key.shape {
    case .block: return object(place)
    case .columns: return columns(key.path)
    case .limit: return object(place, isLimit: true)
    case .alternatives:
      let block = JSONValue.members(object(place))
      return anyOf([block, list(of: block)])
    default: return choices(key)
    }
  }

  /// One value, or for an open key also a list or a range of such values.
  private func choices(_ key: SpecKey) -> [(String, JSONValue)] {
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

  private func anyOf(_ schemas: [JSONValue]) -> [(String, JSONValue)] {
    if schemas.count == 1, case .object(let members) = schemas[0] {
      return members.map { ($0.key, $0.value) }
    }
    return [("anyOf", .array(schemas))]
  }

  private func list(of schema: JSONValue) -> JSONValue {
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
