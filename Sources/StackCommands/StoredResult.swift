import SourceText
import StackRecords
import StackReport

/// A result as `optimise` or `grade` stores it.
///
/// A further kind of result is a further case, known by the first key of its file.
enum StoredResult: Sendable {
  /// A design and its proof.
  case design(DesignResult)
  /// A grouping of cells and its bound.
  case grading(GradingResult)

  /// The page's name beside the result.
  static let pageName = "report.html"

  /// Reads a result, told by the first key of the file.
  ///
  /// - Throws: ``CommandFault`` when the file cannot be read or is none of the kinds that are known.
  static func read(_ path: String, for command: CommandName) throws(CommandFault) -> StoredResult {
    let file = try InputFile.read(path, limit: InputFile.resultLimit, for: command)
    return try parse(file.bytes, name: InputFile.displayName(of: path), for: command)
  }

  /// Reads the bytes of a result.
  ///
  /// - Throws: ``CommandFault`` when they are none of the kinds that are known.
  static func parse(
    _ bytes: [UInt8], name: String, for command: CommandName
  ) throws(CommandFault) -> StoredResult {
    let kind = kind(of: bytes)
    if let kind, !kinds.contains(kind) {
      throw .input([
        Diagnostic(
          file: name, message: FaultWords.otherKind(kind, for: command, known: kinds))
      ])
    }
    do {
      return kind == gradingKind
        ? .grading(try GradingResult(parsing: bytes, file: name))
        : .design(try DesignResult(parsing: bytes, file: name))
    } catch {
      throw .input([error])
    }
  }

  /// The program that wrote it.
  var tool: String {
    switch self {
    case .design(let result): result.tool
    case .grading(let result): result.tool
    }
  }

  /// The record as it is stored.
  var json: JSONValue {
    switch self {
    case .design(let result): result.json()
    case .grading(let result): result.json()
    }
  }

  /// The page as a file.
  func page(named name: String) -> OutputFolder.File {
    OutputFolder.File(name: name, mark: PageMark.generator, bytes: Array(html.utf8))
  }

  /// The page.
  var html: String {
    switch self {
    case .design(let result): DesignReport(result).html
    case .grading(let result): GradingReport(result).html
    }
  }

  private static let gradingKind = "stackwright_grading"
  private static let kinds = ["stackwright_result", gradingKind]

  /// The first key where it is one of Stackwright's; nil in any other file.
  private static func kind(of bytes: [UInt8]) -> String? {
    let start = String(decoding: bytes.prefix(256), as: UTF8.self)
    let parts = start.split(separator: "\"", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].allSatisfy({ $0.isWhitespace || $0 == "{" }),
      parts[1].hasPrefix("stackwright_")
    else { return nil }
    return String(parts[1])
  }
}
