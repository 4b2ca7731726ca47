/// The keys of one kind of spec by their blocks and by their paths.
struct SpecKeyIndex: Sendable {
  private let byBlock: [String: [SpecKey]]
  private let byPath: [String: SpecKey]

  /// Sorts keys; of equal paths the first counts.
  init(_ keys: [SpecKey]) {
    byBlock = Dictionary(grouping: keys, by: \.block)
    byPath = Dictionary(keys.map { ($0.path, $0) }) { first, _ in first }
  }

  /// The keys of one block in their order; none for a path that is no block.
  func keys(of block: String) -> [SpecKey] { byBlock[block] ?? [] }

  /// The key at a path.
  func key(at path: String) -> SpecKey? { byPath[path] }
}
