import SourceText

/// What is wrong or noteworthy when a spec meets a table.
public struct PreparationFinding: Error, Sendable, Hashable {
  /// What was found.
  public enum Matter: Sendable, Hashable {
    /// No column of the table is meant by the name.
    case missingColumn(name: String, nearest: String?, found: [String])
    /// The column holds labels, not numbers.
    case notNumeric(name: String)
    /// The unit of an amount does not fit the column's.
    case unitMismatch(amount: String, column: String, unit: String?)
    /// Numbers of a column do not fit together into 18 digits.
    case noCommonGrid(column: String)
    /// An amount does not fit into 64 bits on the column's grid.
    case outOfRange(amount: String, column: String)
    /// The uncertainty takes up the whole range.
    case narrowerThanUncertainty(quantity: String, width: String, uncertainty: String)
    /// A session cannot be scaled.
    case cannotScale(quantity: String)
    /// Limits of changes, but no second test.
    case noSecondTest
    /// One of the two tests lacks the column of a change.
    case notInTest(name: String, isSecond: Bool)
    /// No columns of two cycles of a quantity.
    case noCycles(name: String, found: [String])
    /// Cells are to be left alone, but the list of them was not read.
    case reserveNotRead(file: String)
    /// Energy is wanted, but no column of capacities is there.
    case energyWithoutCapacity
    /// A limit of the whole module lacks its column.
    case wholeModuleWithout(quantity: String, found: [String])
  }

  /// What was found.
  public var matter: Matter
  /// Path of the key in the spec, such as `limits.dcir`.
  public var key: String

  /// Creates a finding.
  public init(_ matter: Matter, at key: String) {
    self.matter = matter
    self.key = key
  }

  /// That no column of the table is meant by a name.
  init(missing name: String, among found: [String], at key: String) {
    let nearest = nearestName(to: name, among: found)
    self.init(.missingColumn(name: name, nearest: nearest, found: found), at: key)
  }
}
