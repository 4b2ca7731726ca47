import CellTable
import SourceText
import StackRecords

extension HistoryStep {
  /// The step of a grading.
  init(grading result: GradingResult, time: String, operatorName: String?) {
    self.init(
      .grade, time: time, tool: result.tool, solver: result.solver, operatorName: operatorName,
      inputs: result.input.files, spec: result.input.spec, settings: result.input.settings,
      output: SHA256.hexadecimal(of: result.bytes()),
      quantities: HistoryStep.quantities(of: result), cells: HistoryStep.cells(of: result))
  }

  /// The step of a replacement: the cells of tested positions with what was measured there, and those
  /// that took a place.
  init(
    replacing before: GradingResult, by result: GradingResult, _ test: ModuleTest, time: String,
    operatorName: String?
  ) {
    var valuesAt: [ModuleTest.Place: [Int64?]] = [:]
    for (row, place) in test.places.enumerated() {
      valuesAt[place] = test.columns.map {
        $0.numbers.states[row] == .present ? $0.numbers.mantissas[row] : nil
      }
    }
    let cells = zip(before.cells, result.cells).compactMap { old, new -> HistoryStep.Cell? in
      var values: [Int64?]?
      if case .placed(let place) = old.fate {
        values = valuesAt[.init(module: place.module, position: place.position)]
      }
      guard values != nil || old.fate != new.fate else { return nil }
      return HistoryStep.cell(new, of: result, values: values ?? [])
    }
    let round = result.replacements.last
    self.init(
      .replace, time: time, tool: result.tool, solver: ProductVersion.solver,
      operatorName: operatorName,
      inputs: [
        .init(name: "result.json", sha256: round?.before ?? ""),
        .init(name: round?.test.name ?? "", sha256: round?.test.sha256 ?? ""),
      ] + result.input.files, spec: result.input.spec, settings: result.input.settings,
      output: SHA256.hexadecimal(of: result.bytes()),
      quantities: test.columns.map {
        HistoryStep.Quantity(
          name: $0.quantity.rawValue, unit: $0.unit, exponent: $0.numbers.exponent)
      }, cells: cells)
  }
}
