import SourceText

/// Why a text is not YAML, or not such YAML as is read here.
enum YAMLFault: Sendable, Hashable {
  case empty
  case tooLarge(bytes: Int)
  case tooDeep
  case invisibleCharacter(code: UInt32)
  case anchor(String)
  case alias(String)
  case tag(String)
  case secondDocument
  case duplicateKey(String, firstLine: Int)
  case keyWithoutText
  case keyNotText
  /// What libyaml says: the problem, what it was about, and where that began.
  case grammar(problem: String, context: String, contextSpan: SourceSpan)
  /// An event of libyaml where its grammar has a node.
  case noNode
  case outOfMemory
}

/// A fault with its place.
struct PlacedYAMLFault: Error, Sendable, Hashable {
  let fault: YAMLFault
  let span: SourceSpan
}
