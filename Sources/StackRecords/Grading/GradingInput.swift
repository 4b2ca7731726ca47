/// What a grouping was made from: the spec whole, the tables by name and hash.
public struct GradingInput: Sendable, Hashable {
  /// A table; its text is not kept.
  public struct Table: Sendable, Hashable {
    /// Name without its folder; `<stdin>` for standard input.
    public var name: String
    /// SHA-256 of its bytes, in hexadecimal.
    public var sha256: String
    /// Whether it is an earlier `modules.csv` of which only the leftovers are cells.
    public var isOfLeftovers: Bool

    /// Joins them.
    public init(name: String, sha256: String, isOfLeftovers: Bool = false) {
      self.name = name
      self.sha256 = sha256
      self.isOfLeftovers = isOfLeftovers
    }
  }

  /// How tables are read, as said on the command line.
  public struct Reading: Sendable, Hashable {
    /// Words for which of several tests of a cell counts.
    public static let retests = ["first", "last"]

    /// Which of several tests of a cell counts, `first` or `last`; nil where a second one is a fault.
    public var retest: String?
    /// Whether columns that the output adds itself are left out of the input.
    public var replacesColumns: Bool
    /// Whether identifiers may begin like a formula of a spreadsheet.
    public var allowsFormulaIdentifiers: Bool
    /// Whether decimals are written with a comma.
    public var usesDecimalComma: Bool
    /// What separates fields, `comma`, `semicolon` or `tab`; nil where the header says it.
    public var delimiter: String?
    /// Words that stand for nothing, such as `NaN`, in the order given.
    public var missingWords: [String]

    /// Joins them.
    public init(
      retest: String? = nil, replacesColumns: Bool = false, allowsFormulaIdentifiers: Bool = false,
      usesDecimalComma: Bool = false, delimiter: String? = nil, missingWords: [String] = []
    ) {
      self.retest = retest
      self.replacesColumns = replacesColumns
      self.allowsFormulaIdentifiers = allowsFormulaIdentifiers
      self.usesDecimalComma = usesDecimalComma
      self.delimiter = delimiter
      self.missingWords = missingWords
    }
  }

  /// The module spec, or the result of a design that stands for it.
  public var spec: ResultInput.File
  /// The `--set` options in the order given, as `key=value`.
  public var settings: [String]
  /// The tables in the order given.
  public var tables: [Table]
  /// The second test; nil without one.
  public var secondTest: Table?
  /// The list of cells that are left alone; nil without one.
  public var reserve: Table?
  /// How tables are read.
  public var reading: Reading

  /// Creates an input record.
  public init(
    spec: ResultInput.File, settings: [String] = [], tables: [Table], secondTest: Table? = nil,
    reserve: Table? = nil, reading: Reading = Reading()
  ) {
    self.spec = spec
    self.settings = settings
    self.tables = tables
    self.secondTest = secondTest
    self.reserve = reserve
    self.reading = reading
  }

  /// Every file of cells: the tables, the second test, the list of cells left alone.
  public var files: [Table] { tables + [secondTest, reserve].compactMap(\.self) }
}
