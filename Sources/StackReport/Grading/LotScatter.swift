import Markup
import Quantities
import StackRecords

/// Cells by capacity and resistance with the modules outlined.
struct LotScatter: Sendable {
  /// Above this number of modules only the ten closest to a limit are outlined.
  static let outlined = 50
  /// Above this number of cells they are counted in squares instead of drawn.
  static let drawn = 2000

  private struct Point {
    var x: Int64
    var y: Int64
    var group: GradedLot.Group
  }

  private let lot: GradedLot
  private let across: Int
  private let up: Int
  private let points: [Point]
  private let modules: [Int]
  private var isCounted: Bool { points.count > Self.drawn || lot.members.count > Self.outlined }

  /// Nil where the lot has no two quantities to set against each other.
  init?(_ lot: GradedLot) {
    let limited = lot.result.ranges.compactMap { lot.quantity($0.quantity) }
    let all = limited + Array(lot.result.quantities.indices)
    let capacity = ["discharge_capacity", "charge_capacity"].compactMap(lot.quantity).first
    let resistance = ["dcir", "acir"].compactMap(lot.quantity).first
    guard let across = capacity ?? all.first(where: { $0 != resistance }),
      let up = resistance ?? all.first(where: { $0 != across }), across != up
    else { return nil }
    (self.lot, self.across, self.up) = (lot, across, up)
    let (xs, ys) = (lot.values(across), lot.values(up))
    points = zip(zip(xs, ys), lot.groups).compactMap { pair, group in
      guard let x = pair.0, let y = pair.1 else { return nil }
      return Point(x: x, y: y, group: group)
    }
    guard !points.isEmpty else { return nil }
    let indices = Array(lot.members.indices)
    modules =
      indices.count <= Self.outlined
      ? indices
      : indices.sorted { left, right in
        let (first, second) = (lot.tightest(left)?.share ?? 0, lot.tightest(right)?.share ?? 0)
        return first == second ? left < right : first > second
      }.prefix(10).sorted()
  }

  var picture: Picture {
    let (x, y) = (lot.scales[across], lot.scales[up])
    let frame = self.frame
    return Picture(
      "\(Words.capitalised(y.title)) against \(x.title)",
      caption: .text(caption),
      description:
        "\(points.count) cells by \(x.title) and \(y.title), \(modules.count) modules outlined",
      table: table
    ) { width in
      let plot = Plot(
        width, height: width == .wide ? 420 : 300, xTitle: x.axis,
        xTicks: Ticks(around: [x.place(frame.x.low), x.place(frame.x.high)]), yTitle: y.axis,
        yTicks: Ticks(around: [y.place(frame.y.low), y.place(frame.y.high)]), top: 28)
      return (plot.height, plot.ground + (isCounted ? squares(plot) : dots(plot)) + outlines(plot))
    }
  }

  private var frame: (x: (low: Int64, high: Int64), y: (low: Int64, high: Int64)) {
    let own = points.filter { $0.group == .placed }
    return (
      LotFrame.view(points.map(\.x), placed: own.map(\.x)),
      LotFrame.view(points.map(\.y), placed: own.map(\.y))
    )
  }

  private var caption: String {
    let frame = self.frame
    let outside = points.count {
      !(frame.x.low...frame.x.high).contains($0.x) || !(frame.y.low...frame.y.high).contains($0.y)
    }
    let count = NumberText.grouped(points.count)
    var words =
      isCounted
      ? "Density of \(count) cells: the stronger the blue of a square, the more cells lie in it; squares in orange hold "
        + "no cell of a module."
      : "\(count) cells. " + lot.legend(Set(points.map(\.group)), "Hollow: screened.")
    let total = NumberText.grouped(lot.members.count)
    if modules.count < lot.members.count {
      words +=
        " Of \(total) modules the ten that come closest to a limit are outlined, all others are in the density."
    } else if !modules.isEmpty {
      words +=
        " Each outline is one module; outlines overlap, for a module takes any cells within its limits."
    }
    if outside > 0 {
      words +=
        " \(NumberText.grouped(outside)) cell\(outside == 1 ? " lies" : "s lie") far from the others and "
        + "\(outside == 1 ? "is" : "are") drawn at the edge."
    }
    return words
  }

