import StackRecords

/// Whether the summaries of layer counts agree with the answer, the bound and each other.
struct SummaryCheck {
  private let problem: DesignProblem
  private let result: DesignResult

  init(_ problem: DesignProblem, _ result: DesignResult) {
    self.problem = problem
    self.result = result
  }

  /// What does not agree.
  var findings: [Finding] {
    if result.layerCounts.isEmpty, problem.space.count <= 1 { return [] }
    let recorded = result.layerCounts.map(\.layersInSeries)
    var findings: [Finding] = []
    if recorded != problem.space.layersInSeries {
      findings.append(
        .layerCountsDiffer(recorded: recorded, space: problem.space.layersInSeries))
    }
    for summary in result.layerCounts {
      findings += faults(of: summary).map {
        .layerCountUnjustified(layersInSeries: summary.layersInSeries, reason: $0)
      }
    }
    return findings
  }

  private func faults(of summary: LayerCountSummary) -> [Finding.LayerCountFault] {
    let maximises = problem.objective.maximises
    func isBetter(_ value: Double, _ other: Double) -> Bool {
      CertificateCheck.isBetter(value, than: other, maximises)
    }
    var faults: [Finding.LayerCountFault] = []
    if !summary.forbiddenBy.isEmpty {
      if summary.best != nil || summary.bound != nil { faults.append(.forbiddenWithValue) }
      if case .failure(let unknown) = Breaches.named(summary.forbiddenBy, of: problem.limits) {
        faults.append(.unknownName(unknown.name))
      }
    }
    if let best = summary.best {
      if let bound = summary.bound, isBetter(best, bound) { faults.append(.bestBeyondBound) }
      if let value = result.value, isBetter(best, value) { faults.append(.bestBeyondAnswer) }
      if summary.isProven, let bound = summary.bound, isBetter(bound, best) {
        faults.append(.provenWithGap)
      }
    }
    if let bound = summary.bound, let whole = result.bound, isBetter(bound, whole) {
      faults.append(.boundBeyondRecord)
    }
    if let value = result.value, summary.layersInSeries == result.choices?.layersInSeries {
      if !DesignCheck.agree(summary.best, value) { faults.append(.notTheAnswer) }
    }
    return faults
  }
}
