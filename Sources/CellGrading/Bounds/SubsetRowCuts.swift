extension PackingSearch {
  /// The worst cuts on triples that a point violates.
  func violatedCuts(_ point: PackingMaster.Point, most: Int) -> [[Int32]] {
    SubsetRowCuts(count: pool.count, sets: master.sets, weights: point.weights)
      .violated(knowing: master.cuts, most: most)
  }
}

/// Finds triples of cells of which sets with a total weight above 1 hold two or more.
///
/// Two disjoint sets cannot both hold two of three cells, so whole solutions keep every such cut.
/// Source: M. Jepsen et al., Operations Research 56 (2008) 497.
struct SubsetRowCuts {
  /// Cells.
  private let count: Int
  /// The sets of a weight between 0 and 1.
  private var held: [[Int32]] = []
  private var weights: [Double] = []

  /// - Parameters:
  ///   - count: Cells.
  ///   - sets: Sets of them.
  ///   - weights: By set, 0 to 1.
  init(count: Int, sets: [[Int32]], weights: [Double]) {
    self.count = count
    for (set, weight) in zip(sets, weights) where weight > 1e-6 && weight < 1 - 1e-6 {
      held.append(set)
      self.weights.append(weight)
    }
  }

  /// The worst triples that are not known, the worst first; no cell in more than four of them.
  func violated(knowing cuts: [[Int32]], most: Int) -> [[Int32]] {
    // The weight with which two cells lie together.
    var together = [Double](repeating: 0, count: count * count)
    for (cells, weight) in zip(held, weights) {
      for first in cells {
        for second in cells { together[Int(first) * count + Int(second)] += weight }
      }
    }
    var partners: [[Int]] = Array(repeating: [], count: count)
    for first in 0..<count {
      for second in 0..<count
      where second != first && together[first * count + second] > 1e-6 {
        partners[first].append(second)
      }
    }
    let known = Set(cuts)
    var found: [(excess: Double, cut: [Int32])] = []
    // Every violated triple has a cell that lies together with both others.
    for middle in 0..<count {
      let others = partners[middle]
      for (place, first) in others.enumerated() {
        for second in others[(place + 1)...] {
          let third = together[first * count + second]
          // Counted once: from the lowest cell that lies with both others.
          if third > 1e-6 && middle > first { continue }
          let most =
            together[middle * count + first] + together[middle * count + second] + third
          guard most > 1.02 else { continue }
          let cut = [middle, first, second].sorted().map(Int32.init)
          var sum = 0.0
          for (cells, weight) in zip(held, weights) where PackingMaster.holdsTwo(cells, of: cut) {
            sum += weight
          }
          if sum > 1.02 && !known.contains(cut) { found.append((sum - 1, cut)) }
        }
      }
    }
    found.sort {
      ($0.excess * 1e6).rounded() == ($1.excess * 1e6).rounded()
        ? $0.cut.lexicographicallyPrecedes($1.cut) : $0.excess > $1.excess
    }
    var uses = [Int](repeating: 0, count: count)
    var chosen: [[Int32]] = []
    for (_, cut) in found where cut.allSatisfy({ uses[Int($0)] < 4 }) {
      for cell in cut { uses[Int(cell)] += 1 }
      chosen.append(cut)
      if chosen.count == most { break }
    }
    return chosen
  }
}
