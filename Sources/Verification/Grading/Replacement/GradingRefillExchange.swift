import StackRecords

/// Whether exchanges make a choice better in which every module gets one leftover cell or none.
///
/// A better choice exists where, and only where, modules can pass on their cells in a ring, or along a
/// row that ends at a free cell or at a module that does without, at a cost below 0: an arc from a
/// module to the holder of a cell that it could have instead, and from it to a common node where it
/// could have a cell that nobody holds. A ring below 0 is looked for by relaxing all arcs as often as
/// there are nodes (Bellman and Ford).
/// - Source: R. K. Ahuja, T. L. Magnanti, J. B. Orlin, Network Flows (1993), theorem 9.1.
struct GradingRefillExchange {
  /// What is gained or lost, compared in turn; use in steps of 10^-12.
  private struct Cost: Comparable {
    var lost: Int128 = 0
    var loss: Int128 = 0
    var use: Int128 = 0

    static func + (left: Cost, right: Cost) -> Cost {
      Cost(lost: left.lost + right.lost, loss: left.loss + right.loss, use: left.use + right.use)
    }

    static func - (left: Cost, right: Cost) -> Cost {
      Cost(lost: left.lost - right.lost, loss: left.loss - right.loss, use: left.use - right.use)
    }

    static func < (left: Cost, right: Cost) -> Bool {
      (left.lost, left.loss, left.use) < (right.lost, right.loss, right.use)
    }

    /// Whether it is below 0 by more than the rounding of uses.
    var isGain: Bool { lost < 0 || lost == 0 && (loss < 0 || loss == 0 && use < -1_000) }
  }

  private struct Arc {
    let from: Int
    let to: Int
    let cost: Cost
  }

  private var arcs: [Arc] = []
  private let nodes: Int

  /// Builds the arcs; `held` names the cell of each module, nil for one that has none.
  init(_ refills: [GradingRefill], held: [Int?]) {
    nodes = refills.count + 1
    var holder: [Int: Int] = [:]
    for (module, cell) in held.enumerated() {
      if let cell { holder[cell] = module }
    }
    let common = refills.count
    for (module, refill) in refills.enumerated() {
      func cost(_ option: GradingRefill.Option) -> Cost {
        Cost(loss: -option.worth.energy, use: Int128((option.worth.use * 1e12).rounded()))
      }
      let own = refill.options.first { $0.cells[0] == held[module] }.map(cost) ?? Cost(lost: 1)
      arcs.append(Arc(from: common, to: module, cost: Cost()))
      if held[module] != nil {
        arcs.append(Arc(from: module, to: common, cost: Cost(lost: 1) - own))
      }
      for option in refill.options where option.cells[0] != held[module] {
        arcs.append(
          Arc(
            from: module, to: holder[option.cells[0]] ?? common, cost: cost(option) - own))
      }
    }
  }

  /// Whether some exchange is a gain; nil where work ran out or only rounding speaks for it.
  func gains(_ allowance: inout Int) -> Bool? {
    var distances = Array(repeating: Cost(), count: nodes)
    var before = Array(repeating: -1, count: nodes)
    var last = 0
    for _ in 0...nodes {
      allowance -= arcs.count
      guard allowance >= 0 else { return nil }
      var changed = -1
      for (index, arc) in arcs.enumerated() {
        let distance = distances[arc.from] + arc.cost
        if distance < distances[arc.to] {
          distances[arc.to] = distance
          before[arc.to] = index
          changed = arc.to
        }
      }
      if changed < 0 { return false }
      last = changed
    }
    // So many steps back from a node that still changes end inside a ring.
    for _ in 0..<nodes { last = arcs[before[last]].from }
    var (sum, node) = (Cost(), last)
    repeat {
      sum = sum + arcs[before[node]].cost
      node = arcs[before[node]].from
    } while node != last
    return sum.isGain ? true : nil
  }
}
