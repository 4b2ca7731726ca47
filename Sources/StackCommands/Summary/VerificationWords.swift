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
}
