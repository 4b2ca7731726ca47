/// An answer of the grading: what became of every cell, what was compared, and the proof.
///
/// It holds nothing that may differ between two runs on one input, unless it says that the clock or
/// a signal ended the search.
public struct GradingResult: Sendable, Hashable {
  /// How far the answer is settled.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// No grouping has more modules (for the objective of energy: more energy).
    case proven
    /// Another grouping might have more, by no more than the gap.
    case withinModules = "within_modules"
    /// Proven: not one legal module can be built.
    case provenNone = "proven_none"
    /// Stopped before a first module was found.
    case undecided
  }

  /// What ended the search.
  public enum Ending: String, Sendable, Hashable, CaseIterable {
    /// Its own rule: proof, or counted work.
    case finished
    /// `--time-limit`.
    case timeLimit = "time_limit"
    /// A signal.
    case signal
  }

  /// The program that wrote the result, such as `stackwright 0.1.0`.
  public var tool: String
  /// The solver behind the linear programs, such as `GLPK 5.0`; nil where none ran.
  public var solver: String?
  /// What the answer was made from.
  public var input: GradingInput
  /// The name that the spec gives.
  public var name: String
  /// What comes first.
  public var objective: GradingProblem.Objective
  /// Groups in series in a module, S.
  public var series: Int
  /// Cells in parallel in a group, P.
  public var parallel: Int
  /// The most modules that were wanted; nil for as many as can be.
  public var count: Int?
  /// How far the answer is settled.
  public var outcome: Outcome
  /// What ended the search.
  public var ending: Ending
  /// What the grouping reaches.
  public var figures: GroupingFigures
  /// No grouping has more modules than this; at most the wanted count.
  public var bound: Int
  /// No grouping of so many modules has a larger sum of module capacities than this, in steps; nil
  /// where not bounded.
  public var capacityBound: Int64?
  /// The proof.
  public var certificate: GroupingCertificate
  /// What fixed classes would have made; nil without a range limit.
  public var fixedClasses: FixedClassFigures?
  /// The limit that most modules come closest to, such as `dcir range module`; nil without modules.
  public var tightest: String?
  /// What one per cent more of each limit yields, where it was asked for.
  public var whatIf: [WhatIf]
  /// Every column that was used.
  public var quantities: [GradedQuantity]
  /// Headers of the columns whose values the cells of a module share.
  public var same: [String]
  /// The sameness classes as the values of those columns, in byte order; one without values where
  /// nothing must be the same.
  public var classes: [[String]]
  /// Range limits in spec order.
  public var ranges: [GradedRange]
  /// Limits of sums over a module.
  public var sums: [GradedSum]
  /// What the second test was held to; nil without one.
  public var secondTest: GradedSecondTest?
  /// Limits of the change in the last two cycles, in the order of the spec.
  public var stabilised: [GradedCycles]
  /// Which cells came first where others would have done as well; nil for none.
  public var preference: GradingProblem.Preference?
  /// Figures of the design that stood for the spec beside those as built; none without one.
  public var design: [DesignComparison]
  /// Positions 1...S, the hottest first.
  public var positions: [Int]
  /// The modules by number.
  public var modules: [GradedModule]
  /// Every cell of the tables, in their order.
  public var cells: [GradedCell]
  /// What was measured on them.
  public var measurements: LotMeasurements
  /// Tests of the built modules and what was replaced after each, in their order.
  ///
  /// Modules, cells and figures are those after the last one.
  public var replacements: [ReplacementRound]
  /// What the spec left out.
  public var defaults: [DesignProblem.Default]
  /// What a reader must know.
  public var warnings: [String]

  /// Creates a result.
  public init(
    tool: String, solver: String?, input: GradingInput, name: String,
    objective: GradingProblem.Objective, series: Int, parallel: Int, count: Int?,
    outcome: Outcome, ending: Ending, figures: GroupingFigures, bound: Int,
    capacityBound: Int64?, certificate: GroupingCertificate, fixedClasses: FixedClassFigures?,
    tightest: String?, whatIf: [WhatIf], quantities: [GradedQuantity], same: [String],
    classes: [[String]], ranges: [GradedRange], sums: [GradedSum],
    secondTest: GradedSecondTest? = nil, stabilised: [GradedCycles] = [],
    preference: GradingProblem.Preference? = nil, design: [DesignComparison] = [],
    positions: [Int],
    modules: [GradedModule], cells: [GradedCell],
    measurements: LotMeasurements = LotMeasurements(), replacements: [ReplacementRound] = [],
    defaults: [DesignProblem.Default],
    warnings: [String]
  ) {
    self.tool = tool
    self.solver = solver
    self.input = input
    self.name = name
    self.objective = objective
    self.series = series
    self.parallel = parallel
    self.count = count
    self.outcome = outcome
    self.ending = ending
    self.figures = figures
    self.bound = bound
    self.capacityBound = capacityBound
    self.certificate = certificate
    self.fixedClasses = fixedClasses
    self.tightest = tightest
    self.whatIf = whatIf
    self.quantities = quantities
    self.same = same
    self.classes = classes
    self.ranges = ranges
    self.sums = sums
    self.secondTest = secondTest
    self.stabilised = stabilised
    self.preference = preference
    self.design = design
    self.positions = positions
    self.modules = modules
    self.cells = cells
    self.measurements = measurements
    self.replacements = replacements
    self.defaults = defaults
    self.warnings = warnings
  }

  /// The limits that fixed classes take no account of: of whole modules and of groups' sums.
  public var limitsOutsideClasses: [String] {
    sums.map { "module_\($0.kind.rawValue)" }
      + ranges.filter { $0.scope == .groupSum && parallel > 1 }
      .map { "group sums of \($0.quantity)" }
  }

  /// How many modules more could be possible.
  public var gap: Int { bound.subtractingReportingOverflow(figures.modules).partialValue }
}
