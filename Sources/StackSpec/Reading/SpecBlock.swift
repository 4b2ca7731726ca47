/// A block of the spec whose keys are all known.
struct SpecBlock {
  /// Path of the block, the same for all alternatives.
  let path: String
  /// Where it stands; the block around it where it is not written.
  let place: SpecPlace
  /// Its keys.
  let entries: [SpecEntry]

  /// The value of a key.
  subscript(key: String) -> SpecNode? {
    entries.first { $0.key == key }?.value
  }

  /// Full path of one of its keys.
  func path(to key: String) -> String {
    path.isEmpty ? key : "\(path).\(key)"
  }
}
