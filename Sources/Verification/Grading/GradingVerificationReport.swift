/// What a verification of a grading came to.
public struct GradingVerificationReport: Sendable, Hashable {
  /// What the record's input does not bear out.
  public var findings: [GradingFinding]
  /// Bounds that were proven again.
  public var confirmed: Int
  /// Bounds whose proof needs more work than was allowed, so that nothing is said of them.
  public var notRecomputed: [GradingProof]
  /// Cells said to lie in no legal module for which the same is true.
  public var undecidedCells: Int

  /// Creates a report.
  public init(
    findings: [GradingFinding], confirmed: Int = 0, notRecomputed: [GradingProof] = [],
    undecidedCells: Int = 0
  ) {
    self.findings = findings
    self.confirmed = confirmed
    self.notRecomputed = notRecomputed
    self.undecidedCells = undecidedCells
  }

  /// Whether nothing was found.
  public var holds: Bool { findings.isEmpty }

  /// Whether every bound was proven again.
  public var isIndependent: Bool { notRecomputed.isEmpty && undecidedCells == 0 }
}

/// Findings up to a number that a reader can take in.
struct GradingFindings {
  /// The most that are listed.
  static let most = 100

  private var listed: [GradingFinding] = []
  private var unlisted = 0

  /// Adds a finding.
  mutating func add(_ finding: GradingFinding) {
    if listed.count < Self.most { listed.append(finding) } else { unlisted += 1 }
  }

  /// Adds a finding where two texts differ.
  mutating func compare(_ field: String, _ recorded: String, _ recomputed: String) {
    guard recorded != recomputed else { return }
    add(.differs(field: field, recorded: recorded, recomputed: recomputed))
  }

  /// The findings, and how many more there are.
  var all: [GradingFinding] { unlisted == 0 ? listed : listed + [.more(unlisted)] }
}
