/// A good choice found by trying: options are taken while their cells are free, over and over with some
/// of them let go.
///
/// The number of tries is fixed and so are the random numbers, so that the same options give the same
/// choice.
struct ReplacementTrial {
  private let options: [ReplacementOption]
  /// Options by module, the modules numbered from 0 in the order in which options name them.
  private var ways: [[Int]] = []
  /// How many options want each cell.
  private var demand: [Int: Int] = [:]
  private var taken: [Int?]
  private var used: Set<Int> = []

  /// Looks at options when modules are filled again: for each option, and of all at most.
  private static let effortPerOption = 2_000
  private static let mostEffort = 20_000_000

  init(_ options: [ReplacementOption]) {
    self.options = options
    var numberOf: [Int: Int] = [:]
    for (index, option) in options.enumerated() {
      if let number = numberOf[option.module] {
        ways[number].append(index)
      } else {
        numberOf[option.module] = ways.count
        ways.append([index])
      }
      for cell in option.cells { demand[cell, default: 0] += 1 }
    }
    taken = Array(repeating: nil, count: ways.count)
  }

  /// The best choice of all tries.
  mutating func best() -> [ReplacementOption] {
    var effort = min(Self.mostEffort, Self.effortPerOption * options.count)
    fill(
      ways.indices.sorted { (ways[$0].count, $0) < (ways[$1].count, $1) }, byWorth: false, &effort)
    var best = taken
    var worth = ReplacementProgram.Worth(choice(best))
    var random = RandomSequence(seed: 1)
    while effort > 0, ways.count > 1 {
      for _ in 0..<min(ways.count, 2 + random.below(4)) { release(random.below(ways.count)) }
      let empty = taken.indices.filter { taken[$0] == nil }
      let start = random.below(max(1, empty.count))
      fill(Array(empty[start...] + empty[..<start]), byWorth: random.below(2) == 0, &effort)
      let reached = ReplacementProgram.Worth(choice(taken))
      if reached >= worth {
        (best, worth) = (taken, reached)
      } else {
        restore(best)
      }
      effort -= ways.count
    }
    return choice(best)
  }

  private func choice(_ taken: [Int?]) -> [ReplacementOption] {
    taken.compactMap { $0.map { options[$0] } }
  }

  private mutating func release(_ number: Int) {
    guard let option = taken[number] else { return }
    used.subtract(options[option].cells)
    taken[number] = nil
  }

  private mutating func restore(_ other: [Int?]) {
    taken = other
    used = Set(choice(other).flatMap(\.cells))
  }

  /// Gives each module in turn the free option whose cells others want least, or, with `byWorth`, the
  /// one that is worth most.
  private mutating func fill(_ numbers: [Int], byWorth: Bool, _ effort: inout Int) {
    for number in numbers where taken[number] == nil {
      effort -= ways[number].count
      var chosen: (option: Int, key: (Int, Int64, Double))?
      for option in ways[number] where options[option].cells.allSatisfy({ !used.contains($0) }) {
        let wanted = options[option].cells.reduce(0) { $0 + (demand[$1] ?? 0) }
        let key = (
          byWorth ? 0 : wanted, -options[option].energy, options[option].use
        )
        if chosen.map({ key < $0.key }) ?? true { chosen = (option, key) }
      }
      guard let chosen else { continue }
      taken[number] = chosen.option
      used.formUnion(options[chosen.option].cells)
    }
  }
}
