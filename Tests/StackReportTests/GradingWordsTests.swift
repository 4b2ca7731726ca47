import StackRecords
import Testing

@testable import StackReport

@Suite("Words of a grading report")
struct GradingWordsTests {
  @Test("counts have their noun")
  func counts() {
    #expect(Words.count(1, "cell") == "1 cell")
    #expect(Words.count(1234, "module") == "1,234 modules")
    #expect(Words.count(0, "cell") == "0 cells")
  }

  @Test("lists end with and")
  func lists() {
    #expect(Words.list([]).isEmpty)
    #expect(Words.list(["a"]) == "a")
    #expect(Words.list(["a", "b", "c"]) == "a, b and c")
  }

  @Test(
    "only the whole is all of it, and only nothing is none",
    arguments: [
      (0.0, 9.0, "0\u{A0}%"), (9, 9, "100\u{A0}%"), (9999, 10_000, "99.9\u{A0}%"),
      (1, 5000, "under 0.1\u{A0}%"),
      (1, 3, "33\u{A0}%"), (1, 40, "2.5\u{A0}%"), (3, 0, "0\u{A0}%"),
    ])
  func shares(part: Double, whole: Double, text: String) {
    #expect(Words.share(part, of: whole) == text)
  }

  @Test(
    "a use of 100 % is a limit that is just met",
    arguments: [(0.999, "99\u{A0}%"), (1, "100\u{A0}%"), (0, "0\u{A0}%"), (0.426, "43\u{A0}%")])
  func uses(share: Double, text: String) { #expect(Words.use(share) == text) }

  @Test("every reason has words and something to do")
  func reasons() {
    let reasons: [LeftoverReason] = [
      .missing(quantity: "dcir"), .unreadable, .screen(quantity: "ocv", side: .min),
      .screen(quantity: "ocv", side: .max), .outlier(quantity: "ocv", z: "4.1"), .notInSecondTest,
      .drift(quantity: "ocv"), .reserved, .notStabilised(quantity: "ocv"), .noModule, .displaced,
      .overCount, .replaced,
    ]
    #expect(Set(reasons.map(\.words)).count == reasons.count)
    #expect(Set(reasons.map(\.action)) == Set(LeftoverAction.allCases))
    for action in LeftoverAction.allCases {
      #expect(action.words(isOne: true).hasSuffix(".") && action.words(isOne: false).hasSuffix("."))
    }
    #expect(reasons.map(\.isOfScreen).count { $0 } == 9)
  }
}
