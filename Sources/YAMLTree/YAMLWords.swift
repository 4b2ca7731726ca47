import SourceText

extension YAMLFault {
  /// What to tell the author, and the place that helps most.
  func words(
    at span: SourceSpan, in file: SourceFile
  ) -> (message: String, remedy: String?, span: SourceSpan) {
    guard case .grammar(let problem, let context, let contextSpan) = self else {
      return (description, remedy, span)
    }
    let words = GrammarWords(
      problem: problem, context: context, character: file.character(at: span))
    return (words.message, words.remedy, words.pointsAtContext ? contextSpan : span)
  }

  /// What was found and expected.
  var description: String {
    switch self {
    case .empty: "found an empty text, expected YAML"
    case .tooLarge(let bytes):
      "found \(bytes) bytes, expected at most \(YAMLTree.sizeLimit) (1 MiB)"
    case .tooDeep:
      "found more than \(YAMLTree.depthLimit) levels of lists and mappings, expected fewer"
    case .invisibleCharacter(let code):
      "found the invisible character U+\(hexadecimal(code)), expected visible text"
    case .anchor(let name): "found the anchor '&\(name)', expected a plain value"
    case .alias(let name): "found the alias '*\(name)', expected the value itself"
    case .tag(let tag): "found the tag '\(tag)', expected a plain value"
    case .secondDocument: "found a second document, expected one"
    case .duplicateKey(let key, let firstLine):
      "found the key '\(key)' a second time, expected it only on line \(firstLine)"
    case .keyWithoutText: "found an empty key, expected a text before ':'"
    case .keyNotText: "found a list or mapping as a key, expected a text"
    case .grammar(let problem, _, _): "found no valid YAML: \(problem)"
    case .noNode: "found no value where one must stand"
    case .outOfMemory: "found no memory to read this text"
    }
  }

  private var remedy: String? {
    switch self {
    case .empty: "write keys with values, each as 'key: value'"
    case .invisibleCharacter: "remove the character"
    case .anchor, .alias:
      "write the value out in each place; a text that begins with '&' or '*' needs quotes"
    case .tag: "remove the tag; a text that begins with '!' needs quotes"
    case .secondDocument: "remove the line '---' and what follows it"
    case .duplicateKey: "keep one of the two"
    case .keyWithoutText: "write the key; a text that begins with ':' needs quotes"
    case .keyNotText: "write 'key: value'"
    case .tooLarge, .tooDeep, .grammar, .noNode, .outOfMemory: nil
    }
  }
}

/// What libyaml's problems mean to an author.
private struct GrammarWords {
  let message: String
  var remedy: String?
  var pointsAtContext = false

  init(problem: String, context: String, character: Unicode.Scalar?) {
    let found =
      switch character {
      case nil: "the end of the text"
      case "\n", "\r": "the end of the line"
      case let character?: "'\(character)'"
      }
    let isTab = character == "\t" || problem.contains("tab character")
    switch problem {
    case _ where isTab:
      message = "found a tab, expected blanks: YAML indents with blanks only"
      remedy = "replace each tab by blanks"
    case "found character that cannot start any token":
      message = "found \(found), which cannot begin a value"
      remedy = "put the value in quotes"
    case "mapping values are not allowed in this context":
      message = "found ':' where no key can stand"
      remedy = "indent the line like its neighbours, or put a text with ': ' in quotes"
    case "block sequence entries are not allowed in this context" where context.isEmpty:
      message = "found '-' on the line of a key, expected a value"
      remedy = "begin a list on the next line; a text that begins with '- ' needs quotes"
    case "did not find expected key" where character == ":":
      message = "found an empty key, expected a text before ':'"
      remedy = "write the key; a text that begins with ':' needs quotes"
    case "did not find expected key", "block sequence entries are not allowed in this context",
      "did not find expected '-' indicator", "mapping keys are not allowed in this context":
      message = "found \(found), expected \(context.expectation)"
      remedy = "indent the line like its neighbours"
    case "did not find expected ',' or ']'":
      message = "found \(found) inside a list, expected ',' or ']'"
    case "did not find expected ',' or '}'":
      message = "found \(found) inside a mapping, expected ',' or '}'"
    case "could not find expected ':'":
      message = "found a key without ':', expected 'key: value'"
      remedy = "write ':' and a blank after the key"
      pointsAtContext = true
    case "did not find expected alphabetic or numeric character":
      message = "found '&' or '*' without a name, expected a value"
      remedy = "put a text that begins with '&' or '*' in quotes"
      pointsAtContext = true
    case "found unexpected end of stream" where context.hasSuffix("quoted scalar"),
      "found unexpected document indicator":
      message = "found a text without end, expected a closing quote"
      pointsAtContext = true
    case "found unknown escape character":
      message = "found an unknown escape, expected one such as \\n"
      remedy = "write '\\\\' for a backslash, or use single quotes"
    case "found invalid Unicode character escape code":
      message = "found an escape that stands for no character"
      remedy = "write the character itself"
    case "did not find expected node content":
      message = "found \(found), expected a value"
    case "did not find expected <document start>":
      message = "found \(found) after the end of the document, expected nothing more"
    default:
      message = "found \(found): \(problem)" + (context.isEmpty ? "" : ", \(context)")
    }
  }
}

extension String {
  /// What libyaml expects while it does what this context says.
  fileprivate var expectation: String {
    switch self {
    case "while parsing a block collection": "'- ' and the next value of the list"
    case "while parsing a block mapping": "the next key of the mapping"
    default: "a value on the line of its key, or further in on the next"
    }
  }
}

private func hexadecimal(_ code: UInt32) -> String {
  let digits = String(code, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
