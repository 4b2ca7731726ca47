public import Quantities

/// A range limit: in a module, largest minus smallest value is at most the width.
public struct RangeLimit: Sendable, Hashable {
  /// Over which values the range is taken; the raw value is the word of a spec.
  public enum Scope: String, Sendable, Hashable, CaseIterable {
    /// All cells of a module.
    case module
    /// The cells of each parallel group.
    case group
    /// The sums of the groups; capacity and mass only.
    case groupSum = "group-sum"
  }

  /// What a per cent is of; the raw value is the word of a spec.
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// The median of all cells that passed the screen.
    case table
    /// The median of the cells of its lot that passed the screen; needs `same: [lot]`.
    case lot
  }

  /// Recognised quantity, such as `dcir`, or the header of another numeric column.
  public var quantity: String
  /// The width; in `%` it is a share of the median, times P for `groupSum`.
  public var width: ExactAmount
  /// Over which values the range is taken.
  public var scope: Scope
  /// What a per cent is of.
  public var basis: Basis

  /// Creates a limit.
  public init(
    _ quantity: String, width: ExactAmount, scope: Scope = .module, basis: Basis = .table
  ) {
    self.quantity = quantity
    self.width = width
    self.scope = scope
    self.basis = basis
  }
}

/// A limit of a sum over the whole module.
public enum WholeModuleLimit: Sendable, Hashable {
  /// Series resistance, the sum over groups of `1 / sum(1 / R)`, at most this.
  case resistance(max: ExactAmount)
  /// Heat `current^2 R` of that resistance, at most this.
  case heat(max: ExactAmount, current: ExactAmount)
  /// The sum over groups of their mean open-circuit voltage, within these.
  case voltage(min: ExactAmount?, max: ExactAmount?)
}

/// Bounds of a quantity outside of which a cell never takes part.
public struct CellScreen: Sendable, Hashable {
  /// Recognised quantity or header.
  public var quantity: String
  /// The least value that passes.
  public var min: ExactAmount?
  /// The largest value that passes.
  public var max: ExactAmount?

  /// Creates a screen.
  public init(_ quantity: String, min: ExactAmount? = nil, max: ExactAmount? = nil) {
    self.quantity = quantity
    self.min = min
    self.max = max
  }
}

/// The outlier rule: a cell with `|x - median| > limit * 1.4826 * MAD` in a limited quantity.
///
/// One pass over the cells that passed all bounds; MAD = 0 switches it off for that quantity.
public struct OutlierRule: Sendable, Hashable {
  /// Number of robust standard deviations.
  public var limit: ExactDecimal
  /// Header or role of the column whose values are looked at one by one, such as `session`.
  public var per: String?

  /// Creates a rule.
  public init(limit: ExactDecimal, per: String? = nil) {
    self.limit = limit
    self.per = per
  }
}

/// How much a quantity of a cell may change from its first to its second test.
///
/// The change is `(first - second) / first` for a loss, `(second - first) / first` for a rise, less the
/// median of all cells where it is relative. It may be at most the limit; a negative one always is.
public struct ChangeLimit: Sendable, Hashable {
  /// Which way a change does harm; the raw value is the word of a spec.
  public enum Direction: String, Sendable, Hashable, CaseIterable {
    /// The second value is below the first.
    case loss
    /// The second value is above the first.
    case rise
  }

  /// Recognised quantity or header.
  public var quantity: String
  /// Which way a change does harm.
  public var direction: Direction
  /// The largest change, a share of the first value.
  public var most: ExactAmount
  /// Whether the median change of all cells is taken off.
  public var isRelative: Bool

  /// Creates a limit.
  public init(
    _ quantity: String, _ direction: Direction, most: ExactAmount, isRelative: Bool = false
  ) {
    self.quantity = quantity
    self.direction = direction
    self.most = most
    self.isRelative = isRelative
  }
}
