import Quantities
import SourceText

extension CellTable {
  /// What is odd about the numbers of the recognised columns.
  func plausibilityFindings() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var spreads: [MeasuredQuantity: MagnitudeSpread] = [:]
    for (column, facts) in columns.enumerated() {
      guard let quantity = facts.quantity, quantity.kind != .label else { continue }
      var check = ColumnCheck(self, column, quantity)
      check.run()
      findings += check.findings
      spreads[quantity] = check.spread
      if findings.count(where: \.isError) >= DiagnosticList.limit { break }
    }
    if !findings.contains(where: \.isError) {
      findings += dropFinding(spreads)
      findings += voltageFindings()
    }
    return findings
  }

  /// A capacity and a resistance of which one must have the wrong unit.
  ///
  /// Emptied in an hour, a cell loses the voltage `R Q / 1 h`, which is under 1 V for real ones.
  private func dropFinding(_ spreads: [MeasuredQuantity: MagnitudeSpread]) -> [Diagnostic] {
    guard let resistance = column(of: .dcir), let capacity = column(of: .dischargeCapacity),
      let resistances = spreads[.dcir]?.middle,
      let capacities = spreads[.dischargeCapacity]?.middle,
      // Powers of two of the medians: only a product that may reach 10 is looked at exactly.
      resistances + capacities >= 1, let r = median(of: resistance), let q = median(of: capacity),
      r.value * q.value > 10
    else { return [] }
    let fault = CellFault.dropTooLarge(
      resistance: NumberText.shortest(r.value), capacity: NumberText.shortest(q.value))
    return [
      diagnostic(.error, fault.description, row: r.row, column: resistance, remedy: fault.remedy)
    ]
  }

  /// The upper median of a column and a row that has it.
  private func median(of column: Int) -> (value: Double, row: Int)? {
    let conversion = columns[column].conversion
    var values: [(value: Double, row: Int)] = []
    forEachCell(of: column) { row, cell in
      if case .number(let mantissa, let exponent) = cell {
        values.append((conversion.double(mantissa, exponent), row))
      }
    }
    values.sort { ($0.value, $0.row) < ($1.value, $1.row) }
    return values.isEmpty ? nil : values[values.count / 2]
  }

  /// Second voltages above the first, and times that do not grow.
  private func voltageFindings() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if let first = column(of: .firstOCV), let second = column(of: .secondOCV) {
      let rows = rowsNotGrowing(from: second, to: first, equalToo: false)
      if let row = rows.first {
        let fault = CellFault.voltageGained(count: rows.count)
        findings.append(diagnostic(.warning, fault.description, row: row, column: second))
      }
    }
    if let first = column(of: .firstOCVTime), let second = column(of: .secondOCVTime) {
      for row in rowsNotGrowing(from: first, to: second, equalToo: true)
        .prefix(DiagnosticList.limit)
      {
        let fault = CellFault.timesReversed
        findings.append(diagnostic(.error, fault.description, row: row, column: second))
      }
    }
    return findings
  }

  /// The rows where one column is above another, or equal to it.
  private func rowsNotGrowing(from first: Int, to second: Int, equalToo: Bool) -> [Int] {
    (0..<rowCount).filter { row in
      guard case .number(let before) = value(row, first),
        case .number(let after) = value(row, second)
      else { return false }
      return after < before || equalToo && after == before
    }
  }
}

/// Looks at the numbers of one column.
private struct ColumnCheck {
  private let table: CellTable
  private let column: Int
  private let quantity: MeasuredQuantity
  private(set) var findings: [Diagnostic] = []
  private(set) var spread = MagnitudeSpread()

  init(_ table: CellTable, _ column: Int, _ quantity: MeasuredQuantity) {
    self.table = table
    self.column = column
    self.quantity = quantity
  }

  private var header: String { table.columns[column].header }

