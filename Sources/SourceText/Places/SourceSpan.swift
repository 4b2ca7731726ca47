/// A place in a text: line and column, both counted from 1, columns in Unicode scalars.
public struct SourcePlace: Sendable, Hashable, Comparable {
  /// Line, counted from 1.
  public let line: Int
  /// Column in Unicode scalars, counted from 1.
  public let column: Int

  /// Makes a place from its line and column.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Whether the left place stands before the right one.
  public static func < (left: SourcePlace, right: SourcePlace) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A stretch of text: where it begins and, when that is known, where it ends.
public struct SourceSpan: Sendable, Hashable {
  /// Line of the first character, counted from 1.
  public let line: Int
  /// Column of the first character in Unicode scalars, counted from 1.
  public let column: Int
  /// Place after the last character; nil when only the beginning is known.
  public let end: SourcePlace?

  /// Makes a span from its beginning and, when that is known, its end.
  public init(line: Int, column: Int, end: SourcePlace? = nil) {
    self.line = line
    self.column = column
    self.end = end
  }

  /// The beginning of a text.
  public static let start = SourceSpan(line: 1, column: 1)
}
