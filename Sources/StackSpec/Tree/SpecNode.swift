import SourceText

/// A value of a spec with its place: what is left of YAML once keys are spelled in one way.
struct SpecNode {
  /// What the value is.
  enum Content {
    /// A text without keys or members.
    case text(String)
    /// A list.
    case list([SpecNode])
    /// A block of keys.
    case block([SpecEntry])
    /// Nothing at all.
    case nothing
  }

  var content: Content
  var place: SpecPlace

  /// The text, if it is one.
  var text: String? {
    if case .text(let text) = content { return text }
    return nil
  }

  /// What it is, for error messages.
  var words: String {
    switch content {
    case .text(let text): "\"\(text.echoed)\""
    case .list: "a list"
    case .block: "a block of keys"
    case .nothing: "nothing"
    }
  }
}

/// A key with its value.
struct SpecEntry {
  /// The key in this house's spelling.
  var key: String
  var keyPlace: SpecPlace
  var value: SpecNode
}

/// Keys that mean the same as those of this house.
enum SpecSpelling {
  /// The key in this house's spelling.
  static func house(_ key: String) -> String {
    switch key {
    case "maximize": "maximise"
    case "minimize": "minimise"
    default: key
    }
  }
}
