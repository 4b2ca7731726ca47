/// A Swift file as far as the architecture looks into it: its imports, and its code without comments
/// and string literals.
struct SwiftSource: Sendable {
  /// The file's path inside the package.
  let path: String
  /// Its lines.
  let lines: [Substring]
  /// Its lines with comments and the text of string literals taken out.
  let code: [String]

  init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    code = Self.code(of: text).split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0)
    }
  }

  /// The modules that it imports, each once, in order.
  var imports: [String] {
    var modules: [String] = []
    for statement in code.flatMap({ $0.split(separator: ";") }) {
      guard let module = Self.importedModule(statement), !modules.contains(module) else { continue }
      modules.append(module)
    }
    return modules
  }

  /// The module of an import statement: `@testable public import struct Module.Type`.
  static func importedModule(_ statement: Substring) -> String? {
    var words = statement.split(whereSeparator: { $0 == " " || $0 == "\t" })[...]
    let modifiers: Set<Substring> = [
      "public", "package", "internal", "fileprivate", "private",
    ]
    while let word = words.first, word.hasPrefix("@") || modifiers.contains(word) {
      words = words.dropFirst()
    }
    guard words.first == "import" else { return nil }
    words = words.dropFirst()
    let kinds: Set<Substring> = [
      "struct", "class", "enum", "protocol", "typealias", "func", "let", "var", "actor",
    ]
    if let word = words.first, kinds.contains(word) { words = words.dropFirst() }
    return words.first?.split(separator: ".").first.map(String.init)
  }

  /// The text with comments and string literals replaced by nothing; line breaks stay.
  private static func code(of text: String) -> String {
    var scanner = CodeScanner(text)
    return scanner.code()
  }
}

/// Walks over Swift text and keeps what is neither comment nor string literal.
private struct CodeScanner {
  private let bytes: [UInt8]
  private var index = 0
  private var kept: [UInt8] = []

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  mutating func code() -> String {
    while index < bytes.count {
      if follows("//") {
        skip(to: "\n", keepingEnd: true)
      } else if follows("/*") {
        skipBlockComment()
      } else if follows("\"\"\"") {
        skipString("\"\"\"")
      } else if follows("\"") {
        skipString("\"")
      } else {
        kept.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  private func follows(_ text: String) -> Bool {
    bytes[index...].starts(with: text.utf8)
  }

  private mutating func skip(to end: String, keepingEnd: Bool) {
    while index < bytes.count, !follows(end) { index += 1 }
    if !keepingEnd { index += end.utf8.count }
  }

  private mutating func skipBlockComment() {
    var depth = 0
    repeat {
      if follows("/*") {
        depth += 1
        index += 2
      } else if follows("*/") {
        depth -= 1
        index += 2
      } else {
        step()
      }
    } while depth > 0 && index < bytes.count
  }

  /// Interpolations go with the literal, nested literals inside their brackets too.
  private mutating func skipString(_ quote: String) {
    kept += quote.utf8
    index += quote.utf8.count
    while index < bytes.count, !follows(quote) {
      if follows("\\(") {
        index += 2
        skipInterpolation()
      } else if follows("\\") {
        index += 2
      } else {
        step()
      }
    }
    index += quote.utf8.count
    kept += quote.utf8
  }

  private mutating func skipInterpolation() {
    var depth = 1
    while index < bytes.count, depth > 0 {
      if follows("\"") {
        skipString("\"")
        continue
      }
      if follows("(") { depth += 1 }
      if follows(")") { depth -= 1 }
      step()
    }
  }

  private mutating func step() {
    if bytes[index] == UInt8(ascii: "\n") { kept.append(bytes[index]) }
    index += 1
  }
}
