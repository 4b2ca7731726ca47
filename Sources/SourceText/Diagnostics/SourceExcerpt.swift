/// The part of a line that is shown under a message.
struct SourceExcerpt: Sendable, Hashable {
  /// The text, at most ``reach`` bytes to each side of the place.
  let text: String
  /// Unicode scalars before the place.
  let caret: Int
  /// Unicode scalars from the place to the end of the span on this line; at least 1.
  let length: Int

  /// Most bytes shown to each side of the place.
  static let reach = 100

  /// Cuts the excerpt; nil when the file has no such line or nothing stands on it.
  init?(of file: SourceFile, at span: SourceSpan) {
    guard let line = file.line(span.line), !line.isEmpty else { return nil }
    let place = Self.offset(ofColumn: span.column, in: line)
    var first = max(line.startIndex, place - Self.reach)
    while first < place, line[first].isContinuation { first += 1 }
    var last = min(line.endIndex, place + Self.reach)
    while last < line.endIndex, line[last].isContinuation { last += 1 }
    let before = String(decoding: line[first..<place], as: UTF8.self)
    let after = String(decoding: line[place..<last], as: UTF8.self)
    // Joined as scalars: a combining mark at the place must not change what stands before it.
    text =
      (first > line.startIndex ? "…" : "") + before + after + (last < line.endIndex ? "…" : "")
    caret = before.unicodeScalars.count + (first > line.startIndex ? 1 : 0)
    let wanted = span.end.map { $0.line == span.line ? $0.column - span.column : .max } ?? 1
    length = max(1, min(wanted, after.unicodeScalars.count))
  }

  private static func offset(ofColumn column: Int, in line: ArraySlice<UInt8>) -> Int {
    var remaining = column
    for index in line.indices where !line[index].isContinuation {
      remaining -= 1
      if remaining <= 0 { return index }
    }
    return line.endIndex
  }
}
