import StackPhysics
import StackRecords

/// Holds the certificate of a record against the space: coverage first, then each region.
struct CertificateCheck {
  private let tables: StageTables
  private let result: DesignResult
  /// The answer, where its choices lie in the space.
  private let answer: Design?
  private(set) var findings: [Finding] = []
  private(set) var regions = VerificationReport.Regions()
  private var allowance: SearchAllowance

  init(_ tables: StageTables, _ result: DesignResult, answer: Design?, allowance: Int) {
    self.tables = tables
    self.result = result
    self.answer = answer
    self.allowance = SearchAllowance(allowance)
  }

  /// Looks at the whole certificate.
  mutating func run() {
    checkCoverage()
    let space = tables.problem.space
    for columns in LayerFamily.columnsByMaterial(space) {
      let material = space.cathodes[columns[0]].material.name
      for place in space.anodes.indices {
        let matching = result.certificate.filter { covers($0, material, space.anodes[place]) }
        if matching.isEmpty { continue }
        let family = LayerFamily(columns: columns, anode: place, tables: tables)
        var search: BoundSearch?
        for region in matching { check(region, family, &search) }
      }
    }
    checkForbiddenCounts()
  }

  private func covers(
    _ region: ExcludedRegion, _ material: String, _ anode: DesignSpace.Anode
  ) -> Bool {
    region.cathode == material && region.anode == anode.material.name
      && region.ratio == anode.ratio
  }

  /// Counts of the space that lie in a region.
  private func layerCounts(of region: ExcludedRegion) -> [Int] {
    tables.problem.space.layersInSeries.filter {
      $0 >= region.fewestLayers && $0 <= region.mostLayers
    }
  }

  /// Every cathode material with every anode option at every N lies in exactly one region.
  private mutating func checkCoverage() {
    let space = tables.problem.space
    let groups = LayerFamily.columnsByMaterial(space)
    for region in result.certificate {
      let known = groups.contains { columns in
        space.anodes.contains { covers(region, space.cathodes[columns[0]].material.name, $0) }
      }
      let counts = layerCounts(of: region)
      if !known || counts.isEmpty { findings.append(.regionUnknown(.init(region))) }
    }
    for columns in groups {
      let material = space.cathodes[columns[0]].material.name
      let perCount = designsPerLayerCount(columns: columns.count)
      for anode in space.anodes {
        let matching = result.certificate.filter { covers($0, material, anode) }
        for region in matching {
          let designs = UInt128(layerCounts(of: region).count) * perCount
          if designs != region.designs {
            findings.append(
              .regionCountDiffers(
                .init(region), recorded: region.designs, recomputed: designs))
          }
        }
        for N in space.layersInSeries {
          let holding = matching.filter { $0.fewestLayers <= N && N <= $0.mostLayers }
          if holding.isEmpty {
            findings.append(
              .spaceNotCovered(
                cathode: material, anode: anode.material.name, ratio: anode.ratio,
                layersInSeries: N))
          } else if holding.count > 1 {
            let pair = Finding.regionsOverlap(.init(holding[0]), .init(holding[1]))
            if !findings.contains(pair) { findings.append(pair) }
          }
        }
      }
    }
  }

  private func designsPerLayerCount(columns: Int) -> UInt128 {
    let space = tables.problem.space
    let whole = space.cathodes.count * space.anodes.count * space.layersInSeries.count
    return whole == 0 ? 0 : space.count / UInt128(whole) * UInt128(columns)
  }

  private mutating func check(
    _ region: ExcludedRegion, _ family: LayerFamily, _ search: inout BoundSearch?
  ) {
    let counts = layerCounts(of: region)
    switch region.reason {
    case .limits(let names):
      switch Breaches.named(names, of: tables.problem.limits) {
      case .failure(let unknown):
        findings.append(.regionReasonUnknown(.init(region), name: unknown.name))
      case .success(let named):
        let verdict = ExclusionSearch(family, named: named, tables: tables).search(
          counts, allowance: &allowance)
        switch verdict {
        case .closed: regions.confirmedByLimits += 1
        case .unsettled: regions.notRecomputed.append(.init(region))
        case .found(let place, _):
          findings.append(
            .regionNotExcluded(
              .init(region), names: names, by: ChosenDesign(tables.design(at: place))))
        }
      }
    case .bound(let bound):
      checkBound(region, counts, family, &search, bound: bound, isSolvers: false)
    case .integerProgram(let bound):
      checkBound(region, counts, family, &search, bound: bound, isSolvers: true)
    }
  }

