import SourceText
import StackRecords
import Testing

@Suite("The record of a grading goes to JSON and back")
struct GradingResultJSONTests {
  @Test(
    "every field comes back, and the bytes are the same", arguments: [someGrading, emptyGrading])
  func roundTrip(_ result: GradingResult) throws {
    let back = try GradingResult(parsing: result.bytes(), file: "result.json")
    #expect(back == result)
    #expect(back.bytes() == result.bytes())
  }

  @Test("every word comes back")
  func words() throws {
    for outcome in GradingResult.Outcome.allCases {
      for ending in GradingResult.Ending.allCases {
        var result = someGrading
        (result.outcome, result.ending) = (outcome, ending)
        #expect(try GradingResult(json: result.json()) == result)
      }
    }
    for kind in LotMeasurements.Parts.Kind.allCases {
      var result = someGrading
      result.measurements.parts?.kind = kind
      result.measurements.columns[0].classes = .edges([1, 2])
      #expect(try GradingResult(json: result.json()) == result)
    }
  }

  @Test("a field that is taken away is named with its place")
  func missing() {
    for path in Self.paths(someGrading.json()) {
      guard let key = path.last, Int(key) == nil else { continue }
      let json = someGrading.json().replacing(path[...], with: nil)
      let place = Self.words(path.dropLast())
      let fault = RecordFault(path: place, kind: .missing(key: key))
      #expect(throws: fault) { _ = try GradingResult(json: json) }
    }
  }

  @Test("a field that is too much is named with its place")
  func unknown() {
    for path in [[]] + Self.paths(someGrading.json()) {
      guard case .object? = Self.value(someGrading.json(), path) else { continue }
      let json = someGrading.json().replacing((path + ["luck"])[...], with: .null)
      let fault = RecordFault(path: Self.words(path[...]), kind: .unknown(key: "luck"))
      #expect(throws: fault) { _ = try GradingResult(json: json) }
    }
  }

  static let strange: [JSONValue] = [
    .null, .bool(true), .number("-1"), .number("1e300"), .number("0.5"),
    .number("-9223372036854775808"), .number("9223372036854775807"),
    .number("9223372036854775808"), .string(""), .string("NaN"), .string("no module"), .array([]),
    .array([.null]), .array(Array(repeating: .number("1"), count: 1_000)), .object([]),
    .object([.init(key: "a", value: .null)]),
  ]

