/// What a test of built modules found, and which leftover cells took the places of abnormal ones.
///
/// A module whose abnormal positions could not be filled keeps its cells in the record and is named
/// in `unrestored`; it must not be used.
public struct ReplacementRound: Sendable, Hashable {
  /// A measured column of the test.
  public struct Quantity: Sendable, Hashable {
    /// `voltage`, `dcir`, `temperature` or `capacity`.
    public var name: String
    /// The quantity of cells that it is held against, as a spec names it, such as `ocv`.
    public var ofCells: String
    /// Header of the column.
    public var header: String
    /// Canonical unit of the values.
    public var unit: String
    /// Power of ten of a step.
    public var exponent: Int
    /// The measurement uncertainty of the quantity as the spec writes it; nil where it states none.
    public var uncertainty: String?

    /// Joins them.
    public init(
      name: String, ofCells: String, header: String, unit: String, exponent: Int,
      uncertainty: String? = nil
    ) {
      self.name = name
      self.ofCells = ofCells
      self.header = header
      self.unit = unit
      self.exponent = exponent
      self.uncertainty = uncertainty
    }
  }

  /// The rule that a value breaks: a limit where it breaks one, else an allowance.
  public enum Rule: String, Sendable, Hashable, CaseIterable {
    /// Further than 3.5 robust standard deviations from the module's median, the widest of the
    /// three allowances.
    case spread = "3.5 sigma"
    /// Further than three times the measurement uncertainty, the widest of the three.
    case uncertainty = "3 uncertainties"
    /// Further than 0.5 % of the median, the widest of the three.
    case share = "0.5 %"
    /// Further from the median than a range limit is wide.
    case range
    /// Below the least value that passes the screen.
    case screenMinimum = "screen min"
    /// Above the largest value that passes the screen.
    case screenMaximum = "screen max"
    /// Below the voltage window of the design.
    case windowMinimum = "window min"
    /// Above the voltage window of the design.
    case windowMaximum = "window max"

    /// The rule in a few words, for readers.
    public var words: String {
      switch self {
      case .spread: "statistic: 3.5 sigma"
      case .uncertainty: "statistic: 3 uncertainties"
      case .share: "statistic: 0.5 %"
      case .range: "limit: range"
      case .screenMinimum, .screenMaximum: "limit: screen"
      case .windowMinimum, .windowMaximum: "limit: voltage window"
      }
    }

    /// Whether it is an allowance about the median, not a limit of the spec.
    public var isStatistical: Bool {
      switch self {
      case .spread, .uncertainty, .share: true
      case .range, .screenMinimum, .screenMaximum, .windowMinimum, .windowMaximum: false
      }
    }
  }

  /// A value for which a position is abnormal.
  public struct AbnormalValue: Sendable, Hashable {
    /// Number of the module, from 1.
    public var module: Int
    /// Position in series, 1...S.
    public var position: Int
    /// Index of the quantity.
    public var quantity: Int
    /// The rule that it breaks.
    public var rule: Rule
    /// The value in steps.
    public var value: Int64
    /// Twice the median of the module, in steps.
    public var doubledMedian: Int64
    /// Twice the last value that would have been allowed on its side, in steps, rounded inwards.
    public var doubledBound: Int64

    /// Joins them.
    public init(
      module: Int, position: Int, quantity: Int, rule: Rule, value: Int64, doubledMedian: Int64,
      doubledBound: Int64
    ) {
      self.module = module
      self.position = position
      self.quantity = quantity
      self.rule = rule
      self.value = value
      self.doubledMedian = doubledMedian
      self.doubledBound = doubledBound
    }
  }

  /// The cells of one position, before and after.
  public struct Swap: Sendable, Hashable {
    /// Number of the module, from 1.
    public var module: Int
    /// Position in series, 1...S.
    public var position: Int
    /// Identifiers of the P cells that were taken out, by number in the group.
    public var old: [String]
    /// Identifiers of the P cells that took their places, by number in the group.
    public var new: [String]

    /// Joins them.
    public init(module: Int, position: Int, old: [String], new: [String]) {
      self.module = module
      self.position = position
      self.old = old
      self.new = new
    }
  }

  /// Why a module has no replacement.
  public enum Obstacle: String, Sendable, Hashable, CaseIterable {
    /// No leftover cells fill its abnormal positions within the limits.
    case noneFits = "none fits"
    /// The leftover cells that would do restore other modules.
    case taken
  }

  /// A module that was not restored.
  public struct UnrestoredModule: Sendable, Hashable {
    /// Number of the module, from 1.
    public var module: Int
    /// Why.
    public var obstacle: Obstacle

    /// Joins them.
    public init(module: Int, obstacle: Obstacle) {
      self.module = module
      self.obstacle = obstacle
    }
  }

  /// SHA-256 of the result that it began with.
  public var before: String
  /// The table of the test, whole.
  public var test: ResultInput.File
  /// How that table is read.
  public var reading: GradingInput.Reading
  /// Modules that were tested.
  public var tested: Int
  /// The measured columns.
  public var quantities: [Quantity]
  /// Abnormal values by module, position and quantity.
  public var abnormal: [AbnormalValue]
  /// Replaced positions by module and position.
  public var swaps: [Swap]
  /// Modules that were not restored, ascending.
  public var unrestored: [UnrestoredModule]
  /// Whether all leftover cells were weighed against each other, so that no other choice is better.
  public var isProven: Bool

  /// Creates a round.
  public init(
    before: String, test: ResultInput.File, reading: GradingInput.Reading = .init(), tested: Int,
    quantities: [Quantity], abnormal: [AbnormalValue] = [], swaps: [Swap] = [],
    unrestored: [UnrestoredModule] = [], isProven: Bool = true
  ) {
    self.before = before
    self.test = test
    self.reading = reading
    self.tested = tested
    self.quantities = quantities
    self.abnormal = abnormal
    self.swaps = swaps
    self.unrestored = unrestored
    self.isProven = isProven
  }

  /// Quantities without a stated uncertainty in which a value breaks no limit and is abnormal by
  /// an allowance alone.
  public var quantitiesWithoutUncertainty: [Quantity] {
    quantities.indices.filter { index in
      quantities[index].uncertainty == nil
        && abnormal.contains { $0.quantity == index && $0.rule.isStatistical }
    }.map { quantities[$0] }
  }

  /// Modules with an abnormal position, ascending.
  public var abnormalModules: [Int] { Set(abnormal.map(\.module)).sorted() }

  /// Modules that were restored, ascending.
  public var restored: [Int] { Set(swaps.map(\.module)).sorted() }
}
