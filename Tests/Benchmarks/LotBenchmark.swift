import CellGrading
import FoundationEssentials
import GLPKSolver
import Glibc
import Quantities
import StackRecords

/// Groups lots and prints modules, bound, gap, seconds and memory, with other methods beside them.
struct LotBenchmark {
  private var folder: String?
  private var peers: PeerScript?
  private var jobs = 2
  private var limit: Int?
  private var only: [String] = []
  private var random: ClosedRange<UInt64>?
  private var cells: Int?

  /// Takes the words after `lots`; nil when they mean nothing.
  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      switch word {
      case "--jobs":
        guard let count = rest.popFirst().flatMap({ Int($0) }) else { return nil }
        jobs = count
      case "--seconds":
        guard let count = rest.popFirst().flatMap({ Int($0) }) else { return nil }
        limit = count
      case "--random":
        guard let count = rest.popFirst().flatMap({ UInt64($0) }), count > 0 else { return nil }
        random = 1...count
      case "--cells":
        guard let count = rest.popFirst().flatMap({ Int($0) }), count > 0 else { return nil }
        cells = count
      case "--only":
        guard let name = rest.popFirst() else { return nil }
        only.append(name)
      case "--peers":
        guard let path = rest.popFirst() else { return nil }
        peers = PeerScript(path: path)
      default:
        guard folder == nil, !word.hasPrefix("-") else { return nil }
        folder = word
      }
    }
    if let folder, peers == nil, FileManager.default.fileExists(atPath: folder + "/peers.py") {
      peers = PeerScript(path: folder + "/peers.py")
    }
  }

  /// - Returns: Whether every module is legal, no cell is used twice and no peer beats a bound.
  func run() throws -> Bool {
    var table = TextTable(
      "Cells grouped into modules, \(jobs) jobs; gap: of the bound, proof: what the bound rests on",
      ["lot", "cells", "S", "method", "modules", "bound", "gap %", "s", "CPU s", "MiB", "proof"])
    var tally = Tally()
    if let folder {
      for instance in try LotInstance.all(in: folder) where isWanted(instance.name) {
        try rows(instance, &table, &tally)
      }
    } else {
      let folder = FileManager.default.temporaryDirectory.path + "/stackwright-lots-\(getpid())"
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let small = random?.map { GeneratedLot(random: $0, cells: cells) }
      for lot in small ?? GeneratedLot.large where isWanted(lot.name) {
        try rows(lot.instance(in: folder), &table, &tally)
      }
    }
    table.show()
    print("\n\(tally.proven) of \(tally.lots) lots proven, \(tally.faults) faults")
    return tally.faults == 0
  }

  private func isWanted(_ name: String) -> Bool { only.isEmpty || only.contains(name) }

  private struct Tally {
    var lots = 0
    var proven = 0
    var faults = 0
  }

  private func rows(
    _ instance: LotInstance, _ table: inout TextTable, _ tally: inout Tally
  ) throws {
    let lot = instance.lot
    PeakMemory.restart()
    let start = ProcessorTime.seconds
    let (grouping, seconds) = try timed {
      let limits = GroupingLimits(jobs: jobs)
      return try group(
        lot, solver: GLPKSolver(), limits: limit.map { limits.within(.seconds($0)) } ?? limits)
    }
    let processor = ProcessorTime.seconds - start
    let (modules, bound) = (grouping.modules.count, grouping.moduleBound)
    let head = [instance.name, "\(lot.cellCount)", "\(lot.series)"]
    table.add(
      head + [
        "stackwright", "\(modules)", "\(bound)",
        NumberText.fixed(100 * Double(bound - modules) / Double(max(1, bound)), decimals: 2),
        seconds.brief, processor.brief, NumberText.fixed(PeakMemory.mebibytes, decimals: 0),
        words(grouping.certificate),
      ])
    tally.lots += 1
    if grouping.isProven { tally.proven += 1 }
    if !isLegal(grouping, lot) || modules > bound { tally.faults += 1 }
    guard let peers, let run = try peers.answers(instance.path) else { return }
    for answer in run.answers {
      table.add(
        [
          "", "", "", answer.method, "\(answer.modules)", answer.bound, "", answer.seconds.brief,
          "",
        ]
          + [NumberText.fixed(run.mebibytes, decimals: 0), ""])
      // A peer that has more modules is worth a look; one above the bound refutes it.
      if answer.modules > modules { print("\(instance.name): \(answer.method) has more modules") }
      if answer.modules > bound { tally.faults += 1 }
    }
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
    var isUsed = [Bool](repeating: false, count: lot.cellCount)
    for module in grouping.modules {
      for cell in module.joined() {
        if isUsed[cell] { return false }
        isUsed[cell] = true
      }
      for range in lot.moduleRanges {
        let values = module.joined().map { range.values[$0] }
        if (values.max() ?? 0) - (values.min() ?? 0) > range.widths[0] { return false }
      }
    }
    return true
  }
}
