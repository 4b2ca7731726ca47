import Glibc
import Quantities
import StackPhysics
import StackRecords

/// What is looked up once for a whole problem, so that loops over its space only add and multiply.
struct StageTables {
  /// The problem.
  let problem: DesignProblem
  /// Its limits by stage.
  let limits: LimitsByStage
  /// Rules of layers.
  let layerRules: LayerRules
  /// Separators of the space, each once, in the order of the films.
  let separators: [Separator]
  /// The separator of each film, by place.
  let separatorOfFilm: [Int]
  /// Films as built.
  let films: [SeparatorFigures]
  /// Plates as built.
  let plates: [PlateFigures]
  /// Every foil that can be a negative end collector.
  let negativeEnds: [Foil]
  /// Positive end collectors as built, by footprint, then place in the space.
  let positiveFoils: [[FoilFigures]]
  /// Negative end collectors as built, by footprint, then place in `negativeEnds`.
  let negativeFoils: [[FoilFigures]]
  /// Whether the anode's overhang reaches the rim.
  let geometryFails: Bool
  /// Share of layers that the screen keeps, erf(k/√2).
  let screenedShare: Double
  /// Spread of layers for each number of grades of the space.
  private let spreads: [LayerSpread]
  /// Usable shares by grades of the space, then N.
  private let usableShares: [[Double]]
  private let ends: NegativeEnds
  private let stability: StabilityRules

  init(_ problem: DesignProblem) {
    let space = problem.space
    let conditions = problem.conditions
    let hardware = conditions.hardware
    self.problem = problem
    limits = LimitsByStage(problem.limits)
    layerRules = LayerRules(conditions)
    stability = StabilityRules(pairs: conditions.pairs)
    ends = NegativeEnds(problem)
    var separators: [Separator] = []
    separatorOfFilm = space.films.map { film in
      if let place = separators.firstIndex(of: film.separator) { return place }
      separators.append(film.separator)
      return separators.count - 1
    }
    self.separators = separators
    films = space.films.map {
      SeparatorFigures(
        separator: $0.separator, thickness: $0.thickness,
        temperature: conditions.operation.cellTemperature)
    }
    plates = space.plates.map {
      PlateFigures($0, temperature: conditions.operation.cellTemperature)
    }
    let negativeEnds: [Foil] =
      switch space.negativeEnd {
      case .options(let foils): foils
      case .preferred(let first, let second): [first, second]
      }
    self.negativeEnds = negativeEnds
    func built(_ foils: [Foil]) -> [[FoilFigures]] {
      space.footprints.map { footprint in
        foils.map {
          FoilFigures(
            $0, electrodeHeight: footprint.height, tabsCoverFace: hardware.tabs.coverFace)
        }
      }
    }
    positiveFoils = built(space.positiveEnds)
    negativeFoils = built(negativeEnds)
    geometryFails = !(hardware.edge.overhang < hardware.edge.margin)
    let manufacturing = conditions.manufacturing
    spreads = space.grades.map {
      LayerSpread(
        variation: manufacturing.layerCapacityVariation, screen: manufacturing.screen, grades: $0)
    }
    screenedShare = manufacturing.screen.map { erf($0 / 2.0.squareRoot()) } ?? 1
    let most = space.layersInSeries.max() ?? 1
    usableShares = spreads.map { $0.usableShares(upTo: most) }
  }

  /// Usable share of a stack of N layers at a number of grades, by its place in the space.
  func usableShare(grades place: Int, layersInSeries: Int) -> Double {
    usableShares[place][layersInSeries]
  }

  /// What N breaks with its voltages and its yield.
  func breaches(layersInSeries N: Int, family: LayerFamily) -> Breaches {
    let voltages = (family.curve.chargeVoltage.value, family.cutoff.value)
    return limits.layerCount.breaches { limit in
      limit.quantity == .stackYield
        ? pow(problem.conditions.manufacturing.layerYield, Double(N))
        : Double(N) * (limit.side == .max ? voltages.0 : voltages.1)
    }
  }

  /// What N and S break with the module's voltages.
  func breaches(layersInSeries N: Int, cellsInSeries S: Int, family: LayerFamily) -> Breaches {
    let voltages = (family.curve.chargeVoltage.value, family.cutoff.value)
    return limits.series.breaches { limit in
      Double(N * S) * (limit.side == .max ? voltages.0 : voltages.1)
    }
  }

  /// What N and a number of grades, by its place in the space, break.
  func breaches(layersInSeries N: Int, grades place: Int) -> Breaches {
    limits.grades.breaches { limit in
      limit.quantity == .grades
        ? Double(problem.space.grades[place])
        : spreads[place].confidence(layersInSeries: N, excess: limit.value)
    }
  }

  /// What plates and end collectors break at a layer's materials.
  func company(of layer: LayerDesign) -> LayerFamily.Company {
    let plates = problem.space.plates.map {
      Breaches(
        stability.held(by: $0.material.cathodeFace, atCathodeOf: layer)
          + stability.held(by: $0.material.anodeFace, atAnodeOf: layer))
    }
    let positive = problem.space.positiveEnds.map {
      Breaches(stability.held(by: $0.metal, atCathodeOf: layer))
    }
    let negative = ends.negative(of: layer).map { foil in
      (
        place: negativeEnds.firstIndex(of: foil) ?? 0,
        breaches: Breaches(stability.held(by: foil.metal, atAnodeOf: layer))
      )
    }
    return LayerFamily.Company(
      plates: plates, positiveEnds: positive, negativeEnds: negative)
  }
}
