import Quantities
import StackPhysics
import StackRecords

/// The part of the tables that a search looks at, with its bounds.
struct SearchSpace {
  /// A region with a number of layers.
  struct CountKey: Hashable {
    let region: Int
    let layersInSeries: Int

    init(_ region: Int, _ layersInSeries: Int) {
      self.region = region
      self.layersInSeries = layersInSeries
    }
  }

  /// A way to cool with the least burden that it leaves.
  struct Cooling {
    let arrangement: ModuleArrangement
    let burden: Double
  }

  /// A region's footprint, layers and stacks.
  private struct FrameKey: Hashable {
    let count: CountKey
    let footprint: Int
    let stacksInParallel: Int
  }

  let tables: DesignTables
  private(set) var scope: Scope
  let span: FigureSpan
  let floor: ImpliedFloor?
  /// Bounds by region index; nil where the scope has no layer of the region.
  private(set) var regionBounds: [RegionBounds?]
  /// Bounds by family index; nil outside the scope.
  private(set) var familyBounds: [FamilyBounds?]
  private(set) var layerCounts: [CountKey: LayerCount] = [:]
  /// Open nodes, the best bound first.
  private(set) var nodes: [Node] = []
  /// Sets of limits broken by whole region and layer counts.
  private(set) var violations: [CountKey: Set<Violations>] = [:]
  private var coolings: [FrameKey: [Cooling]] = [:]
  private var plates: Set<Int>

  /// Bounds every node of a problem's whole space; nil when it was asked to stop meanwhile.
  init?(problem: DesignProblem, stop: () -> Bool) {
    guard let tables = DesignTables(problem: problem, stop: stop) else { return nil }
    self.init(
      tables: tables,
      scope: Scope(
        families: Array(tables.families.indices),
        layersInSeries: problem.space.layersInSeries, plates: Array(tables.plates.indices)),
      stop: stop)
  }

  /// Bounds every node of a scope; nil when it was asked to stop meanwhile.
  ///
  /// - Parameters:
  ///   - tables: the tables of the problem.
  ///   - scope: what to look at.
  ///   - stop: asked often; once it says yes, it goes on saying so.
  init?(tables: DesignTables, scope: Scope, stop: () -> Bool) {
    self.tables = tables
    self.scope = scope
    span = FigureSpan(problem: tables.problem)
    floor = ImpliedFloor(problem: tables.problem)
    plates = Set(scope.plates)
    regionBounds = Array(repeating: nil, count: tables.regions.count)
    familyBounds = Array(repeating: nil, count: tables.families.count)
    let inScope = Set(scope.families)
    for region in tables.regions.indices {
      let families = tables.families.indices.filter {
        inScope.contains($0) && tables.families[$0].region == region
      }
      guard
        let bounds = RegionBounds(
          families.map { tables.families[$0] }, plates: plates, tables: tables)
      else { continue }
      regionBounds[region] = bounds
      for family in families where !stop() {
        familyBounds[family] = FamilyBounds(
          tables.families[family], region: bounds, tables: tables)
      }
      for layers in scope.layersInSeries where !stop() {
        let count = LayerCount(
          layers, curve: bounds.curve, cutoff: bounds.cutoff, mismatch: tables.mismatch,
          problem: tables.problem)
        open(CountKey(region, layers), count, bounds, families: families, stop: stop)
      }
    }
    if stop() { return nil }
    nodes.sort { $0.bound > $1.bound }
  }

  /// The same bounds over a smaller scope; they hold there too, if less tightly.
  func narrowed(to scope: Scope) -> SearchSpace {
    let families = Set(scope.families)
    let counts = Set(scope.layersInSeries)
    var smaller = self
    smaller.scope = scope
    smaller.plates = Set(scope.plates)
    smaller.nodes = nodes.filter { node in
      families.contains(node.family) && counts.contains(node.layersInSeries)
        && !smaller.allowedPlates(tables.families[node.family], node.layersInSeries).isEmpty
    }
    smaller.violations = violations.filter { counts.contains($0.key.layersInSeries) }
    return smaller
  }

  /// The plates of the scope that a family admits in a stack of N layers.
  func allowedPlates(_ family: Family, _ layersInSeries: Int) -> Set<Int> {
    plates.intersection(
      family.combination.plates(layersInSeries: layersInSeries, of: tables.plates.count))
  }

  /// The ways to cool a node with the least burden of each.
  func leastBurdens(_ node: Node, count: LayerCount) -> [Cooling] {
    let key = FrameKey(
      count: CountKey(tables.families[node.family].region, node.layersInSeries),
      footprint: node.footprint, stacksInParallel: node.stacksInParallel)
    return coolings[key] ?? []
  }

  /// The region and number of layers that a node belongs to.
  func key(_ node: Node) -> CountKey {
    CountKey(tables.families[node.family].region, node.layersInSeries)
  }

  /// The leading tie key of a frame.
  func prefix(_ frame: Frame) -> TieOrder.Prefix {
    TieOrder.Prefix(
      layersInSeries: frame.layersInSeries, stacksInParallel: frame.stacksInParallel,
      cellCount: frame.arrangement.cellCount, grades: frame.grades,
      footprintArea: tables.burden.footprints[frame.footprint].area.value)
  }

