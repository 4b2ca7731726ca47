import CellTable
import Quantities
import StackRecords

/// Holds what a record repeats of its spec, and the integers that follow from spec and table.
struct GradingInputCheck {
  private(set) var findings = GradingFindings()

  init(_ lot: GradingLot, _ result: GradingResult) {
    let problem = lot.problem
    findings.compare("name", result.name, problem.name)
    findings.compare("objective", result.objective.rawValue, problem.objective.rawValue)
    findings.compare("series", "\(result.series)", "\(problem.series)")
    findings.compare("parallel", "\(result.parallel)", "\(problem.parallel)")
    findings.compare("count", result.count.words, problem.count.words)
    findings.compare("positions", "\(result.positions)", "\(problem.positions)")
    findings.compare("same", "\(result.same)", "\(lot.classes.headers)")
    findings.compare("same_classes", "\(result.classes)", "\(lot.classes.keys)")
    findings.compare("defaults", words(result.defaults), words(problem.defaults))
    for warning in problem.warnings where !result.warnings.contains(warning) {
      findings.add(.warningMissing(warning))
    }
    compareQuantities(result.quantities, lot.quantities)
    compareRanges(result.ranges, lot.ranges)
    compareSums(result.sums, lot.widths.sums)
    findings.compare("prefer", result.preference.word, problem.preference.word)
    findings.compare("second_test", words(result.secondTest), words(lot.secondTest))
    findings.compare("stabilised", words(result.stabilised), words(lot.stabilised))
  }

  private func words(_ test: GradedSecondTest?) -> String {
    guard let test else { return "none" }
    let changes = test.changes.map { change in
      "\(change.quantity) \(change.direction.rawValue) \(change.written)"
        + (change.isRelative ? " relative" : "") + ", median \(change.median.words)"
    }
    return (["\(test.tested) cells"] + changes).joined(separator: "; ")
  }

  private func words(_ cycles: [GradedCycles]) -> String {
    cycles.map { "\($0.quantity) \($0.written) of \($0.headers.joined(separator: ", "))" }
      .joined(separator: "; ")
  }

  private func words(_ defaults: [DesignProblem.Default]) -> String {
    defaults.map { "\($0.key): \($0.value)" }.joined(separator: "; ")
  }

  private mutating func compareQuantities(
    _ recorded: [GradedQuantity], _ recomputed: [GradedQuantity]
  ) {
    findings.compare("quantities", "\(recorded.map(\.name))", "\(recomputed.map(\.name))")
    for (record, own) in zip(recorded, recomputed) where record.name == own.name {
      func compare(_ field: String, _ recorded: String, _ recomputed: String) {
        findings.compare("\(own.name) \(field)", recorded, recomputed)
      }
      compare("header", record.header, own.header)
      compare("unit", record.unit, own.unit)
      compare("exponent", "\(record.exponent)", "\(own.exponent)")
      compare("doubled median", record.doubledMedian.words, own.doubledMedian.words)
      compare("count", "\(record.count)", "\(own.count)")
      compare("sessions", words(record.sessions), words(own.sessions))
    }
  }

  private func words(_ sessions: [GradedQuantity.Session]) -> String {
    sessions.map { "\($0.name): \($0.doubledMedian)" }.joined(separator: "; ")
  }

  private mutating func compareRanges(_ recorded: [GradedRange], _ recomputed: [GradedRange]) {
    findings.compare("ranges", "\(recorded.map(\.name))", "\(recomputed.map(\.name))")
    for (record, own) in zip(recorded, recomputed) where record.name == own.name {
      findings.compare("\(own.name) width", record.written, own.written)
      findings.compare("\(own.name) width in steps", "\(record.widths)", "\(own.widths)")
    }
  }

  private mutating func compareSums(_ recorded: [GradedSum], _ recomputed: [GradedSum]) {
    findings.compare("sums", "\(recorded.map(\.name))", "\(recomputed.map(\.name))")
    for (record, own) in zip(recorded, recomputed) where record.name == own.name {
      findings.compare("\(own.name) quantity", record.quantity, own.quantity)
      findings.compare("\(own.name) limit", record.written, own.written)
      findings.compare("\(own.name) minimum", record.minimum.words, own.minimum.words)
      findings.compare("\(own.name) maximum", record.maximum.words, own.maximum.words)
    }
  }
}

