/// An answer: the design, its figures, what limits it, and the proof.
///
/// It holds nothing that may differ between two runs on one input.
public struct DesignResult: Sendable, Hashable {
  /// How far the answer is settled.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// No other design of the space is better.
    case provenOptimal = "proven_optimal"
    /// No other design is better by more than the gap.
    case withinGap = "within_gap"
    /// The spec opens nothing: the one design is evaluated, and all limits hold.
    case allowed
    /// The spec opens nothing: the one design is evaluated, and a limit is broken.
    case notAllowed = "not_allowed"
    /// No design of the space meets all limits.
    case provenInfeasible = "proven_infeasible"
    /// Stopped before any admissible design was found; the space is not settled.
    case undecided
  }

  /// The program that wrote the result, such as `stackwright 0.1.0`.
  public var tool: String
  /// The solver behind the integer programs, such as `GLPK 5.0`; nil where none ran.
  public var solver: String?
  /// What the answer was made from.
  public var input: ResultInput
  /// The name that the spec gives.
  public var name: String
  /// What is best.
  public var objective: Objective
  /// How far the answer is settled.
  public var outcome: Outcome
  /// The design's value in the objective's unit.
  public var value: Double?
  /// No admissible design is better than this.
  public var bound: Double?
  /// Number of designs in the space.
  public var designs: UInt128
  /// The design.
  public var choices: ChosenDesign?
  /// Every intermediate of the contract, by section.
  public var figures: [FigureSection]
  /// What the module weighs, part by part.
  public var parts: [Part]
  /// What pictures of the design show.
  public var curves: [Curve]
  /// Each limit with its margin.
  public var limits: [LimitCheck]
  /// Each standing rule with its margin.
  public var rules: [RuleCheck]
  /// For an infeasible problem, limits and rules of which every design breaks at least one.
  public var excludedBy: [String]
  /// The parts of the space that hold nothing better.
  public var certificate: [ExcludedRegion]
  /// What is known of each number of layers, ascending.
  public var layerCounts: [LayerCountSummary]
  /// The best designs of other combinations of materials, best first.
  public var runnersUp: [RunnerUp]
  /// What one step of each limit would buy; nil where it was not asked for.
  public var steps: [DesignStep]?
  /// How far each number without a source moves the design's value, the farthest first; nil where it
  /// was not asked for.
  public var assumptions: [AssumptionEffect]?
  /// What the spec left out.
  public var defaults: [DesignProblem.Default]
  /// What a reader must know.
  public var warnings: [String]

  /// Creates a result.
  public init(
    tool: String, solver: String?, input: ResultInput, name: String, objective: Objective,
    outcome: Outcome, value: Double?, bound: Double?, designs: UInt128, choices: ChosenDesign?,
    figures: [FigureSection], parts: [Part] = [], curves: [Curve] = [], limits: [LimitCheck],
    rules: [RuleCheck], excludedBy: [String],
    certificate: [ExcludedRegion], layerCounts: [LayerCountSummary], runnersUp: [RunnerUp],
    steps: [DesignStep]? = nil, assumptions: [AssumptionEffect]? = nil,
    defaults: [DesignProblem.Default], warnings: [String]
  ) {
    self.tool = tool
    self.solver = solver
    self.input = input
    self.name = name
    self.objective = objective
    self.outcome = outcome
    self.value = value
    self.bound = bound
    self.designs = designs
    self.choices = choices
    self.figures = figures
    self.parts = parts
    self.curves = curves
    self.limits = limits
    self.rules = rules
    self.excludedBy = excludedBy
    self.certificate = certificate
    self.layerCounts = layerCounts
    self.runnersUp = runnersUp
    self.steps = steps
    self.assumptions = assumptions
    self.defaults = defaults
    self.warnings = warnings
  }

  /// Relative gap |bound − value| / |value|; nil without a value or a bound.
  public var gap: Double? {
    guard let value, let bound else { return nil }
    return value == bound ? 0 : abs(bound - value) / abs(value)
  }
}

/// What an answer was made from: enough to make it again without any other file.
public struct ResultInput: Sendable, Hashable {
  /// A file and its text.
  public struct File: Sendable, Hashable {
    /// Name without its folder; `<stdin>` for standard input.
    public var name: String
    /// Text as read.
    public var text: String
    /// SHA-256 of its bytes, in hexadecimal.
    public var sha256: String

    /// Creates a file record.
    public init(name: String, text: String, sha256: String) {
      self.name = name
      self.text = text
      self.sha256 = sha256
    }
  }

  /// A catalogue entry that the problem uses, with all its values.
  public struct Entry: Sendable, Hashable {
    /// A value of the entry.
    public struct Value: Sendable, Hashable {
      /// Key inside the entry, such as `density`.
      public var key: String
      /// The value with its unit as the catalogue writes it.
      public var value: String
      /// Where it comes from.
      public var source: String
      /// How far it can be trusted.
      public var confidence: String

      /// Creates a value.
      public init(key: String, value: String, source: String, confidence: String) {
        self.key = key
        self.value = value
        self.source = source
        self.confidence = confidence
      }
    }

    /// Kind of entry, such as `cathode`.
    public var kind: String
    /// Name of the entry.
    public var name: String
    /// Its values.
    public var values: [Value]

    /// Creates an entry.
    public init(kind: String, name: String, values: [Value]) {
      self.kind = kind
      self.name = name
      self.values = values
    }
  }

  /// The spec.
  public var spec: File
  /// The `--set` options in the order given, as `key=value`.
  public var settings: [String]
  /// User catalogues in the order given.
  public var catalogues: [File]
  /// SHA-256 of the built-in catalogue.
  public var catalogueSHA256: String
  /// The catalogue entries that the problem uses, by kind and name.
  public var entries: [Entry]

  /// Creates an input record.
  public init(
    spec: File, settings: [String] = [], catalogues: [File] = [], catalogueSHA256: String,
    entries: [Entry]
  ) {
    self.spec = spec
    self.settings = settings
    self.catalogues = catalogues
    self.catalogueSHA256 = catalogueSHA256
    self.entries = entries
  }
}
