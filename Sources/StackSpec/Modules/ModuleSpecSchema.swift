public import SourceText

/// The JSON Schema of module specs, made from the table of keys that guides their reader.
///
/// Recognised quantities are checked with their units; any other header of a table may stand beside
/// them, with an amount in the unit of its column.
public enum ModuleSpecSchema {
  /// The schema, draft-07.
  public static func json() -> JSONValue {
    SpecSchema(index: ModuleSpecTable.index).document(
      title: "Stackwright module spec",
      description:
        "How measured cells stand in a module and what every module must keep. Group a table of"
        + " cells with: stackwright grade CELLS.csv --module SPEC")
  }
}
