public import SourceText

/// A node of a YAML text: a text, a list or a mapping, with its place.
///
/// Scalars are texts and nothing else: `no`, `1:30` and `0x10` get their meaning from the reader's
/// schema, never from YAML.
public struct YAMLNode: Sendable, Hashable {
  /// What a node holds.
  public indirect enum Content: Sendable, Hashable {
    /// A text; empty where nothing is written.
    case scalar(String)
    /// Nodes in their order.
    case sequence([YAMLNode])
    /// Members in their order, each key once.
    case mapping([YAMLMember])
  }

  /// How a text is written.
  public enum ScalarStyle: Sendable, Hashable {
    /// Without quotes.
    case plain
    /// In quotes, or as a block after `|` or `>`: meant as a text.
    case quoted
  }

  /// What the node holds.
  public let content: Content
  /// Where the node stands; lists and mappings have no known end.
  public let span: SourceSpan
  /// How the text is written; nil for lists and mappings.
  public let scalarStyle: ScalarStyle?

  /// Makes a node; a text without a style is plain.
  public init(content: Content, span: SourceSpan, scalarStyle: ScalarStyle? = nil) {
    self.content = content
    self.span = span
    if case .scalar = content {
      self.scalarStyle = scalarStyle ?? .plain
    } else {
      self.scalarStyle = nil
    }
  }

  /// The text of a scalar; nil for lists and mappings.
  public var text: String? { if case .scalar(let text) = content { text } else { nil } }

  /// The nodes of a list; nil for texts and mappings.
  public var elements: [YAMLNode]? {
    if case .sequence(let elements) = content { elements } else { nil }
  }

  /// The members of a mapping; nil for texts and lists.
  public var members: [YAMLMember]? {
    if case .mapping(let members) = content { members } else { nil }
  }

  /// Whether nothing is written here, as after `key:`; a pair of quotes is something.
  public var isEmpty: Bool { text == "" && scalarStyle == .plain }
}

/// A key of a mapping with its value.
public struct YAMLMember: Sendable, Hashable {
  /// The text of the key, never empty.
  public let key: String
  /// The key as a node, for its place.
  public let keyNode: YAMLNode
  /// The value.
  public let value: YAMLNode

  /// Makes a member; the key is the text of its node.
  public init(keyNode: YAMLNode, value: YAMLNode) {
    key = keyNode.text ?? ""
    self.keyNode = keyNode
    self.value = value
  }
}

extension Diagnostic {
  /// Makes an error about a node.
  public init(_ message: String, at node: YAMLNode, in file: SourceFile) {
    self.init(message, file: file, span: node.span)
  }

  /// Makes a diagnostic about a node.
  public init(
    _ severity: Severity, _ message: String, at node: YAMLNode, in file: SourceFile,
    remedy: String? = nil
  ) {
    self.init(severity, message, file: file, span: node.span, remedy: remedy)
  }
}
