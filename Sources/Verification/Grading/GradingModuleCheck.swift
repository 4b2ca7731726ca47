import CellTable
import StackRecords

/// Holds every module against every limit in exact integers, and its figures and order.
struct GradingModuleCheck {
  private(set) var findings = GradingFindings()
  /// Sum of the modules' capacities; nil without capacities.
  private(set) var capacity: Int128?
  /// Sum over modules of the largest range over width.
  private(set) var spread = 0.0
  /// For each range limit how many modules come closest to it.
  private(set) var closest: [Int]

  private let lot: GradingLot
  private let recorded: [GradedModule]
  /// The modules before anything was replaced: positions are of the grading.
  private let original: [[[Int?]]]

  init(
    _ lot: GradingLot, _ places: GradingPlaces, _ result: GradingResult, original: [[[Int?]]]
  ) {
    self.lot = lot
    self.original = original
    recorded = result.modules
    closest = Array(repeating: 0, count: lot.ranges.count)
    capacity = lot.capacity == nil ? nil : 0
    for (index, module) in places.modules.enumerated() {
      let groups = module.map { $0.compactMap { $0 } }
      // A module with a gap has been reported; its limits are of the cells that are there.
      let isWhole = groups.allSatisfy { $0.count == lot.problem.parallel }
      check(index, groups, isWhole: isWhole)
    }
  }

  private mutating func check(_ index: Int, _ groups: [[Int]], isWhole: Bool) {
    let cells = groups.flatMap { $0 }
    guard let first = cells.first else { return }
    if let other = cells.first(where: { lot.classOf[$0] != lot.classOf[first] }) {
      findings.add(
        .mixed(module: index + 1, name(first), name(other)))
    }
    let ranges = lot.ranges.indices.map { range(of: groups, $0) }
    var largest = (range: 0, found: Int64(0), width: Int64(1))
    for (number, found) in ranges.enumerated() {
      let width = lot.ranges[number].widths[lot.classOf[first]]
      if found > width {
        findings.add(
          .rangeBroken(
            module: index + 1, limit: lot.ranges[number].name, found: found, width: width))
      }
      if width > 0,
        Int128(found) * Int128(largest.width) > Int128(largest.found) * Int128(width)
      {
        largest = (number, found, width)
      }
    }
    guard isWhole else { return }
    if !closest.isEmpty { closest[largest.range] += 1 }
    spread += Double(largest.found) / Double(largest.width)
    checkSums(index, groups)
    checkOrder(index, groups)
    checkFigures(index, groups, ranges)
  }

  private func name(_ cell: Int) -> String { lot.table.identifier(lot.rows[cell]) }

  private func range(of groups: [[Int]], _ number: Int) -> Int64 {
    let column = lot.columns.ranges[number]
    let values = groups.map { $0.map { lot.value($0, column) } }
    return switch lot.ranges[number].scope {
    case .module: extent(values.flatMap { $0 })
    case .group: values.map(extent).max() ?? 0
    case .groupSum:
      Int64(clamping: extent(values.map { $0.reduce(Int128(0)) { $0 + Int128($1) } }))
    }
  }

  private func extent<Value: FixedWidthInteger>(_ values: [Value]) -> Value {
    (values.max() ?? 0) - (values.min() ?? 0)
  }

  private mutating func checkSums(_ index: Int, _ groups: [[Int]]) {
    for sum in lot.widths.sums {
      let isLegal: Bool
      switch sum.kind {
      case .resistance:
        guard let column = lot.columns.resistance, let most = sum.maximum else { continue }
        isLegal = GradingResistance.isLegal(
          groups.map { $0.map { lot.value($0, column) } }, most: most)
      case .voltage:
        guard let column = lot.columns.voltage else { continue }
        let total = groups.flatMap { $0 }.reduce(Int128(0)) { $0 + Int128(lot.value($1, column)) }
        isLegal =
          sum.minimum.map { total >= Int128($0) } ?? true
          && sum.maximum.map { total <= Int128($0) } ?? true
      }
      if !isLegal { findings.add(.sumBroken(module: index + 1, limit: sum.name)) }
    }
  }

