import Quantities
import SourceText
import StackRecords

/// The steps of one cell, for a screen and as JSON.
struct CellLife: Sendable {
  /// The cell.
  let identifier: String
  /// Its steps in the order of the file, each with this cell alone.
  let steps: [HistoryStep]

  /// The steps on a screen, with a line break at its end.
  func text(_ palette: Palette) -> String {
    let heading = palette.strong(ScreenText.printable(identifier))
    let told = steps.flatMap { step in
      step.cells.flatMap { cell in lines(step, cell, palette) }
    }
    return ([heading] + told).joined(separator: "\n") + "\n"
  }

  private func lines(
    _ step: HistoryStep, _ cell: HistoryStep.Cell, _ palette: Palette
  ) -> [String] {
    let who = step.operatorName.map { ", \(ScreenText.printable($0))" } ?? ""
    let outcome =
      if let module = cell.module, let place = cell.place {
        "\(ScreenText.printable(module)) position \(place.position), number \(place.parallel)"
      } else if let reason = cell.reason {
        "in no module: \(ScreenText.printable(reason))"
      } else {
        "measured"
      }
    let values = zip(step.quantities, cell.values).compactMap { quantity, value in
      value.map { "\(quantity.name) \(quantity.words($0))" }
    }
    let inputs = step.inputs.map { "\($0.name) \($0.sha256.prefix(8))" }
    let spec = step.spec.map { ["\($0.name) \($0.sha256.prefix(8))"] } ?? []
    return ["", "  \(step.time)  \(ScreenText.left(step.kind.rawValue, 9))  \(outcome)"]
      + wrapped(values.joined(separator: ", "))
      + wrapped("\(step.tool)\(who)").map(palette.faint)
      + wrapped((inputs + spec).joined(separator: ", ") + " -> \(step.output.prefix(8))")
      .map(palette.faint)
  }

  private func wrapped(_ text: String) -> [String] {
    ScreenText.wrapped(ScreenText.printable(text), indent: 4)
  }

  /// The steps as JSON.
  var json: JSONValue {
    .object([
      member("cell", .string(identifier)),
      member(
        "steps",
        .array(
          steps.flatMap { step in
            step.cells.map { cell in json(step, cell) }
          })),
    ])
  }

  private func json(_ step: HistoryStep, _ cell: HistoryStep.Cell) -> JSONValue {
    func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
    func whole(_ number: Int?) -> JSONValue { number.map { .number($0) } ?? .null }
    return .object([
      member("time", .string(step.time)), member("step", .string(step.kind.rawValue)),
      member("tool", .string(step.tool)), member("operator", text(step.operatorName)),
      member("module", text(cell.module)), member("position", whole(cell.place?.position)),
      member("parallel", whole(cell.place?.parallel)), member("reason", text(cell.reason)),
      member(
        "values",
        .array(
          zip(step.quantities, cell.values).compactMap { quantity, value in
            value.map {
              .object([
                member("name", .string(quantity.name)),
                member("value", .number(quantity.number($0))),
                member("unit", .string(quantity.unit)),
              ])
            }
          })),
      member(
        "inputs",
        .array(
          step.inputs.map {
            .object([member("name", .string($0.name)), member("sha256", .string($0.sha256))])
          })),
      member("spec_sha256", text(step.spec?.sha256)),
      member("output_sha256", .string(step.output)),
    ])
  }

  private func member(_ key: String, _ value: JSONValue) -> JSONValue.Member {
    JSONValue.Member(key: key, value: value)
  }
}

extension HistoryStep.Quantity {
  /// A value in decimals, exactly.
  func number(_ steps: Int64) -> String {
    guard
      let number = try? ExactDecimal(mantissa: Int128(steps), exponent: min(max(exponent, -60), 60))
    else { return "\(steps)" }
    return number.description
  }

  /// A value with its unit.
  func words(_ steps: Int64) -> String {
    unit.isEmpty ? number(steps) : "\(number(steps)) \(unit)"
  }
}
