import StackPhysics
import StackRecords

/// Mismatch by number of layers and grades, each computed once, with the limits that it breaks.
struct MismatchTable {
  /// A number of layers with a number of grades.
  struct Entry {
    let figures: MismatchFigures
    let violations: Violations
  }

  private let layersInSeries: [Int: Int]
  private let rows: [[Entry]]

  /// Holds every pair of a number of layers and grades against the limits on mismatch.
  ///
  /// - Parameters:
  ///   - problem: the problem.
  ///   - counts: the numbers of layers that no other limit forbids.
  ///   - stop: asked before each pair; once it says yes, the table is of no use.
  init(problem: DesignProblem, layersInSeries counts: [Int], stop: () -> Bool) {
    let manufacturing = problem.conditions.manufacturing
    var positions: [Int: Int] = [:]
    for (index, count) in counts.enumerated() { positions[count] = index }
    layersInSeries = positions
    rows = counts.map { layers in
      problem.space.grades.compactMap { grades in
        if stop() { return nil }
        let figures = MismatchFigures(
          layersInSeries: layers, grades: grades,
          variation: manufacturing.layerCapacityVariation, screen: manufacturing.screen)
        var broken: Violations = []
        for (index, limit) in problem.limits.enumerated() {
          switch limit.quantity {
          case .socExcess:
            let confidence = figures.confidence(socExcess: limit.value)
            if !atLeast(confidence, limit.confidence ?? 0.99) {
              broken.insert(Violations(limit: index))
            }
          case .grades:
            if !holds(Double(grades), limit) { broken.insert(Violations(limit: index)) }
          default: break
          }
        }
        return Entry(figures: figures, violations: broken)
      }
    }
  }

  /// The grades of a number of layers.
  func row(_ layers: Int) -> [Entry] { layersInSeries[layers].map { rows[$0] } ?? [] }

  /// The mismatch of a design's layers and grades.
  func figures(_ design: Design) -> MismatchFigures? {
    row(design.layersInSeries).first { $0.figures.grades == design.grades }?.figures
  }
}
