import Quantities
import Testing

@Suite("Ranges of quantities")
struct QuantityRangeTests {
  @Test("members are the values that the written numbers would have")
  func members() throws {
    let range = try QuantityRange<LengthDimension>(
      from: "0.1 um", to: "1 um", step: "0.1 um", limit: 100)
    let written = try (1...10).map { try Length(parsing: "\($0)e-1 um") }
    #expect(range.members == written)
    #expect(range.reachesEnd)
    #expect(range.lastText == "1 um")
  }

  @Test("three units of one dimension expand like one")
  func units() throws {
    let range = try QuantityRange<LengthDimension>(from: "20 um", to: "0.1 mm", step: "4e-5 m")
    #expect(range.members.map(\.value) == [20, 60, 100])
    #expect(range.reachesEnd)
    #expect(range.lastText == "100 um")
  }

  @Test("an end between two members is not reached")
  func missedEnd() throws {
    let range = try QuantityRange<LengthDimension>(from: "0.5 mm", to: "1 mm", step: "0.2 mm")
    #expect(range.members.map(\.value) == [500, 700, 900])
    #expect(!range.reachesEnd)
    #expect(range.lastText == "0.9 mm")
  }

  @Test("a step of degC or K is a difference")
  func temperatures() throws {
    for step in ["10 degC", "10 K"] {
      let range = try QuantityRange<TemperatureDimension>(
        from: "25 degC", to: "45 degC", step: step)
      #expect(range.members == [.celsius(25), .celsius(35), .celsius(45)])
    }
  }

  @Test("rates with divisors expand exactly")
  func rates() throws {
    let range = try QuantityRange<RateDimension>(from: "C/3", to: "1C", step: "1/3 C")
    #expect(range.members.map(\.value) == [1.0 / 3, 2.0 / 3, 1])
    #expect(range.reachesEnd)
  }

  @Test("bare ratios keep bare texts")
  func ratios() throws {
    let range = try QuantityRange<RatioDimension>(from: "1.05", to: "1.2", step: "0.1")
    #expect(range.members.map(\.value) == [1.05, 1.15])
    #expect(range.lastText == "1.15")
  }

  @Test(
    "ranges without members, end or measure are refused",
    arguments: [
      ("1 um", "2 um", "0 um", QuantityFault.stepNotPositive(step: "0 um")),
      ("1 um", "2 um", "-1 um", .stepNotPositive(step: "-1 um")),
      ("2 um", "1 mm", "1 nm", .tooManySteps(limit: 50)),
      ("2 mm", "1999 um", "1 um", .rangeReversed(from: "2 mm", to: "1999 um")),
      ("1 um", "2", "1 um", .missingUnit(text: "2", dimension: "length", example: "20 um")),
    ])
  func refused(_ from: String, _ to: String, _ step: String, _ fault: QuantityFault) {
    #expect(throws: fault) {
      try QuantityRange<LengthDimension>(from: from, to: to, step: step, limit: 50)
    }
  }

  @Test("decimal steps count to a billionth of a step")
  func decimals() throws {
    func steps(_ from: String, _ to: String, _ step: String) throws -> [String] {
      try ExactDecimal.steps(
        from: ExactDecimal(parsing: from), to: ExactDecimal(parsing: to),
        step: ExactDecimal(parsing: step)
      ).map(\.description)
    }
    #expect(try steps("0", "0.3", "0.1") == ["0", "0.1", "0.2", "0.3"])
    #expect(try steps("-1", "1", "1") == ["-1", "0", "1"])
    #expect(try steps("5", "5", "2") == ["5"])
    #expect(try steps("0", "0.99999999995", "0.1").count == 11)
    #expect(try steps("0", "0.9999999", "0.1").count == 10)
    let thirds = try steps("0", "1", "0.333333333333")
    #expect(thirds.count == 4)
  }
}
