import SourceText

/// Finds the word that was probably meant.
enum Spelling {
  /// The only candidate of which a word of three letters or more is the beginning; else the one that
  /// is near, as `nearestName` has it.
  static func nearest(to word: String, among candidates: [String]) -> String? {
    let longer = candidates.filter { word.utf8.count > 2 && $0.hasPrefix(word) }
    if let only = longer.first, longer.count == 1 { return only }
    return nearestName(to: word, among: candidates)
  }
}
