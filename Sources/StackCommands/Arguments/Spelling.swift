/// Finds the word that was probably meant.
enum Spelling {
  /// The only candidate of which a word of three letters or more is the beginning; else the one with
  /// the fewest edits from it, at most a third of its length, the first of several.
  static func nearest(to word: String, among candidates: [String]) -> String? {
    // Long words are no slips of the keyboard, and the effort grows with the length.
    guard word.utf8.count <= 64 else { return nil }
    let longer = candidates.filter { word.utf8.count > 2 && $0.hasPrefix(word) }
    if let only = longer.first, longer.count == 1 { return only }
    let measured = candidates.map { (word: $0, edits: edits(from: word, to: $0)) }
    guard let best = measured.min(by: { $0.edits < $1.edits }) else { return nil }
    let longest = max(word.utf8.count, best.word.utf8.count)
    return best.edits <= max(1, longest / 3) ? best.word : nil
  }

  /// Insertions, deletions, replacements and swaps of neighbours that turn one word into another.
  ///
  /// - Source: the optimal string alignment distance, by its recurrence over three rows.
  static func edits(from first: String, to second: String) -> Int {
    let first = Array(first.utf8)
    let second = Array(second.utf8)
    var beforeLast = [Int](repeating: 0, count: second.count + 1)
    var last = Array(0...second.count)
    for row in first.indices {
      var current = [row + 1]
      for column in second.indices {
        var fewest = min(
          last[column + 1] + 1, current[column] + 1,
          last[column] + (first[row] == second[column] ? 0 : 1))
        if row > 0, column > 0, first[row] == second[column - 1],
          first[row - 1] == second[column]
        {
          fewest = min(fewest, beforeLast[column - 1] + 1)
        }
        current.append(fewest)
      }
      (beforeLast, last) = (last, current)
    }
    return last[second.count]
  }
}
