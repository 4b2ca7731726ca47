public import SourceText

/// Reads YAML as a tree, within limits that keep hostile texts harmless.
///
/// A text is one document of at most 1 MiB and 32 levels, without anchors, aliases and tags, and
/// no mapping has a key twice.
public enum YAMLTree {
  /// Most bytes of a text.
  public static let sizeLimit = 1 << 20
  /// Most levels of lists and mappings in one another.
  public static let depthLimit = 32

  /// Reads a text.
  ///
  /// - Parameter file: The text in UTF-8, with or without a byte order mark.
  /// - Returns: The tree, nil when there is any error; the faults in the order of their places.
  public static func parse(_ file: SourceFile) -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
    guard file.bytes.count <= sizeLimit else {
      let fault = YAMLFault.tooLarge(bytes: file.bytes.count)
      return (nil, [Diagnostic(file: file.name, message: fault.description)])
    }
    if let fault = file.encodingFault { return (nil, [fault]) }
    if let fault = InvisibleCharacter.fault(in: file) {
      return (nil, [Diagnostic(fault, in: file)])
    }
    var builder = YAMLTreeBuilder(file.text)
    let root = builder.root()
    return (
      builder.faults.isEmpty ? root : nil, builder.faults.map { Diagnostic($0, in: file) }
    )
  }
}

extension Diagnostic {
  fileprivate init(_ placed: PlacedYAMLFault, in file: SourceFile) {
    let words = placed.fault.words(at: placed.span, in: file)
    self.init(.error, words.message, file: file, span: words.span, remedy: words.remedy)
  }
}
