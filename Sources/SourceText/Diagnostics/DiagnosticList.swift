/// Diagnostics in the order of their places, each once, and not more than a reader can use.
public struct DiagnosticList: Sendable, Hashable {
  /// Most diagnostics shown.
  public static let limit = 50

  /// The diagnostics to show: by file in the order in which files came, then by place.
  public let shown: [Diagnostic]
  /// Number of errors left out.
  public let omittedErrors: Int
  /// Number of warnings left out; warnings give way to errors.
  public let omittedWarnings: Int

  /// Sorts and limits diagnostics.
  public init(_ diagnostics: [Diagnostic], limit: Int = DiagnosticList.limit) {
    let sorted = Self.sorted(diagnostics)
    let errors = sorted.count(where: \.isError)
    var roomForErrors = min(errors, limit)
    var roomForWarnings = limit - roomForErrors
    omittedErrors = errors - roomForErrors
    omittedWarnings = max(0, sorted.count - errors - roomForWarnings)
    shown = sorted.filter { diagnostic in
      if diagnostic.isError {
        roomForErrors -= 1
        return roomForErrors >= 0
      }
      roomForWarnings -= 1
      return roomForWarnings >= 0
    }
  }

  /// The line about what is left out, such as `12 more errors are not shown`; nil when all is shown.
  public var omission: String? {
    DiagnosticWords.omission(errors: omittedErrors, warnings: omittedWarnings)
  }

  /// All that is to be shown, each line ended by a line break.
  ///
  /// - Parameter coloured: Whether to mark up the text for a terminal.
  /// - Returns: The lines of all diagnostics shown, then the line about the rest.
  public func rendered(coloured: Bool = false) -> String {
    (shown.map { $0.rendered(coloured: coloured) } + (omission.map { [$0] } ?? []))
      .map { $0 + "\n" }.joined()
  }

  /// The object `{"diagnostics": […], "omitted": 0}`.
  public var json: JSONValue {
    .object([
      JSONValue.Member(key: "diagnostics", value: .array(shown.map(\.json))),
      JSONValue.Member(key: "omitted", value: .number("\(omittedErrors + omittedWarnings)")),
    ])
  }

  private static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    var ranks: [String: Int] = [:]
    var keyed: [(rank: Int, order: Int, diagnostic: Diagnostic)] = []
    for diagnostic in diagnostics where seen.insert(diagnostic).inserted {
      let rank = ranks[diagnostic.file] ?? ranks.count
      ranks[diagnostic.file] = rank
      keyed.append((rank, keyed.count, diagnostic))
    }
    return keyed.sorted { left, right in
      (left.rank, left.diagnostic.line, left.diagnostic.column, left.order)
        < (right.rank, right.diagnostic.line, right.diagnostic.column, right.order)
    }.map(\.diagnostic)
  }
}
