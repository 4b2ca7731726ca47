public import CellTable
public import LinearProgram
public import StackRecords

/// Why modules cannot be judged and restored.
public enum ReplacementFault: Error, Sendable, Hashable {
  /// The record is not of these cells.
  case otherCells
  /// The solver failed.
  case solver(SolverFault)
  /// The restored modules break a rule, which must never be.
  case grouping(GroupingFault)
}

extension PreparedLot {
  /// Judges the positions of built modules and fills the abnormal ones with leftover cells: as many
  /// modules as can be, then with the most energy, then with the fewest cells and the least use of
  /// the limits.
  ///
  /// The limits are those of the grading, in the same integers. Modules keep their numbers and cells
  /// their positions; several new groups of a module stand by resistance, the smallest hottest.
  ///
  /// - Parameters:
  ///   - result: The grading that built the modules, of this very lot.
  ///   - table: The cells.
  ///   - test: What was measured on the modules.
  ///   - tool: The program that replaces.
  ///   - round: What the round is made from; what it finds is filled in.
  ///   - solver: Solves the integer program.
  /// - Returns: The grading after the round.
  /// - Throws: ``ReplacementFault``.
  public func replacing(
    in result: GradingResult, _ table: CellTable, _ test: ModuleTest, tool: String,
    round: ReplacementRound, solver: any LinearSolver
  ) throws(ReplacementFault) -> GradingResult {
    var layout = try ModuleLayout(self, result, table)
    let classes = layout.modules.map { $0.first?.first.map { Int(lot.classes[$0]) } ?? 0 }
    var round = round
    round.tested = test.modules.count
    round.quantities = test.columns.map { column in
      ReplacementRound.Quantity(
        name: column.quantity.rawValue, ofCells: column.quantity.ofCells.rawValue,
        header: column.column.header, unit: column.unit, exponent: column.numbers.exponent,
        uncertainty: problem.uncertainty(of: column.quantity.ofCells.rawValue).map { "\($0)" })
    }
    round.abnormal = AbnormalPositions(prepared: self, test: test, classes: classes).values()
    let plan: ReplacementPlan
    do throws(SolverFault) {
      plan = try ReplacementPlan(lot, layout, round.abnormal, solver)
    } catch {
      throw .solver(error)
    }
    round.isProven = plan.isProven
    round.unrestored = plan.unrestored
    for option in plan.chosen {
      for (position, group) in zip(plan.positions(of: option), placed(option, plan)) {
        let old = layout.modules[option.module][position - 1]
        layout.modules[option.module][position - 1] = group
        round.swaps.append(
          ReplacementRound.Swap(
            module: option.module + 1, position: position, old: names(old, table),
            new: names(group, table)))
      }
    }
    return try record(result, table, layout, round, tool: tool)
  }

  /// The groups of an option in the order of the positions that they fill.
  private func placed(_ option: ReplacementOption, _ plan: ReplacementPlan) -> [[Int]] {
    let filled = plan.positions(of: option)
    // Ranks of the filled positions, the hottest first.
    let hottest = problem.positions.compactMap { position in
      filled.firstIndex(of: position).map { $0 + 1 }
    }
    return PositionOrder.placed(option.groups, resistances: resistances, positions: hottest)
  }

  /// Identifiers in the order of a group.
  private func names(_ group: [Int], _ table: CellTable) -> [String] {
    ordered(group, table).map { table.identifier(rows[$0]) }
  }

  /// The record after the round.
  private func record(
    _ before: GradingResult, _ table: CellTable, _ layout: ModuleLayout,
    _ round: ReplacementRound, tool: String
  ) throws(ReplacementFault) -> GradingResult {
    let built = BuiltModules(self, placed: layout.modules)
    do throws(GroupingFault) {
      try built.check(self, bound: before.bound)
    } catch {
      throw .grouping(error)
    }
    var result = before
    result.tool = tool
    result.modules = built.figures
    result.figures = built.totals(self)
    result.tightest = built.tightest(self)
    result.outcome = outcome(result.figures, before.bound, before.capacityBound)
    for row in layout.placedRows { result.cells[row].fate = .leftOver(.replaced) }
    for (module, groups) in layout.modules.enumerated() {
      for (position, group) in groups.enumerated() {
        for (parallel, cell) in ordered(group, table).enumerated() {
          result.cells[rows[cell]].fate = .placed(
            GradedCell.Place(module: module + 1, position: position + 1, parallel: parallel + 1))
        }
      }
    }
    result.replacements.append(round)
    return result
  }

  /// Cells of a group by their identifiers.
  private func ordered(_ group: [Int], _ table: CellTable) -> [Int] {
    group.sorted {
      table.identifierBytes(rows[$0]).lexicographicallyPrecedes(table.identifierBytes(rows[$1]))
    }
  }
}

/// The cells of a record at their places, by number in tie order.
struct ModuleLayout {
  /// Cells by module, position and group.
  var modules: [[[Int]]]
  /// Cells that may take a place: left over, and never taken out of a module.
  let leftovers: [Int]
  /// Rows of the cells that stood in modules at first.
  let placedRows: [Int]

  /// Lays the cells of a record out.
  init(
    _ prepared: PreparedLot, _ result: GradingResult, _ table: CellTable
  ) throws(ReplacementFault) {
    let (series, parallel) = (prepared.lot.series, prepared.lot.parallel)
    guard result.cells.count == table.rowCount, result.series == series,
      result.parallel == parallel,
      result.cells.indices.allSatisfy({
        table.identifierBytes($0).elementsEqual(result.cells[$0].identifier.utf8)
      })
    else { throw .otherCells }
    var numberOfRow: [Int?] = Array(repeating: nil, count: table.rowCount)
    for (number, row) in prepared.rows.enumerated() { numberOfRow[row] = number }
    modules = Array(
      repeating: Array(repeating: [], count: series), count: result.modules.count)
    var leftovers: [Int] = []
    var placedRows: [Int] = []
    for (row, cell) in result.cells.enumerated() {
      switch cell.fate {
      case .placed(let place):
        guard let number = numberOfRow[row], modules.indices.contains(place.module - 1),
          1...series ~= place.position
        else { throw .otherCells }
        modules[place.module - 1][place.position - 1].append(number)
        placedRows.append(row)
      case .leftOver(.replaced): continue
      case .leftOver: if let number = numberOfRow[row] { leftovers.append(number) }
      }
    }
    guard modules.allSatisfy({ $0.allSatisfy { $0.count == parallel } }) else {
      throw .otherCells
    }
    self.leftovers = leftovers.sorted()
    self.placedRows = placedRows
  }
}