  /// The usable share of a group's number of layers and grades.
  func usableShare(_ group: CandidateGroup) -> Double {
    let region = tables.families[group.candidates[0].family].region
    return layerCounts[CountKey(region, group.frame.layersInSeries)]?.grades
      .first { $0.count == group.frame.grades }?.usableShare ?? 0
  }

  /// The layers of a node with the best bounds, by index.
  func promisingLayers(_ node: Node, count: Int) -> [Int] {
    guard let bounds = familyBounds[node.family], let layers = layerCounts[key(node)] else {
      return []
    }
    let least = leastBurdens(node, count: layers).map(\.burden).min() ?? .infinity
    let frame = Frame(
      footprint: node.footprint, layersInSeries: node.layersInSeries,
      stacksInParallel: node.stacksInParallel, grades: 1, arrangement: ModuleArrangement())
    let slope = tables.burden.layers(frame)
    let options = tables.families[node.family].layers
    return options.indices.map { index in
      (index, options[index].mostEnergy / (least + slope * bounds.burdens[node.footprint][index]))
    }.sorted { ($0.1, $1.0) > ($1.1, $0.0) }.prefix(count).map(\.0)
  }

  private mutating func open(
    _ key: CountKey, _ count: LayerCount, _ region: RegionBounds, families: [Int],
    stop: () -> Bool
  ) {
    layerCounts[key] = count
    guard count.violations.isEmpty else { return }
    let space = tables.problem.space
    let mostInSeries = count.cellsInSeries.max() ?? 1
    for footprint in space.footprints.indices {
      for stacks in space.stacksInParallel {
        if stop() { return }
        var frame = Frame(
          footprint: footprint, layersInSeries: key.layersInSeries, stacksInParallel: stacks,
          grades: 1, arrangement: ModuleArrangement())
        let broken = frameViolations(frame, count, region, families: families)
        guard broken.isEmpty else {
          violations[key, default: []].insert(broken)
          continue
        }
        var ways: [Cooling] = []
        for block in space.cellsPerBlock {
          for faces in space.cooledFaces {
            frame.arrangement.cellsPerBlock = block
            frame.arrangement.cooledFaces = faces
            ways.append(
              Cooling(
                arrangement: frame.arrangement,
                burden: region.leastBurden(frame, mostInSeries: mostInSeries, tables: tables)))
          }
        }
        coolings[FrameKey(count: key, footprint: footprint, stacksInParallel: stacks)] = ways
        addNodes(frame, key, count, families: families, least: ways.map(\.burden).min() ?? 0)
      }
    }
  }

  private mutating func addNodes(
    _ frame: Frame, _ key: CountKey, _ count: LayerCount, families: [Int], least: Double
  ) {
    let layers = tables.burden.layers(frame)
    let energy = tables.burden.energy(
      arealEnergy: 1, usableShare: count.largestUsableShare, frame)
    for family in families {
      guard let bounds = familyBounds[family], bounds.mostEnergy > 0 else { continue }
      guard !allowedPlates(tables.families[family], frame.layersInSeries).isEmpty else {
        violations[key, default: []].insert(Violations(.stabilityWindow))
        continue
      }
      let bound =
        energy * bounds.hulls[frame.footprint].largestRatio(constant: least, slope: layers)
      if let floor, bound < floor.merit {
        violations[key, default: []].formUnion(floor.violations)
        continue
      }
      nodes.append(
        Node(
          family: family, footprint: frame.footprint, layersInSeries: frame.layersInSeries,
          stacksInParallel: frame.stacksInParallel, bound: bound))
    }
  }

  /// Limits that the lightest layer with the most energy breaks in every arrangement.
  private func frameViolations(
    _ frame: Frame, _ count: LayerCount, _ region: RegionBounds, families: [Int]
  ) -> Violations {
    let space = tables.problem.space
    let most = (space.cellsInParallel.max() ?? 1) * (count.cellsInSeries.max() ?? 1)
    let energy =
      Double(frame.layersInSeries * frame.stacksInParallel)
      * tables.burden.footprints[frame.footprint].area.value * count.largestUsableShare
      * (families.compactMap { familyBounds[$0]?.mostEnergy }.max() ?? 0) / 1000
    var sets: Set<Violations> = []
    for block in space.cellsPerBlock {
      for faces in space.cooledFaces {
        var small = frame
        small.arrangement = ModuleArrangement(
          cellsInSeries: count.cellsInSeries.min() ?? 1,
          cellsInParallel: space.cellsInParallel.min() ?? 1, cellsPerBlock: block,
          cellsPerGroup: space.cellsPerGroup, cooledFaces: faces)
        let stages = tables.burden.stages(region.phantom, small, pressure: region.pressure)
        let broken = span.frameViolations(
          stages, mostCellEnergy: energy, mostModuleEnergy: energy * Double(most))
        if broken.isEmpty { return [] }
        sets.insert(broken)
      }
    }
    return smallestHittingSet(sets)
  }
}
