import Markup
import Quantities
import StackRecords

/// How one quantity spreads over the lot, with its fixed classes and its screen.
struct LotHistogram: Sendable {
  private struct Bin {
    var low: Int64
    var high: Int64
    var counts = [0, 0, 0]

    var total: Int { counts.reduce(0, +) }
  }

  private let lot: GradedLot
  private let quantity: Int
  private let scale: QuantityScale
  private let view: (low: Int64, high: Int64)
  private let bins: [Bin]
  private let outside: Int

  /// Nil without a value.
  init?(_ lot: GradedLot, _ quantity: Int) {
    (self.lot, self.quantity, scale) = (lot, quantity, lot.scales[quantity])
    let values = zip(lot.values(quantity), lot.groups).compactMap { value, group in
      value.map { (value: $0, group: group) }
    }
    guard !values.isEmpty else { return nil }
    let placed = values.filter { $0.group == .placed }.map(\.value)
    view = LotFrame.view(values.map(\.value), placed: placed)
    let count = Int64(min(max(values.count / 6, 8), 40))
    let width = max(1, (view.high - view.low) / count + 1)
    var bins = stride(from: view.low, through: view.high, by: Int(width)).map {
      Bin(low: $0, high: $0 + width)
    }
    var outside = 0
    for (value, group) in values {
      if value < view.low || value > view.high { outside += 1 }
      let bin = (min(max(value, view.low), view.high) - view.low) / width
      bins[Int(bin)].counts[group.rawValue] += 1
    }
    self.bins = bins
    self.outside = outside
  }

  var picture: Picture {
    let edges = self.edges
    let isCrowded = edges.count > 60
    return Picture(
      scale.title.prefix(1).uppercased() + scale.title.dropFirst(),
      caption: .text(caption(edges, isCrowded)),
      description: "Number of cells by \(scale.title)", table: table
    ) { width in draw(width, isCrowded ? [] : edges) }
  }

  /// Edges of fixed classes inside the picture.
  private var edges: [Int64] {
    switch lot.column(quantity).classes {
    case .edges(let edges): return edges.filter { ($0 > view.low) && ($0 <= view.high) }
    case .grid(let first, let wide):
      let (least, width) = (GradedLot.held(first), GradedLot.held(wide))
      guard view.high > least, width > 0 else { return [] }
      let first = view.low <= least ? least : least + (view.low - least) / width * width
      let count = min((view.high - first) / width, 1000)
      return (0...count).map { first + $0 * width }.filter { $0 >= view.low }
    case nil: return []
    }
  }

  /// The upper end of the last bar.
  private var last: Int64 { bins.last?.high ?? view.high }

  /// The least and the most that the spec lets through.
  private var screens: [Int64] {
    let column = lot.column(quantity)
    return [column.screenMinimum, column.screenMaximum].compactMap { $0.map(GradedLot.held) }
  }

  /// A screen far outside needs no room: it is drawn where it is near the cells.
  private func isNear(_ screen: Int64) -> Bool {
    let span = last - view.low
    return screen >= view.low - span / 4 && screen <= last + span / 4
  }

  private func caption(_ edges: [Int64], _ isCrowded: Bool) -> String {
    let groups = GradedLot.Group.allCases.filter { group in
      bins.contains { $0.counts[group.rawValue] > 0 }
    }
    var words = lot.legend(Set(groups), "Grey: screened.")
    if isCrowded {
      words += " The fixed classes are too narrow to be drawn."
    } else if !edges.isEmpty {
      words += " Dashed lines: where fixed classes would meet, for comparison."
    }
    if !screens.isEmpty {
      let far = screens.filter { !isNear($0) }.map { scale.limit($0).text }
      words += far.count < screens.count ? " Red: the screen." : ""
      if !far.isEmpty {
        words += " The screen at \(Words.list(far)) lies outside of the picture."
      }
    }
    if outside > 0 {
      words +=
        " \(NumberText.grouped(outside)) cell\(outside == 1 ? "" : "s") beyond the ends of the picture "
        + "\(outside == 1 ? "is" : "are") counted in its outermost bars."
    }
    return words
  }

  private func draw(_ width: PictureWidth, _ edges: [Int64]) -> (Double, [Markup]) {
    let near = screens.filter(isNear)
    let plot = Plot(
      width, height: 230, xTitle: scale.axis,
      xTicks: Ticks(
        around: ([view.low, last] + near).map(scale.place), about: width == .wide ? 6 : 4),
      yTitle: "cells",
      yTicks: Ticks(
        around: [Double(bins.map(\.total).max() ?? 1)], about: 4, includesZero: true))
    var marks = plot.ground
    for bin in bins {
      var below = 0
      let (left, right) = (plot.x(scale.place(bin.low)), plot.x(scale.place(bin.high)))
      for group in GradedLot.Group.allCases where bin.counts[group.rawValue] > 0 {
        let above = below + bin.counts[group.rawValue]
        let (top, bottom) = (plot.y(Double(above)), plot.y(Double(below)))
        marks.append(
          Draw.rectangle(
            left + 0.5, top, max(right - left - 1, 0.5), bottom - top, group.bar))
        below = above
      }
    }
    for edge in edges {
      let place = plot.x(scale.place(edge))
      marks.append(Draw.line(place, plot.y.start, place, plot.y.end, "rule"))
    }
    for screen in near {
      let place = plot.x(scale.place(screen))
      marks.append(Draw.line(place, plot.y.start, place, plot.y.end - 6, "limit"))
    }
    return (plot.height, marks)
  }

  private var table: DataTable {
    DataTable(
      "Cells from the lower to below the upper end",
      [
        .figures("\(scale.axis), from"), .figures("to"), .figures("in modules"),
        .figures("left over"), .figures("screened"),
      ],
      cells: bins.map { bin in
        [.text(scale.value(bin.low).number), .text(scale.value(bin.high).number)]
          + bin.counts.map { .text(NumberText.grouped($0)) }
      })
  }
}

extension GradedLot.Group {
  /// How a bar of such cells is filled.
  var bar: String {
    switch self {
    case .placed: "sky"
    case .left: "orange"
    case .screened: "midgrey"
    }
  }
}
