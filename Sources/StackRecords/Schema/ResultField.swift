import SourceText

/// A field of a stored record: what it is and what it holds.
struct ResultField: Sendable {
  let name: String
  let shape: ResultShape
  let summary: String
}

/// What a field of a stored record holds.
indirect enum ResultShape: Sendable {
  case text
  case words([String])
  case truth
  case whole
  /// A number; one that is not finite is a text.
  case real
  /// A whole number of any size, as a text of decimal digits.
  case digits
  /// The number of this layout.
  case layout(Int)
  case record([ResultField])
  case list(ResultShape)
  /// A list of so many values, each of a kind of its own.
  case row([ResultShape])
  /// One of several.
  case either([ResultShape])
  /// Sections of figures by name.
  case figures
  /// That, or null.
  case optional(ResultShape)
}

/// The fields of a record, described; a field without a description does not compile.
protocol DescribedKey: RecordKey {
  /// What the field holds and what it is.
  var description: (ResultShape, String) { get }
}

extension DescribedKey {
  /// All fields in their order.
  static var fields: [ResultField] {
    allCases.map { key in
      let (shape, summary) = key.description
      return ResultField(name: key.rawValue, shape: shape, summary: summary)
    }
  }
}

extension ResultShape {
  /// What it holds, in words.
  var form: String {
    switch self {
    case .text: "text"
    case .words(let words): words.joined(separator: ", ")
    case .truth: "true or false"
    case .whole: "whole number"
    case .real: "number"
    case .digits: "text of digits"
    case .layout(let number): "\(number)"
    case .record: "object"
    case .list(.record): "list of objects"
    case .list(.either): "list of lists"
    case .list(.row(let values)): "list of lists of \(values.count)"
    case .list(.list): "list of lists"
    case .list(.optional(let element)): "list of \(element.form)s or nulls"
    case .list(.words(let words)): "list of \(words.joined(separator: ", "))"
    case .list(let element): "list of \(element.form)s"
    case .row(let values): "list of \(values.count)"
    case .either(let shapes): shapes.map(\.form).joined(separator: " or ")
    case .figures: "object of objects of numbers"
    case .optional(let shape): "\(shape.form), or null"
    }
  }

  /// The fields inside it and the path by which they are reached, such as `limits[]`.
  func inside(_ name: String) -> (path: String, fields: [ResultField])? {
    switch self {
    case .record(let fields): (name, fields)
    case .list(let element): element.inside("\(name)[]")
    case .optional(let shape): shape.inside(name)
    default: nil
    }
  }

  /// Its schema.
  var schema: JSONValue {
    switch self {
    case .text: Self.type("string")
    case .words(let words):
      .pairs([("enum", .array(words.map(JSONValue.string)))])
    case .truth: Self.type("boolean")
    case .whole: Self.type("integer")
    case .real: .pairs([("anyOf", .array([Self.type("number"), Self.unbounded]))])
    case .digits: .pairs([("type", .string("string")), ("pattern", .string("^(0|[1-9][0-9]*)$"))])
    case .layout(let number): .pairs([("const", .number(number))])
    case .record(let fields): Self.object(fields)
    case .list(let element): .pairs([("type", .string("array")), ("items", element.schema)])
    case .row(let values):
      .pairs([
        ("type", .string("array")), ("items", .array(values.map(\.schema))),
        ("additionalItems", .bool(false)), ("minItems", .number(values.count)),
      ])
    case .either(let shapes): .pairs([("anyOf", .array(shapes.map(\.schema)))])
    case .figures: Self.map(of: Self.map(of: ResultShape.optional(.real).schema))
    case .optional(let shape):
      .pairs([("anyOf", .array([shape.schema, Self.type("null")]))])
    }
  }

  private static func object(_ fields: [ResultField]) -> JSONValue {
    .pairs([
      ("type", .string("object")), ("additionalProperties", .bool(false)),
      (
        "properties",
        .pairs(
          fields.map { field in
            guard case .object(let members) = field.shape.schema else {
              return (field.name, field.shape.schema)
            }
            let summary = JSONValue.Member(
              key: "description", value: .string(field.summary + "."))
            return (field.name, .object([summary] + members))
          })
      ),
      ("required", .array(fields.map { .string($0.name) })),
    ])
  }

  private static func type(_ name: String) -> JSONValue { .pairs([("type", .string(name))]) }

  private static func map(of value: JSONValue) -> JSONValue {
    .pairs([("type", .string("object")), ("additionalProperties", value)])
  }

  private static var unbounded: JSONValue {
    .pairs([("enum", .array(["Infinity", "-Infinity", "NaN"].map(JSONValue.string)))])
  }
}

extension JSONValue {
  /// An object with its members in their order.
  static func pairs(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(members.map { Member(key: $0.0, value: $0.1) })
  }
}
