import CellTable
import StackRecords

/// The cells of a record laid beside the rows of the tables: every serial number once, every place
/// filled once.
struct GradingPlaces {
  /// The record's cell of each row.
  private(set) var cells: [GradedCell?]
  /// The cell numbers by module, position and number in the group; nil for an empty place or a cell
  /// that takes no part.
  private(set) var modules: [[[Int?]]]
  private(set) var findings = GradingFindings()

  private let lot: GradingLot

  init(_ lot: GradingLot, _ result: GradingResult) {
    self.lot = lot
    cells = Array(repeating: nil, count: lot.table.rowCount)
    let (series, parallel) = (lot.problem.series, lot.problem.parallel)
    // More modules than the cells can fill are not laid out: the figures are held elsewhere.
    let most = result.cells.count / (series * parallel)
    if result.modules.count > most {
      findings.add(.modulesExceedCells(modules: result.modules.count, most: most))
    }
    modules = Array(
      repeating: Array(repeating: Array(repeating: nil, count: parallel), count: series),
      count: min(result.modules.count, most))
    // The record's cell at each place, all places in one row.
    var taken = [Int?](repeating: nil, count: modules.count * series * parallel)
    for (index, row) in align(result.cells).enumerated() {
      let cell = result.cells[index]
      if let row, cells[row] == nil { cells[row] = cell }
      guard case .placed(let place) = cell.fate else { continue }
      guard 1...max(1, modules.count) ~= place.module, 1...series ~= place.position,
        1...parallel ~= place.parallel, !modules.isEmpty
      else {
        findings.add(.placeUnknown(cell.identifier, place))
        continue
      }
      let (module, position, number) = (place.module - 1, place.position - 1, place.parallel - 1)
      let flat = (module * series + position) * parallel + number
      if let other = taken[flat] {
        findings.add(.placeTaken(place, result.cells[other].identifier, cell.identifier))
        continue
      }
      taken[flat] = index
      modules[module][position][number] = row.flatMap { lot.numberOfRow[$0] }
    }
    for (flat, index) in taken.enumerated() where index == nil {
      findings.add(
        .placeEmpty(
          GradedCell.Place(
            module: flat / (series * parallel) + 1, position: flat / parallel % series + 1,
            parallel: flat % parallel + 1)))
    }
  }

  /// The row of each recorded cell, by the bytes of its identifier; nil where no table holds it.
  private mutating func align(_ recorded: [GradedCell]) -> [Int?] {
    let table = lot.table
    let isSame =
      recorded.count == table.rowCount
      && recorded.indices.allSatisfy {
        table.identifierBytes($0).elementsEqual(recorded[$0].identifier.utf8)
      }
    // Rows of a table never share an identifier, so the same cells in the same order are all.
    if isSame { return recorded.indices.map { $0 } }
    var rowOf: [[UInt8]: Int] = [:]
    for row in 0..<table.rowCount { rowOf[Array(table.identifierBytes(row))] = row }
    var times = Array(repeating: 0, count: table.rowCount)
    var last = -1
    var isOrdered = true
    let rows = recorded.map { cell -> Int? in
      let row = rowOf[Array(cell.identifier.utf8)]
      guard let row else {
        findings.add(.cellUnknown(cell.identifier))
        return nil
      }
      times[row] += 1
      if times[row] == 1 {
        if row < last, isOrdered {
          findings.add(.cellOrderDiffers(cell.identifier))
          isOrdered = false
        }
        last = max(last, row)
      }
      return row
    }
    for row in times.indices where times[row] != 1 {
      let cell = table.identifier(row)
      findings.add(times[row] == 0 ? .cellMissing(cell) : .cellRepeated(cell, times: times[row]))
    }
    return rows
  }
}
