import StackPhysics
import StackRecords

@testable import Verification

/// The plainest possible search: every design by itself, from `DesignFigures`.
struct PlainSearch {
  private let problem: DesignProblem

  init(_ problem: DesignProblem) {
    self.problem = problem
  }

  struct Outcome {
    var designs: UInt128 = 0
    var admissible: UInt128 = 0
    var best: (design: Design, value: Double)?
  }

  func run() -> Outcome {
    var outcome = Outcome()
    var admissible: [(design: Design, value: Double)] = []
    for design in designs() {
      outcome.designs += 1
      let evaluation = DesignEvaluation(design, of: problem)
      guard let value = evaluation.value, evaluation.breaches.isEmpty else { continue }
      outcome.admissible += 1
      admissible.append((design, value))
    }
    let maximises = problem.objective.maximises
    let values = admissible.map(\.value)
    guard let best = maximises ? values.max() : values.min() else { return outcome }
    outcome.best =
      admissible
      .filter { abs($0.value - best) <= 1e-9 * best }
      .min { TieOrder.precedes($0.design, $1.design) }
    return outcome
  }

  func designs() -> [Design] {
    let space = problem.space
    var designs: [Design] = []
    for cathode in space.cathodes {
      for film in space.films {
        for anode in space.anodes {
          let layer = LayerDesign(
            cathode: cathode.material, recipe: cathode.recipe,
            arealCapacity: cathode.arealCapacity, separator: film.separator,
            separatorThickness: film.thickness, anode: anode.material,
            capacityRatio: anode.ratio)
          let ends = NegativeEnds(problem).negative(of: layer)
          for plate in space.plates {
            for positive in space.positiveEnds {
              for negative in ends {
                for footprint in space.footprints {
                  designs += counts(layer, plate, positive, negative, footprint)
                }
              }
            }
          }
        }
      }
    }
    return designs
  }

  private func counts(
    _ layer: LayerDesign, _ plate: BipolarPlate, _ positive: Foil, _ negative: Foil,
    _ footprint: Footprint
  ) -> [Design] {
    let space = problem.space
    var designs: [Design] = []
    for N in space.layersInSeries {
      for M in space.stacksInParallel {
        for G in space.grades {
          for S in space.cellsInSeries {
            for P in space.cellsInParallel {
              for B in space.cellsPerBlock {
                for faces in space.cooledFaces {
                  designs.append(
                    Design(
                      layer: layer, plate: plate, positiveEnd: positive, negativeEnd: negative,
                      footprint: footprint, layersInSeries: N, stacksInParallel: M, grades: G,
                      module: ModuleArrangement(
                        cellsInSeries: S, cellsInParallel: P, cellsPerBlock: B,
                        cellsPerGroup: space.cellsPerGroup, cooledFaces: faces)))
                }
              }
            }
          }
        }
      }
    }
    return designs
  }
}