  private func dots(_ plot: Plot) -> [Markup] {
    let (x, y) = (lot.scales[across], lot.scales[up])
    let radius = points.count > 400 ? 1.8 : 2.8
    return GradedLot.Group.allCases.reversed().flatMap { group in
      points.filter { $0.group == group }.map { point in
        // A cell beyond the axes is drawn on the edge, not among the numbers of an axis.
        Draw.circle(
          min(max(plot.x(x.place(point.x)), plot.x.start), plot.x.end),
          min(max(plot.y(y.place(point.y)), plot.y.end), plot.y.start), radius, group.look)
      }
    }
  }

  /// Squares of about nine units, counted; five degrees of darkness by powers of the largest count.
  private func squares(_ plot: Plot) -> [Markup] {
    let (x, y) = (lot.scales[across], lot.scales[up])
    let columns = max(1, Int((plot.x.end - plot.x.start) / 9))
    let rows = max(1, Int((plot.y.start - plot.y.end) / 9))
    let (wide, high) = (
      (plot.x.end - plot.x.start) / Double(columns), (plot.y.start - plot.y.end) / Double(rows)
    )
    var counts = Array(repeating: 0, count: columns * rows)
    var placed = counts
    for point in points {
      let column = Int((plot.x(x.place(point.x)) - plot.x.start) / wide)
      let row = Int((plot.y(y.place(point.y)) - plot.y.end) / high)
      let square = min(max(row, 0), rows - 1) * columns + min(max(column, 0), columns - 1)
      counts[square] += 1
      if point.group == .placed { placed[square] += 1 }
    }
    let most = counts.max() ?? 1
    var marks: [Markup] = []
    for (square, count) in counts.enumerated() where count > 0 {
      let (row, column) = square.quotientAndRemainder(dividingBy: columns)
      let degree = Self.degree(count, most)
      marks.append(
        Draw.rectangle(
          plot.x.start + Double(column) * wide, plot.y.end + Double(row) * high, wide, high,
          "\(placed[square] > 0 ? "blue" : "orange") dense\(degree)"))
    }
    return marks
  }

  /// One to five: each degree stands for about a fifth of the way to the largest count in powers.
  static func degree(_ count: Int, _ most: Int) -> Int {
    var degree = 5
    var least = Double(most)
    let steps: [(factor: Double, fifthPower: Double)] = [
      (1.6, 10.48576), (2, 32), (2.5, 97.65625), (3, 243),
    ]
    let step = steps.first { $0.fifthPower >= least }?.factor ?? 4
    while degree > 1, Double(count) * step <= least {
      degree -= 1
      least /= step
    }
    return degree
  }

  private func outlines(_ plot: Plot) -> [Markup] {
    let (x, y) = (lot.scales[across], lot.scales[up])
    let (xs, ys) = (lot.values(across), lot.values(up))
    return modules.enumerated().map { number, module in
      let places = lot.members[module].compactMap { cell -> (x: Double, y: Double)? in
        guard let right = xs[cell], let above = ys[cell] else { return nil }
        return (plot.x(x.place(right)), plot.y(y.place(above)))
      }
      return .element(
        .g, [],
        [
          .element(.svgTitle, text: lot.name(module)),
          Draw.area(ConvexHull.around(places), "outline\(number % 4)"),
        ])
    }
  }

  private var table: DataTable {
    let (x, y) = (lot.scales[across], lot.scales[up])
    func ends(_ module: Int, _ quantity: Int, _ scale: QuantityScale) -> [Markup] {
      let values = lot.values(quantity)
      let own = lot.members[module].compactMap { values[$0] }
      guard let least = own.min(), let most = own.max() else { return [.nothing, .nothing] }
      return [scale.value(least).numberMarkup, scale.value(most).numberMarkup]
    }
    return DataTable(
      modules.isEmpty ? "No module is outlined." : "The modules outlined: ends of both quantities",
      [
        .words("module"), .figures("\(x.axis), from"), .figures("to"),
        .figures("\(y.axis), from"), .figures("to"),
      ],
      cells: modules.map { [.text(lot.name($0))] + ends($0, across, x) + ends($0, up, y) })
  }
}

extension GradedLot.Group {
  /// How cells of the group are drawn.
  var look: String {
    switch self {
    case .placed: "blue"
    case .left: "orange"
    case .screened: "void"
    }
  }
}
