public import SourceText

/// The JSON Schema of design specs, for editors that complete and check YAML.
///
/// It is made from the table of keys that guides the reader, so both always say the same. A schema
/// sees form only: names of the catalogue, bounds and contradictions between keys are left to
/// `stackwright check`.
public enum DesignSpecSchema {
  /// The schema, draft-07.
  public static func json() -> JSONValue {
    SpecSchema(index: SpecTable.index).document(
      title: "Stackwright design spec",
      description:
        "What may be chosen and what must hold. One value fixes a choice, a list or a range opens"
        + " it; every quantity carries its unit. Check a spec with: stackwright check SPEC")
  }
}
