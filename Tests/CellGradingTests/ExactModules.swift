import CellGrading
import GLPKSolver
import LinearProgram
import Testing

/// The most modules of a lot with P = 1, by an integer program over all legal modules: enumerated
/// from the rules' definitions, nothing of the product's search.
struct ExactModules {
  /// Cells of each legal module.
  private(set) var legal: [[Int]] = []
  private let lot: GroupingLot

  /// Enumerates; nil where there are more legal modules than wanted.
  init?(_ lot: GroupingLot, most: Int) {
    self.lot = lot
    guard extend([], 0, most) else { return nil }
  }

  /// The optimum of the integer program.
  func modules() throws -> Int {
    guard !legal.isEmpty else { return 0 }
    var program = LinearProgram()
    let columns = legal.indices.map { program.addBinary("m\($0)") }
    var holding: [[Term]] = Array(repeating: [], count: lot.cellCount)
    for (column, cells) in zip(columns, legal) {
      for cell in cells { holding[cell].append(Term(variable: column, coefficient: 1)) }
    }
    for terms in holding where !terms.isEmpty {
      program.subject(to: .range(LinearExpression(terms: terms), from: -.infinity, to: 1))
    }
    program.maximise(
      LinearExpression(terms: columns.map { Term(variable: $0, coefficient: 1) }))
    let solution = try GLPKSolver().solve(program)
    #expect(solution.termination == .optimal)
    return Int(try #require(solution.objective).rounded())
  }

  /// All modules that begin with some cells; false when there are too many.
  private mutating func extend(_ cells: [Int], _ next: Int, _ most: Int) -> Bool {
    if cells.count == lot.series {
      if Exhaustive.isLegal(cells.map { [$0] }, lot) { legal.append(cells) }
      return legal.count <= most
    }
    for cell in next..<max(next, lot.cellCount) {
      let own = cells + [cell]
      let keeps = lot.moduleRanges.allSatisfy { rule in
        let values = own.map { rule.values[$0] }
        return (values.max() ?? 0) - (values.min() ?? 0)
          <= rule.widths[Int(lot.classes[own[0]])]
      }
      if keeps && lot.classes[cell] == lot.classes[own[0]] {
        guard extend(own, cell + 1, most) else { return false }
      }
    }
    return true
  }
}