  mutating func run() {
    let bounds = PlausibleBounds(quantity)
    let conversion = table.columns[column].conversion
    var unreadable: (first: Int, count: Int)?
    table.forEachCell(of: column) { row, cell in
      switch cell {
      case .missing: break
      case .unreadable:
        guard findings.count < DiagnosticList.limit else { return }
        if let fault = table.otherDecimalMark(row, column) {
          report(fault, row)
        } else {
          unreadable = (unreadable?.first ?? row, (unreadable?.count ?? 0) + 1)
        }
      case .number(let mantissa, let exponent):
        let value = conversion.double(mantissa, exponent)
        spread.count(value)
        guard let bounds, !bounds.hold(for: value), findings.count < DiagnosticList.limit
        else { return }
        report(
          .implausible(
            text(row), header: header, bounds: bounds, isLow: value <= Double(bounds.lowest)),
          row)
      }
    }
    if let unreadable {
      report(
        .unreadable(
          text(unreadable.first), header: header, count: unreadable.count,
          isMoment: quantity.kind == .moment),
        unreadable.first, .warning)
    }
    if quantity.hasOneMagnitude, spread.hasOutliers { reportOutliers() }
    if quantity.kind == .moment { reportMixedOffsets() }
  }

  /// Numbers about a thousand times the others, as one in mohm among ohm.
  private mutating func reportOutliers() {
    let conversion = table.columns[column].conversion
    table.forEachCell(of: column) { row, cell in
      guard case .number(let mantissa, let exponent) = cell, findings.count < DiagnosticList.limit,
        let larger = spread.isOutlier(conversion.double(mantissa, exponent))
      else { return }
      report(.unlikeTheOthers(text(row), header: header, larger: larger), row, .warning)
    }
  }

  private mutating func reportMixedOffsets() {
    var withOffset: Int?
    var without: Int?
    for row in 0..<table.rowCount {
      let bytes = table.content(row, column).trimmed
      guard bytes.count > 10 else { continue }
      let clock = bytes.dropFirst(11)
      let hasOffset = clock.contains {
        $0 == UInt8(ascii: "Z") || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
      }
      if hasOffset { withOffset = withOffset ?? row } else { without = without ?? row }
      if withOffset != nil, let without {
        report(.mixedOffsets(header: header), without, .warning)
        return
      }
    }
  }

  private func text(_ row: Int) -> String {
    String(decoding: table.content(row, column).trimmed.prefix(80), as: UTF8.self)
  }

  private mutating func report(
    _ fault: CellFault, _ row: Int, _ severity: Diagnostic.Severity = .error
  ) {
    findings.append(
      table.diagnostic(
        severity, fault.description, row: row, column: column, remedy: fault.remedy))
  }
}

extension MeasuredQuantity {
  /// Whether all cells of a lot have about the same of it.
  fileprivate var hasOneMagnitude: Bool {
    switch self {
    case .dischargeCapacity, .chargeCapacity, .dcir, .acir, .ocv, .firstOCV, .secondOCV,
      .thickness, .mass:
      true
    default: false
    }
  }
}

extension UnitConversion {
  /// A written number in the canonical unit, for looks that need no exactness.
  func double(_ mantissa: Int64, _ exponent: Int) -> Double {
    let power = exponent + self.power
    let scale = Self.powersOfTen[min(abs(power), Self.powersOfTen.count - 1)]
    let number = Double(mantissa) * Double(multiplier)
    return (power < 0 ? number / scale : number * scale) + shiftAsDouble
  }

  private var shiftAsDouble: Double { shift == .zero ? 0 : shift.doubleValue }

  private static let powersOfTen: [Double] = {
    var powers = [1.0]
    for _ in 0..<40 { powers.append(powers[powers.count - 1] * 10) }
    return powers
  }()
}

extension CellTable {
  /// The fault of a number with the other decimal mark; nil for anything else.
  func otherDecimalMark(_ row: Int, _ column: Int) -> CellFault? {
    let text = String(decoding: content(row, column).trimmed.prefix(80), as: UTF8.self)
    let digitsAndMarks = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ","), UInt8(ascii: "."),
        UInt8(ascii: "+"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    let wrong = options.decimalComma ? UInt8(ascii: ".") : UInt8(ascii: ",")
    guard digitsAndMarks, text.utf8.contains(wrong) else { return nil }
    return options.decimalComma ? .decimalPoint(text) : .decimalComma(text)
  }
}
