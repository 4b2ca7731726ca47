import Markup
import Quantities
import StackRecords

extension GradingReport {
  /// How much of a long spec the page shows.
  private static let shownSpec = 20_000

  /// Notes, the columns used, screens, and what the spec left out.
  var basis: [Markup] {
    [notes, columns, sessions, secondTest, stabilised, preference, positions, defaults]
      .compactMap(\.self)
  }

  private var notes: Markup? {
    guard !result.warnings.isEmpty else { return nil }
    return .group([
      .element(.h3, [Attribute(.id, "notes")], [.text("To know before building")]),
      .element(.ul, [], result.warnings.map { .element(.li, text: $0) }),
      result.warnings.contains { $0.contains("robust sigma") }
        ? .paragraph(
          "A robust sigma is 1.48 times the middle distance of the cells from their middle value: it is the standard "
            + "deviation where nothing is wrong, and a few wild cells do not stretch it. z counts how many of them a "
            + "cell lies from the middle.", "soft") : .nothing,
    ])
  }

  private var columns: Markup? {
    guard !result.quantities.isEmpty else { return nil }
    let rows = result.quantities.indices.map { index -> DataTable.Row in
      let (quantity, scale) = (result.quantities[index], lot.scales[index])
      let column = lot.column(index)
      let bounds: [[Markup]] = [
        column.screenMinimum.map { [.text("at least "), scale.limit($0).markup] } ?? [],
        column.screenMaximum.map { [.text("at most "), scale.limit($0).markup] } ?? [],
      ].filter { !$0.isEmpty }
      return DataTable.Row(
        cells: [
          .text(Words.capitalised(scale.title)),
          scale.isMoment
            ? .text("\u{2013}")
            : quantity.doubledMedian.map { scale.half($0).markup } ?? .text("\u{2013}"),
          Shown(value: Double(quantity.count), digits: .decimals(0)).numberMarkup,
        ],
        below: .group(
          [.text("column "), .element(.code, text: quantity.header)]
            + (bounds.isEmpty
              ? [] : [.text("; lets through ")] + bounds.joined(separator: [.text(", ")]))))
    }
    return .group([
      .element(.h3, text: "What was measured"),
      .paragraph(
        "The middle value and the number are of the cells that passed the screens; a limit in per cent is a share of "
          + "that middle value."),
      DataTable(
        "", [.words("quantity"), .figures("middle value"), .figures("cells")], rows
      ).markup,
    ])
  }

  private var sessions: Markup? {
    let scaled = result.quantities.indices.filter { !result.quantities[$0].sessions.isEmpty }
    guard !scaled.isEmpty else { return nil }
    return .group(
      scaled.map { index in
        let quantity = result.quantities[index]
        let scale = lot.scales[index]
        // Medians are in steps before scaling, a thousand times those after it.
        let rows = quantity.sessions.map { session -> [Markup] in
          [
            .text(session.name),
            Shown(
              value: Double(session.doubledMedian), factor: scale.factor * 500,
              digits: .decimals(min(scale.decimals + 1, 9)), unit: scale.unit
            ).markup,
          ]
        }
        return .group([
          .paragraph(
            "\(Words.capitalised(scale.title)) was scaled so that all sessions have one middle value; pictures and "
              + "tables show the scaled values."),
          DataTable(
            "Middle value of each session before scaling", [.words("session"), .figures("median")],
            cells: rows
          ).folded("\(Words.count(rows.count, "session")): \(scale.title)"),
        ])
      })
  }

  private var positions: Markup? {
    guard result.series > 1, result.positions.count > 1 else { return nil }
    let order = result.positions.prefix(60).map(String.init).joined(separator: ", ")
    return .paragraph(
      "Positions from the hottest to the coolest: \(order)\(result.positions.count > 60 ? " \u{2026}" : ""). With a "
        + "resistance column the group of least resistance stands in the hottest, so that it makes the least heat there."
    )
  }

