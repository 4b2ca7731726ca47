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
}

extension SearchSpace {
  /// Opens a node: every layer in every arrangement that neither a bound nor a limit closes.
  ///
  /// The layer's bound with the least hardware goes first, then temperature for each cooling, then
  /// the module itself for each S, P and G.
  func expand(_ node: Node, leader: Leader, only: [Int]? = nil) -> Expansion {
    var expansion = Expansion()
    let family = tables.families[node.family]
    let bounds = familyBounds[node.family]
    guard let bounds, let region = regionBounds[family.region],
      let count = layerCounts[SearchSpace.CountKey(family.region, node.layersInSeries)]
    else { return expansion }
    let surroundings = SurroundingParts(
      families: [family], plates: allowedPlates(family, node.layersInSeries), tables: tables)
    let coolings = leastBurdens(node, count: count)
    let share = count.largestUsableShare
    var frame = Frame(
      footprint: node.footprint, layersInSeries: node.layersInSeries,
      stacksInParallel: node.stacksInParallel, grades: 1, arrangement: ModuleArrangement())
    let layersPerBurden = tables.burden.layers(frame)
    let least = coolings.map(\.burden).min() ?? .infinity
    for index in only ?? Array(family.layers.indices) {
      let option = family.layers[index]
      expansion.visited += 1
      let energy = tables.burden.energy(
        arealEnergy: option.mostEnergy, usableShare: share, frame)
      let increment = layersPerBurden * bounds.burdens[node.footprint][index]
      let bound = energy / (least + increment)
      guard leader.leavesOpen(bound) else {
        expansion.closedBound = max(expansion.closedBound, bound)
        continue
      }
      let parts = surroundings.lightest(layer: option.figures, prices: option.prices)
      let stages = tables.burden.stages(parts, frame, pressure: region.pressure)
      let hot = tables.burden.stages(
        surroundings.hottest(parts), frame, pressure: region.pressure)
      for cooling in coolings {
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
        arrange(
          index, option, parts, stages, frame, count: count, pressure: region.pressure,
          family: node.family, leader: leader, into: &expansion)
      }
    }
    return expansion
  }

  private func arrange(
    _ index: Int, _ option: LayerOption, _ parts: Parts, _ stages: Stages, _ cooled: Frame,
    count: LayerCount, pressure: Pressure, family: Int, leader: Leader,
    into expansion: inout Expansion
  ) {
    let burden = tables.burden
    let space = tables.problem.space
    var frame = cooled
    frame.arrangement.cellsPerGroup = space.cellsPerGroup
    for series in count.cellsInSeries {
      frame.arrangement.cellsInSeries = series
      for parallel in space.cellsInParallel {
        frame.arrangement.cellsInParallel = parallel
        var opened = stages
        opened.module = burden.module(
          stages.stack, stages.cell, option.figures, frame, pressure: pressure)
        for grade in count.grades {
          frame.grades = grade.count
          let value = burden.value(parts, frame, opened)
          let energy = burden.energy(
            arealEnergy: option.mostEnergy, usableShare: grade.usableShare, frame)
          let bound = energy / value
          guard leader.leavesOpen(bound, prefix(frame)) else {
            expansion.closedBound = max(expansion.closedBound, bound)
            continue
          }
          let broken = span.violations(
            opening(option, parts, opened, frame, usableShare: grade.usableShare))
          guard broken.isEmpty else {
            expansion.violations.insert(broken)
            continue
          }
          expansion.candidates.append(
            Candidate(family: family, layer: index, frame: frame, bound: bound))
        }
      }
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
