import Quantities
import StackPhysics
import StackRecords

@testable import StackDesign

/// Every design of a space, one after the other, by the physics alone.
struct Exhaustive {
  let problem: DesignProblem

  /// The best design by value, ties decided by the contract's order; nil when none is admissible.
  func best() -> Evaluation? {
    var admissible: [(evaluation: Evaluation, merit: Double)] = []
    var bestMerit = 0.0
    forEach { design in
      guard let evaluation = Evaluation(design, problem: problem), evaluation.isAdmissible,
        let value = evaluation.value, value > 0
      else { return }
      let merit = problem.objective.maximises ? value : 1 / value
      guard merit >= bestMerit * (1 - 1e-9) else { return }
      bestMerit = max(bestMerit, merit)
      admissible.append((evaluation, merit))
    }
    return admissible.filter { $0.merit >= bestMerit * (1 - 1e-9) }.map(\.evaluation)
      .min { TieOrder($0.choices) < TieOrder($1.choices) }
  }

  /// Visits every design.
  func forEach(_ body: (Design) -> Void) {
    let space = problem.space
    for cathode in space.cathodes {
      for film in space.films {
        for anode in space.anodes {
          let layer = LayerDesign(
            cathode: cathode.material, recipe: cathode.recipe,
            arealCapacity: cathode.arealCapacity, separator: film.separator,
            separatorThickness: film.thickness, anode: anode.material,
            capacityRatio: anode.ratio)
          let negatives: [Foil] =
            if case .options(let foils) = space.negativeEnd { foils } else {
              [space.negativeEnd.foil(beside: layer, tables: problem.conditions.pairs)]
            }
          for plate in space.plates {
            for positive in space.positiveEnds {
              for negative in negatives {
                visit(layer, plate, positive, negative, body)
              }
            }
          }
        }
      }
    }
  }

  private func visit(
    _ layer: LayerDesign, _ plate: BipolarPlate, _ positive: Foil, _ negative: Foil,
    _ body: (Design) -> Void
  ) {
    let space = problem.space
    for footprint in space.footprints {
      for layers in space.layersInSeries {
        for stacks in space.stacksInParallel {
          for grades in space.grades {
            for series in space.cellsInSeries {
              for parallel in space.cellsInParallel {
                for block in space.cellsPerBlock {
                  for faces in space.cooledFaces {
                    body(
                      Design(
                        layer: layer, plate: plate, positiveEnd: positive, negativeEnd: negative,
                        footprint: footprint, layersInSeries: layers, stacksInParallel: stacks,
                        grades: grades,
                        module: ModuleArrangement(
                          cellsInSeries: series, cellsInParallel: parallel, cellsPerBlock: block,
                          cellsPerGroup: space.cellsPerGroup, cooledFaces: faces)))
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
