import Markup
import Quantities
import StackRecords

/// The lot by tester run, day or production lot: what became of the cells, and where each quantity lies.
struct LotParts: Sendable {
  /// Above this number of parts neighbours are drawn together.
  static let drawn = 40

  /// A part, or several neighbouring ones.
  private struct Part {
    var name: String
    var counts = [0, 0, 0]
    /// For each quantity shown the values at 5, 50 and 95 % of its cells; nil without a value.
    var spreads: [(low: Int64, middle: Int64, high: Int64)?] = []

    var total: Int { counts.reduce(0, +) }
  }

  private let lot: GradedLot
  private let kind: LotMeasurements.Parts.Kind
  private let quantities: [Int]
  private let parts: [Part]
  /// Parts drawn together as one.
  private let together: Int
  private let without: Int

  /// Nil where the lot is not told apart, or is one part.
  init?(_ lot: GradedLot) {
    guard let known = lot.result.measurements.parts, known.names.count > 1,
      known.indices.count == lot.groups.count
    else { return nil }
    self.lot = lot
    kind = known.kind
    let limited = lot.result.ranges.compactMap { lot.quantity($0.quantity) }
    var quantities: [Int] = []
    for quantity in limited + lot.shown
    where quantities.count < 3 && !quantities.contains(quantity) && lot.shown.contains(quantity) {
      quantities.append(quantity)
    }
    self.quantities = quantities
    let together = (known.names.count + Self.drawn - 1) / Self.drawn
    self.together = together
    var members = Array(
      repeating: [Int](), count: (known.names.count + together - 1) / together)
    for (cell, part) in known.indices.enumerated() {
      if let part, known.names.indices.contains(part) { members[part / together].append(cell) }
    }
    without = known.indices.count { $0 == nil }
    let all = members.indices.map { index -> Part in
      let first = index * together
      let last = min(first + together, known.names.count) - 1
      var part = Part(name: Self.name(of: known.names[first], to: known.names[last]))
      for cell in members[index] { part.counts[lot.groups[cell].rawValue] += 1 }
      // Screened cells may lie anywhere; where all are screened they are all there is to show.
      let passed = members[index].filter { lot.groups[$0] != .screened }
      let seen = passed.isEmpty ? members[index] : passed
      part.spreads = quantities.map { Self.spread(lot.values($0), seen) }
      return part
    }
    parts = all
  }

  /// The name of rows together: the last without the words that it shares with the first, such as
  /// `lot-7-1 – 5`.
  static func name(of first: String, to last: String) -> String {
    guard first != last else { return first }
    let shared = zip(first, last).prefix { $0 == $1 }.map(\.0)
    let words = shared.lastIndex { !$0.isLetter && !$0.isNumber }.map { $0 + 1 } ?? 0
    return "\(first) \u{2013} \(last.dropFirst(words))"
  }

  private static func spread(
    _ values: [Int64?], _ cells: [Int]
  ) -> (low: Int64, middle: Int64, high: Int64)? {
    let sorted = cells.compactMap { values[$0] }.sorted()
    guard !sorted.isEmpty else { return nil }
    return (LotFrame.rank(sorted, 0.05), LotFrame.rank(sorted, 0.5), LotFrame.rank(sorted, 0.95))
  }

  private var noun: String {
    switch kind {
    case .session: "session of the tester"
    case .date: "day of the test"
    case .lot: "production lot"
    }
  }

  var picture: Picture {
    var words =
      "First bar: blue in modules, orange left over, grey screened. Then, of the cells that passed the screens, the "
      + "middle one (dot) and the stretch that holds nine of ten (bar); the dashed line is the middle of the whole "
      + "lot. Rows that wander away from it show a tester or a process that drifts."
    let scaled = quantities.filter { !lot.result.quantities[$0].sessions.isEmpty }
    if !scaled.isEmpty {
      let titles = Words.list(scaled.map { lot.scales[$0].title })
      words +=
        " The values of \(titles) are those after scaling by session, so that drift is taken out of them."
    }
    if together > 1 { words += " Each row is \(together) of them together." }
    if without > 0 { words += " \(Words.count(without, "cell")) without that entry are left out." }
    return Picture(
      "The lot by \(noun)", caption: .text(words),
      description: "\(parts.count) rows with what became of the cells and how quantities lie",
      table: table, draw: draw)
  }

