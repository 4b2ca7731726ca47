import Quantities
import SourceText
import StackPhysics
import YAMLTree

extension EntryReader {
  /// The potential curve of a key, points `[coordinate, potential in V]`; nil after a fault.
  mutating func curve(_ key: String) -> PotentialCurve? {
    guard let field = field(key, required: true), let parts = parts(["points"], of: field) else {
      return nil
    }
    guard let rows = parts.nodes[0].elements else {
      report(.notAPoint(key: key), at: field, parts.nodes[0])
      return nil
    }
    let texts = rows.map { row in (row.elements ?? []).map { $0.text ?? "" } }
    let faultsBefore = faults.count
    let points = rows.compactMap { point($0, of: field) }
    keep(
      parts, text: Self.summary(of: texts),
      numbers: points.flatMap { [$0.coordinate, $0.potential.value] },
      unit: VoltageDimension.baseUnit, form: .curve, of: field)
    guard faults.count == faultsBefore else { return nil }
    do throws(PotentialCurve.Fault) {
      return try PotentialCurve(points)
    } catch {
      report(error, of: field, rows: rows, list: parts.nodes[0])
      return nil
    }
  }

  private mutating func point(_ row: YAMLNode, of field: EntryField) -> PotentialCurve.Point? {
    guard let pair = row.elements, pair.count == 2 else {
      report(.notAPoint(key: field.key), at: field, row)
      return nil
    }
    let coordinate: Ratio? = parse(pair[0], of: field, .fraction)
    let potential: Ratio? = parse(pair[1], of: field, .any)
    guard let coordinate, let potential else { return nil }
    return .init(coordinate.value, Voltage(potential.value))
  }

  private mutating func report(
    _ fault: PotentialCurve.Fault, of field: EntryField, rows: [YAMLNode], list: YAMLNode
  ) {
    func text(_ index: Int, _ part: Int) -> String { rows[index].elements?[part].text ?? "" }
    switch fault {
    case .tooFewPoints:
      report(.tooFewPoints(key: field.key, count: rows.count), at: field, list)
    case .doesNotSpanZeroToOne:
      report(
        .curveDoesNotSpan(key: field.key, first: text(0, 0), last: text(rows.count - 1, 0)),
        at: field, list)
    case .coordinateDoesNotRise(let index):
      report(
        .coordinateDoesNotRise(
          key: field.key, text: text(index, 0), before: text(index - 1, 0)),
        at: field, rows[index])
    case .potentialRises(let index):
      report(
        .potentialRises(key: field.key, text: text(index, 1), before: text(index - 1, 1)),
        at: field, rows[index])
    }
  }

  /// `24 points, 4.273 V to 3.5614 V`.
  private static func summary(of rows: [[String]]) -> String {
    let ends = [rows.first?.last, rows.last?.last].compactMap { $0 }
    return "\(rows.count) points, " + ends.map { "\($0) V" }.joined(separator: " to ")
  }
}
