/// Decided pairs and priced cuts: what stands against a set besides ranges and sums.
extension SetPricer {
  /// Searches all sets but those with both cells, then those with both; nil is the anchor.
  private mutating func split(_ first: Int?, _ second: Int?, includingBoth: Bool) {
    let free = [first, second].compactMap(\.self).filter { state[$0] == 0 }
    if let one = free.first {
      without(one) { $0.search() }
      with(one) { pricer in
        if let other = free.dropFirst().first {
          pricer.without(other) { $0.search() }
          if includingBoth { pricer.with(other) { $0.search() } }
        } else if includingBoth {
          pricer.search()
        }
      }
    }
  }

  // MARK: - Decisions

  private mutating func isForced(_ cell: Int32) -> Bool {
    if cell == anchor { return true }
    let candidate = candidateOf[Int(cell)]
    return candidate >= 0 && state[Int(candidate)] == 1
  }

  mutating func decisionsAllowForced() -> Bool {
    for decision in rules.decisions where !decision.together {
      if isForced(decision.first) && isForced(decision.second) { return false }
    }
    return true
  }

  mutating func branchOnDecision() -> Bool {
    for decision in rules.decisions {
      let first = place(of: decision.first)
      let second = place(of: decision.second)
      if decision.together {
        guard (first == nil) != (second == nil) else { continue }
        let held = first == nil ? second : first
        let missing = first == nil ? decision.first : decision.second
        // Out with the one that is held, or in with both.
        if case .some(.some(let candidate)) = held, state[candidate] == 0 {
          without(candidate) { $0.search() }
          if let other = free(missing) {
            with(candidate) { $0.with(other) { $0.search() } }
          }
        } else if let other = free(missing) {
          with(other) { $0.search() }
        }
        return true
      }
      guard let first, let second else { continue }
      split(first, second, includingBoth: false)
      return true
    }
    return false
  }

  /// Where a cell stands among the chosen: nil if nowhere, `.some(nil)` if it is the anchor.
  private mutating func place(of cell: Int32) -> Int?? {
    if cell == anchor { return .some(nil) }
    let candidate = Int(candidateOf[Int(cell)])
    return candidate >= 0 && chosenAt[candidate] == choice ? .some(candidate) : nil
  }

  /// The candidate that a cell is, if it may still be taken.
  private mutating func free(_ cell: Int32) -> Int? {
    let candidate = Int(candidateOf[Int(cell)])
    return candidate >= 0 && state[candidate] == 0 && isInBox(candidate) ? candidate : nil
  }

  // MARK: - Cuts

  /// Where the cells of a cut stand among the candidates.
  struct CutPlaces: Sendable {
    let first: Int
    let second: Int
    let third: Int
    let price: Int64

    func count(where holds: (Int) -> Bool) -> Int {
      (holds(first) ? 1 : 0) + (holds(second) ? 1 : 0) + (holds(third) ? 1 : 0)
    }
  }

  /// The anchor's place in a cut, and that of a cell which is no candidate.
  var anchorPlace: Int { candidates.count }
  var absent: Int { candidates.count + 1 }

  mutating func place(inCut cell: Int32) -> Int {
    if cell == anchor { return anchorPlace }
    let candidate = candidateOf[Int(cell)]
    return candidate >= 0 ? Int(candidate) : absent
  }

  mutating func priceOfPaidCuts() -> Int64 {
    // Two cells are in only if one is besides the anchor.
    guard !forced.isEmpty else { return 0 }
    var sum: Int64 = 0
    for cut in cuts where cut.count(where: { state[$0] == 1 }) >= 2 { sum += cut.price }
    return sum
  }

  /// Takes note of the set with what it pays, then branches on the first pair that pays.
  mutating func branchOnCut(_ cost: Int64) -> Bool {
    var full = cost
    var paying: CutPlaces?
    for cut in cuts
    where cut.count(where: { chosenAt[$0] == choice }) >= 2
      && cut.count(where: { state[$0] == 1 }) < 2
    {
      full += cut.price
      if paying == nil { paying = cut }
    }
    let pair = paying.map { cut in
      let held = [cut.first, cut.second, cut.third].filter { chosenAt[$0] == choice }
      return (held[0] == anchorPlace ? nil : held[0], held[1] == anchorPlace ? nil : held[1])
    }
    guard let pair else { return false }
    if full < best {
      best = full
      bestSet = chosenCells()
    }
    split(pair.0, pair.1, includingBoth: true)
    return true
  }
}
