import RandomBits
import Quantities
import Testing

@Suite("Numbers for people")
struct NumberTextTests {
  @Test(
    "significant digits",
    arguments: [
      (20.0, 3, "20.0"), (0.037, 3, "0.0370"), (1234567, 3, "1230000"), (999.6, 3, "1000"),
      (0.00012345, 2, "0.00012"), (0.000099999, 2, "0.00010"), (0.0000123, 2, "1.2e-5"),
      (0, 3, "0.00"), (-0.0, 1, "0"), (-2.675, 3, "-2.68"), (1e14, 2, "100000000000000"),
      (1e15, 2, "1.0e15"), (1e300, 1, "1e300"),
      (.leastNonzeroMagnitude, 2, "5.0e-324"), (9.99, 1, "10"),
      (.infinity, 3, "infinite"), (-.infinity, 3, "-infinite"), (.nan, 3, "undefined"),
    ] as [(Double, Int, String)])
  func significant(_ value: Double, _ digits: Int, _ text: String) {
    #expect(NumberText.significant(value, digits: digits) == text)
  }

  @Test(
    "fixed decimals round halves away from zero",
    arguments: [
      (3.7, 2, "3.70"), (2.675, 2, "2.68"), (0.125, 2, "0.13"), (-0.125, 2, "-0.13"),
      (-0.004, 2, "0.00"), (0.5, 0, "1"), (0.4, 0, "0"), (1234.5, 1, "1234.5"),
      (9.995, 2, "10.00"), (0.0999, 1, "0.1"), (1e20, 0, "100000000000000000000"),
      (1e-7, 3, "0.000"), (12, 0, "12"),
    ] as [(Double, Int, String)])
  func fixed(_ value: Double, _ decimals: Int, _ text: String) {
    #expect(NumberText.fixed(value, decimals: decimals) == text)
  }

  @Test("thousands stand apart on request")
  func grouped() {
    #expect(NumberText.grouped(1_234_567) == "1,234,567")
    #expect(NumberText.grouped(-1000) == "-1,000")
    #expect(NumberText.grouped(Int.min) == "-9,223,372,036,854,775,808")
    #expect(NumberText.grouped(999) == "999")
    #expect(NumberText.fixed(12345.678, decimals: 1, grouped: true) == "12,345.7")
    #expect(NumberText.significant(-1234.5, digits: 5, grouped: true) == "-1,234.5")
  }

  @Test(
    "huge counts are powers of ten",
    arguments: [
      (3.14e9, "3.1 x 10^9"), (999_999_999, "999,999,999"), (9.96e9, "1.0 x 10^10"),
      (1e9, "1.0 x 10^9"), (0, "0"), (4.2e120, "4.2 x 10^120"), (.infinity, "infinite"),
    ] as [(Double, String)])
  func counts(_ value: Double, _ text: String) {
    #expect(NumberText.count(value) == text)
  }

  @Test("the shortest text reads back as the identical number")
  func shortest() throws {
    #expect(NumberText.shortest(20) == "20")
    #expect(NumberText.shortest(0.1 + 0.2) == "0.30000000000000004")
    var generator = SplitMix(state: 3)
    for _ in 0..<3000 {
      let value = Double(bitPattern: generator.next())
      guard value.isFinite else { continue }
      #expect(Double(NumberText.shortest(value)) == value)
    }
  }
}
