import StackPhysics
import StackRecords

/// Whether what is said to bind stands between the answer and a better design one step away.
///
/// A step changes one choice: a number to its next value, a material to any other.
struct BindingCheck {
  private let problem: DesignProblem
  private let result: DesignResult
  private let ends: NegativeEnds

  init(_ problem: DesignProblem, _ result: DesignResult) {
    self.problem = problem
    self.result = result
    ends = NegativeEnds(problem)
  }

  /// Limits and rules whose mark is wrong.
  func findings(_ design: Design, _ evaluation: DesignEvaluation) -> [Finding] {
    let broken = brokenByBetter(design, evaluation)
    return limits(broken) + rules(broken)
  }

  /// What better designs one step away break.
  func brokenByBetter(_ design: Design, _ evaluation: DesignEvaluation) -> Breaches {
    guard let value = evaluation.value else { return [] }
    let sign: Double = problem.objective.maximises ? 1 : -1
    var broken: Breaches = []
    for step in steps(from: design) {
      let other = DesignEvaluation(step, of: problem)
      guard let found = other.value, sign * (found - value) > 1e-9 * abs(value) else { continue }
      broken.formUnion(other.breaches)
    }
    return broken
  }

  private func limits(_ broken: Breaches) -> [Finding] {
    problem.limits.indices.compactMap { index in
      let limit = problem.limits[index]
      guard let check = result.limits.first(where: { $0.limit == limit }) else { return nil }
      let binds = broken.contains(Breaches(limit: index))
      guard check.binds != binds else { return nil }
      return .limitDiffers(
        name: limit.name, part: "mark that it binds", recorded: "\(check.binds)",
        recomputed: "\(binds)")
    }
  }

  /// Of several checks of one rule the one with the least room binds.
  ///
  /// A window that another material breaks says nothing of this design's own faces.
  private func rules(_ broken: Breaches) -> [Finding] {
    result.rules.compactMap { check in
      check.binds == binds(check, broken)
        ? nil : .ruleDiffers(rule: check.rule, subject: check.subject)
    }
  }

  /// Whether a rule binds where better designs break these.
  func binds(_ check: RuleCheck, _ broken: Breaches) -> Bool {
    guard check.rule != .stabilityWindow, broken.contains(Breaches(check.rule)) else {
      return false
    }
    let same = result.rules.filter { $0.rule == check.rule }.map(Self.room)
    return Self.room(check) <= same.min() ?? 0
  }

  /// The distance to the nearer end as a share of it.
  private static func room(_ check: RuleCheck) -> Double {
    [
      check.highest.map { ($0 - check.figure) / max(abs($0), 1e-12) },
      check.lowest.map { (check.figure - $0) / max(abs($0), 1e-12) },
    ].compactMap(\.self).min() ?? .infinity
  }

  /// Every design one step away.
  private func steps(from design: Design) -> [Design] {
    let space = problem.space
    let layer = design.layer
    var found: [Design] = []
    func step<Value>(_ place: WritableKeyPath<Design, Value>, to values: [Value]) {
      for value in values {
        var other = design
        other[keyPath: place] = value
        let foils = ends.negative(of: other.layer)
        // Where the spec leaves no choice, the foil follows the layer.
        if case .preferred = space.negativeEnd, let foil = foils.first { other.negativeEnd = foil }
        if other != design { found.append(other) }
      }
    }
    let ownCathode = space.cathodes.filter {
      $0.material == layer.cathode && $0.recipe == layer.recipe
    }
    step(
      \.layer.arealCapacity, to: Self.next(to: layer.arealCapacity, ownCathode.map(\.arealCapacity))
    )
    for other in space.cathodes where other.arealCapacity == layer.arealCapacity {
      if other.recipe == layer.recipe { step(\.layer.cathode, to: [other.material]) }
      if other.material == layer.cathode { step(\.layer.recipe, to: [other.recipe]) }
    }
    let films = space.films
    step(
      \.layer.separatorThickness,
      to: Self.next(
        to: layer.separatorThickness,
        films.filter { $0.separator == layer.separator }.map(\.thickness)))
    step(
      \.layer.separator,
      to: films.filter { $0.thickness == layer.separatorThickness }.map(\.separator))
    for anode in space.anodes {
      var other = layer
      other.anode = anode.material
      other.capacityRatio = anode.ratio
      step(\.layer, to: [other])
    }
    let plate = design.plate
    step(
      \.plate,
      to: space.plates.filter { $0.thickness == plate.thickness && $0.material != plate.material })
    step(
      \.plate.thickness,
      to: Self.next(
        to: plate.thickness,
        space.plates.filter { $0.material == plate.material }.map(\.thickness)))
    step(\.positiveEnd, to: space.positiveEnds)
    if case .options(let foils) = space.negativeEnd { step(\.negativeEnd, to: foils) }
    step(\.footprint, to: space.footprints)
    func count(_ place: WritableKeyPath<Design, Int>, _ values: [Int]) {
      step(place, to: Self.next(to: design[keyPath: place], values))
    }
    count(\.layersInSeries, space.layersInSeries)
    count(\.stacksInParallel, space.stacksInParallel)
    count(\.grades, space.grades)
    count(\.module.cellsInSeries, space.cellsInSeries)
    count(\.module.cellsInParallel, space.cellsInParallel)
    count(\.module.cellsPerBlock, space.cellsPerBlock)
    step(\.module.cooledFaces, to: space.cooledFaces)
    return found
  }

  /// The values next below and above.
  private static func next<Value: Comparable>(to value: Value, _ values: [Value]) -> [Value] {
    [values.filter { $0 < value }.max(), values.filter { $0 > value }.min()].compactMap(\.self)
  }
}
