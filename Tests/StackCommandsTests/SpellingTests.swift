import Testing

@testable import StackCommands

@Suite("Spelling")
struct SpellingTests {
  @Test("the nearest word is offered only when it is near")
  func nearest() {
    let words = ["optimise", "optimize", "check", "verify"]
    #expect(Spelling.nearest(to: "optimse", among: words) == "optimise")
    #expect(Spelling.nearest(to: "optimze", among: words) == "optimize")
    #expect(Spelling.nearest(to: "grade", among: words) == nil)
    #expect(Spelling.nearest(to: "x", among: []) == nil)
  }

  @Test("the beginning of one word means that word, of two the nearer one")
  func beginnings() {
    #expect(Spelling.nearest(to: "unit", among: ["init", "units"]) == "units")
    #expect(
      Spelling.nearest(to: "lfp-60v", among: ["ev-800v", "lfp-60v-stack"]) == "lfp-60v-stack")
    #expect(Spelling.nearest(to: "optimi", among: ["optimise", "optimize"]) == "optimise")
    #expect(Spelling.nearest(to: "op", among: ["optimise", "check"]) == nil)
  }
}
