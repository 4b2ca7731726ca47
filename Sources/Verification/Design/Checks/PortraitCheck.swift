import StackPhysics
import StackRecords

/// Holds the parts and curves of a record, which its pictures show, against those of the design.
struct PortraitCheck {
  private let problem: DesignProblem
  private let result: DesignResult

  init(_ problem: DesignProblem, _ result: DesignResult) {
    self.problem = problem
    self.result = result
  }

  /// What differs; parts and curves are compared as figures, in their order.
  func findings(_ design: Design, _ figures: DesignFigures) -> [Finding] {
    let conditions = problem.conditions
    let parts = Part.parts(of: figures, design: design, conditions: conditions)
    let curves = Curve.curves(of: figures, design: design, conditions: conditions)
    return compare("parts", Self.values(result.parts), Self.values(parts))
      + compare("curves", Self.values(result.curves), Self.values(curves))
  }

  private typealias Named = (name: String, value: Double?)

  private static func values(_ parts: [Part]) -> [Named] {
    parts.flatMap { part -> [Named] in
      let name = "\(part.name), \(part.material), \(part.level.rawValue)"
      return [
        ("\(name): count", part.count), ("\(name): thickness_um", part.thickness),
        ("\(name): mass_g", part.mass), ("\(name): cost_usd", part.cost),
      ]
    }
  }

  private static func values(_ curves: [Curve]) -> [Named] {
    curves.flatMap { curve in
      curve.points.enumerated().flatMap { index, point -> [Named] in
        [
          ("\(curve.name): \(curve.x) of point \(index + 1)", point.x),
          ("\(curve.name): \(curve.y) of point \(index + 1)", point.y),
        ]
      }
    }
  }

  private func compare(_ section: String, _ recorded: [Named], _ recomputed: [Named]) -> [Finding] {
    var findings: [Finding] = []
    for (own, other) in zip(recorded, recomputed) {
      if own.name != other.name {
        return findings + [
          .figureUnknown(section: section, name: own.name),
          .figureMissing(section: section, name: other.name),
        ]
      }
      if !DesignCheck.agree(own.value, other.value) {
        findings.append(
          .figureDiffers(
            section: section, name: own.name, recorded: own.value, recomputed: other.value))
      }
    }
    findings += recorded.dropFirst(recomputed.count).prefix(1)
      .map { .figureUnknown(section: section, name: $0.name) }
    findings += recomputed.dropFirst(recorded.count).prefix(1)
      .map { .figureMissing(section: section, name: $0.name) }
    return findings
  }
}
