public import CellTable

/// How evenly measured cells are made: spreads of capacity and resistance and their correlation, with
/// confidence intervals, sessions and lots apart.
public struct Calibration: Sendable, Hashable {
  /// An estimate and the ends of its confidence interval.
  public struct Interval: Sendable, Hashable {
    /// The estimate.
    public var estimate: Double
    /// The lower end.
    public var lower: Double
    /// The upper end.
    public var upper: Double

    /// Joins them.
    public init(estimate: Double, lower: Double, upper: Double) {
      self.estimate = estimate
      self.lower = lower
      self.upper = upper
    }

    /// Whether a value lies between the ends.
    public func holds(_ value: Double) -> Bool { lower <= value && value <= upper }
  }

  /// The cells of one session and lot.
  public struct Group: Sendable, Hashable {
    /// The lot; empty where no column tells it.
    public var lot: String
    /// The session; empty where no column tells it.
    public var session: String
    /// Cells with a value, outliers among them.
    public var cells: Int
    /// Their median in the canonical unit.
    public var median: Double
    /// Their robust deviation, 1.4826 MAD over the median.
    public var robust: Double
  }

  /// How one quantity spreads.
  public struct Spread: Sendable, Hashable {
    /// The quantity, such as `dcir`.
    public var quantity: String
    /// Header of its column.
    public var header: String
    /// Canonical unit.
    public var unit: String
    /// Cells with a value above 0.
    public var cells: Int
    /// Median of all of them.
    public var median: Double
    /// Standard deviation over mean of all of them, outliers and shifts included.
    public var plain: Double
    /// 1.4826 MAD over median of all of them.
    public var robust: Double
    /// Standard deviation of the logarithm within sessions and lots, outliers left out.
    public var within: Interval
    /// Robust deviation between neighbours in the table, over the square root of two: without a
    /// drift of the tester the same as `within`.
    public var local: Double
    /// Sessions and lots in the order of the table.
    public var groups: [Group]
  }

  /// The confidence of all intervals.
  public static let confidence = 0.95
  /// Robust deviations beyond which a cell is left out.
  ///
  /// So far out that skewed but ordinary cells stay: with the skewness of 0.9 that commodity cells have
  /// shown, 6 deviations cut one of 4,000 and with it 0.5 % of the spread, 8 one of 60,000.
  public static let outlierLimit = 8.0
  /// The fewest cells of which anything is said.
  public static let fewestCells = 10

  /// Cells of the table.
  public var cells: Int
  /// Cells left out because a value lies beyond the outlier limit within its session and lot.
  public var outliers: Int
  /// The capacity; nil without such a column.
  public var capacity: Spread?
  /// The resistance; nil without such a column.
  public var resistance: Spread?
  /// Of the logarithms of both within sessions and lots; nil without both.
  public var correlation: Interval?
  /// Of the values of all cells that have both, outliers and shifts included; nil without both.
  public var plainCorrelation: Double?
}

/// Why nothing can be estimated.
public enum CalibrationFault: Error, Sendable, Hashable {
  /// There is no column of capacities or resistances.
  case nothingMeasured(headers: [String])
  /// A column has too few values above 0.
  case tooFew(header: String, cells: Int)
  /// All values of a column are alike.
  case noSpread(header: String)
}

extension CalibrationFault: CustomStringConvertible {
  /// The fault in one English sentence without a full stop.
  public var description: String {
    switch self {
    case .nothingMeasured(let headers):
      "found no column of capacity or resistance, expected one of discharge_capacity,"
        + " charge_capacity, dcir and acir beside \(headers.joined(separator: ", "))"
    case .tooFew(let header, let cells):
      "found \(cells) value\(cells == 1 ? "" : "s") above 0 under \"\(header)\", expected at least"
        + " \(Calibration.fewestCells)"
    case .noSpread(let header):
      "found the same value for nearly all cells under \"\(header)\", expected a spread"
    }
  }

  /// What to do; nil where the sentence says it all.
  public var remedy: String? {
    switch self {
    case .nothingMeasured: "name the column, as in --column dcir=HEADER"
    case .tooFew: nil
    case .noSpread: "give the decimals that the tester resolves"
    }
  }
}

extension Calibration {
  /// Estimates the spreads of a table.
  ///
  /// Values are taken as logarithms. Within each session and lot a cell is left out, from both
  /// quantities, where it lies further from the median than 8 robust deviations. Of the rest
  /// `s^2 = sum (x - mean of its group)^2 / (cells - groups)`; its interval is that of Bonett, which
  /// allows for tails other than normal ones. The interval of the correlation is that of Fisher,
  /// with the larger of the normal and the distribution-free standard error.
  ///
  /// - Throws: ``CalibrationFault``.
  /// - Source: D. G. Bonett, Computational Statistics and Data Analysis 50 (2006) 775.
  public init(_ table: CellTable) throws(CalibrationFault) {
    let groups = CalibrationGroups(table)
    let columns = [[MeasuredQuantity.dischargeCapacity, .chargeCapacity], [.dcir, .acir]]
      .map { names in names.lazy.compactMap { table.column(of: $0) }.first }
    guard columns.contains(where: { $0 != nil }) else {
      throw .nothingMeasured(headers: table.columns.map(\.header))
    }
    var samples: [SpreadSample?] = []
    for column in columns {
      guard let column else {
        samples.append(nil)
        continue
      }
      let sample = SpreadSample(table, column, groups)
      guard sample.count >= Self.fewestCells else {
        throw .tooFew(header: table.columns[column].header, cells: sample.count)
      }
      samples.append(sample)
    }
    var isOut = [Bool](repeating: false, count: table.rowCount)
    for sample in samples.compactMap(\.self) {
      for row in sample.outliers(beyond: Self.outlierLimit) { isOut[row] = true }
    }
    cells = table.rowCount
    outliers = isOut.count(where: \.self)
    var kept: [WithinGroups?] = []
    for (sample, column) in zip(samples, columns) {
      guard let sample, let column else {
        kept.append(nil)
        continue
      }
      guard let within = sample.within(isOut) else {
        throw .noSpread(header: table.columns[column].header)
      }
      kept.append(within)
    }
    func spread(_ index: Int) -> Spread? {
      guard let sample = samples[index], let within = kept[index], let column = columns[index]
      else { return nil }
      let facts = table.columns[column]
      return Spread(
        quantity: facts.name, header: facts.header, unit: facts.quantity?.unit ?? "",
        cells: sample.count, median: sample.median, plain: sample.plain, robust: sample.robust,
        within: within.interval, local: sample.local(isOut), groups: sample.groupFigures)
    }
    capacity = spread(0)
    resistance = spread(1)
    correlation = kept[0].flatMap { capacity in
      kept[1].flatMap { capacity.correlation(with: $0) }
    }
    plainCorrelation = samples[0].flatMap { capacity in
      samples[1].flatMap { capacity.correlation(with: $0) }
    }
  }
}
