/// A block of the spec whose keys are all known.
struct SpecBlock {
  /// Path of the block, the same for all alternatives.
  let path: String
  /// Path of the block in the table of keys, such as `limits.*` for the block of any column.
  let pattern: String
  /// Where it stands; the block around it where it is not written.
  let place: SpecPlace
  /// Its keys.
  let entries: [SpecEntry]

  /// A block at a path; the pattern is the path where nothing else is said.
  init(path: String, pattern: String? = nil, place: SpecPlace, entries: [SpecEntry]) {
    self.path = path
    self.pattern = pattern ?? path
    self.place = place
    self.entries = entries
  }

  /// The value of a key.
  subscript(key: String) -> SpecNode? {
    entries.first { $0.key == key }?.value
  }

  /// Path of one of its keys in the table of keys.
  func pattern(of key: String) -> String {
    pattern.isEmpty ? key : "\(pattern).\(key)"
  }

  /// Full path of one of its keys.
  func path(to key: String) -> String {
    path.isEmpty ? key : "\(path).\(key)"
  }
}
