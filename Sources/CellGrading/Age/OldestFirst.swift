/// Puts older cells left over in the place of younger ones, where a module stays legal and keeps its
/// energy.
///
/// This is the third objective in place of tightness: it never costs a module or energy, and it is
/// improved, not proven. The end is counted work, so that it is the same at any number of threads.
struct OldestFirst {
  let lot: GroupingLot
  let limits: GroupingLimits
  /// Cells of modules that may be looked at.
  static let mostLooks = 20_000_000

  func improved(_ modules: [[[Int]]]) -> [[[Int]]] {
    guard let times = lot.times else { return modules }
    var modules = modules
    var isUsed = [Bool](repeating: false, count: lot.cellCount)
    for cell in modules.joined().joined() { isUsed[cell] = true }
    var looks = Self.mostLooks
    var hasImproved = true
    while hasImproved, looks > 0, !limits.isOver {
      hasImproved = false
      var places = Self.places(modules, times)
      for spare in Self.byTime(isUsed.indices.filter { !isUsed[$0] }, times) {
        guard
          let index = place(for: spare, among: places, modules, times, &looks)
        else { continue }
        let place = places[index]
        isUsed[modules[place.module][place.group][place.cell]] = false
        isUsed[spare] = true
        modules[place.module][place.group][place.cell] = spare
        places.remove(at: index)
        hasImproved = true
      }
    }
    return modules
  }

  /// Where a cell stands.
  private struct Place {
    let module: Int
    let group: Int
    let cell: Int
  }

  /// All places, that of the youngest cell first.
  private static func places(_ modules: [[[Int]]], _ times: [Int64]) -> [Place] {
    let all = modules.indices.flatMap { module in
      modules[module].indices.flatMap { group in
        modules[module][group].indices.map { Place(module: module, group: group, cell: $0) }
      }
    }
    return all.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      let (one, other) = (
        times[modules[first.module][first.group][first.cell]],
        times[modules[second.module][second.group][second.cell]]
      )
      return one == other ? left.offset < right.offset : one > other
    }.map(\.element)
  }

  /// Cells by their time, the oldest first.
  private static func byTime(_ cells: [Int], _ times: [Int64]) -> [Int] {
    cells.sorted { (times[$0], $0) < (times[$1], $1) }
  }

  /// The youngest place that a spare cell can take; nil where it can take none.
  private func place(
    for spare: Int, among places: [Place], _ modules: [[[Int]]], _ times: [Int64],
    _ looks: inout Int
  ) -> Int? {
    for (index, place) in places.enumerated() {
      let old = modules[place.module][place.group][place.cell]
      guard times[old] > times[spare], looks > 0 else { return nil }
      looks -= 1
      guard lot.classes[old] == lot.classes[spare] else { continue }
      looks -= lot.series * lot.parallel
      var trial = modules[place.module]
      trial[place.group][place.cell] = spare
      if lot.energy(trial) >= lot.energy(modules[place.module]), lot.isLegal(trial) {
        return index
      }
    }
    return nil
  }
}