  private var defaults: Markup? {
    guard !result.defaults.isEmpty else { return nil }
    return DataTable(
      "What the spec left out, and what was taken instead",
      [.words("key"), .words("taken"), .words("from")],
      cells: result.defaults.map {
        [.element(.code, text: $0.key), .text($0.value), .text($0.source)]
      }
    ).folded("Defaults used: \(result.defaults.count)")
  }

  /// What made the record, so that anyone can make it again.
  var reproducibility: [Markup] {
    let input = result.input
    let stop =
      result.ending == .finished
      ? "The search ends after counted work, so two runs on one input give the same bytes."
      : "The clock or a signal ended the search, so another run may end elsewhere."
    var rows: [[Markup]] = [
      [.text("program"), .text(result.tool)],
      [.text("solver of the linear programs"), .text(result.solver ?? "none was needed")],
      [.text("module spec"), .text(input.spec.name)],
      [.text("SHA-256 of the spec"), .element(.code, text: input.spec.sha256)],
    ]
    rows += input.settings.map { [.text("--set"), .element(.code, text: $0)] }
    let tables =
      input.tables.map { ($0.isOfLeftovers ? "leftovers of" : "table of cells", $0) }
      + [input.secondTest].compactMap { table in table.map { ("second test", $0) } }
      + [input.reserve].compactMap { table in table.map { ("cells left alone", $0) } }
    for (what, table) in tables {
      rows.append([.text(what), .text(table.name)])
      rows.append([.text("SHA-256 of it"), .element(.code, text: table.sha256)])
    }
    rows += readingWords.map { [.text("read with"), .text($0)] }
    return [
      .paragraph(
        "The record beside this page holds the spec, every measured value used, the place or reason of each cell, and "
          + "the bound. \(stop)"),
      .element(.pre, text: "\(verification)\n\(command)"),
      DataTable("", [.words(""), .words("")], cells: rows).markup,
      .element(
        .details, [],
        [
          .element(.summary, text: "The spec as it was read"),
          .element(.pre, text: spec),
        ]),
    ]
  }

  /// The spec, or its beginning: the result of a design may stand for one.
  private var spec: String {
    let text = result.input.spec.text
    guard text.utf8.count > Self.shownSpec else { return text }
    return String(text.prefix(Self.shownSpec)) + "\n\u{2026}\nThe rest is in result.json."
  }

  private var command: String {
    let reading = result.input.reading
    var words = ["stackwright", "grade"]
    for table in result.input.tables {
      words += (table.isOfLeftovers ? ["--leftovers"] : []) + [ShellWord.quoted(table.name)]
    }
    if let again = result.input.secondTest {
      words += ["--second-test", ShellWord.quoted(again.name)]
    }
    words += ["--module", ShellWord.quoted(result.input.spec.name)]
    words += result.input.settings.flatMap { ["--set", ShellWord.quoted($0)] }
    if let retest = reading.retest { words += ["--retest", ShellWord.quoted(retest)] }
    if reading.replacesColumns { words.append("--replace-columns") }
    if reading.allowsFormulaIdentifiers { words.append("--allow-formula-ids") }
    if reading.usesDecimalComma { words.append("--decimal-comma") }
    if let delimiter = reading.delimiter { words += ["--delimiter", ShellWord.quoted(delimiter)] }
    words += reading.missingWords.flatMap { ["--missing", ShellWord.quoted($0)] }
    return words.joined(separator: " ")
  }

  private var readingWords: [String] {
    let reading = result.input.reading
    return [
      reading.retest.map { "of several tests of a cell, the \($0) counts" },
      reading.replacesColumns ? "columns that the output adds itself left out of the input" : nil,
      reading.allowsFormulaIdentifiers
        ? "identifiers may begin like a formula of a spreadsheet" : nil,
      reading.usesDecimalComma ? "decimals written with a comma" : nil,
      reading.delimiter.map { "fields separated by \($0)" },
      reading.missingWords.isEmpty
        ? nil : "no value where a field says \(Words.list(reading.missingWords))",
    ].compactMap(\.self)
  }
}
