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

  @Test("another answer than the known one is told")
  func wrong() {
    let findings = SelfTest.run(known: SelfTest.knownValue * (1 + 1e-6)).findings
    #expect(findings.count == 1)
    #expect(findings.first?.contains("the search says 216.2") == true)
  }

  @Test("its figures show every section of a result")
  func figures() {
    let sections = SelfTest.figures()
    #expect(sections.map(\.name).contains("layer") && sections.count >= 20)
    #expect(sections.allSatisfy { !$0.figures.isEmpty })
  }
}
