import Markup
import Quantities
import StackRecords

extension GradingReport {
  /// Each limit with what it allows and how much of it the modules use, then what a wider one brings.
  var limits: [Markup]? {
    guard !lot.limits.isEmpty else { return nil }
    var content: [Markup] = [.paragraph(limitWords), limitTable.markup]
    if let picture = LimitUses(lot)?.picture { content.append(picture.markup) }
    content.append(contentsOf: whatIf)
    return content
  }

  private var limitWords: String {
    let range =
      "A range is the largest value minus the smallest; it may be as large as the limit, no larger."
    guard !lot.members.isEmpty else { return range }
    let columns =
      " \u{201C}Used\u{201D} is what the middle module takes of the limit, \u{201C}tightest\u{201D} the number of "
      + "modules that come closest to it."
    guard let name = result.tightest else { return range + columns }
    return "The limit that most modules come closest to is \(lot.title(ofLimit: name)). " + range
      + columns
  }

  private var limitTable: DataTable {
    let uses = lot.limits.indices.map { limit in
      lot.uses.compactMap { $0.indices.contains(limit) ? $0[limit] : nil }.sorted()
    }
    var closest = Array(repeating: 0, count: lot.limits.count)
    for module in lot.members.indices {
      if let use = lot.tightest(module) { closest[use.limit] += 1 }
    }
    let hasModules = !lot.members.isEmpty
    var columns: [DataTable.Column] = [
      .words("limit"), .figures("allowed"),
    ]
    if hasModules {
      columns += [.figures("used"), .figures("tightest")]
    }
    columns.append(.words("in the spec"))
    let rows = lot.limits.indices.map { limit -> [Markup] in
      var row: [Markup] = [
        .text(Words.capitalised(lot.limits[limit])), allowed(limit),
      ]
      if hasModules {
        let own = uses[limit]
        row.append(.text(own.isEmpty ? "\u{2013}" : Words.use(own[(own.count - 1) / 2])))
        row.append(.text(NumberText.grouped(closest[limit])))
      }
      return row + [.text(written(limit))]
    }
    return DataTable("", columns, cells: rows)
  }

  private func written(_ limit: Int) -> String {
    limit < result.ranges.count
      ? result.ranges[limit].written : result.sums[limit - result.ranges.count].written
  }

  /// What a limit allows, in the reader's unit; both ends where it differs by lot.
  private func allowed(_ limit: Int) -> Markup {
    guard limit < result.ranges.count else {
      let sum = result.sums[limit - result.ranges.count]
      guard let quantity = lot.quantity(sum.quantity) else { return .nothing }
      let scale = lot.scales[quantity]
      // The record holds the sum over all cells, which is P times that over the groups' means.
      let parallel = sum.kind == .voltage ? Double(max(result.parallel, 1)) : 1
      func shown(_ steps: Int64) -> Markup {
        guard parallel > 1 else { return scale.limit(steps).markup }
        return .text(
          NumberText.significant(
            scale.place(steps) / parallel, digits: 9, grouped: true, trimmed: true)
            + "\u{A0}\(scale.unit)")
      }
      switch (sum.minimum, sum.maximum) {
      case (let least?, let most?): return .group([shown(least), .text(" to "), shown(most)])
      case (let least?, nil): return .group([.text("at least "), shown(least)])
      case (nil, let most?): return .group([.text("at most "), shown(most)])
      case (nil, nil): return .nothing
      }
    }
    let range = result.ranges[limit]
    guard let quantity = lot.quantity(range.quantity), let least = range.widths.min(),
      let most = range.widths.max()
    else { return .nothing }
    let scale = lot.scales[quantity]
    guard least < most else { return scale.rangeLimit(most).markup }
    return .group([scale.rangeLimit(least).markup, .text(" to "), scale.rangeLimit(most).markup])
  }

  /// What one per cent more of each limit would bring, where it was asked for.
  private var whatIf: [Markup] {
    guard !result.whatIf.isEmpty else {
      return [
        .paragraph(
          [
            .text("What one per cent more of each limit would bring is answered by "),
            .element(.code, text: "stackwright grade --what-if"), .text("."),
          ], "soft")
      ]
    }
    let rows = result.whatIf.map { answer -> [Markup] in
      let (gain, overflow) = answer.modules.subtractingReportingOverflow(result.figures.modules)
      return [
        .text(Words.capitalised(lot.title(ofLimit: answer.limit))),
        Shown(value: Double(answer.modules), digits: .decimals(0)).numberMarkup,
        .text(overflow ? "" : Words.signed(NumberText.grouped(gain))),
        Shown(value: Double(answer.bound), digits: .decimals(0)).numberMarkup,
      ]
    }
    return [
      .element(.h3, text: "One per cent more of each limit"),
      .paragraph(
        "The lot was grouped again with one limit one per cent wider at a time. A number below this grading's can "
          + "only mean that the search found less, since a wider limit never forbids a module."),
      DataTable(
        "",
        [
          .words("limit"), .figures("modules"), .figures("change"), .figures("at most"),
        ], cells: rows
      ).markup,
    ]
  }
}
