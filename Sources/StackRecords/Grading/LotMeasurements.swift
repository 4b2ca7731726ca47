/// What was measured on every cell of the tables, as the grading used it: for pictures and for those
/// who have the record but not the tables.
public struct LotMeasurements: Sendable, Hashable {
  /// The values of one quantity.
  public struct Column: Sendable, Hashable {
    /// In steps of the quantity, for each cell in the order of the record; nil where there is none.
    public var values: [Int64?]
    /// What the first test measured, in the same steps, where sessions were scaled or a second test
    /// counts; nil where it is what was used.
    public var raw: [Int64?]?
    /// The least value that passes the screen, in steps, rounded up; nil where none is set.
    public var screenMinimum: Int64?
    /// The largest value that passes the screen, in steps, rounded down; nil where none is set.
    public var screenMaximum: Int64?
    /// Where the fixed classes of the quantity meet; nil without any, or where they differ by lot.
    public var classes: FixedClassEdges?

    /// Joins them.
    public init(
      values: [Int64?], raw: [Int64?]? = nil, screenMinimum: Int64? = nil,
      screenMaximum: Int64? = nil,
      classes: FixedClassEdges? = nil
    ) {
      self.values = values
      self.raw = raw
      self.screenMinimum = screenMinimum
      self.screenMaximum = screenMaximum
      self.classes = classes
    }
  }

  /// Where fixed classes meet, in steps; a value on an edge belongs to the class above.
  public enum FixedClassEdges: Sendable, Hashable {
    /// Edges at `least + k width`, the first class from `least` on; the width is positive.
    case grid(least: Int64, width: Int64)
    /// Edges that the spec gives, ascending.
    case edges([Int64])
  }

  /// Which run, day or production lot each cell belongs to.
  public struct Parts: Sendable, Hashable {
    /// What tells the parts apart.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      /// Runs of a tester.
      case session
      /// Days of the test.
      case date
      /// Production lots.
      case lot
    }

    /// What tells them apart.
    public var kind: Kind
    /// Header of the column.
    public var header: String
    /// Names of the parts: days ascending, others in the order in which the tables bring them.
    public var names: [String]
    /// For each cell the index of its part in `names`; nil where the table leaves it empty.
    public var indices: [Int?]

    /// Joins them.
    public init(kind: Kind, header: String, names: [String], indices: [Int?]) {
      self.kind = kind
      self.header = header
      self.names = names
      self.indices = indices
    }
  }

  /// One column for each quantity of the record, in its order.
  public var columns: [Column]
  /// The parts of the lot; nil where no column tells them.
  public var parts: Parts?
  /// For each module the index of its sameness class, by which its widths are found.
  public var sameness: [Int]

  /// Joins them.
  public init(columns: [Column] = [], parts: Parts? = nil, sameness: [Int] = []) {
    self.columns = columns
    self.parts = parts
    self.sameness = sameness
  }
}
