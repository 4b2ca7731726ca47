import Glibc
import Quantities
import StackPhysics
import StackRecords

/// Looks for admissible designs of a family that reach a value, without a solver.
///
/// A value v is reached when `E − κ D > 0` with the burden D and its price κ: v for energy per mass
/// or volume, 1/v for cost. Energy is overestimated (no plate bulk, no end collectors, the best
/// usable share) and the burden underestimated (lightest fitting parts, least hardware over all
/// modules that the voltages allow), both as sums over independent parts, so that one pass over the
/// layers serves all of them. What survives is evaluated exactly.
struct BoundSearch {
  /// Counts at which a stack is looked at.
  private struct Frame {
    let layersInSeries: Int
    let footprint: Int
    let grades: [Int]
    /// The best usable share of these grades.
    let share: Double
    /// From the worst to the best.
    let shares: ClosedRange<Double>
    /// 1/y^N.
    let rejects: Double
    /// Cost of grading a stack, at least, and of making it.
    let stackCost: Double
    let series: [Bool]
  }

  private let tables: StageTables
  private let family: LayerFamily
  private let floor: FamilyFloor
  private let weights: [BurdenWeights]
  private let tails: [ModuleTails]
  private let relaxed: RelaxedLayers
  private let relaxedSingle: RelaxedLayers?
  private let positiveBurden: [Double]
  private let negativeBurden: [Double]
  private let areas: [LayerAreas]

  /// Prepares the search of a family.
  init(_ family: LayerFamily, tables: StageTables) {
    let problem = tables.problem
    let space = problem.space
    let hardware = problem.conditions.hardware
    self.tables = tables
    self.family = family
    floor = FamilyFloor(family, enforced: .everything, tables: tables)
    let weights = space.footprints.map {
      BurdenWeights(
        objective: problem.objective, footprint: $0, pressure: family.pressure,
        hardware: hardware)
    }
    self.weights = weights
    tails = space.footprints.map {
      ModuleTails(problem, footprint: $0, pressure: family.pressure)
    }
    relaxed = RelaxedLayers(
      family, enforced: .everything, plates: true, weights: weights, tables: tables)
    relaxedSingle =
      space.layersInSeries.contains(1)
      ? RelaxedLayers(
        family, enforced: .everything, plates: false, weights: weights, tables: tables) : nil
    let areas = space.footprints.map { LayerAreas(footprint: $0, edge: hardware.edge) }
    self.areas = areas
    let positive = space.positiveEnds.indices.filter { end in
      family.companies.contains { $0.positiveEnds[end].isEmpty }
    }
    let negative = family.companies.flatMap(\.negativeEnds).filter(\.breaches.isEmpty).map(\.place)
    positiveBurden = space.footprints.indices.map { footprint in
      positive.map { end in
        weights[footprint].burden(
          ofSheet: tables.positiveFoils[footprint][end].arealMass,
          tables.positiveFoils[footprint][end].thickness, areas: areas[footprint])
      }.min() ?? .infinity
    }
    negativeBurden = space.footprints.indices.map { footprint in
      Set(negative).map { end in
        weights[footprint].burden(
          ofSheet: tables.negativeFoils[footprint][end].arealMass,
          tables.negativeFoils[footprint][end].thickness, areas: areas[footprint])
      }.min() ?? .infinity
    }
  }

  /// Searches the stacks of some numbers of layers for admissible designs.
  ///
  /// - Parameters:
  ///   - layerCounts: numbers of layers N.
  ///   - target: the value that a design has to reach, ties included.
  ///   - allowance: what may be spent.
  ///   - accept: called with each admissible design that reaches the target; true ends the search.
  /// - Returns: whether all were searched, or the design at which `accept` ended it.
  func search(
    _ layerCounts: [Int], target: Double, allowance: inout SearchAllowance,
    accept: (DesignPlace, Double) -> Bool
  ) -> RegionVerdict {
    guard target > 0, target.isFinite else { return .unsettled }
    let objective = tables.problem.objective
    // Ties count as reached; what rounding adds is far below them.
    let slack = 2 * TieOrder.tolerance
    let price =
      objective.maximises ? target * (1 - slack) / 1000 : 1000 / (target * (1 + slack))
    for N in layerCounts {
      for frame in frames(N) {
        let verdict = search(frame, price: price, &allowance, accept)
        if case .closed = verdict { continue }
        return verdict
      }
    }
    return .closed
  }

