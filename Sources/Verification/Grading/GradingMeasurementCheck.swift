import CellTable
import StackRecords

/// Holds what the record repeats of the tables: every value, the screens and fixed classes of each
/// quantity, the parts of the lot, the class of each module.
struct GradingMeasurementCheck {
  private(set) var findings = GradingFindings()

  private let lot: GradingLot

  init(_ lot: GradingLot, _ places: GradingPlaces, _ result: GradingResult) {
    self.lot = lot
    let measured = result.measurements
    // Values stand in the order of the record's cells, which is held against the tables elsewhere.
    if result.cells.count == lot.table.rowCount {
      for (column, recorded) in zip(lot.columns.all.indices, measured.columns) {
        compareValues(column, recorded)
        compareScreens(column, recorded)
        compareEdges(column, recorded)
      }
      compareParts(measured.parts)
    }
    let classes = places.modules.map { module in
      (module.first?.first ?? nil).map { lot.classOf[$0] } ?? 0
    }
    for (module, (recorded, own)) in zip(measured.sameness, classes).enumerated()
    where recorded != own {
      findings.add(
        .figureDiffers(
          module: module + 1, figure: "same class", recorded: "\(recorded)", recomputed: "\(own)"))
    }
  }

  private mutating func compareValues(_ index: Int, _ recorded: LotMeasurements.Column) {
    let column = lot.columns.all[index]
    for row in recorded.values.indices {
      let own = column.has(row) ? column.values[row] : nil
      if recorded.values[row] != own {
        findings.add(
          .valueDiffers(
            lot.table.identifier(row), quantity: column.name,
            recorded: recorded.values[row], recomputed: own))
      }
    }
    guard let before = recorded.raw else {
      if column.before != nil {
        findings.compare("\(column.name) first_values", "none", "one for each cell")
      }
      return
    }
    for row in before.indices where before[row] != column.measuredBefore(row) {
      findings.add(
        .valueDiffers(
          lot.table.identifier(row), quantity: "first \(column.name)", recorded: before[row],
          recomputed: column.measuredBefore(row)))
    }
  }

  private mutating func compareScreens(_ index: Int, _ recorded: LotMeasurements.Column) {
    let column = lot.columns.all[index]
    let screen = zip(lot.problem.screens, lot.columns.screens).first { $0.1 == index }?.0
    let least = screen?.min.flatMap { column.steps($0, isDifference: false)?.ceiling }
    let most = screen?.max.flatMap { column.steps($0, isDifference: false)?.floor }
    findings.compare("\(column.name) screen min", recorded.screenMinimum.words, least.words)
    findings.compare("\(column.name) screen max", recorded.screenMaximum.words, most.words)
  }

  /// The grid of the first range over cells; none where its widths differ by lot.
  private mutating func compareEdges(_ index: Int, _ recorded: LotMeasurements.Column) {
    let column = lot.columns.all[index]
    var own: LotMeasurements.FixedClassEdges?
    let range = lot.ranges.indices.first {
      lot.columns.ranges[$0] == index && lot.ranges[$0].scope != .groupSum
    }
    if let range, !lot.rows.isEmpty {
      let widths = lot.ranges[range].widths
      let edges = lot.problem.classes.first { lot.columns.index(of: $0.quantity) == index }?.edges
      if let edges, !edges.isEmpty {
        own = .edges(
          edges.compactMap { column.steps($0, isDifference: false)?.ceiling }.sorted())
      } else if let width = widths.first, widths.allSatisfy({ $0 == width }) {
        let least = lot.rows.reduce(Int64.max) { min($0, column.values[$1]) }
        own = .grid(least: least, width: max(1, width))
      }
    }
    findings.compare("\(column.name) classes", recorded.classes.words, own.words)
  }

  /// Sessions, else days, else lots; days ascending, others as the tables bring them.
  private mutating func compareParts(_ recorded: LotMeasurements.Parts?) {
    let own = parts
    findings.compare("parts", recorded?.kind.rawValue ?? "none", own?.kind.rawValue ?? "none")
    guard let recorded, let own, recorded.kind == own.kind else { return }
    findings.compare("parts header", recorded.header, own.header)
    findings.compare(
      "parts names", recorded.names.joined(separator: ", "), own.names.joined(separator: ", "))
    for (row, (first, second)) in zip(recorded.indices, own.indices).enumerated()
    where first != second {
      findings.add(
        .figureDiffers(
          module: nil, figure: "part of \(lot.table.identifier(row))", recorded: first.words,
          recomputed: second.words))
    }
  }

  private var parts: LotMeasurements.Parts? {
    let table = lot.table
    if let column = table.column(named: lot.problem.header(ofCondition: "session")) {
      return parts(.session, column) { $0 }
    }
    if let column = table.column(of: .timestamp) {
      // A moment in seconds names no day.
      return parts(.date, column) { text in
        let day = text.prefix(10)
        return day.utf8.count == 10 && day.contains("-") ? String(day) : ""
      }
    }
    return table.column(of: .lot).flatMap { parts(.lot, $0) { $0 } }
  }

  private func parts(
    _ kind: LotMeasurements.Parts.Kind, _ column: Int, _ name: (String) -> String
  ) -> LotMeasurements.Parts? {
    let words = (0..<lot.table.rowCount).map { name(lot.table.text($0, column)) }
    var names: [String] = []
    var places: [String: Int] = [:]
    for word in words where !word.isEmpty && places[word] == nil {
      places[word] = names.count
      names.append(word)
    }
    guard !names.isEmpty else { return nil }
    if kind == .date {
      names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      for (place, name) in names.enumerated() { places[name] = place }
    }
    return LotMeasurements.Parts(
      kind: kind, header: lot.table.columns[column].header, names: names,
      indices: words.map { places[$0] })
  }
}

extension Optional<LotMeasurements.FixedClassEdges> {
  /// The edges in words.
  fileprivate var words: String {
    switch self {
    case .grid(let least, let width)?: "from \(least) in steps of \(width)"
    case .edges(let edges)?: "at \(edges)"
    case nil: "none"
    }
  }
}
