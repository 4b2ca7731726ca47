import SourceText
import Testing

@Suite("Echoed texts")
struct EchoedTextTests {
  @Test("a text of sixty characters is repeated whole, a longer one in part")
  func echoed() {
    let sixty = String(repeating: "µ", count: 60)
    #expect(sixty.echoed == sixty)
    #expect((sixty + "m").echoed == sixty + "…")
    #expect("".echoed == "")
  }

  @Test("a message never repeats a whole file")
  func message() {
    let long = String(repeating: "y", count: 100_000)
    #expect(Diagnostic(file: "a", message: long).message.count == 1001)
  }
}
