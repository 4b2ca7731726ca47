extension HistoryStep {
  /// What a grading made of every cell, with what it measured.
  public static func cells(of result: GradingResult) -> [Cell] {
    result.cells.indices.map { index in
      cell(
        result.cells[index], of: result,
        values: result.measurements.columns.map { $0.values[index] })
    }
  }

  /// The quantities of a grading.
  public static func quantities(of result: GradingResult) -> [Quantity] {
    result.quantities.map { Quantity(name: $0.name, unit: $0.unit, exponent: $0.exponent) }
  }

  /// A cell with its place or its reason.
  public static func cell(
    _ cell: GradedCell, of result: GradingResult, values: [Int64?]
  ) -> Cell {
    switch cell.fate {
    case .placed(let place):
      Cell(
        identifier: cell.identifier, module: result.name(ofModule: place.module), place: place,
        values: values)
    case .leftOver(let reason):
      Cell(identifier: cell.identifier, reason: "\(reason)", values: values)
    }
  }
}

extension GradingResult {
  /// The name of a module as the tables write it, such as `M07`.
  public func name(ofModule number: Int) -> String {
    let digits = "\(modules.count)".utf8.count
    let zeros = String(repeating: "0", count: max(0, digits - "\(number)".utf8.count))
    return "M\(zeros)\(number)"
  }
}
