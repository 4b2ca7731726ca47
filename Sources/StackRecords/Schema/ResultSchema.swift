public import SourceText

/// The JSON Schema of `result.json`, for programs that read results.
///
/// It is made from the fields that the reader and the writer of results go through.
public enum ResultSchema {
  /// The schema, draft-07: of a grading where the file has its mark, else of a design.
  public static func json() -> JSONValue {
    let mark = JSONValue.array([.string(GradingResult.Key.layout.rawValue)])
    return .pairs([
      ("$schema", .string("http://json-schema.org/draft-07/schema#")),
      ("title", .string("Stackwright result")),
      ("if", .pairs([("required", mark)])),
      ("then", ResultShape.record(GradingResult.Key.fields).schema),
      ("else", ResultShape.record(DesignResult.Key.fields).schema),
    ])
  }
}

/// What each field of `result.json` means, for readers.
public enum ResultGuide {
  /// A field.
  public struct Field: Sendable, Hashable {
    /// Name, such as `relative_gap`.
    public let name: String
    /// What it is, in one sentence without a full stop.
    public let summary: String
    /// What it holds, such as `number, or null`.
    public let form: String
  }

  /// The fields of one object.
  public struct Section: Sendable, Hashable {
    /// Path of the object, such as `limits[]`; empty for the whole.
    public let path: String
    /// The fields in their order.
    public let fields: [Field]
  }

  /// Every object of a design's result in the order of the file, the figures left out: their names
  /// say what they are.
  public static let sections: [Section] = sections("", DesignResult.Key.fields)

  /// Every object of a grading's result in the order of the file.
  public static let gradingSections: [Section] = sections("", GradingResult.Key.fields)

  private static func sections(_ path: String, _ fields: [ResultField]) -> [Section] {
    let own = Section(
      path: path,
      fields: fields.map { Field(name: $0.name, summary: $0.summary, form: $0.shape.form) })
    let inner = fields.compactMap { $0.shape.inside(path.isEmpty ? $0.name : "\(path).\($0.name)") }
    return [own] + inner.flatMap { sections($0.path, $0.fields) }
  }
}
