public import Quantities

/// What a cell of a numeric column holds.
public enum CellValue: Sendable, Hashable {
  /// Nothing, or a word that stands for it.
  case missing
  /// Something that is no finite number of our grammar.
  case unreadable
  /// A number in the canonical unit of the column.
  case number(ExactDecimal)
}

/// Whether a cell of a numeric column holds a number.
public enum CellState: UInt8, Sendable, Hashable {
  /// A number.
  case present
  /// Nothing.
  case missing
  /// Something that is no number.
  case unreadable
}

/// The numbers of a column as integers on one decimal grid.
///
/// Value of a row: `mantissas[row] * 10^exponent` in the canonical unit of the column. Shape: both
/// arrays have one entry for each row of the table.
public struct ExactColumn: Sendable, Hashable {
  /// The numbers in steps of the grid; 0 where there is none.
  public var mantissas: [Int64]
  /// Whether the row has a number.
  public var states: [CellState]
  /// The power of ten of one step: that of the finest decimal printed, after unit conversion.
  public var exponent: Int

  /// Makes a column from its numbers.
  public init(mantissas: [Int64], states: [CellState], exponent: Int) {
    self.mantissas = mantissas
    self.states = states
    self.exponent = exponent
  }
}
