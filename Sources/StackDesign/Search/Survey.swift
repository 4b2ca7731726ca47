import LinearProgram
import Quantities
import StackPhysics
import StackRecords

/// Looks beside the answer: the best of each number of layers, the best of other materials.
struct Survey<Solver: LinearSolver> {
  let space: SearchSpace
  let solver: Solver
  let jobs: Int
  let stop: @Sendable () -> Bool

  /// How many designs of other materials an answer names.
  private static var runnerUpCount: Int { 10 }

  /// The best design of each number of layers, or the limits that forbid it.
  func layerCounts(
    _ outcome: SearchOutcome, incumbent: Incumbent
  ) throws(SolverFault) -> [LayerCountSummary] {
    var summaries = Certifier(tables: space.tables, outcome: outcome).layerCounts
    for index in summaries.indices where summaries[index].bound != nil {
      let layers = summaries[index].layersInSeries
      if layers == incumbent.order.prefix.layersInSeries {
        summaries[index].best = incumbent.value
        summaries[index].bound = incumbent.value
        summaries[index].isProven = outcome.isComplete
        continue
      }
      guard !stop() else { continue }
      var scope = space.scope
      scope.layersInSeries = [layers]
      var search = Search(space.narrowed(to: scope), solver: solver, jobs: jobs, stop: stop)
      let found = try search.run()
      guard found.isComplete else { continue }
      summaries[index].isProven = true
      summaries[index].best = found.incumbent?.value
      summaries[index].bound = found.incumbent?.value
      if found.incumbent == nil {
        summaries[index].forbiddenBy =
          Certifier(tables: space.tables, outcome: found).layerCounts[index].forbiddenBy
        summaries[index].isProven = false
      }
    }
    return summaries
  }

  /// The best designs of other combinations of cathode, recipe, separator, anode and plate materials.
  func runnersUp(incumbent: Incumbent) throws(SolverFault) -> [RunnerUp] {
    var found: [Incumbent] = []
    for combination in combinations() {
      guard !stop() else { break }
      let floor = found.count < Self.runnerUpCount ? 0 : found[found.count - 1].merit
      guard combination.bound >= floor else { break }
      guard combination.materials != Materials(incumbent.evaluation.choices) else { continue }
      var search = Search(
        space.narrowed(to: combination.scope), solver: solver, jobs: jobs, floor: floor,
        stop: stop)
      let outcome = try search.run()
      guard outcome.isComplete, let best = outcome.incumbent else { continue }
      found.append(best)
      found.sort {
        $0.merit != $1.merit ? $0.merit > $1.merit : $0.order < $1.order
      }
      if found.count > Self.runnerUpCount { found.removeLast() }
    }
    return found.map {
      RunnerUp(choices: $0.evaluation.choices, value: $0.value, isProven: true)
    }
  }

  /// The materials that make a design another one for the list.
  private struct Materials: Hashable {
    let names: [String]

    init(_ choices: ChosenDesign) {
      names = [
        choices.cathode, choices.recipe, choices.separator, choices.anode, choices.plate,
      ]
    }

    init(cathode: String, recipe: String, separator: String, anode: String, plate: String) {
      names = [cathode, recipe, separator, anode, plate]
    }
  }

  private struct MaterialScope {
    let materials: Materials
    var scope: Scope
    var bound: Double
  }

  /// Every combination of materials with the best bound of its nodes, the best first.
  private func combinations() -> [MaterialScope] {
    let tables = space.tables
    let problem = tables.problem
    var bounds = [Double](repeating: 0, count: tables.families.count)
    for node in space.nodes { bounds[node.family] = max(bounds[node.family], node.bound) }
    var scopes: [MaterialScope] = []
    var positions: [Materials: Int] = [:]
    let plateNames = problem.space.plates.map(\.material.name)
    for family in tables.families.indices where bounds[family] > 0 {
      guard let layer = tables.families[family].layers.first else { continue }
      let column = problem.space.cathodes[layer.column]
      for plate in tables.plates.indices {
        let materials = Materials(
          cathode: column.material.name, recipe: column.recipe.name,
          separator: problem.space.films[layer.film].separator.name,
          anode: problem.space.anodes[layer.anode].material.name, plate: plateNames[plate])
        if let position = positions[materials] {
          if scopes[position].scope.families.last != family {
            scopes[position].scope.families.append(family)
          }
          if !scopes[position].scope.plates.contains(plate) {
            scopes[position].scope.plates.append(plate)
          }
          scopes[position].bound = max(scopes[position].bound, bounds[family])
        } else {
          positions[materials] = scopes.count
          scopes.append(
            MaterialScope(
              materials: materials,
              scope: Scope(
                families: [family], layersInSeries: space.scope.layersInSeries,
                plates: [plate]),
              bound: bounds[family]))
        }
      }
    }
    return scopes.enumerated().sorted {
      ($1.element.bound, $0.offset) < ($0.element.bound, $1.offset)
    }.map(\.element)
  }
}
