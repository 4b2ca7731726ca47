import RandomBits
import Testing

@testable import Quantities

@Suite("Exact decimals")
struct ExactDecimalTests {
  @Test("doubles are those of correct rounding, over the whole range")
  func rounding() throws {
    var generator = SplitMix(state: 7)
    for _ in 0..<3000 {
      let digits = UInt64.random(in: 1...UInt64.max, using: &generator)
      let power = Int.random(in: -99...80, using: &generator)
      let text = "\(digits)e\(power)"
      #expect(try ExactDecimal(parsing: text).doubleValue == Double(text), "\(text)")
      #expect(try ExactDecimal(parsing: "-" + text).doubleValue == Double("-" + text))
    }
  }

  @Test(
    "hard cases round to even or by the last digit",
    arguments: [
      "9007199254740993", "9007199254740992.9999999999999999", "9007199254740993.0000000000000001",
      "4503599627370496.5", "4503599627370497.5", "0.1", "8.5e22", "1e23", "9.5e-100", "1e100",
      "2.2250738585072014e-80", "0", "-0.0", "12345678901234567890123456789012345678",
    ])
  func hardCases(_ text: String) throws {
    #expect(try ExactDecimal(parsing: text).doubleValue == Double(text))
  }

  @Test("equal numbers have equal fields, however they are written")
  func normalForm() throws {
    let texts = ["1500", "1.5e3", "+1500.000", "0.0015e6", "15e+2", "001500"]
    #expect(try Set(texts.map { try ExactDecimal(parsing: $0) }).count == 1)
    #expect(try ExactDecimal(parsing: "-0") == .zero)
    #expect(ExactDecimal(1500).mantissa == 15)
  }

  @Test("sums, differences and products are exact")
  func arithmetic() throws {
    let (tenth, fifth) = (try ExactDecimal(parsing: "0.1"), try ExactDecimal(parsing: "0.2"))
    #expect(try (tenth + fifth).description == "0.3")
    #expect(try (tenth - fifth).description == "-0.1")
    #expect(try (tenth * fifth).description == "0.02")
    let large = try ExactDecimal(parsing: "1e60")
    #expect(throws: QuantityFault.self) { try large + tenth }
  }

  @Test("the order is that of the numbers")
  func order() throws {
    let ascending = try ["-1e5", "-3", "-2.99", "0", "1e-90", "0.1", "0.11", "2", "11", "1e90"]
      .map { try ExactDecimal(parsing: $0) }
    for (index, left) in ascending.enumerated() {
      for (other, right) in ascending.enumerated() {
        #expect((left < right) == (index < other), "\(left) \(right)")
      }
    }
  }

  @Test(
    "descriptions read back as the same number",
    arguments: ["0", "-7", "120000", "0.00012", "1.5", "-33.125", "1e-30", "25e40", "99e99"])
  func descriptions(_ text: String) throws {
    let number = try ExactDecimal(parsing: text)
    #expect(try ExactDecimal(parsing: number.description) == number)
  }
}
