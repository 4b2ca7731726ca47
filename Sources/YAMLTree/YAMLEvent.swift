import SourceText

/// A step of the parser through a text, with all its bytes copied.
struct YAMLEvent {
  enum Kind: Equatable {
    case documentStart
    case scalar(String, YAMLNode.ScalarStyle)
    case sequenceStart
    case mappingStart
    case collectionEnd
    case alias(String)
    case streamEnd
    /// The beginning of the stream or the end of a document.
    case other
  }

  let kind: Kind
  let span: SourceSpan
  /// The name after `&`; nil when there is none.
  var anchor: String?
  /// The tag after `!`; nil when there is none.
  var tag: String?
}
