import Testing

@testable import MaterialCatalogue

@Suite("Bounds of values")
struct ValueBoundsTests {
  @Test(
    "take in what they say",
    arguments: [
      (ValueBounds.any, [-1.0, 0, 0.5, 1, 2], [Double]()),
      (.positive, [1e-300, 1, 2], [-1, 0]),
      (.notNegative, [0, 0.5, 2], [-1e-300]),
      (.fraction, [0, 0.5, 1], [-0.1, 1.1]),
      (.share, [1e-9, 0.5, 1], [0, 1.1]),
      (.properShare, [1e-9, 0.5], [0, 1]),
      (.belowOne, [0, 0.5], [-0.1, 1]),
      (.atLeastOne, [1, 2], [0.999]),
    ])
  func contain(bounds: ValueBounds, inside: [Double], outside: [Double]) {
    for value in inside { #expect(bounds.contains(value), "\(bounds.words): \(value)") }
    for value in outside { #expect(!bounds.contains(value), "\(bounds.words): \(value)") }
  }

  @Test(
    "never take in what is not a number",
    arguments: [ValueBounds.positive, .notNegative, .fraction, .share, .properShare, .atLeastOne])
  func notANumber(bounds: ValueBounds) {
    #expect(!bounds.contains(.nan))
  }
}
