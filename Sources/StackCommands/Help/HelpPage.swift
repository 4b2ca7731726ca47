import SourceText

/// A page of help as data: a heading and sections of terms with what they mean.
struct HelpPage: Sendable, Hashable {
  /// A term, such as a key or a unit, and what it means.
  struct Entry: Sendable, Hashable {
    let term: String
    let meaning: String
  }

  /// Entries under a title, after sentences of their own.
  struct Section: Sendable, Hashable {
    var title = ""
    var sentences: [String] = []
    var entries: [Entry] = []
  }

  /// The first line.
  let heading: String
  /// What follows.
  let sections: [Section]

  /// Lines for a screen, terms and meanings in two columns where the terms are short.
  func text(_ palette: Palette = .plain) -> String {
    var lines = ScreenText.wrapped(heading, indent: 0)
    if let first = lines.first { lines[0] = palette.strong(first) }
    for section in sections {
      lines.append("")
      if !section.title.isEmpty { lines.append(palette.strong(section.title)) }
      for sentence in section.sentences { lines += ScreenText.wrapped(sentence, indent: 0) }
      for entry in section.entries { lines += Self.lines(of: entry, section.column) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The page for programs.
  var json: JSONValue {
    .object([
      Self.member("heading", .string(heading)),
      Self.member(
        "sections",
        .array(
          sections.map { section in
            .object([
              Self.member("title", .string(section.title)),
              Self.member("sentences", .array(section.sentences.map(JSONValue.string))),
              Self.member(
                "entries",
                .array(
                  section.entries.map { entry in
                    .object([
                      Self.member("term", .string(entry.term)),
                      Self.member("meaning", .string(entry.meaning)),
                    ])
                  })),
            ])
          })),
    ])
  }

  private static func member(_ key: String, _ value: JSONValue) -> JSONValue.Member {
    JSONValue.Member(key: key, value: value)
  }

  private static func lines(of entry: Entry, _ column: Int) -> [String] {
    var lines = ScreenText.wrapped(entry.meaning, indent: column)
    guard !lines.isEmpty else { return ["  " + entry.term] }
    if entry.term.count + 4 <= column {
      lines[0] = ScreenText.left("  " + entry.term, column) + lines[0].dropFirst(column)
    } else {
      lines.insert("  " + entry.term, at: 0)
    }
    return lines
  }
}

extension HelpPage.Section {
  /// Where the meanings begin: behind the longest term, or under it where one is long.
  fileprivate var column: Int {
    let longest = entries.map(\.term.count).max() ?? 0
    return longest <= 30 ? longest + 4 : 6
  }
}
