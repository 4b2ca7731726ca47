public import SourceText

/// How to read a cell table where the file alone does not say it.
public struct CellTableOptions: Sendable, Hashable {
  /// Which of several tests of one cell counts.
  public enum Retest: String, Sendable, Hashable, CaseIterable {
    /// The first in the order of files and rows.
    case first
    /// The last in the order of files and rows.
    case last
  }

  /// What separates fields; nil takes what the header has most of.
  public var delimiter: CSVDelimiter?
  /// Whether numbers have a decimal comma; a point in them is then a fault.
  public var decimalComma: Bool
  /// Which of several tests of one cell counts; nil refuses a second one.
  public var retest: Retest?
  /// Whether identifiers may begin with `=`, `+`, `-` or `@`, which spreadsheets run as formulas.
  public var allowFormulaIdentifiers: Bool
  /// Whether columns of the input that the output adds itself are left out of it.
  public var replaceColumns: Bool
  /// Words that stand for nothing, such as `NaN` or `NULL`; an empty field always does.
  public var missingWords: [String]
  /// Headers of quantities, over all recognition, as written in the file.
  public var headers: [MeasuredQuantity: String]
  /// Whether a file may lack some of those headers, as a second test of some quantities does.
  public var headersMayBeMissing = false

  /// The delimiter of a name, `comma`, `semicolon` or `tab`; nil for any other word.
  public static func delimiter(named name: String) -> CSVDelimiter? {
    CSVDelimiter.allCases.first { $0.name == name }
  }

  /// The names of delimiters.
  public static let delimiterNames = CSVDelimiter.allCases.map(\.name)

  /// Plain options: everything as the file says it.
  public init(
    delimiter: CSVDelimiter? = nil, decimalComma: Bool = false, retest: Retest? = nil,
    allowFormulaIdentifiers: Bool = false, replaceColumns: Bool = false,
    missingWords: [String] = [],
    headers: [MeasuredQuantity: String] = [:]
  ) {
    self.delimiter = delimiter
    self.decimalComma = decimalComma
    self.retest = retest
    self.allowFormulaIdentifiers = allowFormulaIdentifiers
    self.replaceColumns = replaceColumns
    self.missingWords = missingWords
    self.headers = headers
  }
}

extension CSVDelimiter {
  /// Its name in options and records.
  fileprivate var name: String {
    switch self {
    case .comma: "comma"
    case .semicolon: "semicolon"
    case .tab: "tab"
    }
  }
}
