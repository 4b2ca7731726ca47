import Quantities
import StackRecords
import StackReport
import Testing

/// The numbers that stand in pictures and in words, which carry no number of the record under them: each is
/// worked out here again from the record.
@Suite("Numbers in the pictures of a design")
struct DesignPictureTests {
  private let result: DesignResult
  private let page: PageTree

  /// Solved once for all tests.
  private static let solved = Result { try DesignReportTests.result("ev-800v-module.yaml", []) }

  init() throws {
    var result = try Self.solved.get()
    let value = try #require(result.value)
    result.steps = [
      DesignStep(
        subject: "plate.thickness", from: 6, to: 4, unit: "um", outcome: .provenOptimal,
        value: value + 7.25, bound: value + 7.25, choices: result.choices),
      DesignStep(
        subject: "temperature.max", from: 333.15, to: 334.15, unit: "K", outcome: .provenOptimal,
        value: value, bound: value, choices: result.choices),
    ]
    result.assumptions = [
      AssumptionEffect(
        kind: "anode", name: "lithium", key: "pressure", text: "1 MPa",
        lower: .init(value: value - 41.26, breaks: []),
        higher: .init(value: value + 2.881, breaks: [])),
      AssumptionEffect(
        kind: "hardware", name: "film", key: "thickness", text: "50 um",
        higher: .init(value: value - 1.5, breaks: [])),
    ]
    self.result = result
    page = try PageTree(DesignReport(result).html)
  }