  /// The footprints and grades of stacks of N that the limits on N allow.
  private func frames(_ N: Int) -> [Frame] {
    let problem = tables.problem
    let space = problem.space
    guard tables.breaches(layersInSeries: N, family: family).isEmpty else { return [] }
    let grades = space.grades.indices.filter {
      tables.breaches(layersInSeries: N, grades: $0).isEmpty
    }
    let series = space.cellsInSeries.map {
      tables.breaches(layersInSeries: N, cellsInSeries: $0, family: family).isEmpty
    }
    if grades.isEmpty || !series.contains(true) { return [] }
    let process = problem.conditions.hardware.process
    // Grades cost money and nothing else, so only for a cost is each looked at by itself.
    let groups = problem.objective.figure == .cost ? grades.map { [$0] } : [grades]
    return space.footprints.indices.flatMap { footprint in
      groups.map { group in
        let all = group.map { tables.usableShare(grades: $0, layersInSeries: N) }
        let shares = (all.min() ?? 1) * (1 - 1e-9)...(all.max() ?? 1) * (1 + 1e-9)
        let extra = group.map { space.grades[$0] - 1 }.min() ?? 0
        return Frame(
          layersInSeries: N, footprint: footprint, grades: group,
          share: shares.upperBound, shares: shares,
          rejects: 1 / pow(problem.conditions.manufacturing.layerYield, Double(N)),
          stackCost: process.stackCost.value + process.gradeCost.value * Double(N * extra),
          series: series)
      }
    }
  }

  private func search(
    _ frame: Frame, price: Double, _ allowance: inout SearchAllowance,
    _ accept: (DesignPlace, Double) -> Bool
  ) -> RegionVerdict {
    let N = Double(frame.layersInSeries)
    let layers = frame.layersInSeries == 1 ? (relaxedSingle ?? relaxed) : relaxed
    let weight = weights[frame.footprint]
    guard let tail = tails[frame.footprint].leastBurden(series: frame.series) else {
      return .closed
    }
    let ends = positiveBurden[frame.footprint] + negativeBurden[frame.footprint]
    let stackFixed = ends + weight.money * frame.stackCost * frame.rejects
    var table: TailTable?
    for index in layers.classes.indices {
      let plate =
        layers.classes[index].plates.map { plateBurden($0, frame) }.min() ?? .infinity
      let scores = scores(of: layers, plateClass: index, frame, price: price)
      guard let best = scores.max(), best > -.infinity else { continue }
      let perStack = price * ((N - 1) * plate + stackFixed)
      for stacks in tables.problem.space.stacksInParallel {
        let M = objectiveLevelIsStack ? 1 : Double(stacks)
        let fixed = price * ((M - 1) * weight.film + weight.cell + tail)
        // N s M > M perStack + fixed is what a layer's score s has to meet.
        let least = (perStack + fixed / M) / N
        guard best > least else { continue }
        for (place, score) in zip(layers.entries, scores) where score > least {
          let entry = family.entries[place]
          guard let modules = leastModule(entry, frame, stacks: stacks, &table) else { continue }
          // The module's least burden was that of any; now it is that of those which may hold.
          let left = M * N * score - fixed - price * (modules - tail)
          guard left > M * perStack else { continue }
          let verdict = visit(
            entry, layers.classes[index], frame, stacks: stacks, room: left, price: price,
            &allowance, accept)
          if case .closed = verdict { continue }
          return verdict
        }
      }
    }
    return .closed
  }

