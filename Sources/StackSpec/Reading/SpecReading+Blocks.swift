import SourceText

extension SpecReading {
  /// The block at a path; nil when something else stands there.
  ///
  /// The pattern is the path of its keys in the table where that is not its own, as `limits.*` for
  /// the block of any column.
  mutating func block(
    _ path: String, _ node: SpecNode, like pattern: String? = nil
  ) -> SpecBlock? {
    switch node.content {
    case .block(let entries):
      let known = keys(of: pattern ?? path).map(\.name)
      for entry in entries where !known.contains(entry.key) && !isFull {
        report(
          .unknownKey(
            key: entry.key, block: path, nearest: nearestName(to: entry.key, among: known),
            known: known), at: entry.keyPlace)
      }
      return SpecBlock(path: path, pattern: pattern, place: node.place, entries: entries)
    case .nothing:
      return SpecBlock(path: path, pattern: pattern, place: node.place, entries: [])
    case .text, .list:
      report(.expected("a block of keys", found: node.words), at: node.place)
      return nil
    }
  }

  /// A block whose keys are names of columns; nil when something else stands there.
  mutating func columnBlock(_ key: String, in parent: SpecBlock) -> SpecBlock? {
    let path = parent.path(to: key)
    guard let node = parent[key] else {
      return SpecBlock(path: path, place: parent.place, entries: [])
    }
    switch node.content {
    case .block(let entries): return SpecBlock(path: path, place: node.place, entries: entries)
    case .nothing: return SpecBlock(path: path, place: node.place, entries: [])
    case .text, .list:
      report(.expected("a block of keys", found: node.words), at: node.place)
      return nil
    }
  }

  /// The block of a key; an empty one when it is not written, nil when it is not a block.
  mutating func block(_ key: String, in parent: SpecBlock) -> SpecBlock? {
    let path = parent.path(to: key)
    guard let node = parent[key] else {
      return SpecBlock(path: path, place: parent.place, entries: [])
    }
    if case .nothing = node.content { warn(.emptyBlock(key: path), at: node.place) }
    return block(path, node)
  }

  /// The alternatives of a key: one block, or a list of blocks.
  mutating func alternatives(_ key: String, in parent: SpecBlock) -> [SpecBlock] {
    let path = parent.path(to: key)
    guard let node = parent[key] else {
      reportMissing(key, in: parent)
      return []
    }
    guard case .list(let nodes) = node.content else {
      return block(path, node).map { [$0] } ?? []
    }
    if nodes.isEmpty { report(.emptyList(key: path), at: node.place) }
    var blocks: [SpecBlock] = []
    for alternative in nodes where !isFull {
      if let read = block(path, alternative) { blocks.append(read) }
    }
    return blocks
  }

  /// The value of a key that must be written; reports it where it is not, with the example of the
  /// table where no better one is given.
  mutating func required(
    _ key: String, in block: SpecBlock, example: String? = nil
  ) -> SpecNode? {
    if let node = block[key] {
      if case .nothing = node.content {
        report(
          .expected(
            self.key(at: block.pattern(of: key))?.expectation ?? "a value",
            found: node.words), at: node.place)
        return nil
      }
      return node
    }
    reportMissing(key, in: block, example: example)
    return nil
  }

  /// Reports a key that must be written, unless it is there with a slip that has been reported.
  private mutating func reportMissing(
    _ key: String, in block: SpecBlock, example: String? = nil
  ) {
    let known = keys(of: block.pattern).map(\.name)
    let isMisspelt = block.entries.prefix(100).contains { entry in
      !known.contains(entry.key) && nearestName(to: entry.key, among: known) == key
    }
    guard !isMisspelt else { return }
    let example = example ?? self.key(at: block.pattern(of: key))?.example ?? ""
    report(.missingKey(key: key, block: block.path, example: example), at: block.place)
  }
}
