import StackRecords

/// A grading as pictures and tables need it: cells by module, uses of limits, counts of reasons.
struct GradedLot: Sendable {
  /// What became of a cell, as pictures tell it.
  enum Group: Int, Sendable, CaseIterable {
    case placed, left, screened
  }

  /// How close a module comes to a limit.
  struct Use: Sendable {
    /// Index among ``limits``.
    var limit: Int
    /// Figure over limit, 0 to 1.
    var share: Double
  }

  let result: GradingResult
  /// How each quantity is shown.
  let scales: [QuantityScale]
  /// What became of each cell.
  let groups: [Group]
  /// Indices of cells by module, in the order of positions.
  let members: [[Int]]
  /// Titles of the limits: ranges, then sums.
  let limits: [String]
  /// The values of each quantity for each cell, in steps.
  private let columns: [[Int64?]]
  /// For each module its use of each limit; nil where a limit has no share, such as an open window.
  let uses: [[Double?]]
  /// Cells without a place by reason, most cells first.
  let reasons: [Leftovers]

  /// The cells left over for one reason.
  struct Leftovers: Sendable {
    /// The reason of the first; the others differ in its number at most.
    var reason: LeftoverReason
    /// Their indices.
    var cells: [Int]
  }

  init(_ result: GradingResult) {
    self.result = result
    scales = result.quantities.map(QuantityScale.init)
    columns = Self.columns(result)
    var members = Array(repeating: [Int](), count: result.modules.count)
    var groups: [Group] = []
    var kinds: [String: Int] = [:]
    var reasons: [Leftovers] = []
    groups.reserveCapacity(result.cells.count)
    for (index, cell) in result.cells.enumerated() {
      switch cell.fate {
      case .placed(let place):
        groups.append(.placed)
        if place.module > 0, place.module <= members.count {
          members[place.module - 1].append(index)
        }
      case .leftOver(let reason):
        groups.append(reason.isOfScreen ? .screened : .left)
        let kind = reason.kind
        if let known = kinds[kind] {
          reasons[known].cells.append(index)
        } else {
          kinds[kind] = reasons.count
          reasons.append(Leftovers(reason: reason, cells: [index]))
        }
      }
    }
    self.groups = groups
    for module in members.indices {
      members[module].sort { left, right in
        let (first, second) = (result.cells[left].place, result.cells[right].place)
        return (first.position, first.parallel, left) < (second.position, second.parallel, right)
      }
    }
    self.members = members
    self.reasons = reasons.sorted { left, right in
      left.cells.count == right.cells.count
        ? left.reason.kind.utf8.lexicographicallyPrecedes(right.reason.kind.utf8)
        : left.cells.count > right.cells.count
    }
    limits =
      result.ranges.map { "\(QuantityScale.title($0.quantity)) \($0.scope.words)" }
      + result.sums.map { $0.kind == .resistance ? "module resistance" : "module voltage" }
    uses = result.modules.indices.map { Self.uses(result, $0) }
  }

  /// Index of a quantity by its name.
  func quantity(_ name: String) -> Int? { result.quantities.firstIndex { $0.name == name } }

  /// The values of a quantity for each cell, in steps; nil where there is none.
  func values(_ quantity: Int) -> [Int64?] { columns[quantity] }

  /// The quantities that tables and pictures show: those used, without moments, at most six.
  var shown: [Int] {
    Array(result.quantities.indices.filter { !scales[$0].isMoment }.prefix(6))
  }

  /// The legend of colours for the groups that cells of a picture belong to, as sentences.
  func legend(_ groups: Set<Group>, _ screened: String) -> String {
    [(Group.placed, "Blue: in a module."), (.left, "Orange: left over."), (.screened, screened)]
      .filter { groups.contains($0.0) }.map(\.1).joined(separator: " ")
  }

  /// Why a cell has no place, in the record's words; empty where it has one.
  func reason(_ cell: Int) -> String {
    guard case .leftOver(let reason) = result.cells[cell].fate else { return "" }
    return "\(reason)"
  }

  /// Screens and fixed classes of a quantity.
  func column(_ quantity: Int) -> LotMeasurements.Column {
    result.measurements.columns.indices.contains(quantity)
      ? result.measurements.columns[quantity] : LotMeasurements.Column(values: [])
  }

