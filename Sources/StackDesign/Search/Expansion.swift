import Quantities
import StackPhysics
import StackRecords

/// A footprint, number of layers and stacks of one family, with a bound on merit.
struct Node {
  let family: Int
  let footprint: Int
  let layersInSeries: Int
  let stacksInParallel: Int
  let bound: Double
}

/// A layer in a frame whose plate and ends are still open, with a bound on merit.
struct Candidate {
  let family: Int
  let layer: Int
  let frame: Frame
  let bound: Double
}

/// What opening a node left: candidates, and the reasons why the rest is closed.
struct Expansion {
  var candidates: [Candidate] = []
  /// The largest bound among what was closed by its bound.
  var closedBound = 0.0
  /// Sets of limits that closed what no bound did.
  var violations: Set<Violations> = []
  /// Layers in frames looked at.
  var visited = 0
  /// How many candidates to keep, the best ones; nil keeps all.
  var capacity: Int?
  /// Whether candidates were left out for want of capacity.
  private(set) var isCut = false
  /// Whether it was asked to stop before its end.
  var isStopped = false

  /// Takes a candidate in, and the worst out when there are more than to keep.
  mutating func add(_ candidate: Candidate) {
    candidates.append(candidate)
    guard let capacity, candidates.count > capacity,
      let worst = candidates.indices.min(by: { candidates[$0].bound < candidates[$1].bound })
    else { return }
    candidates.remove(at: worst)
    isCut = true
  }

  /// Whether a candidate of this bound would stay.
  mutating func keeps(_ bound: Double) -> Bool {
    guard let capacity, candidates.count >= capacity else { return true }
    let keeps = candidates.contains { $0.bound < bound }
    if !keeps { isCut = true }
    return keeps
  }
}

extension SearchSpace {
  /// Opens a node: every layer in every arrangement that neither a bound nor a limit closes.
  ///
  /// The layer's bound with the least hardware goes first, then temperature for each cooling, then
  /// the module itself for each S, P and G.
  ///
  /// - Parameters:
  ///   - node: the node.
  ///   - leader: decides which bounds stay open.
  ///   - only: the layers to look at, by index; nil looks at all.
  ///   - capacity: how many candidates to keep; nil keeps all.
  ///   - stop: asked every few layers.
  /// - Returns: the candidates left open, and how the rest is closed.
  func expand(
    _ node: Node, leader: Leader, only: [Int]? = nil, capacity: Int? = nil,
    stop: () -> Bool = { false }
  ) -> Expansion {
    var expansion = Expansion(capacity: capacity)
    let family = tables.families[node.family]
    let bounds = familyBounds[node.family]
    guard let bounds, let region = regionBounds[family.region],
      let count = layerCounts[SearchSpace.CountKey(family.region, node.layersInSeries)]
    else { return expansion }
    let allowed = allowedPlates(family, node.layersInSeries).sorted()
    let surroundings = SurroundingParts(
      families: [family], plates: Set(allowed), tables: tables)
    let coolings = leastBurdens(node, count: count).filter { cooling in
      let broken = coolestViolations(node, bounds, surroundings, cooling.arrangement)
      if !broken.isEmpty { expansion.violations.insert(broken) }
      return broken.isEmpty
    }
    guard !coolings.isEmpty else { return expansion }
    let share = count.largestUsableShare
    var frame = Frame(
      footprint: node.footprint, layersInSeries: node.layersInSeries,
      stacksInParallel: node.stacksInParallel, grades: 1, arrangement: ModuleArrangement())
    let layersPerBurden = tables.burden.layers(frame)
    let least = coolings.map(\.burden).min() ?? .infinity
    let parallel = tables.problem.space.cellsInParallel
    let fewestCells = (count.cellsInSeries.first ?? 1) * (parallel.min() ?? 1)
    let mostCells = (count.cellsInSeries.last ?? 1) * (parallel.max() ?? 1)
    for index in only ?? Array(family.layers.indices) {
      let option = family.layers[index]
      expansion.visited += 1
      if expansion.visited & 31 == 0, stop() {
        expansion.isStopped = true
        return expansion
      }
      let energy = tables.burden.energy(
        arealEnergy: option.mostEnergy, usableShare: share, frame)
      let increment = layersPerBurden * bounds.burdens[node.footprint][index]
      let bound = energy / (least + increment)
      if let floor, bound < floor.merit {
        expansion.violations.formUnion(floor.violations)
        continue
      }
      guard leader.leavesOpen(bound) else {
        expansion.closedBound = max(expansion.closedBound, bound)
        continue
      }
      let parts = surroundings.lightest(layer: option.figures, prices: option.prices)
      let stages = tables.burden.stages(parts, frame, pressure: region.pressure)
      let cells = cellSpan(option, stages, frame, count: count, pressure: region.pressure)
      guard !cells.isEmpty else {
        for limit in [cells.below, cells.above] { expansion.violations.insert(limit) }
        continue
      }
      guard fewestCells <= cells.most else {
        expansion.violations.insert(cells.above)
        continue
      }
      guard mostCells >= cells.fewest else {
        expansion.violations.insert(cells.below)
        continue
      }
      let hot = tables.burden.stages(
        surroundings.hottest(parts), frame, pressure: region.pressure)
      for cooling in coolings {
        if stop() {
          expansion.isStopped = true
          return expansion
        }
        frame.arrangement = cooling.arrangement
        let broken = span.thermalViolations(
          option, coolest: stages.cell, hottest: hot.cell, frame: frame)
        guard broken.isEmpty else {
          expansion.violations.insert(broken)
          continue
        }
        let bound = energy / (cooling.burden + increment)
        guard leader.leavesOpen(bound) else {
          expansion.closedBound = max(expansion.closedBound, bound)
          continue
        }
        let cool = coolPlates(option, beside: parts, frame, of: allowed, pressure: region.pressure)
        expansion.violations.formUnion(cool.violations)
        guard !cool.plates.isEmpty else { continue }
        var coolParts = parts
        var coolStages = stages
        if cool.plates.count < allowed.count {
          let price = parts.plateMaterial.price.value * parts.plate.arealMass.value
          coolParts.plate = Phantom.lightest(cool.plates.map { tables.plates[$0] })
          coolParts.plateMaterial.price = MassPrice(price / coolParts.plate.arealMass.value)
          coolStages = tables.burden.stages(coolParts, frame, pressure: region.pressure)
        }
        arrange(
          index, option, coolParts, coolStages, frame, count: count, cells: cells,
          pressure: region.pressure, family: node.family, leader: leader, stop: stop,
          into: &expansion)
      }
    }
    return expansion
  }

