import StackRecords

/// Whether the outcome of a record follows from its value, bound, limits and certificate.
struct StatusCheck {
  private let problem: DesignProblem
  private let result: DesignResult
  private let broken: [String]

  /// A check with the names of what the answer breaks.
  init(_ problem: DesignProblem, _ result: DesignResult, broken: [String]) {
    self.problem = problem
    self.result = result
    self.broken = broken
  }

  /// What does not follow.
  var findings: [Finding] { faults.map { .statusUnjustified(result.outcome, $0) } }

  private var faults: [Finding.StatusFault] {
    switch result.outcome {
    case .provenOptimal: answered + openSpace + proven + regionBounds
    case .withinGap: answered + openSpace + bounded + regionBounds
    case .allowed: answered + closedSpace
    case .notAllowed: closedSpace + notAllowed
    case .provenInfeasible: unanswered + infeasible
    case .undecided: unanswered
    }
  }

  private var answered: [Finding.StatusFault] {
    var faults: [Finding.StatusFault] = []
    if result.choices == nil || result.value == nil { faults.append(.noDesign) }
    if !broken.isEmpty { faults.append(.broken(broken)) }
    return faults
  }

  private var unanswered: [Finding.StatusFault] {
    result.choices != nil || result.value != nil || !result.figures.isEmpty ? [.hasDesign] : []
  }

  private var closedSpace: [Finding.StatusFault] {
    problem.space.count == 1 ? [] : [.spaceIsOpen(problem.space.count)]
  }

  private var openSpace: [Finding.StatusFault] {
    problem.space.count > 1 ? [] : [.spaceIsClosed]
  }

  private var notAllowed: [Finding.StatusFault] {
    if result.choices == nil { return [.noDesign] }
    return broken.isEmpty ? [.nothingBroken] : []
  }

  private var bounded: [Finding.StatusFault] { result.bound == nil ? [.noBound] : [] }

  private var proven: [Finding.StatusFault] {
    guard let gap = result.gap else { return [.noBound] }
    return gap <= TieOrder.tolerance ? [] : [.gapIsOpen(gap)]
  }

  /// No region may hold more than the record's bound.
  private var regionBounds: [Finding.StatusFault] {
    guard let bound = result.bound else { return [] }
    let maximises = problem.objective.maximises
    return result.certificate.compactMap { region in
      guard let own = region.value else { return nil }
      return CertificateCheck.isBetter(own, than: bound, maximises)
        ? .regionBeyondBound(.init(region), own) : nil
    }
  }

  /// Every design breaks one of the names of its region, so all names together exclude the space.
  private var infeasible: [Finding.StatusFault] {
    var faults: [Finding.StatusFault] = []
    var names: Set<String> = []
    for region in result.certificate {
      switch region.reason {
      case .limits(let own): names.formUnion(own)
      case .bound: faults.append(.regionHasBound(.init(region)))
      case .integerProgram: break
      }
    }
    if result.excludedBy.isEmpty || !names.isSubset(of: result.excludedBy) {
      faults.append(
        .excludedByDiffers(recorded: result.excludedBy, regions: names.sorted()))
    }
    if case .failure(let unknown) = Breaches.named(result.excludedBy, of: problem.limits) {
      faults.append(.excludedByUnknown(name: unknown.name))
    }
    return faults
  }
}

extension ExcludedRegion {
  /// The bound of a region that is closed by a value.
  var value: Double? {
    switch reason {
    case .limits: nil
    case .bound(let value), .integerProgram(let value): value
    }
  }
}
