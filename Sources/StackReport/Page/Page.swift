import Markup

/// By what a page of Stackwright is known as one.
public enum PageMark {
  /// The generator that the head of every page names.
  public static let generator = "stackwright"
}

/// One self-contained page: no script, no outside address, nothing to fetch.
struct Page: Sendable {
  /// What kind of page it is, such as `Design report`.
  var kind: String
  /// Its title.
  var title: String
  /// One sentence under the title.
  var lead: Markup
  /// The sections in reading order.
  var sections: [Section]
  /// What made the page.
  var tool: String

  /// The whole file.
  var text: String {
    Markup.element(
      .html, [Attribute(.lang, "en-GB"), Attribute(.xmlns, "http://www.w3.org/1999/xhtml")],
      [head, body]
    ).page()
  }

  private var head: Markup {
    .element(
      .head, [],
      [
        .element(.meta, [Attribute(.charset, "utf-8")], []),
        .element(
          .meta, [Attribute(.name, "generator"), Attribute(.content, PageMark.generator)], []),
        .element(
          .meta,
          [
            Attribute(.httpEquivalent, "Content-Security-Policy"),
            Attribute(
              .content,
              "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"),
          ], []),
        .element(
          .meta,
          [
            Attribute(.name, "viewport"),
            Attribute(.content, "width=device-width, initial-scale=1"),
          ], []),
        .element(.title, text: "\(title) - \(kind)"),
        .element(.style, [], [.style(PageStyle.sheet)]),
      ])
  }

  private var body: Markup {
    .element(
      .body, [],
      [
        .element(
          .header, [],
          [
            .element(.p, [.classes("kind")], text: kind),
            .element(.h1, text: title),
            .element(.p, [.classes("lead")], [lead]),
          ]),
        .element(.main, [], sections.map(\.markup)),
        .element(.footer, [], [.element(.p, text: "Written by \(tool).")]),
      ])
  }
}

/// A part of a page under a heading; without a title it follows the head at once.
struct Section: Sendable {
  var place: String
  var title: String
  var content: [Markup]

  init(_ place: String, _ title: String, _ content: [Markup]) {
    self.place = place
    self.title = title
    self.content = content
  }

  var markup: Markup {
    .element(
      .section, [Attribute(.id, place)],
      (title.isEmpty ? [] : [.element(.h2, text: title)]) + content)
  }
}

extension Markup {
  /// A paragraph of plain text.
  static func paragraph(_ text: String, _ look: String = "") -> Markup {
    .element(.p, look.isEmpty ? [] : [.classes(look)], [.text(text)])
  }

  /// Pictures one below the other; paper takes two beside each other.
  static func figures(_ pictures: [Picture]) -> Markup { .beside(pictures.map(\.markup)) }

  /// Pieces one below the other; paper takes two beside each other.
  static func beside(_ pieces: [Markup]) -> Markup {
    .element(.div, [.classes("pictures")], pieces)
  }

  /// A paragraph of several pieces.
  static func paragraph(_ pieces: [Markup], _ look: String = "") -> Markup {
    .element(.p, look.isEmpty ? [] : [.classes(look)], pieces)
  }
}
