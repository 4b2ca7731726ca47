import StackRecords

/// Holds the bounds of a record: one proof of each class, their sum, the outcome.
struct GradingBoundCheck {
  private(set) var findings = GradingFindings()
  private(set) var confirmed = 0
  private(set) var notRecomputed: [GradingProof] = []

  private let lot: GradingLot
  private let result: GradingResult
  private let allowance: Int

  init(
    _ lot: GradingLot, _ places: GradingPlaces, _ result: GradingResult,
    _ coverage: inout GradingCoverageOfClasses, allowance: Int
  ) {
    self.lot = lot
    self.result = result
    self.allowance = allowance
    let certificate = result.certificate
    let numbers = certificate.classes.map(\.number)
    let classes = lot.classes.keys.count
    guard numbers == Array(0..<classes) else {
      findings.add(.classBoundsDiffer(recorded: numbers, classes: classes))
      return
    }
    let most = certificate.classes.reduce(Int128(0)) { $0 + Int128($1.bound) }
    let bound = min(most, Int128(lot.problem.count ?? .max))
    findings.compare("bound", "\(result.bound)", "\(bound)")
    var built = Array(repeating: 0, count: classes)
    for module in places.modules {
      if let cell = module.first?.first ?? nil { built[lot.classOf[cell]] += 1 }
    }
    for part in certificate.classes {
      let proof = GradingProof.modules(class: part.number)
      if built[part.number] > part.bound {
        findings.add(.proofFails(proof, .moreModulesExist(built[part.number])))
      }
      settle(proof, check(part, &coverage))
    }
    checkIgnored()
    checkEnergy(most: Int(clamping: bound))
    checkOutcome()
  }

  private mutating func settle(_ proof: GradingProof, _ verdict: GradingProofCheck.Verdict) {
    switch verdict {
    case .holds: confirmed += 1
    case .unsettled: notRecomputed.append(proof)
    case .fails(let fault): findings.add(.proofFails(proof, fault))
    }
  }

  private func check(
    _ part: GroupingCertificate.ClassBound, _ coverage: inout GradingCoverageOfClasses
  ) -> GradingProofCheck.Verdict {
    let proofs = GradingProofCheck(lot, allowance: allowance)
    let ignored = result.certificate.ignored.sums
    let bound = Int64(part.bound)
    guard part.bound >= 0 else { return .fails(.boundTooGood(recorded: bound, proven: 0)) }
    switch part.proof {
    case .prices(let proof):
      return proofs.check(
        proof, lot.modulePool(ofClass: part.number, ignoring: ignored), bound: bound)
    case .branches(let leaves):
      return proofs.check(
        leaves, lot.modulePool(ofClass: part.number, ignoring: ignored), bound: bound)
    case .groupPrices(let proof):
      // S groups make a module, so fewer than S (bound + 1) groups are enough.
      let groups = Int128(lot.problem.series) * (Int128(bound) + 1) - 1
      return proofs.check(
        proof, lot.groupPool(ofClass: part.number), bound: Int64(clamping: groups))
    case .coverage(let uncovered):
      return check(uncovered, part, &coverage)
    case .enumeration(let legalModules):
      return GradingPacking(lot, ofClass: part.number, allowance: allowance)
        .check(legalModules: legalModules, bound: part.bound)
    }
  }

  private func check(
    _ uncovered: [Int], _ part: GroupingCertificate.ClassBound,
    _ coverage: inout GradingCoverageOfClasses
  ) -> GradingProofCheck.Verdict {
    let cells = lot.classOf.count { $0 == part.number }
    let proven = (cells - uncovered.count) / (lot.problem.series * lot.problem.parallel)
    guard proven <= part.bound else {
      return .fails(.boundTooGood(recorded: Int64(part.bound), proven: Int64(proven)))
    }
    var last = Int.min
    for cell in uncovered {
      guard cell > last else { return .fails(.notAscending(cell)) }
      last = cell
      guard lot.classOf.indices.contains(cell), lot.classOf[cell] == part.number else {
        return .fails(.cellUnknown(cell))
      }
    }
    var isSettled = true
    for cell in uncovered {
      switch coverage.search(cell) {
      case .none: continue
      case .unsettled: isSettled = false
      case .found: return .fails(.cellIsCovered(lot.identifier(cell)))
      }
    }
    return isSettled ? .holds : .unsettled
  }

  /// Rules that the bound cannot but leave out are said, and none that the problem does not have.
  private mutating func checkIgnored() {
    let isParallel = lot.problem.parallel > 1
    var present: [GroupingCertificate.IgnoredRule] = []
    if isParallel, lot.ranges.contains(where: { $0.scope == .group }) {
      present.append(.groupRanges)
    }
    if isParallel, lot.ranges.contains(where: { $0.scope == .groupSum }) {
      present.append(.groupSums)
    }
    if lot.mostResistance != nil { present.append(.resistance) }
    if lot.widths.sums.contains(where: { $0.kind == .voltage }) { present.append(.voltageSum) }
    var left: [GroupingCertificate.IgnoredRule] = []
    for part in result.certificate.classes
    where isParallel && lot.classOf.contains(part.number) {
      switch part.proof {
      case .groupPrices: left += [.groupSums, .resistance, .voltageSum]
      case .enumeration: break
      case .prices, .coverage, .branches: left += [.groupRanges, .groupSums, .resistance]
      }
    }
    let listed = result.certificate.ignored
    let needed = present.filter { left.contains($0) || listed.contains($0) }
    guard Set(needed) != Set(listed) || listed.count != needed.count else { return }
    findings.add(
      .ignoredRulesDiffer(
        recorded: listed.map(\.rawValue), recomputed: needed.map(\.rawValue)))
  }

  private mutating func checkEnergy(most: Int) {
    let modules = result.modules.count
    if let bound = result.capacityBound, let reached = result.figures.capacity, reached > bound {
      findings.add(.proofFails(.energy, .moreEnergyExists(reached)))
    }
    guard let energy = result.certificate.energy else {
      // The lists of all legal modules prove the energy as well.
      if let bound = result.capacityBound, isEnumerated {
        settle(
          .energy,
          GradingBestEnergy(lot, allowance: allowance)
            .check(bound, modules: modules, most: most))
      } else {
        findings.compare("capacity_bound", result.capacityBound.words, "none")
      }
      return
    }
    findings.compare("capacity_bound", result.capacityBound.words, "\(energy.bound)")
    let check = GradingEnergyCheck(lot, allowance: allowance)
    settle(.energy, check.check(energy, modules: modules, most: most))
  }

  private var isEnumerated: Bool {
    result.certificate.classes.allSatisfy {
      if case .enumeration = $0.proof { true } else { false }
    }
  }

  private mutating func checkOutcome() {
    let modules = result.modules.count
    let outcome: GradingResult.Outcome
    if modules == 0 {
      outcome = result.bound == 0 ? .provenNone : .undecided
    } else if lot.problem.objective == .modules {
      outcome = modules >= result.bound ? .proven : .withinModules
    } else if let reached = result.figures.capacity, let most = result.capacityBound,
      Int128(most) * 999_999_999 <= Int128(reached) * 1_000_000_000
    {
      outcome = .proven
    } else {
      outcome = .withinModules
    }
    if outcome != result.outcome {
      findings.add(.outcomeUnjustified(recorded: result.outcome, recomputed: outcome))
    }
    if modules > result.bound {
      findings.compare("bound", "\(result.bound)", "at least \(modules)")
    }
  }
}