/// Holds the figures of all modules together, the fixed classes, the tightest limit and the wider
/// limits.
struct GradingTotalsCheck {
  private(set) var findings = GradingFindings()

  init(_ lot: GradingLot, _ modules: GradingModuleCheck, _ result: GradingResult) {
    let figures = result.figures
    findings.compare("modules", "\(figures.modules)", "\(result.modules.count)")
    compare("capacity", figures.capacity.words, modules.capacity.words)
    let ampereHours = modules.capacity.flatMap { capacity in
      lot.capacity.map { lot.columns.all[$0].inUnit(Double(capacity)) }
    }
    compare("capacity in Ah", figures.ampereHours, ampereHours)
    compare("energy in Wh", figures.wattHours, Self.energy(ampereHours, lot.problem))
    compare("spread", figures.spread, modules.spread)
    compare("since_oldest", figures.sinceOldest.words, sinceOldest(lot, result).words)
    findings.compare("fixed_classes", words(result.fixedClasses), words(lot.classes.figures))
    findings.compare("tightest", result.tightest.words, tightest(lot, modules, result).words)
    checkWhatIf(lot, result)
  }

  private mutating func compare(_ figure: String, _ recorded: String, _ recomputed: String) {
    guard recorded != recomputed else { return }
    findings.add(
      .figureDiffers(module: nil, figure: figure, recorded: recorded, recomputed: recomputed))
  }

  private mutating func compare(_ figure: String, _ recorded: Double?, _ recomputed: Double?) {
    if !areClose(recorded, recomputed) { compare(figure, recorded.words, recomputed.words) }
  }

  /// In Wh at the nominal voltage.
  static func energy(_ ampereHours: Double?, _ problem: GradingProblem) -> Double? {
    guard let ampereHours, let voltage = problem.nominalVoltage,
      let volts = voltage.baseValue(of: VoltageDimension.facts)
    else { return nil }
    return ampereHours * Double(problem.series) * volts.decimal.doubleValue
      / Double(volts.denominator)
  }

  private func words(_ figures: FixedClassFigures?) -> String {
    figures.map { "\($0.modules) modules of \($0.classes) classes" } ?? "none"
  }

  /// The time from the oldest test to that of each cell in a module, added up; a cell without a time
  /// counts as the newest.
  private func sinceOldest(_ lot: GradingLot, _ result: GradingResult) -> Int64? {
    guard let column = lot.columns.timestamp.map({ lot.columns.all[$0] }),
      result.cells.count == lot.table.rowCount
    else { return nil }
    let times = column.values(of: lot.rows)
    let (oldest, newest) = (times.min() ?? 0, times.max() ?? 0)
    var sum: Int128 = 0
    for row in lot.rows {
      guard case .placed = result.cells[row].fate else { continue }
      sum += Int128((column.has(row) ? column.values[row] : newest) - oldest)
    }
    return Int64(clamping: sum)
  }

  /// The limit that most modules come closest to, the first of several.
  private func tightest(
    _ lot: GradingLot, _ modules: GradingModuleCheck, _ result: GradingResult
  ) -> String? {
    guard !result.modules.isEmpty, let most = modules.closest.max(),
      let index = modules.closest.firstIndex(of: most)
    else { return nil }
    return lot.ranges[index].name
  }

  /// A wider limit is one of the problem's, and bounds no fewer modules than were built without.
  private mutating func checkWhatIf(_ lot: GradingLot, _ result: GradingResult) {
    let names = lot.ranges.map(\.name) + lot.widths.sums.map(\.name)
    for wider in result.whatIf
    where !names.contains(wider.limit) || wider.modules > wider.bound
      || wider.bound < result.modules.count
    {
      findings.add(.whatIfUnjustified(limit: wider.limit))
    }
  }
}

extension Optional<GradingProblem.Preference> {
  /// The preference in the word of a spec.
  fileprivate var word: String { self?.rawValue ?? "none" }
}
