import CellTable
import StackRecords
import Testing

@testable import Verification

/// Nine cells in three threes that keep the range, two a module: every price adds up to 4.5 modules,
/// while 3 can be built.
@Suite("The certificate of a grading")
struct GradingCertificateTests {
  typealias Certificate = GroupingCertificate
  typealias Proof = GroupingCertificate.PriceProof

  static let unit: Int64 = 1_000_000_000

  static func grading(parallel: Int = 1, rest: String = "") throws -> GenuineGrading {
    let cells = (0..<9).map { "c\($0),\($0 / 3 * 100 + $0 % 3),\(50 + $0)" }
    let series = parallel == 1 ? 2 : 1
    return try GenuineGrading(
      spec: "stackwright: 1\nname: threes\nmodule: {series: \(series), parallel: \(parallel)}\n"
        + "limits: {x: {range: 10}}\n\(rest)",
      table: "cell_id,x,capacity_ah\n" + cells.joined(separator: "\n") + "\n")
  }

  /// The faults of a class bound in place of the record's own.
  static func faults(
    _ bound: Int, _ proof: Certificate.Proof, of grading: GenuineGrading? = nil
  ) throws -> [String] {
    let grading = try grading ?? Self.grading()
    let record = grading.changed {
      $0.certificate.classes = [.init(number: 0, bound: bound, proof: proof)]
      $0.bound = bound
      $0.outcome = bound == $0.modules.count ? .proven : .withinModules
      $0.certificate.energy = nil
      $0.capacityBound = nil
    }
    return try grading.verify(record).findings.map(\.description)
  }

  static func prices(_ prices: [Int: Int64]) -> [Certificate.CellPrice] {
    prices.sorted { $0.key < $1.key }.map { .init(cell: $0.key, price: $0.value) }
  }

  static let half = Proof(
    prices: prices(Dictionary(uniqueKeysWithValues: (0..<9).map { ($0, unit / 2) })), sigma: unit)
  static let cut = Proof(
    prices: [], cuts: (0..<3).map { .init(cells: [3 * $0, 3 * $0 + 1, 3 * $0 + 2], price: unit) },
    sigma: unit)
  /// Each of the first two threes asked whether its first two cells are together.
  static let leaves = [true, true, false, false].indices.map { leaf in
    let answers = [leaf < 2, leaf % 2 == 0]
    let cells = answers.enumerated().map { $1 ? 3 * $0 : 3 * $0 + 2 }
    return Certificate.Leaf(
      decisions: answers.enumerated().map {
        .init(first: 3 * $0, second: 3 * $0 + 1, together: $1)
      },
      proof: Proof(
        prices: prices([
          cells[0]: unit, cells[1]: unit, 6: unit / 2, 7: unit / 2, 8: unit / 2,
        ]), sigma: unit))
  }

  @Test("of prices, cuts and trees holds, each for its bound")
  func holds() throws {
    #expect(try Self.grading().result.modules.count == 3)
    #expect(try Self.faults(4, .prices(Self.half)) == [])
    #expect(try Self.faults(3, .prices(Self.cut)) == [])
    #expect(try Self.faults(3, .branches(Self.leaves)) == [])
    #expect(try Self.faults(4, .coverage(uncovered: [])) == [])
    let pairs = try Self.grading(parallel: 2)
    #expect(try Self.faults(4, .groupPrices(Self.half), of: pairs) == [])
    #expect(try Self.faults(3, .groupPrices(Self.cut), of: pairs) == [])
  }

  static func changed(_ proof: Proof, _ change: (inout Proof) -> Void) -> Proof {
    var proof = proof
    change(&proof)
    return proof
  }

  static func changed(
    _ change: (inout [Certificate.Leaf]) -> Void
  ) -> Certificate.Proof {
    var leaves = Self.leaves
    change(&leaves)
    return .branches(leaves)
  }

