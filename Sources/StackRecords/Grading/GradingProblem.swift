public import Quantities

/// A module spec as values: what a module is, what it must keep, which cells take part.
///
/// Quantities are names: recognised ones such as `dcir`, or headers of other numeric columns. They
/// meet the columns of a table when it is prepared.
/// Source: design contract of grouping, section 2.
public struct GradingProblem: Sendable, Hashable {
  /// What comes first; the raw value is the word of a spec.
  public enum Objective: String, Sendable, Hashable, CaseIterable {
    /// The most modules, then the largest energy.
    case modules
    /// The largest energy, then the most modules.
    case energy
  }

  /// Which cells come first where others would do as well; the raw value is the word of a spec.
  public enum Preference: String, Sendable, Hashable, CaseIterable {
    /// Those that were tested first.
    case oldest
  }

  /// A quantity with an amount, such as its measurement uncertainty.
  public struct Amount: Sendable, Hashable {
    /// Recognised quantity or header.
    public var quantity: String
    /// The amount.
    public var amount: ExactAmount

    /// Joins them.
    public init(_ quantity: String, _ amount: ExactAmount) {
      self.quantity = quantity
      self.amount = amount
    }
  }

  /// A meaning and the name of the column that has it.
  public struct Column: Sendable, Hashable {
    /// A recognised quantity, or a condition: `temperature`, `soc`, `session`, `current`, `pulse`.
    public var meaning: String
    /// Header of the column, or the quantity that it is recognised by.
    public var header: String

    /// Joins them.
    public init(_ meaning: String, _ header: String) {
      self.meaning = meaning
      self.header = header
    }
  }

  /// The inner edges of the fixed classes of a quantity, ascending.
  public struct ClassEdges: Sendable, Hashable {
    /// Recognised quantity or header.
    public var quantity: String
    /// Edges; a value on an edge belongs to the class above it.
    public var edges: [ExactAmount]

    /// Joins them.
    public init(_ quantity: String, edges: [ExactAmount]) {
      self.quantity = quantity
      self.edges = edges
    }
  }

  /// The voltage window of a cell of the design that the spec was taken from.
  public struct VoltageWindow: Sendable, Hashable {
    /// Least voltage.
    public var min: ExactAmount
    /// Largest voltage.
    public var max: ExactAmount

    /// Joins them.
    public init(min: ExactAmount, max: ExactAmount) {
      self.min = min
      self.max = max
    }
  }

  /// The name that the spec gives.
  public var name: String
  /// Groups in series in a module, S.
  public var series: Int
  /// Cells in parallel in a group, P.
  public var parallel: Int
  /// The most modules that are wanted; nil for as many as can be.
  public var count: Int?
  /// What comes first.
  public var objective: Objective
  /// Ranges in spec order, which is the order of ties too.
  public var ranges: [RangeLimit]
  /// Limits of sums over a module.
  public var wholeModule: [WholeModuleLimit]
  /// Bounds in spec order.
  public var screens: [CellScreen]
  /// The outlier rule; nil drops no outlier.
  public var outliers: OutlierRule?
  /// How much quantities may have changed in the last two cycles, as shares.
  public var stabilised: [Amount]
  /// How much quantities may change until the second test.
  public var changes: [ChangeLimit]
  /// The file that names cells to leave alone, as the spec writes it.
  public var reserve: String?
  /// Which cells come first among groupings that are equal in modules and energy.
  public var preference: Preference?
  /// What all cells of a module must share: headers or roles such as `lot`, or `class`.
  public var same: [String]
  /// Measurement uncertainties, which narrow ranges.
  public var uncertainties: [Amount]
  /// Columns that hold test conditions.
  public var conditions: [Column]
  /// Quantities that are scaled to a common median, with the column whose values are scaled apart.
  public var normalised: [Column]
  /// Position numbers 1...S, the hottest first.
  public var positions: [Int]
  /// Columns that a header alone does not explain.
  public var columns: [Column]
  /// Edges of fixed classes, in place of the grid of widths.
  public var classes: [ClassEdges]
  /// Nominal voltage of a cell, for energies in Wh.
  public var nominalVoltage: ExactAmount?
  /// The voltage window of the design that the spec was taken from.
  public var voltageWindow: VoltageWindow?
  /// What that design says of its module.
  public var prediction: DesignPrediction?
  /// Columns that must be shared where the table has them, such as `grade` of a design.
  public var sameWherePresent: [String]
  /// What the spec left out.
  public var defaults: [DesignProblem.Default]
  /// What a reader of the result must know of the input.
  public var warnings: [String]

  /// Creates a problem; all but the module's shape may be left out.
  public init(
    name: String, series: Int, parallel: Int = 1, count: Int? = nil,
    objective: Objective = .modules, ranges: [RangeLimit] = [],
    wholeModule: [WholeModuleLimit] = [], screens: [CellScreen] = [],
    outliers: OutlierRule? = nil, stabilised: [Amount] = [], changes: [ChangeLimit] = [],
    reserve: String? = nil, preference: Preference? = nil,
    same: [String] = [], uncertainties: [Amount] = [],
    conditions: [Column] = [], normalised: [Column] = [],
    positions: [Int]? = nil, columns: [Column] = [], classes: [ClassEdges] = [],
    nominalVoltage: ExactAmount? = nil, voltageWindow: VoltageWindow? = nil,
    prediction: DesignPrediction? = nil, sameWherePresent: [String] = [],
    defaults: [DesignProblem.Default] = [],
    warnings: [String] = []
  ) {
    self.name = name
    self.series = series
    self.parallel = parallel
    self.count = count
    self.objective = objective
    self.ranges = ranges
    self.wholeModule = wholeModule
    self.screens = screens
    self.outliers = outliers
    self.stabilised = stabilised
    self.changes = changes
    self.reserve = reserve
    self.preference = preference
    self.same = same
    self.uncertainties = uncertainties
    self.conditions = conditions
    self.normalised = normalised
    self.positions = positions ?? Self.middleOutwards(series)
    self.columns = columns
    self.classes = classes
    self.nominalVoltage = nominalVoltage
    self.voltageWindow = voltageWindow
    self.prediction = prediction
    self.sameWherePresent = sameWherePresent
    self.defaults = defaults
    self.warnings = warnings
  }

  /// The measurement uncertainty that the spec states of a quantity; nil where it states none.
  public func uncertainty(of quantity: String) -> ExactAmount? {
    uncertainties.first { $0.quantity == quantity }?.amount
  }

  /// The positions of a row from its middle outwards, the lower number first: 2, 3, 1, 4 of four.
  public static func middleOutwards(_ series: Int) -> [Int] {
    (1...series).sorted { left, right in
      let (leftDistance, rightDistance) = (abs(2 * left - series - 1), abs(2 * right - series - 1))
      return leftDistance == rightDistance ? left < right : leftDistance < rightDistance
    }
  }
}
