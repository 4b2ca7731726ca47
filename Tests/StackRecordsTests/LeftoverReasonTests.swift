import StackRecords
import Testing

@Suite("Reasons of cells left over")
struct LeftoverReasonTests {
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