  /// The least burden of a module per cell among those that could hold their limits.
  private func leastModule(
    _ entry: LayerFamily.Entry, _ frame: Frame, stacks: Int, _ table: inout TailTable?
  ) -> Double? {
    guard let layer = floor.range(of: entry),
      let ways = floor.ways(
        layer, layersInSeries: frame.layersInSeries, stacks: stacks, footprint: frame.footprint,
        shares: frame.shares)
    else { return nil }
    let open =
      table
      ?? TailTable(
        tails[frame.footprint], series: frame.series, options: ways.options.count)
    table = open
    return open.leastBurden(of: ways.counts) { ways.options[$0] }
  }

  private var objectiveLevelIsStack: Bool { tables.problem.objective.level == .stack }

  /// What each layer gains over the price of its own burden, in Wh.
  private func scores(
    of layers: RelaxedLayers, plateClass: Int, _ frame: Frame, price: Double
  ) -> [Double] {
    let perEnergy = areas[frame.footprint].electrode.value * frame.share / 1000
    let energies = layers.energies[plateClass]
    let burdens = layers.burdens[frame.footprint]
    guard !layers.costs.isEmpty else {
      return energies.indices.map { energies[$0] * perEnergy - price * burdens[$0] }
    }
    let costs = layers.costs[frame.footprint]
    let factor = weights[frame.footprint].money * frame.rejects
    return energies.indices.map {
      energies[$0] * perEnergy - price * (burdens[$0] + factor * costs[$0])
    }
  }

  /// Burden of one plate in a stack.
  private func plateBurden(_ plate: Int, _ frame: Frame) -> Double {
    let figures = tables.plates[plate]
    let weight = weights[frame.footprint]
    let areas = areas[frame.footprint]
    let sheet = weight.burden(ofSheet: figures.arealMass, figures.thickness, areas: areas)
    guard weight.money > 0 else { return sheet }
    let price = tables.problem.space.plates[plate].material.price.value
    let cost =
      price * figures.arealMass.value * areas.plate.value * 1e-6
      / tables.problem.conditions.hardware.process.foilYield
    return sheet + weight.money * frame.rejects * cost
  }

  /// Looks at one layer with each plate of a class and each pair of end collectors.
  ///
  /// `room` is what the layers of a cell leave of their energy after their own burden and that of
  /// the cell and the least module.
  private func visit(
    _ entry: LayerFamily.Entry, _ plateClass: RelaxedLayers.PlateClass, _ frame: Frame,
    stacks: Int, room: Double, price: Double, _ allowance: inout SearchAllowance,
    _ accept: (DesignPlace, Double) -> Bool
  ) -> RegionVerdict {
    let N = frame.layersInSeries
    let M = objectiveLevelIsStack ? 1 : Double(stacks)
    let company = family.companies[entry.company]
    let weight = weights[frame.footprint]
    let fixed = weight.money * frame.stackCost * frame.rejects
    for plate in plateClass.plates where N == 1 || company.plates[plate].isEmpty {
      let own = Double(N - 1) * plateBurden(plate, frame) + fixed
      let ends = positiveBurden[frame.footprint] + negativeBurden[frame.footprint]
      guard room > price * M * (own + ends) else { continue }
      for positive in company.positiveEnds.indices where company.positiveEnds[positive].isEmpty {
        for negative in company.negativeEnds where negative.breaches.isEmpty {
          guard allowance.spend() else { return .unsettled }
          guard
            let stack = StackStage(
              entry, of: family, plate: plate, positiveEnd: positive,
              negativeEnd: negative.place, footprint: frame.footprint, layersInSeries: N,
              tables: tables)
          else { continue }
          let verdict = visit(stack, frame, stacks: stacks, price: price, &allowance, accept)
          if case .closed = verdict { continue }
          return verdict
        }
      }
    }
    return .closed
  }

