import Quantities
import StackRecords
import Verification

/// What a verification came to, in sentences for a summary.
enum VerificationWords {
  /// One sentence on what was recomputed, for a report without findings.
  static func sentence(_ report: VerificationReport) -> String {
    let regions = report.regions
    var words = "Verified without a solver: every figure"
    let confirmed = regions.confirmedByLimits + regions.confirmedByBound
    if regions.count > 0 {
      let share = report.isIndependent ? "all" : "\(confirmed) of \(regions.count)"
      words += " and \(share) regions"
    }
    let open = regions.solverOnly.count
    if open > 0 { words += "; \(open) solver only" }
    let skipped = regions.notRecomputed.count
    if skipped > 0 { words += "; \(skipped) not recomputed" }
    switch report.enumerated {
    case .done(let designs, let admissible, _, _):
      words += "; all \(NumberText.count(Double(designs))) designs evaluated"
      words += ", \(NumberText.count(Double(admissible))) allowed"
    case .refused(let designs, let limit):
      words += "; \(NumberText.count(Double(designs))) designs are too many to enumerate"
      words += ", the most is \(NumberText.count(Double(limit)))"
    case nil: break
    }
    return words + "."
  }

  /// One sentence on what was recomputed of a grading, for a report without findings.
  static func sentence(_ report: GradingVerificationReport) -> String {
    let bounds = report.confirmed + report.notRecomputed.count
    var words = "Verified without a solver: every cell, every limit of every module"
    words += report.notRecomputed.isEmpty ? " and " : " and \(report.confirmed) of "
    words += bounds == 1 ? "the bound" : "\(bounds) bounds"
    if !report.notRecomputed.isEmpty {
      words += "; not recomputed: \(report.notRecomputed.map { "\($0)" }.joined(separator: ", "))"
    }
    if report.undecidedCells > 0 {
      words += "; \(report.undecidedCells) cells called \"no module\" not decided"
    }
    return words + "."
  }
}
