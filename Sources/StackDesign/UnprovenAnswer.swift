import Quantities
import StackPhysics
import StackRecords

// Answers of searches that ended before their proof.
extension DesignAnswer {
  /// The answer of a search that was stopped before its first bounds.
  init(problem: DesignProblem, stoppedWith first: Evaluation?) {
    self.init(problem: problem)
    takeUnproven(first, openMerit: IdealBound(problem: problem).merit ?? .infinity)
  }

  /// The same design with its bound, without a claim on the parts of the space.
  ///
  /// For an answer of which nobody waited for the verification of the parts; an answer without a
  /// design is undecided then.
  public var withoutProof: DesignAnswer {
    guard outcome == .provenOptimal || outcome == .provenInfeasible else { return self }
    var answer = self
    answer.settle(bound: bound)
    return answer
  }

  /// Takes the best design so far, with a bound on the merit of all that is open.
  mutating func takeUnproven(_ evaluation: Evaluation?, openMerit: Double) {
    let burden = Burden(problem: problem)
    guard let evaluation, let value = evaluation.value, openMerit.isFinite else {
      settle(bound: openMerit.isFinite && openMerit > 0 ? burden.value(merit: openMerit) : nil)
      return
    }
    take(evaluation)
    markBinding(around: evaluation)
    let merit = max(openMerit, burden.merit(value: value))
    // An optimum that is not proven may still be met by the bound.
    settle(bound: merit > burden.merit(value: value) ? burden.value(merit: merit) : value)
  }

  /// Says of every part of the space no more than that the bound holds there.
  private mutating func settle(bound: Double?) {
    let hasDesign = choices != nil
    outcome = hasDesign ? .withinGap : .undecided
    self.bound = bound
    excludedBy = []
    runnersUp = []
    certificate = bound.map { hasDesign ? regions(bound: $0) : [] } ?? []
    layerCounts = problem.space.layersInSeries.map {
      LayerCountSummary(
        layersInSeries: $0, forbiddenBy: [],
        best: $0 == choices?.layersInSeries ? value : nil, bound: bound, isProven: false)
    }
  }

  /// Every cathode material with every anode option, over all numbers of layers.
  private func regions(bound: Double) -> [ExcludedRegion] {
    let space = problem.space
    guard let fewest = space.layersInSeries.min(), let most = space.layersInSeries.max() else {
      return []
    }
    let options = UInt128(space.cathodes.count * space.anodes.count)
    return grouped(space.cathodes, by: \.material.name).flatMap { material, columns in
      space.anodes.map { anode in
        ExcludedRegion(
          cathode: material, anode: anode.material.name, ratio: anode.ratio, fewestLayers: fewest,
          mostLayers: most, designs: space.count / options * UInt128(columns.count),
          reason: .bound(bound))
      }
    }
  }
}