  /// Looks at the modules of one cell, exactly.
  private func visit(
    _ stack: StackStage, _ frame: Frame, stacks: Int, price: Double,
    _ allowance: inout SearchAllowance, _ accept: (DesignPlace, Double) -> Bool
  ) -> RegionVerdict {
    let cell = CellStage(stack, stacksInParallel: stacks, tables: tables)
    guard cell.breaches.isEmpty else { return .closed }
    let bounds = CellFloor(cell, shares: frame.shares)
    guard let counts = floor.cellCounts(bounds, footprint: frame.footprint) else {
      return .closed
    }
    let gain = gain(of: cell, frame, price: price)
    let space = tables.problem.space
    let endsAtFirst = tables.problem.objective.level != .module
    var open = frame.grades
    for tail in tails[frame.footprint].tails {
      if gain <= price * tail.burden { break }
      guard frame.series[tail.series],
        counts.contains(tail.arrangement.cellCount),
        cell.heatBreaches(block: tail.block, faces: tail.faces).isEmpty
      else { continue }
      guard allowance.spend() else { return .unsettled }
      let module = ModuleStage(cell, arrangement: tail.arrangement, tables: tables)
      guard module.breaches.isEmpty else { continue }
      for grade in open {
        let (value, breaches) = module.outcome(cell, grades: grade, tables: tables)
        guard breaches.isEmpty else { continue }
        // Below the module, all later ways tie and come after this one.
        if endsAtFirst { open.removeAll { $0 == grade } }
        let place = cell.place(grades: space.grades[grade], arrangement: tail.arrangement)
        if accept(place, value) { return .found(place, value: value) }
      }
      if open.isEmpty { break }
    }
    return .closed
  }

  /// What a cell leaves of its energy after its own burden, the module left out, in Wh.
  private func gain(of cell: CellStage, _ frame: Frame, price: Double) -> Double {
    let weight = weights[frame.footprint]
    let stack = cell.stack
    let M = objectiveLevelIsStack ? 1 : Double(cell.cell.stacksInParallel)
    let N = Double(frame.layersInSeries)
    let pads = stack.layer.platesLithium ? 2 * stack.layer.breathing.value * N : 0
    var burden =
      M
      * (weight.mass * stack.stack.mass.value + weight.height * stack.stack.height.value
        + weight.pad * pads)
      + (M - 1) * weight.film + weight.cell + weight.burden(ofCurrent: cell.cell.current.value)
    if weight.money > 0 {
      let layer = FamilyCost(stack: stack, tables: tables).stackWithoutMaking
      burden += M * frame.rejects * (layer + frame.stackCost)
    }
    return M * stack.energy * frame.share - price * burden
  }
}

/// Cost of the parts of a stack, before rejects.
private struct FamilyCost {
  /// Layers, plates and end collectors in USD.
  let stackWithoutMaking: Double

  init(stack: StackStage, tables: StageTables) {
    let space = tables.problem.space
    let process = tables.problem.conditions.hardware.process
    let N = Double(stack.layersInSeries)
    let areas = stack.stack.areas
    let perLayer =
      (stack.prices.cathode.value * areas.electrode.value
        + stack.prices.separator.value * areas.plate.value
        + stack.prices.anode.value * areas.anode.value
        + process.areaCost.value * areas.electrode.value) * 1e-4
    let frame =
      stack.stack.frameMass.value
      * tables.problem.conditions.hardware.edge.framePrice.value / 1000
    let plates =
      space.plates[stack.plate].material.price.value * stack.stack.plateMass.value / 1000
    let ends =
      (space.positiveEnds[stack.positiveEnd].metal.price.value * stack.stack.positiveEndMass.value
        + tables.negativeEnds[stack.negativeEnd].metal.price.value
        * stack.stack.negativeEndMass.value) / 1000
    stackWithoutMaking =
      (N * perLayer + frame) / tables.screenedShare + (plates + ends) / process.foilYield
  }
}
