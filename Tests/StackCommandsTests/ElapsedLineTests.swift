import Testing

@testable import StackCommands

@Suite("How long a piece of work has taken")
struct ElapsedLineTests {
  @Test("the line says what is done and for how many seconds")
  func words() {
    #expect(ElapsedLine.text("grouping 240 cells", seconds: 1) == "grouping 240 cells, 1 s")
    #expect(ElapsedLine.text("grouping", seconds: 3600) == "grouping, 3,600 s")
  }
}
