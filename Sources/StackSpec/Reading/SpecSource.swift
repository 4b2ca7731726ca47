/// Where defaults come from, in the words of results.
enum SpecSource {
  /// A choice of this program.
  static let house = "default of stackwright, without a source"
  /// The catalogue.
  static let catalogue = "catalogue"

  /// A section of the model contract.
  static func contract(_ section: String) -> String { "model contract \(section)" }
}