  /// Along the positions, hottest first, resistances never fall; groups without one stand last.
  private mutating func checkOrder(_ index: Int, _ groups: [[Int]]) {
    if let column = lot.columns.resistance {
      let keys = original[index].map { $0.compactMap { $0 } }.map { group in
        GradingResistance.ofGroup(group.map { lot.has($0, column) ? lot.value($0, column) : 0 })
          ?? .max
      }
      let positions = lot.problem.positions
      for (hotter, cooler) in zip(positions, positions.dropFirst())
      where keys[hotter - 1] > keys[cooler - 1] {
        findings.add(.positionsDiffer(module: index + 1, hotter: hotter, cooler: cooler))
        break
      }
    }
    for (position, group) in groups.enumerated() {
      let identifiers = group.map { lot.table.identifierBytes(lot.rows[$0]) }
      if zip(identifiers, identifiers.dropFirst()).contains(where: {
        $1.lexicographicallyPrecedes($0)
      }) {
        findings.add(.parallelOrderDiffers(module: index + 1, position: position + 1))
      }
    }
  }

  private mutating func checkFigures(_ index: Int, _ groups: [[Int]], _ ranges: [Int64]) {
    let figures = recorded[index]
    var own: Int128?
    if let column = lot.capacity {
      own = groups.map { $0.reduce(Int128(0)) { $0 + Int128(lot.value($1, column)) } }.min()
      capacity = capacity.map { $0 + (own ?? 0) }
    }
    compare(index, "capacity", figures.capacity.words, own.words)
    compare(index, "ranges", "\(figures.ranges)", "\(ranges)")
    compare(index, "resistance", figures.resistance, resistance(groups))
    compare(index, "voltage", figures.voltage, voltage(groups))
  }

  /// In mohm.
  private func resistance(_ groups: [[Int]]) -> Double? {
    guard let index = lot.columns.resistance else { return nil }
    let usable = groups.allSatisfy {
      $0.allSatisfy { lot.has($0, index) && lot.value($0, index) > 0 }
    }
    guard usable else { return nil }
    let sum = groups.reduce(0.0) { total, group in
      total + 1 / group.reduce(0.0) { $0 + 1 / Double(lot.value($1, index)) }
    }
    return 1000 * lot.columns.all[index].inUnit(sum)
  }

  /// In V.
  private func voltage(_ groups: [[Int]]) -> Double? {
    guard let index = lot.columns.voltage else { return nil }
    let cells = groups.flatMap { $0 }
    guard cells.allSatisfy({ lot.has($0, index) }) else { return nil }
    let sum = cells.reduce(0.0) { $0 + Double(lot.value($1, index)) }
    return lot.columns.all[index].inUnit(sum) / Double(lot.problem.parallel)
  }

  private mutating func compare(
    _ module: Int, _ figure: String, _ recorded: String, _ recomputed: String
  ) {
    guard recorded != recomputed else { return }
    findings.add(
      .figureDiffers(
        module: module + 1, figure: figure, recorded: recorded, recomputed: recomputed))
  }

  private mutating func compare(
    _ module: Int, _ figure: String, _ recorded: Double?, _ recomputed: Double?
  ) {
    guard !areClose(recorded, recomputed) else { return }
    findings.add(
      .figureDiffers(
        module: module + 1, figure: figure, recorded: recorded.words, recomputed: recomputed.words))
  }
}

/// Whether two figures are equal within 1e-9 relative, or both absent.
func areClose(_ first: Double?, _ second: Double?) -> Bool {
  guard let first, let second else { return first == nil && second == nil }
  return abs(first - second) <= 1e-9 * max(abs(first), abs(second))
}

extension Optional where Wrapped: CustomStringConvertible {
  /// The value in words.
  var words: String { map { "\($0)" } ?? "none" }
}

extension GradedRange {
  /// The limit as lists name it.
  var name: String { "\(quantity) range \(scope.rawValue)" }
}

extension GradedSum {
  /// The limit as lists name it.
  var name: String { "module_\(kind.rawValue)" }
}
