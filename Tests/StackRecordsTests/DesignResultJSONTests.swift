import Quantities
import SourceText
import StackPhysics
import StackRecords
import Testing

@Suite("A result goes to JSON and back")
struct DesignResultJSONTests {
  @Test("every field comes back bit for bit", arguments: [someResult, emptyResult])
  func roundTrip(result: DesignResult) throws {
    let back = try DesignResult(json: result.json())
    #expect(back == result)
    #expect(back.json() == result.json())
    #expect(try DesignResult(parsing: result.bytes(), file: "result.json") == result)
  }

  @Test("the bytes end with a line break and are the same twice")
  func bytes() {
    #expect(someResult.bytes() == someResult.bytes())
    #expect(someResult.bytes().last == UInt8(ascii: "\n"))
  }

  @Test("a fault of the text or of a field is a diagnostic of the file")
  func diagnostics() {
    #expect(throws: Diagnostic.self) {
      _ = try DesignResult(parsing: Array("{".utf8), file: "result.json")
    }
    let message = "this is not a result of stackwright: it has no field \"stackwright_result\""
    #expect(throws: Diagnostic(file: "result.json", message: message)) {
      _ = try DesignResult(parsing: Array("{}".utf8), file: "result.json")
    }
  }

  @Test("numbers keep their sign of zero and their last bit")
  func bits() throws {
    let back = try DesignResult(json: someResult.json())
    let sent = someResult.figures[0].figures.map { $0.value?.bitPattern }
    #expect(back.figures[0].figures.map { $0.value?.bitPattern } == sent)
    #expect(back.choices?.height.value.bitPattern == someChoices.height.value.bitPattern)
  }

  @Test(
    "lengths in millimetres come back bit for bit",
    arguments: [0, 1, 100_000, 100_100, 0.1, 1.0 / 3, 123_456.789, 99_999.99999999999, 2e-7, 3e22])
  func millimetres(micrometres: Double) throws {
    var result = someResult
    result.choices?.width = Length(micrometres)
    let back = try DesignResult(json: result.json())
    #expect(back.choices?.width.value.bitPattern == micrometres.bitPattern)
  }

  @Test("every outcome, level, figure, rule and quantity has a word")
  func words() throws {
    for outcome in DesignResult.Outcome.allCases {
      var result = emptyResult
      result.outcome = outcome
      #expect(try DesignResult(json: result.json()) == result)
    }
    var result = someResult
    result.limits = Limit.Quantity.allCases.flatMap { quantity in
      Limit.Side.allCases.map { side in
        LimitCheck(
          limit: Limit(quantity, side, 1), figure: 2, margin: 1, holds: true, binds: false)
      }
    }
    result.rules = StandingRule.allCases.map {
      RuleCheck(
        rule: $0, subject: "", figure: 0, lowest: 0, highest: nil, unit: "", holds: true,
        binds: false)
    }
    #expect(try DesignResult(json: result.json()) == result)
  }

  @Test("the fields stand in their order, the layout first")
  func order() {
    guard case .object(let members) = someResult.json() else {
      Issue.record("not an object")
      return
    }
    #expect(
      members.map(\.key) == [
        "stackwright_result", "tool", "solver", "name", "objective", "outcome", "value", "bound",
        "relative_gap", "designs", "choices", "limits", "rules", "excluded_by", "figures", "parts",
        "curves", "certificate", "layer_counts", "runners_up", "steps", "assumptions", "defaults",
        "warnings", "input",
      ])
  }

  @Test("a count beyond JSON's numbers is a text of digits")
  func designs() {
    #expect(
      someResult.json()["designs"] == .string("340282366920938463463374607431768211455"))
  }

  @Test("what was tampered with is named with its path", arguments: tamperings)
  func tampering(tampering: Tampering) {
    let json = someResult.json().replacing(tampering.path[...], with: tampering.value)
    #expect(throws: tampering.fault) { _ = try DesignResult(json: json) }
    do throws(RecordFault) {
      _ = try DesignResult(json: json)
    } catch {
      #expect("\(error)" == tampering.sentence)
    }
  }

  @Test("a foreign text is named as such", arguments: [JSONValue.null, .array([]), .object([])])
  func foreign(json: JSONValue) {
    #expect(throws: RecordFault(path: "", kind: .foreign)) { _ = try DesignResult(json: json) }
  }
}

/// A change of a result's JSON and what is said of it.
struct Tampering: Sendable {
  /// Keys, and indices as digits.
  let path: [String]
  /// The new value; nil takes the field away.
  let value: JSONValue?
  let fault: RecordFault
  let sentence: String