  static let tamperings: [(bound: Int, proof: Certificate.Proof, fault: String)] = [
    (3, .prices(half), "the record says 3, it proves 4"),
    (2, .prices(cut), "3 modules can be built"),
    (4, .prices(changed(half) { $0.sigma = 0 }), "its least cost is not above 0"),
    (4, .prices(changed(half) { $0.sigma = -1 }), "its least cost is not above 0"),
    (
      3, .prices(changed(half) { $0.sigma += $0.sigma / 5 }),
      "c0, c1 keep all limits and cost 1000000000, less than 1200000000"
    ),
    (
      4, .prices(changed(half) { $0.prices[4].price -= 1 }),
      "c3, c4 keep all limits and cost 999999999, less than 1000000000"
    ),
    (4, .prices(changed(half) { $0.prices[4].price = -1 }), "the price of cell 4 is below 0"),
    (
      4, .prices(changed(half) { $0.prices.remove(at: 4) }),
      "c3, c4 keep all limits and cost 500000000, less than 1000000000"
    ),
    (
      4, .prices(changed(half) { $0.prices.swapAt(0, 1) }),
      "cell 0 stands twice or out of order"
    ),
    (
      4, .prices(changed(half) { $0.prices.append($0.prices[8]) }),
      "cell 8 stands twice or out of order"
    ),
    (4, .prices(changed(half) { $0.prices[8].cell = 9 }), "the class has no cell 9"),
    (4, .prices(changed(half) { $0.prices[8].cell = .max }), "the class has no cell \(Int.max)"),
    (4, .prices(changed(half) { $0.prices[8].price = .max }), "its numbers are too large"),
    (
      3, .prices(changed(cut) { $0.cuts[1].price -= 1 }),
      "c3, c4 keep all limits and cost 999999999, less than 1000000000"
    ),
    (
      3, .prices(changed(cut) { $0.cuts.remove(at: 2) }),
      "c6, c7 keep all limits and cost 0, less than 1000000000"
    ),
    (
      3, .prices(changed(cut) { $0.cuts[2].cells[0] = 5 }),
      "c6, c7 keep all limits and cost 0, less than 1000000000"
    ),
    (
      3, .prices(changed(cut) { $0.cuts[2].cells.removeLast() }),
      "[6, 7] are not three cells in ascending order"
    ),
    (
      3, .prices(changed(cut) { $0.cuts[2].cells.swapAt(0, 1) }),
      "[7, 6, 8] are not three cells in ascending order"
    ),
    (3, .prices(changed(cut) { $0.cuts[2].price = -1 }), "the price of cell 6 is below 0"),
    (3, .prices(changed(cut) { $0.cuts[2].cells[2] = 10 }), "the class has no cell 10"),
    (3, changed { $0.removeLast() }, "its leaves are not those of a tree of decisions"),
    (3, changed { $0.swapAt(0, 3) }, "its leaves are not those of a tree of decisions"),
    (3, changed { $0 = [] }, "its leaves are not those of a tree of decisions"),
    (
      3, changed { $0[1].decisions[1].second = 5 },
      "its leaves are not those of a tree of decisions"
    ),
    (
      3, changed { $0[2].decisions.removeLast() }, "its leaves are not those of a tree of decisions"
    ),
    (
      3,
      changed { leaves in
        // Both leaves on the same side of questions without end.
        let deep = Array(
          repeating: Certificate.PairDecision(first: 0, second: 1, together: true), count: 50_000)
        leaves = [leaves[0], leaves[0]]
        for index in leaves.indices { leaves[index].decisions = deep }
      }, "its leaves are not those of a tree of decisions"
    ),
    (
      3, changed { $0[0].proof.prices[0].price -= 1 },
      "c0, c1 keep all limits and cost 999999999, less than 1000000000"
    ),
    (
      3,
      changed { leaves in
        for index in leaves.indices { leaves[index].decisions[0].first = 99 }
      }, "the class has no cell 99"
    ),
    (3, .coverage(uncovered: []), "the record says 3, it proves 4"),
    (3, .coverage(uncovered: [0, 1, 2]), "cell c0 lies in a legal module"),
    (3, .coverage(uncovered: [2, 1, 0]), "cell 1 stands twice or out of order"),
    (3, .coverage(uncovered: [9, 10, 11]), "the class has no cell 9"),
    (3, .enumeration(legalModules: 8), "9 legal modules exist, the record says 8"),
    (4, .enumeration(legalModules: -1), "9 legal modules exist, the record says -1"),
    (.max, .enumeration(legalModules: .max), "9 legal modules exist, the record says \(Int.max)"),
    (-1, .coverage(uncovered: []), "the record says -1, it proves 0"),
  ]

  @Test("with one change does not hold", arguments: tamperings)
  func tampering(_ row: (bound: Int, proof: Certificate.Proof, fault: String)) throws {
    let faults = try Self.faults(row.bound, row.proof)
    #expect(faults.contains("the bound on modules of class 0: \(row.fault)"), "\(faults)")
  }

