import GLPKSolver
import StackRecords
import Testing

@testable import CellGrading

@Suite("Grouping cells")
struct CellGrouperTests {
  private func check(_ grouping: Grouping, _ lot: GroupingLot, _ name: Comment) {
    var used: Set<Int> = []
    for module in grouping.modules {
      #expect(module.count == lot.series && module.allSatisfy { $0.count == lot.parallel }, name)
      #expect(Exhaustive.isLegal(module, lot), name)
      #expect(lot.isLegal(module), name)
      for cell in module.joined() { #expect(used.insert(cell).inserted, name) }
    }
    #expect(grouping.modules.count <= grouping.moduleBound, name)
    if lot.capacities != nil {
      let energy = grouping.modules.reduce(0) { $0 + Exhaustive.energy($1, lot) }
      #expect(grouping.energy == energy, name)
      #expect(grouping.energyBound.map { $0 >= energy } ?? false, name)
    }
  }

  @Test(
    "300 small lots with any rules: modules and energy of an exhaustive search", arguments: 1...2)
  func small(parallel: Int) throws {
    var random = RandomLots(seed: UInt64(parallel))
    for number in 0..<150 {
      let lot = random.small(parallel: parallel)
      let name: Comment = "lot \(number)"
      let grouping = try group(lot, solver: GLPKSolver(), limits: GroupingLimits())
      check(grouping, lot, name)
      let optimum = Exhaustive(lot).optimum
      #expect(grouping.modules.count == optimum.modules, name)
      if lot.capacities != nil { #expect(grouping.energy == optimum.energy, name) }
    }
  }

  @Test(
    "the way of larger lots bounds small ones validly, and is exact in modules for P = 1",
    arguments: 1...2)
  func largerWay(parallel: Int) throws {
    var random = RandomLots(seed: 50 + UInt64(parallel))
    for number in 0..<100 {
      var lot = random.small(parallel: parallel)
      lot.objective = .modules
      let name: Comment = "lot \(number)"
      let grouping = try CellGrouper(
        lot: lot, solver: GLPKSolver(), limits: GroupingLimits(), enumeratesSmallLots: false
      ).run()
      check(grouping, lot, name)
      let exhaustive = Exhaustive(lot)
      #expect(grouping.moduleBound >= exhaustive.optimum.modules, name)
      #expect(grouping.modules.count <= exhaustive.optimum.modules, name)
      if grouping.isProven && parallel == 1 {
        #expect(grouping.modules.count == exhaustive.optimum.modules, name)
      }
      if parallel == 1 { #expect(grouping.modules.count == exhaustive.optimum.modules, name) }
      if let bound = grouping.energyBound {
        #expect(bound >= exhaustive.energies[grouping.modules.count], name)
      }
    }
  }

  @Test("the way of large lots bounds small ones validly")
  func largeWay() throws {
    var random = RandomLots(seed: 77)
    for number in 0..<60 {
      var lot = random.small(parallel: 1)
      lot.objective = .modules
      let name: Comment = "lot \(number)"
      let grouping = try CellGrouper(
        lot: lot, solver: GLPKSolver(), limits: GroupingLimits(), enumeratesSmallLots: false,
        mostCells: 0
      ).run()
      check(grouping, lot, name)
      #expect(grouping.moduleBound >= Exhaustive(lot).optimum.modules, name)
    }
  }

  @Test("jobs never show in an answer")
  func jobs() throws {
    var random = RandomLots(seed: 5)
    let lot = random.medium(cells: 230, series: 6, width: 260)
    let answers = try [1, 2, 8].map {
      try group(lot, solver: GLPKSolver(), limits: GroupingLimits(jobs: $0))
    }
    #expect(answers[0] == answers[1] && answers[1] == answers[2])
    check(answers[0], lot, "jobs")
    let large = random.medium(cells: 800, series: 6, width: 110)
    let others = try [1, 3].map {
      try group(large, solver: GLPKSolver(), limits: GroupingLimits(jobs: $0))
    }
    #expect(others[0] == others[1])
    check(others[0], large, "large jobs")
  }

  @Test("a stop ends at once with what there is")
  func stop() throws {
    var random = RandomLots(seed: 6)
    let lot = random.medium(cells: 200, series: 8, width: 250)
    let grouping = try group(
      lot, solver: GLPKSolver(), limits: GroupingLimits { true })
    #expect(grouping.stop == .stopped)
    check(grouping, lot, "stopped")
  }

  @Test("prices of a certificate cost every legal module at least sigma")
  func certificate() throws {
    var random = RandomLots(seed: 8)
    for number in 0..<20 {
      let lot = random.medium(cells: 16 + number, series: 3, width: 420)
      let grouping = try CellGrouper(
        lot: lot, solver: GLPKSolver(), limits: GroupingLimits(), enumeratesSmallLots: false
      ).run()
      let bound = try #require(grouping.certificate.classes.first)
      var proofs: [([GroupingCertificate.PairDecision], GroupingCertificate.PriceProof)] = []
      switch bound.proof {
      case .prices(let proof): proofs = [([], proof)]
      case .branches(let leaves): proofs = leaves.map { ($0.decisions, $0.proof) }
      case .coverage(let uncovered):
        #expect(bound.bound == (lot.cellCount - uncovered.count) / 3)
      default: Issue.record("unexpected proof")
      }
      for (decisions, proof) in proofs {
        #expect(proof.sigma > 0 && Int(proof.total / proof.sigma) <= bound.bound)
        var price = [Int64](repeating: 0, count: lot.cellCount)
        for cell in proof.prices { price[cell.cell] = cell.price }
        for a in 0..<lot.cellCount {
          for b in (a + 1)..<max(a + 1, lot.cellCount) {
            for c in (b + 1)..<max(b + 1, lot.cellCount) {
              let module = [[a], [b], [c]]
              guard Exhaustive.isLegal(module, lot) else { continue }
              let cells = [a, b, c]
              guard
                decisions.allSatisfy({
                  let (first, second) = (cells.contains($0.first), cells.contains($0.second))
                  return $0.together ? first == second : !(first && second)
                })
              else { continue }
              var cost = price[a] + price[b] + price[c]
              for cut in proof.cuts where cut.cells.count(where: cells.contains) >= 2 {
                cost += cut.price
              }
              #expect(cost >= proof.sigma)
            }
          }
        }
      }
    }
  }
}