  /// The plates beside which a layer may keep the upper limits on temperature, and what the rest
  /// breaks.
  private func coolPlates(
    _ option: LayerOption, beside parts: Parts, _ frame: Frame, of allowed: [Int],
    pressure: Pressure
  ) -> (plates: [Int], violations: Set<Violations>) {
    guard span.limitsHeat else { return (allowed, []) }
    var parts = parts
    var plates: [Int] = []
    var violations: Set<Violations> = []
    for plate in allowed {
      parts.plate = tables.plates[plate]
      let cell = tables.burden.stages(parts, frame, pressure: pressure).cell
      let broken = span.thermalViolations(option.coolest, cell: cell, frame: frame)
      if broken.isEmpty { plates.append(plate) } else { violations.insert(broken) }
    }
    return (plates, violations)
  }

  /// The plates that the program of a candidate may choose.
  func admittedPlates(_ candidate: Candidate) -> Set<Int> {
    let family = tables.families[candidate.family]
    let option = family.layers[candidate.layer]
    let allowed = allowedPlates(family, candidate.frame.layersInSeries)
    guard span.limitsHeat else { return allowed }
    let parts = SurroundingParts(families: [family], plates: allowed, tables: tables)
      .lightest(layer: option.figures, prices: option.prices)
    return Set(
      coolPlates(
        option, beside: parts, candidate.frame, of: allowed.sorted(),
        pressure: family.combination.pressure
      ).plates)
  }

  /// The numbers of cells that limits on the module leave to a layer.
  private func cellSpan(
    _ option: LayerOption, _ stages: Stages, _ frame: Frame, count: LayerCount,
    pressure: Pressure
  ) -> CellSpan {
    var frame = frame
    func module(_ parallel: Int) -> ModuleFigures {
      frame.arrangement = ModuleArrangement(cellsInParallel: parallel, cooledFaces: .none)
      return tables.burden.module(
        stages.stack, stages.cell, option.figures, frame, pressure: pressure)
    }
    let shares = count.grades.map(\.usableShare)
    let scale =
      Double(frame.layersInSeries * frame.stacksInParallel)
      * tables.burden.footprints[frame.footprint].area.value / 1000
    let least = scale * option.leastEnergy * (shares.min() ?? 0)
    let most = scale * option.mostEnergy * (shares.max() ?? 0)
    return CellSpan(
      one: module(1), two: module(2), cellEnergy: least...max(least, most),
      cellsPerGroup: tables.problem.space.cellsPerGroup, limits: tables.problem.limits)
  }

  /// Upper limits on temperature that even the coolest layer of a node certainly breaks.
  private func coolestViolations(
    _ node: Node, _ bounds: FamilyBounds, _ surroundings: SurroundingParts,
    _ arrangement: ModuleArrangement
  ) -> Violations {
    guard let coolest = bounds.coolest,
      let region = regionBounds[tables.families[node.family].region]
    else { return [] }
    let frame = Frame(
      footprint: node.footprint, layersInSeries: node.layersInSeries,
      stacksInParallel: node.stacksInParallel, grades: 1, arrangement: arrangement)
    let parts = surroundings.lightest(layer: coolest.layer, prices: region.phantom.prices)
    let stages = tables.burden.stages(parts, frame, pressure: region.pressure)
    return span.thermalViolations(coolest.heat, cell: stages.cell, frame: frame)
  }

