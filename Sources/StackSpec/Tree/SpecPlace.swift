import SourceText

/// A part of the spec's text, or of the text of a setting.
struct SpecPlace: Sendable {
  /// The text.
  let file: SourceFile
  /// The part.
  let span: SourceSpan
}