  private func figure(_ name: String) throws -> Double {
    let dot = try #require(name.firstIndex(of: "."))
    let section = result.figures.first { $0.name == name[..<dot] }
    return try #require(
      section?.figures.first { $0.name == name[name.index(after: dot)...] }?.value)
  }

  @Test("the headline shows the figures of the objective's level")
  func headline() throws {
    let tiles = page.tiles
    #expect(tiles.count == 5)
    for (tile, expected) in zip(
      tiles,
      [
        ("Wh/kg", try figure("energy.module_specific_energy_wh_per_kg")),
        ("Wh/L", try figure("energy.module_energy_density_wh_per_l")),
        ("kWh", try figure("energy.module_energy_wh") / 1000),
        ("V", try figure("voltage.module_nominal_v")),
        ("USD/kWh", try figure("cost.module_usd_per_kwh")),
      ])
    {
      #expect(tile.unit == expected.0)
      #expect(NumberList.shows(tile.number, expected.1), "\(tile)")
      #expect(tile.words.contains("module"))
    }
  }

  @Test("the cascade ends at the module, and every step is the energy per mass so far")
  func cascade() throws {
    let energy = try figure("energy.module_energy_wh")
    var total = 0.0
    let sums = result.parts.map { part in
      total += part.mass
      return 1000 * energy / total
    }
    let pictures = page.pictures("Specific energy as parts are added")
    #expect(pictures.count == 2)
    for texts in pictures {
      let shown = texts.filter { $0.first?.isNumber == true }
      #expect(shown.count >= 12)
      #expect(NumberList.shows(shown.first ?? "", try #require(sums.first)))
      #expect(
        NumberList.shows(
          shown.last ?? "", try figure("energy.module_specific_energy_wh_per_kg")))
      var rest = sums[...]
      for text in shown {
        let place = try #require(rest.firstIndex { NumberList.shows(text, $0) }, "\(text)")
        rest = rest[(place + 1)...]
      }
    }
  }

  @Test("each gauge shows the figure and the ends of its limit or rule")
  func gauges() throws {
    let texts = try #require(page.pictures("Limits and standing rules").first)
    let checks =
      result.limits.map { ($0.figure, [$0.limit.value, $0.limit.confidence].compactMap(\.self)) }
      + result.rules.map { ($0.figure, [$0.lowest, $0.highest].compactMap(\.self)) }
      .filter { !$0.1.isEmpty }
    let lines = texts.filter { $0.hasSuffix(")") }
    #expect(lines.count == checks.count && lines.count > 10)
    for line in lines {
      let numbers = Self.numbers(line)
      let fits = checks.contains { figure, ends in
        let scales: [(Double) -> Double] = [
          { $0 }, { $0 * 100 }, { $0 / 1000 }, { $0 - 273.15 },
        ]
        return scales.contains { scale in
          numbers.dropFirst().allSatisfy { text in
            ends.contains { NumberList.shows(text, scale($0)) }
          } && numbers.first.map { NumberList.shows($0, scale(figure)) } == true
        }
      }
      #expect(fits && numbers.count >= 2, "\(line)")
    }
  }

  @Test("what a step buys is the difference of the two answers")
  func steps() {
    let rows = page.table(inSection: "limits").filter { $0.count == 4 }
    #expect(rows.contains { $0[0] == "plate thickness" && $0[3] == "+7.25" }, "\(rows)")
    #expect(rows.contains { $0[0].hasPrefix("temperature") && $0[3] == "none" })
  }

  @Test("bars of assumptions end at the differences")
  func assumptions() {
    for texts in page.pictures("What a fifth less or more of a number without a source does") {
      let signed = texts.filter { "+\u{2212}".contains($0.first ?? " ") }
      #expect(signed == ["\u{2212}41.3", "+2.88", "\u{2212}1.5"])
    }
  }

  @Test("the thickness is that of the cell, and its shares add up")
  func thickness() throws {
    let rows = page.numbers("Where the thickness of a cell goes")
    let sum = rows.compactMap { Double($0[1].replacing(",", with: "")) }.reduce(0, +)
    #expect(abs(sum / (try figure("cell.height_um")) - 1) < 1e-4)
    let texts = try #require(page.pictures("Where the thickness of a cell goes").first)
    let shares = texts.compactMap { Self.numbers($0).last.flatMap(Double.init) }
    #expect(texts.count == rows.count && abs(shares.reduce(0, +) - 100) < 0.2)
  }

  @Test("the number of layers is marked with the value of the answer")
  func layers() throws {
    let own = try #require(result.choices?.layersInSeries)
    for texts in page.pictures("Specific energy of the module against layers in series") {
      let label = try #require(texts.first { $0.hasPrefix("\(own): ") })
      #expect(
        NumberList.shows(String(label.dropFirst("\(own): ".count)), try #require(result.value)))
    }
    let best = result.layerCounts.filter { $0.best != nil }
    let hints = page.hints("Specific energy of the module against layers in series")
      .filter { $0.contains("Wh/kg") }
    #expect(hints.count == best.count)
    for (hint, count) in zip(hints, best) {
      let text = String(hint.drop { $0 != ":" }.dropFirst(2))
      #expect(hint.hasPrefix("\(count.layersInSeries) layers"))
      #expect(NumberList.shows(text, try #require(count.best)), "\(hint)")
    }
  }

  @Test("the stack's voltage is that of a layer, so many times")
  func discharge() throws {
    let layers = Double(try #require(result.choices?.layersInSeries))
    for row in page.numbers("Discharge of a layer and of the stack") {
      let (layer, stack) = (try #require(Double(row[2])), try #require(Double(row[3])))
      #expect(abs(stack / layer - layers) < 1e-4 * layers)
    }
  }

  @Test("comparators differ by what the two figures say")
  func comparators() throws {
    let own = try figure("energy.cell_specific_energy_wh_per_kg")
    let rows = page.table(inSection: "comparison").filter { $0.count == 5 }
    #expect(rows.count == 3)
    for (row, name) in zip(rows.dropFirst(), ["monopolar_pouch", "single_layer_cells"]) {
      let other = try figure("\(name).specific_energy_wh_per_kg")
      #expect(NumberList.isRounding(row[1], of: other, exactly: true))
      #expect(NumberList.isRounding(row[4], of: 100 * (other / own - 1), exactly: true), "\(row)")
    }
  }

  @Test("shares of the mass add up, and every price names its source or says that there is none")
  func bill() {
    let rows = page.table(inSection: "mass").filter { $0.count == 9 }
    #expect(rows.count == result.parts.count)
    #expect(abs(rows.compactMap { Double($0[5]) }.reduce(0, +) - 100) < 0.3)
    for (row, part) in zip(rows, result.parts) {
      #expect(!row[8].isEmpty && row[7].isEmpty == (part.cost == nil), "\(row)")
    }
  }

  /// The numbers of a sentence, without their units.
  private static func numbers(_ sentence: String) -> [String] {
    sentence.replacing("\u{A0}", with: " ").split { " ,(".contains($0) && $0 != "," }
      .map { $0.hasSuffix(",") ? String($0.dropLast()) : String($0) }
      .filter { word in
        Double(word.replacing(",", with: "").replacing("\u{2212}", with: "-")) != nil
      }
  }
}
