public import CellTable
public import StackRecords

extension PreparedLot {
  /// What made an answer, beside the lot itself.
  public struct Origin: Sendable {
    /// The program.
    public var tool: String
    /// The solver.
    public var solver: String?
    /// The spec and the tables.
    public var input: GradingInput
    /// What ended the search where it did not end by itself.
    public var interruption: GradingResult.Ending

    /// Joins them.
    public init(
      tool: String, solver: String?, input: GradingInput, interruption: GradingResult.Ending
    ) {
      self.tool = tool
      self.solver = solver
      self.input = input
      self.interruption = interruption
    }
  }

  /// The answer as a record: places, reasons, figures, proof.
  ///
  /// - Throws: ``GroupingFault`` where a module breaks a rule, which no search may return.
  public func result(
    _ grouping: Grouping, _ table: CellTable, _ origin: Origin, whatIf: [WhatIf] = []
  ) throws(GroupingFault) -> GradingResult {
    let built = BuiltModules(self, grouping)
    let bound = min(grouping.moduleBound, problem.count ?? .max)
    try built.check(self, bound: bound)
    let figures = built.totals(self)
    return GradingResult(
      tool: origin.tool, solver: origin.solver, input: origin.input, name: problem.name,
      objective: problem.objective, series: problem.series, parallel: problem.parallel,
      count: problem.count, outcome: outcome(figures, bound, grouping.energyBound),
      ending: grouping.stop == .finished ? .finished : origin.interruption, figures: figures,
      bound: bound, capacityBound: grouping.energyBound, certificate: grouping.certificate,
      fixedClasses: fixedClassFigures, tightest: built.tightest(self), whatIf: whatIf,
      quantities: quantities, same: same, classes: classes, ranges: ranges, sums: sums,
      secondTest: secondTest, stabilised: stabilised, preference: problem.preference,
      design: DesignRealisation(self, built, figures).comparisons,
      positions: problem.positions, modules: built.figures,
      cells: cells(built, table, grouping.certificate), measurements: measurements(built, table),
      defaults: problem.defaults, warnings: warnings)
  }

  /// How far modules with these figures are settled by bounds on their number and capacity.
  func outcome(
    _ figures: GroupingFigures, _ bound: Int, _ capacityBound: Int64?
  ) -> GradingResult.Outcome {
    guard figures.modules > 0 else { return bound == 0 ? .provenNone : .undecided }
    guard problem.objective == .energy else {
      return figures.modules >= bound ? .proven : .withinModules
    }
    guard let reached = figures.capacity, let most = capacityBound else {
      return .withinModules
    }
    // Energies are equal within 1e-9 relative.
    return Double(most - reached) <= 1e-9 * Double(most) ? .proven : .withinModules
  }

  /// The fate of every row of the table.
  private func cells(
    _ built: BuiltModules, _ table: CellTable, _ certificate: GroupingCertificate
  ) -> [GradedCell] {
    var places: [GradedCell.Place?] = Array(repeating: nil, count: rows.count)
    for (module, groups) in built.modules.enumerated() {
      for (position, group) in groups.enumerated() {
        let ordered = group.sorted {
          table.identifierBytes(rows[$0]).lexicographicallyPrecedes(
            table.identifierBytes(rows[$1]))
        }
        for (parallel, cell) in ordered.enumerated() {
          places[cell] = GradedCell.Place(
            module: module + 1, position: position + 1, parallel: parallel + 1)
        }
      }
    }
    var fates: [GradedCell.Fate] = reasons.map { .leftOver($0 ?? .displaced) }
    var classOfRow: [String?] = Array(repeating: nil, count: reasons.count)
    let reachedCount = problem.count.map { built.modules.count >= $0 } ?? false
    var search = LegalModuleSearch(lot)
    // Where a class has no module at all, each of its cells lies in none.
    let empty = Set(certificate.classes.filter { $0.bound == 0 }.map(\.number))
    for (cell, row) in rows.enumerated() {
      classOfRow[row] = fixedClasses[cell].isEmpty ? nil : fixedClasses[cell]
      if let place = places[cell] {
        fates[row] = .placed(place)
      } else {
        fates[row] = .leftOver(
          empty.contains(Int(lot.classes[cell])) || search.isExcluded(cell)
            ? .noModule : reachedCount ? .overCount : .displaced)
      }
    }
    return reasons.indices.map { row in
      GradedCell(
        identifier: table.identifier(row), fixedClass: classOfRow[row], fate: fates[row])
    }
  }
}
