import Testing

@testable import StackCommands

@Suite("Rounded numbers")
struct RoundedTextTests {
  @Test(
    "a fixed number of decimals, rounded half away from zero in decimal",
    arguments: [
      (312.44, 1, "312.4"), (312.45, 1, "312.5"), (0.05, 1, "0.1"), (0.04, 1, "0.0"),
      (-0.04, 1, "0.0"), (-0.06, 1, "-0.1"), (9.999, 2, "10.00"), (60, 0, "60"), (0, 2, "0.00"),
      (1234567, 1, "1234567.0"), (1e-7, 3, "0.000"), (99.5, 0, "100"), (0.5, 0, "1"),
      (1e17, 0, "100000000000000000"),
    ])
  func fixed(value: Double, decimals: Int, text: String) {
    #expect(RoundedText.fixed(value, decimals: decimals) == text)
  }

  @Test(
    "significant digits without zeros at the end",
    arguments: [
      (60, "60"), (59.5, "59.5"), (0.2, "0.2"), (12345.6, "12346"), (0.0000123456, "1.235 x 10^-5"),
      (9999.96, "10000"), (-86.5, "-86.5"), (0, "0"), (1e9, "1 x 10^9"), (0.0042, "0.0042"),
      (1000, "1000"), (.infinity, "inf"),
    ])
  func significant(value: Double, text: String) {
    #expect(RoundedText.significant(value) == text)
  }

  @Test(
    "numbers of designs",
    arguments: [
      (UInt128(1), "1"), (999, "999"), (12_960, "12,960"), (999_999, "999,999"),
      (1_000_000, "1 x 10^6"), (3_140_000_000, "3.1 x 10^9"), (9_960_000_000, "1 x 10^10"),
      (UInt128.max, "3.4 x 10^38"),
    ])
  func count(count: UInt128, text: String) {
    #expect(RoundedText.count(count) == text)
  }

  @Test(
    "shares as percentages with their sign",
    arguments: [(-0.0231, "-2.3 %"), (0.5, "+50.0 %"), (0, "0.0 %"), (0.0004, "0.0 %")])
  func percentage(share: Double, text: String) {
    #expect(RoundedText.signedPercentage(share) == text)
  }
}
