import Quantities
import Testing

@Suite("Values with sources")
struct SourcedTests {
  @Test("a mapped value keeps its source")
  func map() {
    let density = Sourced(
      Density(4.7), unit: "g/cm3", source: "supplier sheet", confidence: .vendor)
    let doubled = density.map { $0 * 2 }
    #expect(doubled.value == Density(9.4))
    #expect(doubled.unit == "g/cm3")
    #expect(doubled.source == "supplier sheet")
    #expect(doubled.confidence == .vendor)
    #expect(doubled != density)
  }

  @Test("confidence has five words in a fixed order")
  func words() {
    #expect(
      Confidence.words == ["measured", "published", "vendor", "derived", "general-knowledge"])
    #expect(Confidence(rawValue: "general-knowledge") == .generalKnowledge)
    #expect(Confidence(rawValue: "rumour") == nil)
  }
}