  init(
    _ path: [String], _ value: JSONValue?, at place: String, _ kind: RecordFault.Kind,
    _ sentence: String
  ) {
    self.path = path
    self.value = value
    fault = RecordFault(path: place, kind: kind)
    self.sentence = sentence
  }
}

let tamperings = [
  Tampering(
    ["stackwright_result"], .number("2"), at: "stackwright_result",
    .otherLayout(found: "2", read: 1),
    "stackwright_result: the result has layout 2, this program reads layout 1"),
  Tampering(
    ["stackwright_result"], nil, at: "", .foreign,
    "this is not a result of stackwright: it has no field \"stackwright_result\""),
  Tampering(
    ["value"], .string("much"), at: "value",
    .wrongType(expected: "a number", found: "a text"), "value: expected a number, got a text"),
  Tampering(
    ["value"], nil, at: "", .missing(key: "value"), "the field \"value\" is missing"),
  Tampering(
    ["values"], .null, at: "", .unknown(key: "values"), "the field \"values\" is unknown"),
  Tampering(
    ["bound"], .number("400"), at: "relative_gap",
    .contradiction(
      found: "\(someResult.gap ?? 0)", expected: "\((400 - 301.234567890123) / 301.234567890123)"),
    "relative_gap: the rest of the result asks for "
      + "\((400 - 301.234567890123) / 301.234567890123), got \(someResult.gap ?? 0)"),
  Tampering(
    ["outcome"], .string("best"), at: "outcome",
    .unknownWord(found: "best", known: DesignResult.Outcome.allCases.map(\.rawValue)),
    "outcome: expected one of proven_optimal, within_gap, allowed, not_allowed, "
      + "proven_infeasible, undecided, got \"best\""),
  Tampering(
    ["objective", "unit"], .string("Wh/L"), at: "objective.unit",
    .contradiction(found: "\"Wh/L\"", expected: "\"Wh/kg\""),
    "objective.unit: the rest of the result asks for \"Wh/kg\", got \"Wh/L\""),
  Tampering(
    ["designs"], .string("-1"), at: "designs",
    .outOfRange(found: "\"-1\"", expected: "a count in decimal digits"),
    "designs: expected a count in decimal digits, got \"-1\""),
  Tampering(
    ["designs"], .number("7"), at: "designs", .wrongType(expected: "a text", found: "a number"),
    "designs: expected a text, got a number"),
  Tampering(
    ["choices", "layers_in_series"], .number("1.5"), at: "choices.layers_in_series",
    .outOfRange(found: "1.5", expected: "a whole number"),
    "choices.layers_in_series: expected a whole number, got 1.5"),
  Tampering(
    ["limits", "1", "margin"], .null, at: "limits[1].margin",
    .wrongType(expected: "a number", found: "null"),
    "limits[1].margin: expected a number, got null"),
  Tampering(
    ["limits", "0", "unit"], .string("V"), at: "limits[0].unit",
    .contradiction(found: "\"V\"", expected: "\"\""),
    "limits[0].unit: the rest of the result asks for \"\", got \"V\""),
  Tampering(
    ["certificate", "0", "bound"], .number("3"), at: "certificate[0].bound",
    .wrongType(expected: "null", found: "a number"),
    "certificate[0].bound: expected null, got a number"),
  Tampering(
    ["figures", "layer", "absent"], .bool(true), at: "figures.layer.absent",
    .wrongType(expected: "a number", found: "true or false"),
    "figures.layer.absent: expected a number, got true or false"),
  Tampering(
    ["input", "entries", "0", "values"], .object([]), at: "input.entries[0].values",
    .wrongType(expected: "a list", found: "an object"),
    "input.entries[0].values: expected a list, got an object"),
]

extension JSONValue {

  /// The same value with the part at a path replaced, added or taken away.
  func replacing(_ path: ArraySlice<String>, with value: JSONValue?) -> JSONValue {
    guard let key = path.first else { return value ?? .null }
    let rest = path.dropFirst()
    switch self {
    case .object(var members):
      if let index = members.firstIndex(where: { $0.key == key }) {
        if rest.isEmpty, value == nil {
          members.remove(at: index)
        } else {
          members[index].value = members[index].value.replacing(rest, with: value)
        }
      } else if let value {
        members.append(.init(key: key, value: value))
      }
      return .object(members)
    case .array(var elements):
      if let index = Int(key) { elements[index] = elements[index].replacing(rest, with: value) }
      return .array(elements)
    default: return self
    }
  }
}
