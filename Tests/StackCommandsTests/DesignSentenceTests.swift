import Quantities
import StackPhysics
import StackRecords
import Testing

@testable import StackCommands

@Suite("A design in words")
struct DesignSentenceTests {
  private func plain(_ text: String) -> String {
    text.split(separator: "\u{A0}").joined(separator: " ")
  }

  @Test("one layer has no plate, and an anode without N/P ratio none in its name")
  func single() {
    var choices = SampleResult.choices
    choices.layersInSeries = 1
    choices.anode = "anode-free"
    choices.ratio = nil
    #expect(
      plain(DesignSentence(choices).layers)
        == "1 layer of NMC811 (dry-85, 6.1 mAh/cm2) | LPSCl-dense 15 um | anode-free")
  }

  @Test("what surrounds a single cell names no module")
  func cell() {
    var choices = SampleResult.choices
    choices.cellsInSeries = 1
    choices.cellsInParallel = 1
    choices.grades = 1
    choices.stacksInParallel = 1
    choices.height = Length(92_500)
    #expect(
      plain(DesignSentence(choices).surroundings)
        == "ends Al 12 um and Ni 8 um; 100 x 92.5 mm; 1 stack in a pouch")
  }

  @Test(
    "cooling is told by its faces",
    arguments: [
      (CooledFaces.both, "blocks of 4 cooled on both faces"),
      (.one, "blocks of 4 cooled on one face"), (.none, "blocks of 4 without cooling"),
    ])
  func cooling(faces: CooledFaces, words: String) {
    var choices = SampleResult.choices
    choices.cooledFaces = faces
    #expect(plain(DesignSentence(choices).surroundings).hasSuffix(words))
  }
}