  private func arrange(
    _ index: Int, _ option: LayerOption, _ parts: Parts, _ stages: Stages, _ cooled: Frame,
    count: LayerCount, cells: CellSpan, pressure: Pressure, family: Int, leader: Leader,
    stop: () -> Bool, into expansion: inout Expansion
  ) {
    let burden = tables.burden
    let space = tables.problem.space
    let most = burden.energy(
      arealEnergy: option.mostEnergy, usableShare: count.largestUsableShare, cooled)
    var relaxed = cooled
    var frame = cooled
    var opened = stages
    var exceeds = false
    defer { if exceeds { expansion.violations.insert(cells.above) } }
    for parallel in space.cellsInParallel {
      for series in count.cellsInSeries.reversed() {
        if stop() {
          expansion.isStopped = true
          return
        }
        guard series * parallel <= cells.most else {
          exceeds = true
          continue
        }
        guard series * parallel >= cells.fewest else {
          expansion.violations.insert(cells.below)
          break
        }
        relaxed.arrangement = .leastHardware(
          mostInSeries: series, cellsInParallel: parallel,
          cellsPerBlock: cooled.arrangement.cellsPerBlock,
          cooledFaces: cooled.arrangement.cooledFaces, cellsPerGroup: space.cellsPerGroup)
        opened.module = burden.module(
          stages.stack, stages.cell, option.figures, relaxed, pressure: pressure)
        let bound = most / burden.value(parts, relaxed, opened)
        // Fewer cells share the hardware no better, so the smaller S are closed with this one.
        guard leader.leavesOpen(bound), expansion.keeps(bound) else {
          expansion.closedBound = max(expansion.closedBound, bound)
          break
        }
        frame.arrangement = ModuleArrangement(
          cellsInSeries: series, cellsInParallel: parallel,
          cellsPerBlock: cooled.arrangement.cellsPerBlock, cellsPerGroup: space.cellsPerGroup,
          cooledFaces: cooled.arrangement.cooledFaces)
        opened.module = burden.module(
          stages.stack, stages.cell, option.figures, frame, pressure: pressure)
        grade(
          Candidate(family: family, layer: index, frame: frame, bound: 0), option, parts, opened,
          count: count, leader: leader, into: &expansion)
      }
    }
  }

  private func grade(
    _ candidate: Candidate, _ option: LayerOption, _ parts: Parts, _ opened: Stages,
    count: LayerCount, leader: Leader, into expansion: inout Expansion
  ) {
    let burden = tables.burden
    var frame = candidate.frame
    for grade in count.grades {
      frame.grades = grade.count
      let energy = burden.energy(
        arealEnergy: option.mostEnergy, usableShare: grade.usableShare, frame)
      let bound = energy / burden.value(parts, frame, opened)
      guard leader.leavesOpen(bound, prefix(frame)), expansion.keeps(bound) else {
        expansion.closedBound = max(expansion.closedBound, bound)
        continue
      }
      let broken = span.violations(
        opening(option, parts, opened, frame, usableShare: grade.usableShare))
      guard broken.isEmpty else {
        expansion.violations.insert(broken)
        continue
      }
      expansion.add(
        Candidate(
          family: candidate.family, layer: candidate.layer, frame: frame, bound: bound))
    }
  }

  /// What is open around a layer whose frame is chosen.
  func opening(
    _ option: LayerOption, _ parts: Parts, _ stages: Stages, _ frame: Frame, usableShare: Double
  ) -> FigureSpan.Opened {
    let scale =
      Double(frame.layersInSeries * frame.stacksInParallel)
      * tables.burden.footprints[frame.footprint].area.value * usableShare / 1000
    return FigureSpan.Opened(
      frame: frame, parts: parts, stages: stages, mostCellEnergy: scale * option.mostEnergy,
      leastCellEnergy: scale * option.leastEnergy,
      leastCost: leastCost(option, parts, stages, frame, usableShare: usableShare))
  }

  private func leastCost(
    _ option: LayerOption, _ parts: Parts, _ stages: Stages, _ frame: Frame, usableShare: Double
  ) -> Double? {
    guard tables.problem.limits.contains(where: { $0.quantity == .cost }) else { return nil }
    let costs = tables.burden.cost(parts, frame, stages)
    let stackEnergy =
      Double(frame.layersInSeries) * tables.burden.footprints[frame.footprint].area.value
      * option.mostEnergy * usableShare / 1000
    let cellEnergy = stackEnergy * Double(frame.stacksInParallel)
    return switch tables.problem.objective.level {
    case .stack: 1000 * costs.stack.value / stackEnergy
    case .cell: 1000 * costs.cell.value / cellEnergy
    case .module: 1000 * costs.module.value / (cellEnergy * Double(stages.module.cellCount))
    }
  }
}