  private func draw(_ width: PictureWidth) -> (Double, [Markup]) {
    let isWide = width == .wide
    let names = isWide ? min(parts.map { TextExtent.width($0.name) }.max() ?? 0, 160) + 10 : 0
    let row: Double = isWide ? 20 : 34
    let gap = 16.0
    let count = Double(quantities.count + 1)
    let column = (width.units - names - gap * (count - 1)) / count
    // The last column has no gap beside it to reach into.
    let titles =
      [["cells"]]
      + quantities.indices.map { index in
        Self.wrapped(
          lot.scales[quantities[index]].axis,
          column + (index + 1 < quantities.count ? gap / 2 : 0))
      }
    let head = 16 * Double(titles.map(\.count).max() ?? 1) + 6
    let bottom = head + Double(parts.count) * row
    var marks: [Markup] = []
    func left(_ index: Int) -> Double { names + Double(index) * (column + gap) }
    for (index, lines) in titles.enumerated() {
      for (line, text) in lines.enumerated() {
        marks.append(Draw.text(left(index), 12 + 16 * Double(line), text, "strong"))
      }
    }
    let most = Double(max(parts.map(\.total).max() ?? 1, 1))
    let scales = quantities.indices.map { scale($0, left($0 + 1), column) }
    for (index, quantity) in quantities.enumerated() {
      if let middle = middle(quantity) {
        let place = scales[index](lot.scales[quantity].place(middle))
        marks.append(Draw.line(place, head, place, bottom, "rule"))
      }
      let ends = [scales[index].low, scales[index].high].map(ticks(index).text)
      marks.append(Draw.text(scales[index].start, bottom + 14, ends[0], "soft"))
      marks.append(Draw.text(scales[index].end, bottom + 14, ends[1], "soft", anchor: .end))
    }
    marks.append(
      Draw.text(left(0) + column, bottom + 14, NumberText.grouped(Int(most)), "soft", anchor: .end))
    for (index, part) in parts.enumerated() {
      let top = head + Double(index) * row
      let room = isWide ? names - 10 : width.units
      marks.append(Draw.text(0, top + 14, TextExtent.fitting(part.name, room)))
      let bar = isWide ? top + 4 : top + 19
      var from = left(0)
      for group in GradedLot.Group.allCases where part.counts[group.rawValue] > 0 {
        let long = column * Double(part.counts[group.rawValue]) / most
        marks.append(Draw.rectangle(from, bar, long, 11, group.bar))
        from += long
      }
      for (number, spread) in part.spreads.enumerated() {
        guard let spread else { continue }
        let own = lot.scales[quantities[number]]
        let places = [spread.low, spread.middle, spread.high].map { scales[number](own.place($0)) }
        marks.append(
          Draw.rectangle(
            places[0], bar + 2.5, max(places[2] - places[0], 1), 6, "fillblue"))
        marks.append(Draw.circle(places[1], bar + 5.5, 3, "blue"))
      }
    }
    return (bottom + 20, marks)
  }

  private func ticks(_ index: Int) -> Ticks {
    let own = lot.scales[quantities[index]]
    let ends = parts.compactMap { $0.spreads[index] }.flatMap {
      [own.place($0.low), own.place($0.high)]
    }
    return Ticks(around: ends, about: 4)
  }

  private func scale(_ index: Int, _ left: Double, _ wide: Double) -> Scale {
    let values = ticks(index).values
    return Scale(
      low: values.first ?? 0, high: values.last ?? 1, start: left + 3, end: left + wide - 3)
  }

  /// The middle value of the whole lot.
  private func middle(_ quantity: Int) -> Int64? {
    let sorted = lot.values(quantity).compactMap(\.self).sorted()
    return sorted.isEmpty ? nil : LotFrame.rank(sorted, 0.5)
  }

  /// A title in lines that fit a column.
  private static func wrapped(_ title: String, _ room: Double) -> [String] {
    var lines: [String] = []
    for word in title.split(separator: " ") {
      if let last = lines.last, TextExtent.width("\(last) \(word)", size: 13) <= room {
        lines[lines.count - 1] = "\(last) \(word)"
      } else if TextExtent.width(String(word), size: 13) > room,
        let hyphen = word.firstIndex(of: "-")
      {
        // Too long for a line of its own, so it is broken where it has a hyphen.
        lines += [String(word[...hyphen]), String(word[word.index(after: hyphen)...])]
      } else {
        lines.append(String(word))
      }
    }
    return lines.map { TextExtent.fitting($0, room, size: 13) }
  }

  private var table: DataTable {
    DataTable(
      "Cells, and the values at 5, 50 and 95 % of those that passed the screens",
      [.words(noun), .figures("in modules"), .figures("left over"), .figures("screened")]
        + quantities.flatMap { quantity -> [DataTable.Column] in
          [.figures("\(lot.scales[quantity].axis), 5 %"), .figures("50 %"), .figures("95 %")]
        },
      cells: parts.map { part in
        [.text(part.name)] + part.counts.map { .text(NumberText.grouped($0)) }
          + part.spreads.enumerated().flatMap { index, spread -> [Markup] in
            guard let spread else { return Array(repeating: .text("\u{2013}"), count: 3) }
            let scale = lot.scales[quantities[index]]
            return [spread.low, spread.middle, spread.high].map { scale.value($0).numberMarkup }
          }
      })
  }
}
