import SourceText
import StackRecords
import Testing

@Suite("A grading goes to JSON and back")
struct GradingResultJSONTests {
  @Test("every field comes back as it was", arguments: [someGrading, emptyGrading])
  func roundTrip(result: GradingResult) throws {
    let back = try GradingResult(json: result.json())
    #expect(back == result)
    #expect(back.json() == result.json())
    #expect(try GradingResult(parsing: result.bytes(), file: "result.json") == result)
    #expect(GradingResult.isLayout(of: result.json()))
    #expect(result.bytes().last == UInt8(ascii: "\n"))
  }

  @Test("a field that is missing, of another type or not known is named")
  func faults() throws {
    guard case .object(let members) = someGrading.json() else {
      Issue.record("no object")
      return
    }
    for index in members.indices {
      var changed = members
      let key = changed.remove(at: index).key
      #expect(throws: RecordFault.self, "\(key)") {
        _ = try GradingResult(json: .object(changed))
      }
      changed = members
      changed[index].value = .bool(true)
      #expect(throws: RecordFault.self, "\(key)") {
        _ = try GradingResult(json: .object(changed))
      }
    }
    #expect(throws: RecordFault.self) {
      _ = try GradingResult(json: .object(members + [.init(key: "more", value: .null)]))
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

  @Test(
    "the fixed words of a reason are read back",
    arguments: [
      LeftoverReason.missing(quantity: "my column"), .unreadable,
      .screen(quantity: "my column", side: .min), .screen(quantity: "dcir", side: .max),
      .outlier(quantity: "my z=3 column", z: "-4.2"), .notInSecondTest,
      .drift(quantity: "ocv"), .noModule, .displaced, .overCount,
    ])
  func reasons(reason: LeftoverReason) {
    #expect(LeftoverReason(reason.description) == reason)
  }

  @Test("other words are no reason")
  func noReasons() {
    for words in [
      "", "screen", "screen dcir", "screen  max", "outlier dcir", "outlier z=3", "gone",
    ] {
      #expect(LeftoverReason(words) == nil, "\(words)")
    }
  }
}
