import LinearProgram
import Synchronization

extension PackingSearch {
  /// Chooses the most disjoint sets among all that were met, by the solver's branch and bound for a
  /// counted number of steps.
  ///
  /// - Throws: ``SolverFault`` when the solver failed.
  mutating func chooseAmongKnown(_ solver: any LinearSolver) throws(SolverFault) {
    let sets = master.sets
    guard !sets.isEmpty, sets.count <= PackingEffort.mostKnownSets else { return }
    var program = LinearProgram()
    let columns = sets.indices.map { program.addBinary("m\($0)") }
    var holding: [[Term]] = Array(repeating: [], count: pool.count)
    for (column, cells) in zip(columns, sets) {
      for cell in cells {
        holding[Int(cell)].append(Term(variable: column, coefficient: 1))
      }
    }
    for terms in holding where terms.count > 1 {
      program.subject(to: .range(LinearExpression(terms: terms), from: -.infinity, to: 1))
    }
    let number = LinearExpression(terms: columns.map { Term(variable: $0, coefficient: 1) })
    program.subject(to: .range(number, from: Double(incumbent.count + 1), to: Double(most)))
    program.maximise(number)
    let steps = Steps(PackingEffort.entriesOfKnownSets / sets.count)
    let limits = limits
    let solution = try solver.solve(
      program, SolveLimits(stop: { steps.areDone || limits.isOver }))
    guard let values = solution.values else { return }
    offer(zip(sets, values).filter { $0.1 > 0.5 }.map(\.0))
  }

  /// Steps of branch and bound that are left.
  private final class Steps: Sendable {
    private let left: Atomic<Int>
    init(_ count: Int) { left = Atomic(count) }
    var areDone: Bool { left.subtract(1, ordering: .relaxed).newValue < 0 }
  }
}
