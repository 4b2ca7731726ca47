import Quantities
import SourceText

extension CellFault: CustomStringConvertible {
  /// What was found and expected, without a full stop.
  var description: String {
    switch self {
    case .damagedArchive: "found a damaged gzip file, expected one that can be unpacked"
    case .archiveTooLarge(let limit): "found more than \(limit) bytes (1 GiB) in the gzip file"
    case .noRows: "found a header and nothing below it, expected at least one cell"
    case .otherDelimiter(let found, let expected, let file):
      "found fields separated by \(found), expected \(expected) as in \(file)"
    case .noIdentifierColumn(let headers):
      "found no column of identifiers, expected one named cell_id beside \(Self.list(headers))"
    case .headerTwice(let header, let column):
      "found the header \"\(header)\" a second time, expected it once; it is column \(column) too"
    case .quantityTwice(let quantity, let other, let file):
      "found a second column of \(quantity.rawValue), expected one; \"\(other)\""
        + (file.map { " in \($0)" } ?? "") + " is one too"
    case .headerNotFound(let header, let quantity, _, _):
      "found no header \"\(header)\", which the column of \(quantity.rawValue) was said to have"
    case .unitMissing(let header, let quantity):
      "found no unit in the header \"\(header)\", expected one of \(quantity.units)"
    case .unitUnknown(let unit, let quantity):
      "found \"\(unit)\", expected a unit of \(quantity.rawValue): \(quantity.units)"
    case .conditionWithoutUnit(let header, let quantity):
      "found no unit in the header \"\(header)\"; it is not taken as \(quantity.rawValue)"
    case .identifierMissing: "found no identifier, expected one for every cell"
    case .identifierTooLong(let bytes):
      "found an identifier of \(bytes) bytes, expected at most \(IdentifierCheck.mostBytes)"
    case .identifierUnprintable(let scalar):
      "found the character \(Self.codePoint(scalar)) in an identifier, expected printable ones"
    case .identifierFormula(let text):
      "found the identifier \"\(text)\", which a spreadsheet would run as a formula"
    case .identifierTwice(let text, let first, let place):
      text == first && text.utf8.elementsEqual(first.utf8)
        ? "found the identifier \"\(text)\" a second time, expected it once; it is at \(place) too"
        : "found the identifier \"\(text)\", expected no other way to write \"\(first)\" "
          + "at \(place)"
    case .decimalComma(let text): "found \"\(text)\", expected a number with a decimal point"
    case .decimalPoint(let text): "found \"\(text)\", expected a number with a decimal comma"
    case .implausible(let text, let header, let bounds, _):
      "found \(text) under \"\(header)\", expected \(bounds)"
    case .unlikeTheOthers(let text, let header, let larger):
      "found \(text) under \"\(header)\", about 1000 times \(larger ? "above" : "below") "
        + "the median of the column"
    case .unreadable(let text, let header, let count, let isMoment):
      "found \"\(text)\" under \"\(header)\", expected a "
        + (isMoment ? "date or time such as 2026-11-21T10:00:00Z; " : "number; ")
        + (count == 1 ? "1 cell is" : "\(count) cells are") + " unreadable in this column"
    case .dropTooLarge(let resistance, let capacity):
      "found a median of \(resistance) ohm for cells of \(capacity) Ah, expected a voltage drop "
        + "below 10 V when they are emptied in an hour"
    case .timesReversed: "found the time of ocv2 not after that of ocv1, expected it later"
    case .voltageGained(let count):
      "found ocv2 above ocv1; \(count == 1 ? "1 cell has" : "\(count) cells have") "
        + "gained voltage at rest"
    case .mixedOffsets(let header):
      "found times with and without an offset from UTC under \"\(header)\"; those without are "
        + "taken as UTC"
    case .notInFirstTest(let text, _):
      "found the cell \"\(text)\" in the second test, expected only cells of the first"
    case .noModuleColumn(let headers):
      "found no column \"module_id\", expected a modules.csv of an earlier grading; it has "
        + Self.list(headers)
    case .gridTooFine(let text, let column):
      "found \(text) under \"\(column)\", expected numbers that fit together into 18 digits"
    case .outputColumnTaken(let name):
      "found the column \"\(name)\", which the output adds itself"
    case .testColumnMissing(let header, let headers):
      "found no column \"\(header)\", expected it beside \(Self.list(headers))"
    case .nothingMeasured(let headers):
      "found no measured column, expected \(Self.testedColumns) beside \(Self.list(headers))"
    case .noPositions: "found a header and nothing below it, expected at least one position"
    case .moduleUnreadable(let text): "found the module \"\(text)\", expected one such as M7"
    case .moduleUnknown(let text, let modules):
      "found the module \"\(text)\", expected "
        + (modules == 0
          ? "none: the result has no module" : "one of M1 to M\(modules) of the result")
    case .positionUnknown(let text, let series):
      "found the position \"\(text)\", expected a whole number from 1 to \(series)"
    case .positionTwice(let module, let position, let line):
      "found position \(position) of module \(module) a second time, expected it once; "
        + "it is in line \(line) too"
    case .valueUnreadable(let text, let header):
      "found \"\(text)\" under \"\(header)\", expected a number"
    case .positionsAbsent(let module, let positions):
      "found no row of module \(module) for \(Self.positions(positions)), so nothing is said of "
        + (positions.count == 1 ? "it" : "them")
    case .valuesAbsent(let module, let quantity, let positions):
      "found no \(quantity.rawValue) of module \(module) for \(Self.positions(positions))"
    }
  }

