/// A column as integers: which it is, its grid, its median, and how it was scaled.
///
/// A value is `integer * 10^exponent` in the unit. The exponent is that of the finest decimal that
/// the column prints, after conversion to the unit; three less where sessions are scaled to a common
/// median, each value then rounded to the nearest step, halves away from zero.
public struct GradedQuantity: Sendable, Hashable {
  /// How the values of one session were scaled: `value * common / own`, exactly.
  public struct Session: Sendable, Hashable {
    /// The session as the table writes it.
    public var name: String
    /// Twice the median of its values, in steps before scaling.
    public var doubledMedian: Int64

    /// Joins them.
    public init(name: String, doubledMedian: Int64) {
      self.name = name
      self.doubledMedian = doubledMedian
    }
  }

  /// Recognised quantity or header, as the spec names it.
  public var name: String
  /// Header of the column in the table.
  public var header: String
  /// Canonical unit of the values; empty where the header names none.
  public var unit: String
  /// Power of ten of a step.
  public var exponent: Int
  /// Twice the median of the cells that passed the screen, in steps; nil where there are none.
  public var doubledMedian: Int64?
  /// Cells that passed the screen and have a value.
  public var count: Int
  /// Sessions by name in byte order, where the quantity is scaled by session; else none.
  ///
  /// A value is multiplied by the median of the sessions' medians over the session's own. The medians
  /// are of all cells that can be read, before screens.
  public var sessions: [Session]

  /// Creates it.
  public init(
    name: String, header: String, unit: String, exponent: Int, doubledMedian: Int64?, count: Int,
    sessions: [Session] = []
  ) {
    self.name = name
    self.header = header
    self.unit = unit
    self.exponent = exponent
    self.doubledMedian = doubledMedian
    self.count = count
    self.sessions = sessions
  }
}

/// A range limit with the widths that were used, in steps of its quantity.
public struct GradedRange: Sendable, Hashable {
  /// Recognised quantity or header.
  public var quantity: String
  /// Over which values the range is taken.
  public var scope: RangeLimit.Scope
  /// The width as the spec writes it.
  public var written: String
  /// The largest legal range for each sameness class, in steps, rounded down: of the exact width
  /// less the uncertainty (P times both for `groupSum`, where the width is in `%`, the uncertainty
  /// always).
  public var widths: [Int64]

  /// Creates it.
  public init(quantity: String, scope: RangeLimit.Scope, written: String, widths: [Int64]) {
    self.quantity = quantity
    self.scope = scope
    self.written = written
    self.widths = widths
  }
}

/// A limit of a sum over the module with the integers that were used.
public struct GradedSum: Sendable, Hashable {
  /// What is summed.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Over groups of `1 / sum(1 / R)`; a limit of heat arrives here too.
    case resistance
    /// Of all cells' open-circuit voltages, P times the sum over groups of their means.
    case voltage
  }

  /// What is summed.
  public var kind: Kind
  /// Quantity that is summed: `dcir` or `acir`, or `ocv`.
  public var quantity: String
  /// The limit as the spec writes it.
  public var written: String
  /// The least legal sum in steps, rounded up; nil where there is none.
  public var minimum: Int64?
  /// The largest legal sum in steps, rounded down; nil where there is none.
  public var maximum: Int64?

  /// Creates it.
  public init(
    kind: Kind, quantity: String, written: String, minimum: Int64?, maximum: Int64?
  ) {
    self.kind = kind
    self.quantity = quantity
    self.written = written
    self.minimum = minimum
    self.maximum = maximum
  }
}

/// A limit of the change from the first to the second test with the figures that were used.
public struct GradedChange: Sendable, Hashable {
  /// Recognised quantity or header.
  public var quantity: String
  /// Which way a change does harm.
  public var direction: ChangeLimit.Direction
  /// The largest change as the spec writes it.
  public var written: String
  /// Whether the median change is taken off.
  public var isRelative: Bool
  /// The median change of the cells that both tests hold, in billionths of the first value.
  ///
  /// Each change is rounded to the nearest billionth, halves away from zero; the mean of two middle ones
  /// likewise. Nil of no cells.
  public var median: Int64?

  /// Creates it.
  public init(
    quantity: String, direction: ChangeLimit.Direction, written: String, isRelative: Bool,
    median: Int64?
  ) {
    self.quantity = quantity
    self.direction = direction
    self.written = written
    self.isRelative = isRelative
    self.median = median
  }
}

/// What a second test of the cells was held to.
public struct GradedSecondTest: Sendable, Hashable {
  /// Cells that came to the second test, and that it holds.
  public var tested: Int
  /// Limits of changes in the order of the spec.
  public var changes: [GradedChange]

  /// Creates it.
  public init(tested: Int, changes: [GradedChange]) {
    self.tested = tested
    self.changes = changes
  }
}

/// A limit of the change in the last two cycles with the columns that were used.
public struct GradedCycles: Sendable, Hashable {
  /// Recognised quantity or header.
  public var quantity: String
  /// Headers of the columns of its cycles, ascending; of a cell the last two that it has count.
  public var headers: [String]
  /// The largest change as the spec writes it.
  public var written: String

  /// Creates it.
  public init(quantity: String, headers: [String], written: String) {
    self.quantity = quantity
    self.headers = headers
    self.written = written
  }
}
