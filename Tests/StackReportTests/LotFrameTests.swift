import Testing

@testable import StackReport

@Suite("The stretch of an axis that a lot takes")
struct LotFrameTests {
  @Test("outliers stay outside, the bulk and all cells of modules inside")
  func outliers() {
    let bulk = (0...100).map { Int64($0) }
    let view = LotFrame.view(bulk + [100_000, -100_000], placed: [])
    #expect(view.low <= 0 && view.low > -200)
    #expect(view.high >= 100 && view.high < 300)
    let wide = LotFrame.view(bulk + [100_000], placed: [100_000])
    #expect(wide.high == 100_000)
  }

  @Test("without spread, or with one value, nothing is cut")
  func flat() {
    #expect(LotFrame.view([7], placed: []) == (7, 7))
    #expect(LotFrame.view(Array(repeating: 5, count: 50) + [9], placed: []) == (5, 9))
    #expect(LotFrame.view([], placed: []) == (0, 0))
  }

  @Test("a rank is one of the values", arguments: [0, 0.05, 0.5, 0.95, 1])
  func rank(share: Double) {
    let values: [Int64] = [1, 3, 5, 8]
    #expect(values.contains(LotFrame.rank(values, share)))
    #expect(LotFrame.rank(values, 0.5) == 3)
    #expect(LotFrame.rank([], share) == 0)
  }
}
