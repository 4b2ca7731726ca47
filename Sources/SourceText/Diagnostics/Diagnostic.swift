/// A fault or warning about an input, with its place.
///
/// The message says what was found and what was expected; the remedy says what to do.
public struct Diagnostic: Error, Sendable {
  /// How bad the matter is.
  public enum Severity: String, Sendable, Hashable {
    /// The input cannot be used.
    case error
    /// The input can be used, but may not mean what its author wants.
    case warning
  }

  /// How bad the matter is.
  public let severity: Severity
  /// What was found and what was expected.
  public let message: String
  /// Name of the file.
  public let file: String
  /// Line, counted from 1; 0 when the matter concerns the whole file.
  public let line: Int
  /// Column in Unicode scalars, counted from 1; 0 when the matter concerns the whole file.
  public let column: Int
  /// What to do; nil when the message says it all.
  public let remedy: String?
  /// The file and the span to show under the message; nil when it concerns the whole file.
  private let shown: (file: SourceFile, span: SourceSpan)?

  /// Makes a diagnostic about a span of a file.
  public init(
    _ severity: Severity, _ message: String, file: SourceFile, span: SourceSpan,
    remedy: String? = nil
  ) {
    self.severity = severity
    self.message = Self.shortened(message)
    self.file = file.name
    line = span.line
    column = span.column
    self.remedy = remedy
    shown = (file, span)
  }

  /// Makes an error about a span of a file.
  public init(_ message: String, file: SourceFile, span: SourceSpan) {
    self.init(.error, message, file: file, span: span)
  }

  /// Makes an error about a file as a whole.
  public init(file: String, message: String) {
    severity = .error
    self.message = Self.shortened(message)
    self.file = file
    line = 0
    column = 0
    remedy = nil
    shown = nil
  }

  /// Whether the input cannot be used.
  public var isError: Bool { severity == .error }

  /// The piece of the file to show under the message, cut out when it is wanted: a text of one long
  /// line can have thousands of faults.
  var excerpt: SourceExcerpt? { shown.flatMap { SourceExcerpt(of: $0.file, at: $0.span) } }

  /// Most characters of a message; a sentence that repeats more of the input ends early.
  private static let longestMessage = 1000

  private static func shortened(_ message: String) -> String {
    let scalars = message.unicodeScalars
    guard !scalars.dropFirst(longestMessage).isEmpty else { return message }
    return String(scalars.prefix(longestMessage)) + "…"
  }

  /// The line of the file, or of a long line the part around the place; nil when there is none.
  public var sourceLine: String? { excerpt?.text }

  /// The diagnostic as JSON: severity, message, file, line, column (or null) and remedy (or null).
  public var json: JSONValue {
    .object([
      JSONValue.Member(key: "severity", value: .string(severity.rawValue)),
      JSONValue.Member(key: "message", value: .string(message)),
      JSONValue.Member(key: "file", value: .string(file)),
      JSONValue.Member(key: "line", value: line > 0 ? .number("\(line)") : .null),
      JSONValue.Member(key: "column", value: line > 0 ? .number("\(column)") : .null),
      JSONValue.Member(key: "remedy", value: remedy.map(JSONValue.string) ?? .null),
    ])
  }
}

extension Diagnostic: Hashable {
  /// Whether both say the same of the same place.
  public static func == (left: Diagnostic, right: Diagnostic) -> Bool {
    (left.severity, left.message, left.file, left.remedy)
      == (right.severity, right.message, right.file, right.remedy)
      && left.place == right.place && left.shown?.span == right.shown?.span
  }

  /// Hashes what is said, and where.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(message)
    hasher.combine(file)
    hasher.combine(place)
  }

  private var place: SourcePlace { SourcePlace(line: line, column: column) }
}
