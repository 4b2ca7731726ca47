/// Looks for the most disjoint sets among those that are known: a set comes in for the only one that
/// stands against it, and that one stays out for a while; free sets come in at once.
///
/// Source: R. Battiti, M. Protasi, Algorithmica 29 (2001) 610 (local search with prohibitions, for
/// the largest clique); D. V. Andrade, M. G. C. Resende, R. F. Werneck, Journal of Heuristics 18
/// (2012) 525 (exchanges by the number of neighbours that are in).
struct KnownSetSearch {
  private let sets: [[Int32]]
  /// The sets that hold each cell.
  private var holders: [[Int32]]
  private var isIn: [Bool]
  /// How many sets that are in share a cell with each set.
  private var against: [Int32]
  /// The sets that are out and have none, or one, against them.
  private var free = IndexList()
  private var single = IndexList()
  /// The move before which a set that went out does not come in again.
  private var barredUntil: [Int]
  private var seenAt: [Int]
  private var move = 0
  private var count = 0
  private var random = RandomSequence(seed: 11)
  /// Sets looked at, and moves: the work.
  private(set) var looks = 0
  private(set) var moves = 0

  /// Moves that a set stays out: so many, and up to as many again.
  private static let barred = 8
  /// One move in so many takes any set in.
  private static let upset = 200
  /// Draws of a set that is not barred.
  private static let draws = 20

  /// - Parameters:
  ///   - sets: Each of cells below the count.
  ///   - cells: The count of cells.
  init(_ sets: [[Int32]], cells: Int) {
    self.sets = sets
    holders = Array(repeating: [], count: cells)
    for (index, set) in sets.enumerated() {
      for cell in set { holders[Int(cell)].append(Int32(index)) }
    }
    isIn = Array(repeating: false, count: sets.count)
    against = Array(repeating: 0, count: sets.count)
    barredUntil = Array(repeating: 0, count: sets.count)
    seenAt = Array(repeating: -1, count: sets.count)
    free = IndexList(0..<sets.count)
    single = IndexList(capacity: sets.count)
  }

  /// - Parameters:
  ///   - start: Disjoint sets, of which those that are known come in first.
  ///   - most: Where more are of no use.
  ///   - effort: Sets looked at, at most.
  /// - Returns: The most disjoint sets met; empty where there were never more than at the start.
  mutating func improved(_ start: [[Int32]], most: Int, effort: Int) -> [[Int32]] {
    let places = Dictionary(
      zip(sets, sets.indices), uniquingKeysWith: { first, _ in first })
    for set in start {
      if let index = places[set], !isIn[index], against[index] == 0 { take(index) }
    }
    var best = start.count
    var found: [[Int32]] = []
    let end = looks + effort
    while looks < end, best < most {
      while let index = free.first { take(index) }
      if count > best {
        best = count
        found = sets.indices.filter { isIn[$0] }.map { sets[$0] }
      }
      guard let next = choice() else { break }
      move += 1
      moves += 1
      looks += 1
      for cell in sets[next] {
        for other in holders[Int(cell)] where isIn[Int(other)] {
          leave(Int(other))
          barredUntil[Int(other)] = move + Self.barred + random.below(Self.barred)
        }
      }
      take(next)
    }
    return found
  }

  /// The set that comes in next.
  private mutating func choice() -> Int? {
    if random.below(Self.upset) > 0 {
      for _ in 0..<min(Self.draws, single.count) {
        let index = single[random.below(single.count)]
        if barredUntil[index] <= move { return index }
      }
    }
    let index = random.below(sets.count)
    return sets.isEmpty || isIn[index] ? single.first : index
  }

  private mutating func take(_ index: Int) { change(index, isIn: true) }

  private mutating func leave(_ index: Int) { change(index, isIn: false) }

  private mutating func change(_ index: Int, isIn isTaken: Bool) {
    isIn[index] = isTaken
    count += isTaken ? 1 : -1
    seenAt[index] = looks
    place(index)
    for cell in sets[index] {
      for holder in holders[Int(cell)] {
        let other = Int(holder)
        guard seenAt[other] != looks else { continue }
        seenAt[other] = looks
        against[other] += isTaken ? 1 : -1
        place(other)
      }
    }
    looks += sets[index].reduce(1) { $0 + holders[Int($1)].count }
  }

  /// Puts a set into the list where it belongs.
  private mutating func place(_ index: Int) {
    free.set(index, !isIn[index] && against[index] == 0)
    single.set(index, !isIn[index] && against[index] == 1)
  }
}

/// Some of the numbers below a count, in no order: taken up, dropped and drawn at once.
private struct IndexList {
  private var members: [Int32] = []
  /// Where each number stands, -1 where it is not a member.
  private var places: [Int32] = []

  init() {}

  init(capacity: Int) { places = Array(repeating: -1, count: capacity) }

  init(_ range: Range<Int>) {
    members = range.map(Int32.init)
    places = members
  }

  var count: Int { members.count }

  var first: Int? { members.first.map(Int.init) }

  subscript(place: Int) -> Int { Int(members[place]) }

  mutating func set(_ number: Int, _ isMember: Bool) {
    let place = Int(places[number])
    if isMember == (place >= 0) { return }
    if isMember {
      places[number] = Int32(members.count)
      members.append(Int32(number))
    } else {
      let last = members.removeLast()
      if Int(last) != number {
        members[place] = last
        places[Int(last)] = Int32(place)
      }
      places[number] = -1
    }
  }
}