  @Test("of prices of which few lie below a module's share is searched around those")
  func fewCheapPrices() throws {
    // Each cell fits the three before and the three after it; the last fits none.
    let cells = (10..<50).map { "c\($0),\($0 == 49 ? 1_000 : 3 * $0),50" }
    let grading = try GenuineGrading(
      spec: "stackwright: 1\nname: row\nmodule: {series: 2}\nlimits: {x: {range: 10}}\n",
      table: "cell_id,x,capacity_ah\n" + cells.joined(separator: "\n") + "\n")
    func faults(_ changes: [Int: Int64]) throws -> [String] {
      var prices = Dictionary(uniqueKeysWithValues: (0..<39).map { ($0, Self.unit / 2) })
      for (cell, change) in changes { prices[cell, default: 0] += change }
      let proof = Proof(prices: Self.prices(prices), sigma: Self.unit)
      return try Self.faults(19, .prices(proof), of: grading)
    }
    #expect(grading.result.modules.count == 19)
    #expect(try faults([:]) == [])
    for cell in [0, 17, 38] {
      let around = max(0, cell - 3)...min(38, cell + 3)
      var changes = Dictionary(uniqueKeysWithValues: around.map { ($0, Int64(1)) })
      changes[cell] = -1
      #expect(try faults(changes) == [])
      let cheapest = cell == 38 ? 35 : cell + 3
      changes[cheapest] = 0
      let pair = "c\(10 + min(cell, cheapest)), c\(10 + max(cell, cheapest))"
      #expect(
        try faults(changes) == [
          "the bound on modules of class 0: "
            + "\(pair) keep all limits and cost 999999999, less than 1000000000"
        ])
    }
  }

  @Test("of groups is of groups, not of modules")
  func groups() throws {
    let pairs = try Self.grading(parallel: 2)
    let fault = "the bound on modules of class 0: the record says 3, it proves 4"
    #expect(try Self.faults(3, .groupPrices(Self.half), of: pairs).contains(fault))
    // Bounds and series without end are only numbers.
    _ = try Self.faults(.max, .groupPrices(Self.half), of: pairs)
    _ = try Self.faults(.min, .groupPrices(Self.half), of: pairs)
  }

  /// A bound on energy in place of the record's own; the three modules have 51, 54 and 57 at most.
  static func energyFaults(
    _ energy: Certificate.EnergyBound, rest: String = ""
  ) throws -> [String] {
    let grading = try grading(rest: rest)
    let record = grading.changed {
      $0.certificate.energy = energy
      $0.capacityBound = energy.bound
      if $0.objective == .energy, let reached = $0.figures.capacity {
        $0.outcome = energy.bound > reached ? .withinModules : .proven
      }
    }
    return try grading.verify(record).findings.map(\.description)
  }

  static let million: Int64 = 1_000_000
  @Test("of energy holds, and with one change does not")
  func energy() throws {
    #expect(try Self.grading().result.figures.capacity == 51 + 54 + 57)
    let plain = Certificate.EnergyBound(
      modules: 3, bound: 57 * 3, prices: [], perModule: 57 * Self.million, excess: 0)
    #expect(try Self.energyFaults(plain) == [])
    let steep = Certificate.EnergyBound(
      modules: 3, bound: 171, prices: [], perModule: 50 * Self.million,
      excess: 7 * Self.million)
    #expect(try Self.energyFaults(steep) == [])
    func fault(_ change: (inout Certificate.EnergyBound) -> Void, rest: String = "") throws
      -> [String]
    {
      var energy = plain
      change(&energy)
      return try Self.energyFaults(energy, rest: rest)
    }
    let head = "the bound on energy: "
    #expect(try fault { $0.bound -= 1 } == [head + "the record says 170, it proves 171"])
    #expect(
      try fault { $0.perModule -= 1 }
        == [head + "c7, c8 keep all limits and have more energy than the prices pay for"])
    #expect(try fault { $0.excess = -1 } == [head + "its excess is below 0"])
    #expect(try fault { $0.modules = 2 } == [head + "it is for 2 modules, not for 3"])
    #expect(
      try fault { ($0.modules, $0.perModule, $0.excess) = (nil, -1, 58 * Self.million) }
        == [head + "it is for every number of modules, but has a price of a module below 0"])
    #expect(
      try fault { $0.prices = Self.prices([9: 1]) } == [head + "the class has no cell 9"])
    #expect(try fault { $0.prices = Self.prices([1: .max]) }.first?.hasPrefix(head) == true)
    #expect(try fault { $0.perModule = .max }.first?.hasPrefix(head) == true)
    #expect(
      try fault({ $0.modules = 3 }, rest: "objective: energy\n")
        == [head + "it is for 3 modules, not for every number"])
    #expect(try fault({ $0.modules = nil }, rest: "objective: energy\n") == [])
  }
}
