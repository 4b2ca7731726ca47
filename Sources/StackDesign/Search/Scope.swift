/// The part of the space that a search looks at.
struct Scope {
  /// Families, by index.
  var families: [Int]
  /// Numbers of layers.
  var layersInSeries: [Int]
  /// Plates, by index.
  var plates: [Int]
}