  /// What to do, without a full stop; nil when the message says it all.
  var remedy: String? {
    switch self {
    case .noIdentifierColumn: "name the column cell_id, or say columns: {cell_id: …} in the spec"
    case .headerTwice: "rename one of them"
    case .quantityTwice(let quantity, _, let file):
      file == nil
        ? "say columns: {\(quantity.rawValue): …} in the spec"
        : "write the same header in all files"
    case .headerNotFound(_, _, let nearest, let headers):
      nearest.map { "did you mean \"\($0)\"?" } ?? "found headers: \(Self.list(headers))"
    case .unitMissing(let header, let quantity), .conditionWithoutUnit(let header, let quantity):
      "write it, e.g. \(header) [\(quantity.unit ?? "")]"
    case .identifierFormula: "rename the cell, or allow such identifiers with --allow-formula-ids"
    case .identifierTwice:
      "rename one of the cells; for two tests of one cell say --retest last or --retest first"
    case .notInFirstTest(_, let nearest):
      nearest.map { "did you mean \"\($0)\"?" } ?? "add the table of its first test"
    case .noModuleColumn: "name a table of cells without --leftovers"
    case .decimalComma: "say --decimal-comma if all numbers have one"
    case .decimalPoint: "leave out --decimal-comma if no number has one"
    case .implausible(_, _, _, isLow: true): "correct it, or leave the field empty"
    case .implausible, .unlikeTheOthers, .dropTooLarge: "check the unit in the header"
    case .unreadable: "correct them; a word for nothing such as NaN can be named with --missing"
    case .gridTooFine: "round the column to the decimals that the tester resolves"
    case .outputColumnTaken: "rename the column, or say --replace-columns"
    case .testColumnMissing:
      "a test of modules has module_id, series_position and \(Self.testedColumns)"
    case .nothingMeasured: "name its unit too, as in dcir_mohm or voltage_v"
    case .valueUnreadable:
      "correct it; a word for nothing such as NaN can be named with --missing"
    case .otherDelimiter: "save all files in the same way"
    case .damagedArchive, .archiveTooLarge, .noRows, .unitUnknown, .identifierMissing,
      .identifierTooLong, .identifierUnprintable, .timesReversed, .voltageGained, .mixedOffsets,
      .noPositions, .moduleUnreadable, .moduleUnknown, .positionUnknown, .positionTwice,
      .positionsAbsent, .valuesAbsent:
      nil
    }
  }

  /// `"a", "b" and "c"`; of many only the first.
  private static func list(_ headers: [String]) -> String {
    let shown = headers.prefix(20).map { "\"\($0)\"" }
    let rest = headers.count - shown.count
    if rest > 0 { return shown.joined(separator: ", ") + " and \(rest) more" }
    guard let last = shown.last, shown.count > 1 else { return shown.joined() }
    return shown.dropLast().joined(separator: ", ") + " and " + last
  }

  /// What can be measured on a position.
  private static let testedColumns = "one or more of voltage, dcir, temperature and capacity"

  /// `position 3`, `positions 3, 5`.
  private static func positions(_ numbers: [Int]) -> String {
    "position\(numbers.count == 1 ? "" : "s") \(numbers.map { "\($0)" }.joined(separator: ", "))"
  }

  private static func codePoint(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}

extension PlausibleBounds: CustomStringConvertible {
  /// What follows "expected".
  var description: String {
    let unit = quantity.unit.map { $0 == "1" ? "" : " " + $0 } ?? ""
    let least = includesLowest ? "\(lowest)\(unit)" : "more than \(lowest)\(unit)"
    return "\(quantity.rawValue) of \(least) to \(highest)\(unit)"
  }
}

extension MeasuredQuantity {
  /// The units a header may have, in words.
  fileprivate var units: String {
    switch kind {
    case .number(let facts, _):
      facts.units.map { $0.spelling == "1" ? "none" : $0.spelling }.joined(separator: ", ")
    case .moment: "s"
    case .label: "none"
    }
  }
}

extension CSVDelimiter {
  /// The delimiter in words, as more than one.
  var words: String {
    switch self {
    case .comma: "commas"
    case .semicolon: "semicolons"
    case .tab: "tabs"
    }
  }
}
