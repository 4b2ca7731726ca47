import Quantities
import SourceText
import StackSpec
import Testing

@testable import StackCommands

@Suite("Topics of help")
struct TopicPagesTests {
  @Test("every unit of every dimension is told")
  func units() throws {
    let entries = try #require(HelpTopic.units.page).sections.flatMap(\.entries)
    #expect(entries.map(\.term) == KnownDimensions.all.map(\.name))
    for (entry, facts) in zip(entries, KnownDimensions.all) {
      for unit in facts.units where unit.spelling != "1" {
        #expect(entry.meaning.contains(unit.spelling), "\(entry.term)")
      }
    }
  }

  @Test("every key of a spec is told, with its default")
  func spec() throws {
    let entries = try #require(HelpTopic.spec.page).sections.flatMap(\.entries)
    let titles = try #require(HelpTopic.spec.page).sections.map(\.title)
    for key in DesignSpecGuide.keys {
      if key.isBlock, !key.path.contains(".") {
        #expect(titles.contains(key.path))
        continue
      }
      let entry = try #require(entries.first { $0.term == key.path }, "\(key.path)")
      if let otherwise = key.otherwise { #expect(entry.meaning.hasSuffix("default: \(otherwise)")) }
    }
  }

  @Test(
    "a key is found by its path or its name, a block with all in it",
    arguments: [
      ("np_ratio", ["anode.np_ratio"]), ("stack.layers", ["stack.layers"]),
      (
        "soc_excess",
        ["limits.soc_excess", "limits.soc_excess.max", "limits.soc_excess.confidence"]
      ),
      (
        "ends",
        [
          "ends", "ends.positive", "ends.positive.material", "ends.positive.thickness",
          "ends.negative", "ends.negative.material", "ends.negative.thickness",
        ]
      ),
    ])
  func key(word: String, paths: [String]) throws {
    let page = try #require(HelpTopic.page(onKey: word))
    #expect(page.sections.flatMap(\.entries).map(\.term) == paths)
    #expect(HelpTopic.page(onKey: "nothing") == nil)
  }

  @Test("every exit code is told")
  func exitCodes() throws {
    let entries = try #require(HelpTopic.exitCodes.page).sections.flatMap(\.entries)
    #expect(entries.map(\.term) == ExitCode.allCases.map { "\($0.rawValue)" })
  }

  @Test("results are told with their figures")
  func results() throws {
    let text = try #require(HelpTopic.results.page).text()
    for word in ["relative_gap", "layer_counts[]", "areal_capacity_mah_per_cm2", "monopolar_pouch"]
    {
      #expect(text.contains(word), "\(word)")
    }
  }

  @Test("a long term stands above its meaning, short ones before it")
  func layout() {
    let short = HelpPage(
      heading: "A", sections: [.init(title: "T", entries: [.init(term: "a", meaning: "b")])])
    #expect(short.text() == "A\n\nT\n  a  b\n")
    let term = String(repeating: "x", count: 31)
    let long = HelpPage(
      heading: "A", sections: [.init(sentences: ["S."], entries: [.init(term: term, meaning: "b")])]
    )
    #expect(long.text() == "A\n\nS.\n  \(term)\n      b\n")
    #expect(short.json["sections"] != nil)
  }

  @Test("the page on results of grade tells the fields of its record")
  func gradingResults() throws {
    let text = try #require(HelpTopic.gradingResults.page).text()
    for word in ["stackwright_grading", "capacity_bound", "certificate", "cells"] {
      #expect(text.contains(word), "\(word)")
    }
  }
}