  /// Looks for designs above the region's bound and the answer, and for lost ties.
  private mutating func checkBound(
    _ region: ExcludedRegion, _ counts: [Int], _ family: LayerFamily,
    _ search: inout BoundSearch?, bound: Double, isSolvers: Bool
  ) {
    let named = Finding.Region(region)
    guard let value = result.value else {
      closeWithoutValue(named, counts, family, isSolvers: isSolvers)
      return
    }
    let maximises = tables.problem.objective.maximises
    let target = maximises ? max(bound, value) : min(bound, value)
    guard target.isFinite, target > 0 else {
      findings.append(.statusUnjustified(result.outcome, .regionBeyondBound(named, bound)))
      return
    }
    // A bound below a design that the record itself lists bounds nothing.
    for (choices, listed) in listedDesigns
    where choices.cathode == region.cathode && choices.anode == region.anode
      && choices.ratio == region.ratio
      && region.fewestLayers <= choices.layersInSeries
      && choices.layersInSeries <= region.mostLayers
      && Self.isBetter(listed, than: bound, maximises)
    {
      findings.append(.regionRefuted(named, by: choices, value: listed))
      return
    }
    let prepared = search ?? BoundSearch(family, tables: tables)
    search = prepared
    var lost: (design: Design, value: Double)?
    let verdict = prepared.search(counts, target: target, allowance: &allowance) { place, found in
      if Self.isBetter(found, than: target, maximises) { return true }
      // Only a proven answer claims to be the first of its equals.
      if let answer, result.outcome == .provenOptimal,
        TieOrder.ties(found, with: value, maximises: maximises)
      {
        let design = tables.design(at: place)
        if TieOrder.precedes(design, lost?.design ?? answer) { lost = (design, found) }
      }
      return false
    }
    if let lost {
      findings.append(.tieLost(to: ChosenDesign(lost.design), value: lost.value))
    }
    switch verdict {
    case .closed: regions.confirmedByBound += 1
    case .unsettled:
      if isSolvers { regions.solverOnly.append(named) } else { regions.notRecomputed.append(named) }
    case .found(let place, let found):
      findings.append(
        .regionRefuted(named, by: ChosenDesign(tables.design(at: place)), value: found))
    }
  }

  /// The designs that the record lists, with their values: the answer and the runners-up.
  private var listedDesigns: [(ChosenDesign, Double)] {
    var listed = result.runnersUp.map { ($0.choices, $0.value) }
    if let choices = result.choices, let value = result.value { listed.append((choices, value)) }
    return listed
  }

  /// A region of an infeasible problem that a program closed: each of its designs must break one of
  /// the names that are said to exclude all.
  private mutating func closeWithoutValue(
    _ named: Finding.Region, _ counts: [Int], _ family: LayerFamily, isSolvers: Bool
  ) {
    var names: Breaches = .everything
    if case .success(let known) = Breaches.named(result.excludedBy, of: tables.problem.limits) {
      names = known
    }
    let verdict = ExclusionSearch(family, named: names, tables: tables).search(
      counts, allowance: &allowance)
    switch verdict {
    case .closed: regions.confirmedByLimits += 1
    case .unsettled:
      if isSolvers { regions.solverOnly.append(named) } else { regions.notRecomputed.append(named) }
    case .found(let place, _):
      findings.append(
        .regionNotExcluded(
          named, names: result.excludedBy, by: ChosenDesign(tables.design(at: place))))
    }
  }

  /// The layer counts that are said to be forbidden hold no design that breaks none of the names.
  private mutating func checkForbiddenCounts() {
    let forbidden = result.layerCounts.filter { !$0.forbiddenBy.isEmpty }
    if forbidden.isEmpty { return }
    let limits = tables.problem.limits
    for family in LayerFamily.all(tables) {
      for summary in forbidden {
        guard case .success(let named) = Breaches.named(summary.forbiddenBy, of: limits) else {
          continue
        }
        let verdict = ExclusionSearch(family, named: named, tables: tables).search(
          [summary.layersInSeries], allowance: &allowance)
        if case .found(let place, _) = verdict {
          findings.append(
            .layerCountUnjustified(
              layersInSeries: summary.layersInSeries,
              reason: .notForbidden(by: ChosenDesign(tables.design(at: place)))))
        }
      }
    }
  }

  static func isBetter(_ value: Double, than other: Double, _ maximises: Bool) -> Bool {
    maximises
      ? value > other * (1 + TieOrder.tolerance) : value < other * (1 - TieOrder.tolerance)
  }
}
