import MaterialCatalogue
import Quantities
import SourceText

/// The catalogue for programs; the keys are those of `Guides/Catalogue.md`.
struct CatalogueJSON: Sendable {
  /// Number of the layout.
  static let layout = 1

  private let view: CatalogueView

  /// Prepares JSON of a catalogue.
  init(_ view: CatalogueView) {
    self.view = view
  }

  /// The entries by name, with the figures of the list.
  func list(_ entries: [CatalogueEntry]) -> String {
    document("entries", .array(entries.map(short)), counted: entries)
  }

  /// One entry with everything.
  func page(_ entry: CatalogueEntry) -> String {
    document("entry", full(entry), counted: [entry])
  }

  /// What rests on general knowledge, counted among all entries that were asked for.
  func assumptions(_ entries: [CatalogueEntry], among all: [CatalogueEntry]) -> String {
    let assumed = entries.map { entry in
      object([
        ("kind", .string(entry.kind)), ("name", .string(entry.name)),
        ("values", .array(entry.values.map(value))), ("defaults", words(entry.defaults)),
      ])
    }
    return document("assumptions", .array(assumed), counted: all)
  }

  /// The points of a curve, coordinate and potential.
  static func points(of value: CatalogueEntry.Value) -> [[Double]] {
    stride(from: 0, to: value.numbers.count - 1, by: 2).map {
      [value.numbers[$0], value.numbers[$0 + 1]]
    }
  }

  /// A number in the shortest form that reads as itself.
  static func text(_ number: Double) -> String { NumberText.shortest(number) }

  private func document(_ key: String, _ value: JSONValue, counted: [CatalogueEntry]) -> String {
    let files = view.files.map { file in
      object([
        ("name", .string(file.name)), ("sha256", .string(SHA256.hexadecimal(of: file.bytes))),
      ])
    }
    return object([
      ("stackwright_catalogue", .number(Self.layout)),
      ("sha256", .string(view.catalogue.sha256)), ("files", .array(files)), (key, value),
      ("counts", CatalogueCounts(counted).json),
    ]).text()
  }

  private func short(_ entry: CatalogueEntry) -> JSONValue {
    object(
      names(entry) + [
        ("values", .number(entry.values.count)), ("figures", figures(of: entry)),
      ])
  }

  private func full(_ entry: CatalogueEntry) -> JSONValue {
    let windows = CatalogueWindows.all(of: entry, in: view.catalogue).map {
      object([("of", .string($0.name)), ("window", .string($0.window))])
    }
    return object(
      names(entry) + [
        ("words", words(entry.words)), ("values", .array(entry.values.map(value))),
        ("defaults", words(entry.defaults)), ("figures", figures(of: entry)),
        ("windows", .array(windows)),
        ("leans_on", .array(entry.references.map { link($0.kind, $0.name) })),
        ("used_by", .array(view.catalogue.users(of: entry).map { link($0.kind, $0.name) })),
      ])
  }

  private func names(_ entry: CatalogueEntry) -> [(String, JSONValue)] {
    [
      ("kind", .string(entry.kind)), ("name", .string(entry.name)),
      ("origin", .string(entry.origin)), ("first_origin", .string(entry.firstOrigin)),
    ]
  }

  private func value(_ value: CatalogueEntry.Value) -> JSONValue {
    let numbers: [JSONValue] =
      value.form == .curve
      ? Self.points(of: value).map { .array($0.map { .number($0) }) }
      : value.numbers.map { .number($0) }
    return object([
      ("key", .string(value.key)), ("form", .string(value.form.rawValue)),
      ("text", .string(value.text)), ("numbers", .array(numbers)), ("unit", .string(value.unit)),
      ("range", value.range.map(JSONValue.string) ?? .null), ("source", .string(value.source)),
      ("confidence", .string(value.confidence.rawValue)), ("origin", .string(value.origin)),
    ])
  }

  private func figures(of entry: CatalogueEntry) -> JSONValue {
    .array(CatalogueFigure.all(of: entry, in: view.catalogue).map(\.json))
  }

  private func words(_ words: [CatalogueEntry.Word]) -> JSONValue {
    .array(words.map { object([("key", .string($0.key)), ("text", .string($0.text))]) })
  }

  private func link(_ kind: String, _ name: String) -> JSONValue {
    object([("kind", .string(kind)), ("name", .string(name))])
  }

  private func object(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(members.map { JSONValue.Member(key: $0.0, value: $0.1) })
  }
}