  /// Values as a grading keeps them, below 2⁵³; a record that claims more is drawn at that end, so
  /// that no difference leaves 64 bits.
  static func held(_ steps: Int64) -> Int64 { min(max(steps, -(1 << 53)), 1 << 53) }

  private static func columns(_ result: GradingResult) -> [[Int64?]] {
    result.quantities.indices.map { quantity in
      let known = result.measurements.columns
      let values = known.indices.contains(quantity) ? known[quantity].values : []
      return result.cells.indices.map { cell in
        values.indices.contains(cell) ? values[cell].map(held) : nil
      }
    }
  }

  /// The range limit that a module comes closest to, or without any the sum; nil without limits.
  func tightest(_ module: Int) -> Use? {
    let ranges = result.ranges.count
    return closest(module, 0..<ranges) ?? closest(module, ranges..<limits.count)
  }

  /// Why sums are not compared with ranges, where there are both.
  var comparison: String {
    result.ranges.isEmpty || result.sums.isEmpty
      ? "" : " Only ranges are compared, for the sum over a module is never far from its limit."
  }

  private func closest(_ module: Int, _ limits: Range<Int>) -> Use? {
    var closest: Use?
    for limit in limits {
      if uses[module].indices.contains(limit), let share = uses[module][limit],
        share > closest?.share ?? -1
      {
        closest = Use(limit: limit, share: share)
      }
    }
    return closest
  }

  /// The title of a limit by its name in the record, such as `dcir range module`.
  func title(ofLimit name: String) -> String {
    let names =
      result.ranges.map { "\($0.quantity) range \($0.scope.rawValue)" }
      + result.sums.map { "module_\($0.kind.rawValue)" }
    return names.firstIndex(of: name).map { limits[$0] } ?? name
  }

  /// The identifier of a module as the tables write it, such as `M07`.
  func name(_ module: Int) -> String {
    let digits = "\(result.modules.count)".utf8.count
    let number = "\(module + 1)"
    return "M" + String(repeating: "0", count: max(0, digits - number.utf8.count)) + number
  }

  private static func uses(_ result: GradingResult, _ module: Int) -> [Double?] {
    let figures = result.modules[module]
    let known = result.measurements.sameness
    let sameness = known.indices.contains(module) ? known[module] : 0
    let ranges = result.ranges.indices.map { index -> Double? in
      let widths = result.ranges[index].widths
      guard figures.ranges.indices.contains(index), widths.indices.contains(sameness) else {
        return nil
      }
      // Under a width of nothing all cells are equal, which uses it up.
      return widths[sameness] > 0
        ? Double(figures.ranges[index]) / Double(widths[sameness]) : 1
    }
    let sums = result.sums.map { sum -> Double? in
      guard let quantity = result.quantities.first(where: { $0.name == sum.quantity }) else {
        return nil
      }
      let scale = QuantityScale(quantity)
      switch sum.kind {
      case .resistance:
        guard let most = sum.maximum, most > 0, let found = figures.resistance else { return nil }
        return min(found / scale.place(most), 1)
      case .voltage:
        let parallel = Double(result.parallel)
        guard let most = sum.maximum, let least = sum.minimum, most > least,
          let found = figures.voltage
        else { return nil }
        // In a window the use is the way from its middle to its nearer end.
        let (low, high) = (scale.place(least) / parallel, scale.place(most) / parallel)
        return min(abs(found - (low + high) / 2) / ((high - low) / 2), 1)
      }
    }
    return ranges + sums
  }
}

extension LeftoverReason {
  /// Whether the cell took no part in the grouping.
  var isOfScreen: Bool {
    switch self {
    case .noModule, .displaced, .overCount, .replaced: false
    default: true
    }
  }
}

extension GradedCell {
  /// Where the cell stands; before all others where it has no place.
  fileprivate var place: Place {
    guard case .placed(let place) = fate else {
      return Place(module: 0, position: 0, parallel: 0)
    }
    return place
  }
}

extension RangeLimit.Scope {
  /// Over what the range is taken, in words.
  var words: String {
    switch self {
    case .module: "within a module"
    case .group: "within a group"
    case .groupSum: "of the group sums"
    }
  }
}
