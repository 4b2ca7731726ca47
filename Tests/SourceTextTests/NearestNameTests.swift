import SourceText
import Testing

@Suite("Nearest names")
struct NearestNameTests {
  @Test(
    "Slips find the name that was meant",
    arguments: [
      ("thicknes", "thickness"), ("thicnkess", "thickness"), ("Cathode", "cathode"),
      ("solid electrolyte", "solid-electrolyte"), ("anod", "anode"), ("sauce", "source"),
      ("Y", "y"),
    ])
  func near(written: String, meant: String) {
    let known = ["thickness", "cathode", "solid-electrolyte", "anode", "source", "y"]
    #expect(nearestName(to: written, among: known) == meant)
  }

  @Test(
    "Other words find none",
    arguments: ["voltage", "", "x", "cat", String(repeating: "thickness", count: 9)])
  func far(written: String) {
    #expect(nearestName(to: written, among: ["thickness", "cathode", "y"]) == nil)
  }

  @Test("Of equally near names the first is taken")
  func ties() {
    #expect(nearestName(to: "LFP1", among: ["LFP2", "LFP3"]) == "LFP2")
  }
}
