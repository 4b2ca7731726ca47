/// What is wrong with a table of cells at one place, or what is odd there.
enum CellFault: Error, Hashable {
  /// A packed file that cannot be unpacked.
  case damagedArchive
  /// A packed file that is larger than a table may be.
  case archiveTooLarge(limit: Int)
  /// A header and nothing below.
  case noRows
  /// A file with another delimiter than the first.
  case otherDelimiter(found: String, expected: String, file: String)
  /// No column of identifiers.
  case noIdentifierColumn(headers: [String])
  /// The same header twice.
  case headerTwice(String, column: Int)
  /// Two columns of one quantity.
  case quantityTwice(MeasuredQuantity, other: String, file: String?)
  /// A header of the options that no file has.
  case headerNotFound(String, MeasuredQuantity, nearest: String?, headers: [String])
  /// A quantity whose header has no unit.
  case unitMissing(header: String, MeasuredQuantity)
  /// A quantity whose header has a unit that is none of it.
  case unitUnknown(String, MeasuredQuantity)
  /// A condition that cannot be compared for want of a unit; a warning.
  case conditionWithoutUnit(header: String, MeasuredQuantity)
  /// A row without identifier.
  case identifierMissing
  /// An identifier too long for any label.
  case identifierTooLong(bytes: Int)
  /// An identifier with a character that cannot be seen.
  case identifierUnprintable(scalar: UInt32)
  /// An identifier that a spreadsheet would run.
  case identifierFormula(String)
  /// An identifier that came before, or one that differs only in how it is written.
  case identifierTwice(String, first: String, place: String)
  /// A decimal comma that was not announced.
  case decimalComma(String)
  /// A decimal point where commas were announced.
  case decimalPoint(String)
  /// A number that no cell has.
  case implausible(String, header: String, bounds: PlausibleBounds, isLow: Bool)
  /// A number about a power of a thousand away from the others; a warning.
  case unlikeTheOthers(String, header: String, larger: Bool)
  /// Cells that are no numbers, or no moments; a warning at the first.
  case unreadable(String, header: String, count: Int, isMoment: Bool)
  /// Capacity and resistance that cannot be of one cell.
  case dropTooLarge(resistance: String, capacity: String)
  /// A second voltage that was not measured after the first.
  case timesReversed
  /// A second voltage above the first; a warning.
  case voltageGained(count: Int)
  /// Times with and without an offset from UTC in one column; a warning.
  case mixedOffsets(header: String)
  /// A cell of a second test that no table of the first holds.
  case notInFirstTest(String, nearest: String?)
  /// Leftovers that are of no earlier grading.
  case noModuleColumn(headers: [String])
  /// A number that fits on no grid with the others.
  case gridTooFine(String, column: String)
  /// A column that the output adds is there already.
  case outputColumnTaken(String)
  /// A test of modules without a column that it needs.
  case testColumnMissing(String, headers: [String])
  /// A test of modules without any measured column.
  case nothingMeasured(headers: [String])
  /// A test of modules with a header and nothing below.
  case noPositions
  /// A text that names no module.
  case moduleUnreadable(String)
  /// A module that was not built.
  case moduleUnknown(String, modules: Int)
  /// A position that no module has.
  case positionUnknown(String, series: Int)
  /// A position of a module that came before.
  case positionTwice(String, position: Int, line: Int)
  /// A measured value that is no number.
  case valueUnreadable(String, header: String)
  /// Positions of a tested module without a row; a warning.
  case positionsAbsent(String, [Int])
  /// Positions of a tested module without a value; a warning.
  case valuesAbsent(String, ModuleTest.Quantity, positions: [Int])
}
