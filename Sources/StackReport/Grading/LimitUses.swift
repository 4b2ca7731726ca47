import Markup
import Quantities
import StackRecords

/// How much of each limit each module uses: a bar for every module, or with many modules their number by use.
struct LimitUses: Sendable {
  /// Above this number of modules they are counted instead of drawn one by one.
  static let drawn = 50
  /// Steps of use in which they are counted then.
  private static let steps = 20

  private let lot: GradedLot
  private let limits: [Int]
  private let tightest: [Int?]

  /// Nil without a module or without a limit that has a share.
  init?(_ lot: GradedLot) {
    self.lot = lot
    limits = lot.limits.indices.filter { limit in
      lot.uses.contains { $0.indices.contains(limit) && $0[limit] != nil }
    }
    guard !limits.isEmpty else { return nil }
    tightest = lot.members.indices.map { lot.tightest($0)?.limit }
  }

  private var isCounted: Bool { lot.members.count > Self.drawn }

  private func use(_ module: Int, _ limit: Int) -> Double? {
    lot.uses[module].indices.contains(limit) ? lot.uses[module][limit] : nil
  }

  var picture: Picture {
    Picture(
      isCounted
        ? "How many modules use how much of each limit" : "How much of each limit each module uses",
      caption: .text(
        isCounted
          ? "From 0 to 100\u{A0}% of the limit, in steps of 5\u{A0}%. Orange: modules to which this limit is the "
            + "tightest of all. Modules heaped up at 100\u{A0}% say that the limit costs modules."
            + lot.comparison
          : "One bar for each module, in their order; full height is the limit. Orange: this limit is the "
            + "tightest of the module." + lot.comparison),
      description: "\(limits.count) limits and \(lot.members.count) modules",
      table: isCounted ? counts : figures
    ) { width in
      let panels = limits.enumerated().map { index, limit in
        isCounted
          ? counted(limit, Double(index) * 104, width.units)
          : bars(limit, Double(index) * 104, width.units)
      }
      return (Double(limits.count) * 104, panels.flatMap(\.self))
    }
  }

  private func title(_ limit: Int, _ top: Double, _ width: Double) -> Markup {
    let title = TextExtent.fitting(Words.capitalised(lot.limits[limit]), width, size: 13)
    return Draw.text(0, top + 14, title, "strong")
  }

  private func bars(_ limit: Int, _ top: Double, _ width: Double) -> [Markup] {
    let step = min((width - 48) / Double(lot.members.count), 56)
    let end = 46 + Double(lot.members.count) * step
    var marks = [
      title(limit, top, width), Draw.line(44, top + 22, end, top + 22, "limit"),
      Draw.line(44, top + 82, end, top + 82, "axis"),
    ]
    marks.append(Draw.text(39, top + 27, "100\u{A0}%", "soft", anchor: .end))
    marks.append(Draw.text(39, top + 86, "0", "soft", anchor: .end))
    for module in lot.members.indices {
      guard let use = use(module, limit) else { continue }
      let height = max(min(use, 1) * 60, 0.8)
      let look = tightest[module] == limit ? "orange" : "sky"
      marks.append(
        Draw.rectangle(
          46 + Double(module) * step, top + 82 - height, max(step - 1.5, 1), height, look,
          hint: "\(lot.name(module)): \(Words.use(use))"))
    }
    let last = lot.members.count - 1
    marks.append(Draw.text(46, top + 96, lot.name(0), "soft"))
    if last > 0, end > 46 + 3 * TextExtent.width(lot.name(last)) {
      marks.append(Draw.text(end - 1.5, top + 96, lot.name(last), "soft", anchor: .end))
    }
    return marks
  }

  /// Modules by twentieths of the limit: all of them, and those that it is the tightest of.
  private func twentieths(_ limit: Int) -> [(all: Int, tightest: Int)] {
    var bins = Array(repeating: (all: 0, tightest: 0), count: Self.steps)
    for module in lot.members.indices {
      guard let use = use(module, limit) else { continue }
      let bin = min(max(Int((use * Double(Self.steps)).rounded(.up)) - 1, 0), Self.steps - 1)
      bins[bin].all += 1
      if tightest[module] == limit { bins[bin].tightest += 1 }
    }
    return bins
  }

  private func counted(_ limit: Int, _ top: Double, _ width: Double) -> [Markup] {
    let bins = twentieths(limit)
    let most = bins.map(\.all).max() ?? 1
    var marks = [title(limit, top, width)]
    marks.append(Draw.line(40, top + 82, width, top + 82, "axis"))
    marks.append(Draw.line(width - 2, top + 20, width - 2, top + 82, "limit"))
    marks.append(Draw.text(34, top + 33, NumberText.grouped(most), "soft", anchor: .end))
    marks.append(Draw.text(34, top + 86, "0", "soft", anchor: .end))
    let step = (width - 44) / Double(Self.steps)
    for (index, bin) in bins.enumerated() where bin.all > 0 {
      let left = 41 + Double(index) * step
      let (high, low) = (
        54 * Double(bin.all) / Double(most), 54 * Double(bin.tightest) / Double(most)
      )
      marks.append(Draw.rectangle(left, top + 82 - high, step - 1.5, high - low, "sky"))
      if bin.tightest > 0 {
        marks.append(Draw.rectangle(left, top + 82 - low, step - 1.5, low, "orange"))
      }
    }
    for percent in [0, 50, 100] {
      marks.append(
        Draw.text(
          41 + Double(percent) / 100 * step * Double(Self.steps), top + 96, "\(percent)\u{A0}%",
          "soft", anchor: percent == 0 ? .start : percent == 50 ? .middle : .end))
    }
    return marks
  }

  /// For each module its range or sum, and what share of the limit that is.
  private var figures: DataTable {
    DataTable(
      "What each module reaches, and how much of the limit that is",
      [.words("module")] + limits.map { .figures(lot.limits[$0]) },
      cells: lot.members.indices.map { module in
        [.text(lot.name(module))]
          + limits.map { limit in
            guard let use = use(module, limit) else { return .text("\u{2013}") }
            return .group([reached(module, limit), .text(", \(Words.use(use))")])
          }
      })
  }

  private func reached(_ module: Int, _ limit: Int) -> Markup {
    let (result, figures) = (lot.result, lot.result.modules[module])
    guard limit >= result.ranges.count else {
      guard let quantity = lot.quantity(result.ranges[limit].quantity) else { return .nothing }
      return lot.scales[quantity].range(figures.ranges[limit]).markup
    }
    switch result.sums[limit - result.ranges.count].kind {
    case .resistance:
      return figures.resistance.map {
        Shown(value: $0, digits: .decimals(2), unit: "m\u{3A9}").markup
      } ?? .nothing
    case .voltage:
      return figures.voltage.map { Shown(value: $0, digits: .decimals(3), unit: "V").markup }
        ?? .nothing
    }
  }

  private var counts: DataTable {
    let bins = limits.map(twentieths)
    return DataTable(
      "Number of modules by how much of the limit they use; in brackets those it is the tightest of",
      [.figures("over, %"), .figures("up to, %")] + limits.map { .figures(lot.limits[$0]) },
      cells: (0..<Self.steps).map { step in
        [.text("\(step * 5)"), .text("\(step * 5 + 5)")]
          + bins.map { bin in
            .text(
              NumberText.grouped(bin[step].all)
                + (bin[step].tightest > 0 ? " (\(NumberText.grouped(bin[step].tightest)))" : ""))
          }
      })
  }
}
