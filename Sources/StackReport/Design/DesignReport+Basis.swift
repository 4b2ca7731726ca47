import Markup
import Quantities
import StackRecords

extension DesignReport {
  /// Numbers without a source, defaults and the catalogue's values.
  var basis: [Markup] {
    [assumptions, confidences, defaults, entries].compactMap(\.self)
  }

  /// How many of the values that the design space uses have a source.
  private var confidences: Markup? {
    let values = result.input.entries.flatMap(\.values)
    guard !values.isEmpty else { return nil }
    var counts: [(String, Int)] = []
    for value in values {
      if let index = counts.firstIndex(where: { $0.0 == value.confidence }) {
        counts[index].1 += 1
      } else {
        counts.append((value.confidence, 1))
      }
    }
    counts.sort { ($1.1, $0.0) < ($0.1, $1.0) }
    let words = counts.map { "\($0.1) \($0.0.replacing("_", with: " "))" }.joined(separator: ", ")
    return .paragraph(
      "The materials of this spec have \(values.count) catalogue values: \(words). A value of general knowledge "
        + "has no source that can be looked up: measure it before trusting what depends on it.")
  }

  private var defaults: Markup? {
    guard !result.defaults.isEmpty else { return nil }
    return DataTable(
      "What the spec left out, and what was taken instead",
      [.fewWords("key"), .words("taken"), .fewWords("from")],
      cells: result.defaults.map {
        [.element(.code, text: $0.key), .text($0.value), .text($0.source)]
      }
    ).folded("Defaults used: \(result.defaults.count)")
  }

  private var entries: Markup? {
    guard let choices = result.choices else { return nil }
    let used = [
      choices.cathode, choices.recipe, choices.separator, choices.anode, choices.plate,
      choices.positiveEnd, choices.negativeEnd,
    ]
    let entries = result.input.entries.filter { used.contains($0.name) && !$0.values.isEmpty }
    guard !entries.isEmpty else { return nil }
    let rows = entries.flatMap { entry in
      [.heading("\(entry.kind) \(entry.name)")]
        + entry.values.map { value in
          DataTable.Row(cells: [
            .text(value.key.replacing("_", with: " ")), .text(LimitWords.unit(in: value.value)),
            .text(value.confidence.replacing("_", with: " ")), .text(value.source),
          ])
        }
    }
    return DataTable(
      "Catalogue values of the materials chosen",
      [.words("value of"), .words("is"), .fewWords("confidence"), .manyWords("source")], rows,
      isLong: true
    ).folded(
      "Values of the chosen materials: \(rows.count - entries.count), with their sources")
  }

  /// What made the record, so that anyone can make it again.
  var reproducibility: [Markup] {
    let input = result.input
    var rows: [[Markup]] = [
      [.text("program"), .text(result.tool)],
      [.text("solver of the integer programs"), .text(result.solver ?? "none was needed")],
      [.text("spec"), .text(input.spec.name)],
      [.text("SHA-256 of the spec"), .element(.code, text: input.spec.sha256)],
    ]
    rows += input.settings.map { [.text("--set"), .element(.code, text: $0)] }
    rows += input.catalogues.map {
      [.text("catalogue \($0.name)"), .element(.code, text: $0.sha256)]
    }
    rows.append([.text("SHA-256 of the catalogue"), .element(.code, text: input.catalogueSHA256)])
    return [
      .paragraph(
        "The record beside this page holds the spec, every catalogue value used, every figure and the certificate. "
          + "Two runs on one input give the same bytes."),
      .element(
        .pre,
        text: "stackwright verify result.json\nstackwright optimise "
          + input.spec.name
          + input.settings.map { " --set '\($0.replacing("'", with: "'\\''"))'" }.joined()),
      DataTable("", [.words(""), .words("")], cells: rows).markup,
      .element(
        .details, [],
        [
          .element(.summary, text: "The spec as it was read"),
          .element(.pre, text: input.spec.text),
        ]),
    ]
  }
}
