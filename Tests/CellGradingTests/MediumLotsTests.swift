import GLPKSolver
import StackRecords
import Synchronization
import Testing

@testable import CellGrading

@Suite("Grouping lots of 120 cells")
struct MediumLotsTests {
  /// A lot with S = 4, and by its number sums of whole modules and sameness classes.
  private func lot(_ number: Int) -> GroupingLot {
    var random = RandomLots(seed: 1_000 + UInt64(number))
    var lot = random.medium(cells: 120, series: 4, width: 150)
    if number % 4 == 1 {
      let values = random.column(120, 100).map { $0 + 100 }
      lot.resistance = ResistanceRule(values: values, maximum: Int64(random.integer(560...640)))
    }
    if number % 4 == 2 {
      lot.voltageSum = SumRule(
        values: random.column(120, 40).map { $0 + 3_600 },
        minimum: 14_460, maximum: 14_460 + Int64(random.integer(20...60)))
    }
    if number % 4 == 3 {
      lot.classCount = 2
      lot.classes = (0..<120).map { _ in Int32(random.integer(0...1)) }
      for index in lot.moduleRanges.indices { lot.moduleRanges[index].widths = [190, 240] }
    }
    return lot
  }

  private func expectLegal(_ grouping: Grouping, _ lot: GroupingLot, _ name: Comment) {
    for module in grouping.modules { #expect(Exhaustive.isLegal(module, lot), name) }
    let used = grouping.modules.joined().joined()
    #expect(Set(used).count == used.count, name)
  }

  @Test("no bound is below the optimum of all legal modules, and what is called proven is optimal")
  func optimum() throws {
    var compared = 0
    var proven = 0
    for number in 0..<100 {
      let lot = lot(number)
      guard let exact = ExactModules(lot, most: 500) else { continue }
      let name: Comment = "lot \(number)"
      let grouping = try group(lot, solver: GLPKSolver(), limits: GroupingLimits())
      expectLegal(grouping, lot, name)
      let most = try exact.modules()
      #expect(grouping.moduleBound >= most, name)
      #expect(grouping.modules.count == most, name)
      compared += 1
      if grouping.isProven { proven += 1 }
    }
    #expect(compared >= 60 && proven >= compared * 9 / 10, "\(proven) of \(compared) proven")
  }

  @Test(
    "the way of large lots bounds these validly as well, under sums too, with any number of jobs")
  func largeWay() throws {
    var compared = 0
    var near = 0
    var underCuts = 0
    for number in 0..<40 {
      let lot = lot(number)
      guard let exact = ExactModules(lot, most: 500) else { continue }
      let name: Comment = "lot \(number)"
      let grouping = try CellGrouper(
        lot: lot, solver: GLPKSolver(), limits: GroupingLimits(), mostCells: 50
      ).run()
      expectLegal(grouping, lot, name)
      let most = try exact.modules()
      #expect(grouping.moduleBound >= most && grouping.modules.count <= most, name)
      let together = try CellGrouper(
        lot: lot, solver: GLPKSolver(), limits: GroupingLimits(jobs: 3), mostCells: 50
      ).run()
      #expect(together == grouping, name)
      compared += 1
      if grouping.modules.count >= most - 1 { near += 1 }
      for bound in grouping.certificate.classes {
        if case .prices(let proof) = bound.proof, !proof.cuts.isEmpty { underCuts += 1 }
      }
    }
    #expect(compared >= 20 && near >= compared * 3 / 4, "\(near) of \(compared)")
    #expect(underCuts > 0, "\(compared) \(near) \(underCuts)")
  }

  @Test("where as many are found as are asked for no prices are looked for")
  func count() throws {
    var random = RandomLots(seed: 3)
    var lot = random.medium(cells: 900, series: 3, width: 60)
    lot.count = 50
    let grouping = try CellGrouper(
      lot: lot, solver: GLPKSolver(), limits: GroupingLimits(), mostCells: 50
    ).run()
    #expect(grouping.modules.count == 50 && grouping.isProven)
    guard case .coverage? = grouping.certificate.classes.first?.proof else {
      Issue.record("bounded by \(grouping.certificate.classes)")
      return
    }
  }

  @Test("an end at any moment leaves legal modules and a valid bound", arguments: [1, 2, 3])
  func stop(number: Int) throws {
    let lot = lot(number)
    let whole = try group(lot, solver: GLPKSolver(), limits: GroupingLimits())
    var polls = 1
    var ended = 0
    while polls < 10_000 {
      let counter = Counter()
      let most = polls
      let grouping = try group(
        lot, solver: GLPKSolver(), limits: GroupingLimits { counter.next() > most })
      #expect(grouping.modules.allSatisfy { Exhaustive.isLegal($0, lot) })
      #expect(grouping.moduleBound >= whole.modules.count, "\(polls) polls")
      #expect(grouping.modules.count <= whole.moduleBound)
      if grouping.stop == .stopped { ended += 1 }
      polls *= 8
    }
    #expect(ended > 0)
  }

  /// Counts how often it is asked.
  private final class Counter: Sendable {
    private let count = Atomic(0)
    func next() -> Int { count.add(1, ordering: .relaxed).newValue }
  }
}
