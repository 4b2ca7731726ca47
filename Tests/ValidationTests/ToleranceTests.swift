import Testing
import ValidationCases

@Suite("Tolerances")
struct ToleranceTests {
  @Test(
    "a figure holds within its tolerance and not beyond",
    arguments: [
      (Tolerance.printed(decimals: 1), 2.5, 2.549, true),
      (.printed(decimals: 1), 2.5, 2.56, false), (.printed(decimals: 0), 178, 177.6, true),
      (.absolute(0.1), 10, 10.09, true), (.absolute(0.1), 10, 9.89, false),
      (.relative(0.01), 200, 201.9, true), (.relative(0.01), -200, -202.1, false),
      (.relative(0.01), 1, .nan, false), (.absolute(1), 1, .nan, false),
      (.printed(decimals: 2), 1, .nan, false),
    ])
  func holds(tolerance: Tolerance, published: Double, computed: Double, expected: Bool) {
    #expect(tolerance.holds(published: published, computed: computed) == expected)
  }
}
