import LinearProgram
import Quantities
import StackPhysics
import StackRecords

/// A good design of a large space, found in a thinned copy of it before the large tables are built.
///
/// A search that is stopped while it still computes bounds has an answer then.
struct FirstDesign<Solver: LinearSolver> {
  let problem: DesignProblem
  let solver: Solver
  let stop: @Sendable () -> Bool
  /// Work on tables and bounds below which a thinned copy gains nothing.
  var smallWork = 1e6

  /// Nodes of a thinned space that are opened at most.
  private static var nodeBudget: Int { 512 }

  /// The best design of a thinned space; nil where the space is small or none was found.
  func find() throws(SolverFault) -> Evaluation? {
    guard problem.space.work > smallWork else { return nil }
    for values in [2, 4] {
      guard !stop() else { return nil }
      var thinned = problem
      thinned.space = problem.space.thinned(to: values)
      guard thinned.space.work < problem.space.work / 4,
        let space = SearchSpace(problem: thinned, stop: stop)
      else { return nil }
      var search = Search(space, solver: solver, jobs: 1, stop: stop)
      search.nodeBudget = Self.nodeBudget
      if let incumbent = try search.run().incumbent { return incumbent.evaluation }
    }
    return nil
  }
}

extension DesignSpace {
  /// How much tables and bounds have to compute, in layers or frames.
  fileprivate var work: Double {
    func product(_ counts: Int...) -> Double { counts.reduce(1) { $0 * Double($1) } }
    let layers = product(cathodes.count, films.count, anodes.count)
    let frames = product(
      anodes.count, layersInSeries.count, footprints.count, stacksInParallel.count,
      cellsInParallel.count, cellsPerBlock.count, cooledFaces.count)
    return layers + frames + product(layersInSeries.count, grades.count, grades.count)
  }

  /// The same materials with so many values of each quantity.
  ///
  /// Layers and cells in series stay: voltages leave narrow windows of them.
  fileprivate func thinned(to values: Int) -> DesignSpace {
    var space = self
    space.cathodes = Self.thin(cathodes, values) { [$0.material.name, $0.recipe.name] }
    space.films = Self.thin(films, values) { [$0.separator.name] }
    space.anodes = Self.thin(anodes, values) { [$0.material.name] }
    space.plates = Self.thin(plates, values) { [$0.material.name] }
    space.positiveEnds = Self.thin(positiveEnds, values) { [$0.metal.name] }
    if case .options(let foils) = negativeEnd {
      space.negativeEnd = .options(Self.thin(foils, values) { [$0.metal.name] })
    }
    space.footprints = Self.thin(footprints, values) { _ in [] }
    space.stacksInParallel = Self.thin(stacksInParallel, values) { _ in [] }
    space.grades = Self.thin(grades, values) { _ in [] }
    space.cellsInParallel = Self.thin(cellsInParallel, values) { _ in [] }
    space.cellsPerBlock = Self.thin(cellsPerBlock, values) { _ in [] }
    return space
  }

  /// So many options of each kind, evenly apart, the first and the last among them.
  private static func thin<Option>(
    _ options: [Option], _ values: Int, kind: (Option) -> [String]
  ) -> [Option] {
    grouped(options, by: kind).flatMap { group -> [Option] in
      let members = group.1
      guard members.count > values else { return members }
      return (0..<values).map { members[$0 * (members.count - 1) / (values - 1)] }
    }
  }
}
