public import StackRecords

/// What a second look at a record found.
public struct VerificationReport: Sendable, Hashable {
  /// How the regions of the certificate stand after they were looked at without a solver.
  public struct Regions: Sendable, Hashable {
    /// Regions of which every design was shown to break a limit or rule.
    public var confirmedByLimits: Int
    /// Regions of which no design was shown to be better, by relaxation and exact evaluation.
    public var confirmedByBound: Int
    /// Regions that an integer program closed and the second look could not.
    public var solverOnly: [Finding.Region]
    /// Regions that relaxation is said to close and the second look could not.
    public var notRecomputed: [Finding.Region]

    /// Creates the counts.
    public init(
      confirmedByLimits: Int = 0, confirmedByBound: Int = 0, solverOnly: [Finding.Region] = [],
      notRecomputed: [Finding.Region] = []
    ) {
      self.confirmedByLimits = confirmedByLimits
      self.confirmedByBound = confirmedByBound
      self.solverOnly = solverOnly
      self.notRecomputed = notRecomputed
    }

    /// Number of regions.
    public var count: Int {
      confirmedByLimits + confirmedByBound + solverOnly.count + notRecomputed.count
    }
  }

  /// What an exhaustive search came to.
  public enum Enumerated: Sendable, Hashable {
    /// All designs of the space were evaluated.
    case done(designs: UInt128, admissible: UInt128, best: ChosenDesign?, value: Double?)
    /// The space is too large.
    case refused(designs: UInt128, limit: UInt128)
  }

  /// Something that a reader should know and that is no fault of the record.
  public enum Note: Sendable, Hashable {
    /// The built-in catalogue is not the one of the record; these used entries changed.
    case catalogueChanged(entries: [String])
  }

  /// What the record's input does not bear out.
  public var findings: [Finding]
  /// What a reader should know.
  public var notes: [Note]
  /// How the regions of the certificate stand.
  public var regions: Regions
  /// The exhaustive search, where one was asked for.
  public var enumerated: Enumerated?

  /// Creates a report.
  public init(
    findings: [Finding], notes: [Note] = [], regions: Regions = Regions(),
    enumerated: Enumerated? = nil
  ) {
    self.findings = findings
    self.notes = notes
    self.regions = regions
    self.enumerated = enumerated
  }

  /// Whether nothing was found.
  public var holds: Bool { findings.isEmpty }

  /// Whether every region was recomputed without a solver.
  public var isIndependent: Bool {
    regions.solverOnly.isEmpty && regions.notRecomputed.isEmpty
  }
}