  @Test("whatever stands at any place, it is read the same way or refused there")
  func hostile() {
    let json = someGrading.json()
    for path in Self.paths(json) {
      for value in Self.strange where value != Self.value(json, path) {
        let changed = json.replacing(path[...], with: value)
        do {
          let read = try GradingResult(json: changed)
          #expect(try GradingResult(json: read.json()).json() == read.json())
          // Nothing is dropped; only a number may be written in another form.
          let written = Self.value(read.json(), path)
          #expect(written == value || written?.double == value.double, "\(path) \(value)")
        } catch {
          // At the place, inside it, or at what it has to agree with.
          let place = Self.words(path[...])
          let parent = Self.words(path.dropLast())
          #expect(
            error.path.hasPrefix(place) || error.path.hasPrefix(parent)
              || error.path.hasPrefix("measurements"),
            "\(path) \(value): \(error)")
        }
      }
    }
  }

  @Test("what is no record of a grading is refused", arguments: strange)
  func foreign(_ json: JSONValue) {
    #expect(!GradingResult.isLayout(of: json))
    #expect(throws: RecordFault.self) { _ = try GradingResult(json: json) }
  }

  static let sentences: [(path: [String], value: JSONValue?, sentence: String)] = [
    (
      ["stackwright_grading"], .number("2"),
      "stackwright_grading: the result has layout 2, this program reads layout 1"
    ),
    (["series"], .string("two"), "series: expected a whole number, got a text"),
    (["bound"], .number("1.5"), "bound: expected a whole number, got 1.5"),
    (["cells", "3", "2"], .string("tired"), "cells[3][2]: expected a reason, got \"tired\""),
    (
      ["cells", "3"], .array([.string("a")]),
      "cells[3]: expected three or five values, got 1 values"
    ),
    (
      ["certificate", "classes", "0", "uncovered"], .array([]),
      "certificate.classes[0].uncovered: expected null, got a list"
    ),
    (
      ["certificate", "classes", "0", "prices", "cuts", "0"], .array([.number("1")]),
      "certificate.classes[0].prices.cuts[0]: expected three cells and a price, got 1 values"
    ),
    (
      ["input", "reading", "retest"], .string("best"),
      "input.reading.retest: expected one of first, last, got \"best\""
    ),
    (
      ["measurements", "columns", "0", "class_width"], .number("0"),
      "measurements.columns[0].class_width: expected a positive width, got 0"
    ),
    (
      ["measurements", "parts", "indices", "0"], .number("2"),
      "measurements.parts.indices[0]: expected the index of one of the names, got 2"
    ),
    (
      ["measurements", "module_classes"], .array([]),
      "measurements: expected one for each quantity, cell and module, got lists of other lengths"
    ),
    (
      ["replacements", "0", "abnormal", "0", "quantity"], .number("1"),
      "replacements[0].abnormal[0].quantity: expected the index of one of the quantities, got 1"
    ),
    (
      ["replacements", "0", "unrestored", "0", "reason"], .string("luck"),
      "replacements[0].unrestored[0].reason: expected one of none fits, taken, got \"luck\""
    ),
    (["warnings"], nil, "the field \"warnings\" is missing"),
  ]

  @Test("faults are said in these words", arguments: sentences)
  func words(_ row: (path: [String], value: JSONValue?, sentence: String)) {
    let json = someGrading.json().replacing(row.path[...], with: row.value)
    do throws(RecordFault) {
      _ = try GradingResult(json: json)
      Issue.record("it was read: \(row.sentence)")
    } catch {
      #expect("\(error)" == row.sentence)
    }
  }

  @Test("measurements of other lengths than the cells are refused")
  func lengths() throws {
    var result = someGrading
    result.measurements.columns[0].values.append(1)
    #expect(throws: RecordFault.self) { _ = try GradingResult(json: result.json()) }
    result = someGrading
    result.measurements.sameness = []
    #expect(throws: RecordFault.self) { _ = try GradingResult(json: result.json()) }
  }

  @Test("a fault of the text is a diagnostic of the file")
  func diagnostics() {
    for text in ["", "{", "[]", "{\"stackwright_grading\": 1", "nothing"] {
      #expect(throws: Diagnostic.self) {
        _ = try GradingResult(parsing: Array(text.utf8), file: "result.json")
      }
    }
  }

  /// Every place of a JSON value, outer ones first.
  static func paths(_ json: JSONValue) -> [[String]] {
    var paths: [[String]] = []
    func visit(_ value: JSONValue, _ path: [String]) {
      if !path.isEmpty { paths.append(path) }
      switch value {
      case .object(let members): for member in members { visit(member.value, path + [member.key]) }
      case .array(let values):
        for (index, value) in values.enumerated() { visit(value, path + ["\(index)"]) }
      default: break
      }
    }
    visit(json, [])
    return paths
  }

  static func value(_ json: JSONValue, _ path: [String]) -> JSONValue? {
    path.reduce(Optional(json)) { value, key in
      switch value {
      case .object?: value?[key]
      case .array(let values)?: Int(key).map { values[$0] }
      default: nil
      }
    }
  }

  /// The place as faults name it.
  static func words(_ path: ArraySlice<String>) -> String {
    path.reduce("") { words, key in
      Int(key) != nil ? "\(words)[\(key)]" : words.isEmpty ? key : "\(words).\(key)"
    }
  }
}
