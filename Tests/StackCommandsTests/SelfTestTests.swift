import StackRecords
import Testing

@testable import StackCommands

@Suite("Self-test")
struct SelfTestTests {
  @Test("this build has the known answers")
  func answers() {
    let test = SelfTest.run()
    #expect(test.findings == [])
    #expect(test.value.map { abs($0 - SelfTest.knownValue) < 1e-6 } == true)
  }

  @Test("its figures show every section of a result")
  func figures() {
    let sections = SelfTest.figures()
    #expect(sections.map(\.name).contains("layer") && sections.count >= 20)
    #expect(sections.allSatisfy { !$0.figures.isEmpty })
  }
}
