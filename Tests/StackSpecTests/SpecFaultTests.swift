import SourceText
import StackSpec
import Testing

@Suite("Faults are named with place and remedy")
struct SpecFaultTests {
  @Test("one wrong line of a spec", arguments: lineFaults)
  func line(fault: FaultCase) {
    #expect(placed(read(small(fault.text)).diagnostics) == fault.sentences)
  }

  @Test("one wrong setting", arguments: settingFaults)
  func setting(fault: FaultCase) {
    let reading = read(smallSpec, settings: [fault.text])
    #expect(reading.problem == nil)
    #expect(placed(reading.diagnostics) == fault.sentences)
    #expect(reading.diagnostics.allSatisfy { $0.file == "<--set 1>" })
  }

  @Test("a warning alone leaves a problem, a fault does not", arguments: lineFaults)
  func severity(fault: FaultCase) {
    let isWarned = fault.sentences.allSatisfy { $0.contains("warning: ") }
    #expect((read(small(fault.text)).problem != nil) == isWarned)
  }

  @Test("all faults of a spec are found at once, in the order of the table of keys")
  func allAtOnce() {
    let text = """
      stackwright: 2
      anodes: {material: lithium}
      cathode: {material: NMC812, recipe: dry-80, loading: 5}
      separator: {material: LPSCl, thickness: 0 um}
      plate: {material: SS316, thickness: [8 um, 10]}
      stack: {layers: 0, footprint: 100 mm}
      limits: {temperature: {max: 60}}
      """
    #expect(
      placed(read(text).diagnostics) == [
        "2:1: unknown key \"anodes\"; did you mean \"anode\"?",
        "1:14: stackwright is 1, got \"2\"; write stackwright: 1",
        "3:21: the catalogue has no cathode \"NMC812\"; did you mean \"NMC811\"?",
        "3:54: an areal capacity needs a unit, e.g. \"5 mAh/cm2\"",
        "4:41: separator.thickness must be above 0, got \"0 um\"",
        "5:44: a length needs a unit, e.g. \"10 um\"",
        "6:17: stack.layers must be at least 1, got \"0\"",
        "6:31: expected a width and a height, got \"100 mm\"; e.g. 100 mm x 300 mm",
        "7:29: a temperature needs a unit, e.g. \"60 degC\"",
      ])
  }

  @Test(
    "a spec of nothing, or of something else, is named as such", arguments: ["", "- a", "text"])
  func nothing(text: String) {
    let reading = read(text)
    #expect(reading.problem == nil)
    #expect(!reading.diagnostics.isEmpty)
  }
}

/// A text and what is said of it.
struct FaultCase: Sendable {
  let text: String
  /// Line, column and sentence with its remedy, one for each diagnostic.
  let sentences: [String]

  init(_ text: String, _ sentences: String...) {
    self.text = text
    self.sentences = sentences
  }
}

/// Line, column and words of diagnostics.
private func placed(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.map { "\($0.line):\($0.column): \(said($0))" }
}
