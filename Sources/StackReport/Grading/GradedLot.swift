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
  /// For each module its use of each limit; nil where a limit has no share, such as an open window.
  let uses: [[Double?]]
  /// Reasons without their numbers with their cells, most cells first.
  let reasons: [(kind: String, cells: [Int])]

  init(_ result: GradingResult) {
    self.result = result
    scales = result.quantities.map(QuantityScale.init)
    var members = Array(repeating: [Int](), count: result.modules.count)
    var groups: [Group] = []
    var kinds: [String: Int] = [:]
    var reasons: [(kind: String, cells: [Int])] = []
    groups.reserveCapacity(result.cells.count)
    for (index, cell) in result.cells.enumerated() {
      switch cell.fate {
      case .placed(let place):
        groups.append(.placed)
        if members.indices.contains(place.module - 1) { members[place.module - 1].append(index) }
      case .leftOver(let reason):
        groups.append(reason.isOfScreen ? .screened : .left)
        let kind = reason.kind
        if let known = kinds[kind] {
          reasons[known].cells.append(index)
        } else {
          kinds[kind] = reasons.count
          reasons.append((kind, [index]))
        }
      }
    }
    self.groups = groups
    for module in members.indices {
      members[module].sort { left, right in
        let (first, second) = (result.cells[left].place, result.cells[right].place)
        return first == second ? left < right : first < second
      }
    }
    self.members = members
    self.reasons = reasons.sorted { left, right in
      left.cells.count == right.cells.count
        ? left.kind.utf8.lexicographicallyPrecedes(right.kind.utf8)
        : left.cells.count > right.cells.count
    }
    limits =
      result.ranges.map { "\(QuantityScale.title($0.quantity)) \($0.scope.words)" }
      + result.sums.map { $0.kind == .resistance ? "module resistance" : "module voltage" }
    uses = result.modules.indices.map { Self.uses(result, $0) }
  }

  /// Index of a quantity by its name.
  func quantity(_ name: String) -> Int? { result.quantities.firstIndex { $0.name == name } }

  /// The values of a quantity for each cell.
  func values(_ quantity: Int) -> [Int64?] {
    result.measurements.columns.indices.contains(quantity)
      ? result.measurements.columns[quantity].values : []
  }

  /// The range limit that a module comes closest to, or without any the sum; nil without limits.
  func tightest(_ module: Int) -> Use? {
    let ranges = result.ranges.count
    return closest(module, 0..<ranges) ?? closest(module, ranges..<limits.count)
  }

  private func closest(_ module: Int, _ limits: Range<Int>) -> Use? {
    var closest: Use?
    for limit in limits {
      if let share = uses[module][limit], share > closest?.share ?? -1 {
        closest = Use(limit: limit, share: share)
      }
    }
    return closest
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
    let ranges = zip(result.ranges, figures.ranges).map { range, found -> Double? in
      guard range.widths.indices.contains(sameness), range.widths[sameness] > 0 else { return nil }
      return Double(found) / Double(range.widths[sameness])
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
    case .noModule, .displaced, .overCount: false
    default: true
    }
  }
}

extension GradedCell {
  /// Position and number in the group; the first of all where the cell has none.
  fileprivate var place: Int {
    guard case .placed(let place) = fate else { return 0 }
    return place.position * 1_000_000 + place.parallel
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
