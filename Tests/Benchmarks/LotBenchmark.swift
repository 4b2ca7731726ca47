import CellGrading
import GLPKSolver
import Quantities
import StackRecords

/// Groups lots and prints modules, bound, gap, seconds and memory.
struct LotBenchmark {
  private var folder: String?
  private var jobs = 2
  private var only: String?
  private var time: Int?
  private var random = 0
  private var generated: [GeneratedLot] = []

  init(_ arguments: [String]) {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      switch word {
      case "--jobs": jobs = rest.popFirst().flatMap { Int($0) } ?? jobs
      case "--time": time = rest.popFirst().flatMap { Int($0) }
      case "--random": random = rest.popFirst().flatMap { Int($0) } ?? 0
      case "--generated":
        let name = rest.popFirst()
        generated += GeneratedLot.all.filter { $0.name == name }
      case "--only": only = rest.popFirst()
      default: folder = word
      }
    }
  }

  /// - Returns: Whether every module is legal and no cell is used twice.
  func run() throws -> Bool {
    var table = TextTable(
      "Grouping lots, \(jobs) jobs",
      [
        "lot", "cells", "S", "modules", "bound", "gap %", "proof", "s", "MiB", "dives", "rounds",
        "nodes", "iterations",
      ])
    var isGood = true
    if let folder {
      for instance in try LotInstance.all(in: folder)
      where only.map({ instance.name == $0 }) ?? true {
        isGood = try row(instance.name, instance.lot, &table) && isGood
      }
    }
    for lot in generated {
      isGood = try row(lot.name, lot.make(), &table) && isGood
    }
    if random > 0 {
      for number in 1...random {
        let (name, lot) = LotGenerator.small(number)
        isGood = try row(name, lot, &table) && isGood
      }
    }
    table.show()
    return isGood
  }

  private func row(_ name: String, _ lot: GroupingLot, _ table: inout TextTable) throws -> Bool {
    PeakMemory.restart()
    let (grouping, seconds) = try timed {
      try group(
        lot, solver: GLPKSolver(),
        limits: time.map { GroupingLimits(jobs: jobs).within(.seconds($0)) }
          ?? GroupingLimits(jobs: jobs))
    }
    let gap =
      Double(grouping.moduleBound - grouping.modules.count)
      / Double(max(1, grouping.moduleBound))
    let proof = words(grouping.certificate)
    table.add([
      name, "\(lot.cellCount)", "\(lot.series)", "\(grouping.modules.count)",
      "\(grouping.moduleBound)", NumberText.fixed(100 * gap, decimals: 2), proof, seconds.brief,
      NumberText.fixed(PeakMemory.mebibytes, decimals: 0), "\(grouping.work.dives)",
      "\(grouping.work.rounds)", "\(grouping.work.pricingNodes)", "\(grouping.work.iterations)",
    ])
    return isLegal(grouping, lot)
  }

  private func words(_ certificate: GroupingCertificate) -> String {
    switch certificate.classes.first?.proof {
    case .prices(let proof): proof.cuts.isEmpty ? "prices" : "\(proof.cuts.count) cuts"
    case .groupPrices: "groups"
    case .coverage: "coverage"
    case .enumeration: "enumeration"
    case .branches(let leaves): "\(leaves.count) leaves"
    case nil: ""
    }
  }

  private func isLegal(_ grouping: Grouping, _ lot: GroupingLot) -> Bool {
    var used = [Bool](repeating: false, count: lot.cellCount)
    for module in grouping.modules {
      for cell in module.joined() {
        if used[cell] { return false }
        used[cell] = true
      }
      for range in lot.moduleRanges {
        let values = module.joined().map { range.values[$0] }
        if (values.max() ?? 0) - (values.min() ?? 0) > range.widths[0] { return false }
      }
    }
    return true
  }
}
