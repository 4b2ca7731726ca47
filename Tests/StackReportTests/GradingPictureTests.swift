import StackRecords
import Testing

@testable import StackReport

/// The numbers of a grading's page that are counted or divided, worked out here again from the record.
@Suite("Numbers in the pictures of a grading")
struct GradingPictureTests {
  static let records: [GradingRecords] = [.strict, .parallel, .counted, .drifting, .byLot]

  private static func counts(_ result: GradingResult) -> (placed: Int, left: Int, screened: Int) {
    var counts = (placed: 0, left: 0, screened: 0)
    for cell in result.cells {
      switch cell.fate {
      case .placed: counts.placed += 1
      case .leftOver(let reason):
        if reason.isOfScreen { counts.screened += 1 } else { counts.left += 1 }
      }
    }
    return counts
  }

  @Test("the headline counts modules and cells", arguments: records)
  func headline(record: GradingRecords) throws {
    let result = try record.result()
    let tiles = try PageTree(GradingReport(result).html).tiles
    let counts = Self.counts(result)
    func number(_ words: String) -> String? { tiles.first { $0.words.hasPrefix(words) }?.number }
    #expect(number("modules built, of at most \(result.bound)") == "\(result.figures.modules)")
    #expect(number("cells in modules") == "\(counts.placed)")
    #expect(number("cells left over") == "\(counts.left)")
    #expect(number("cells screened out") == (counts.screened > 0 ? "\(counts.screened)" : nil))
    if let energy = result.figures.wattHours {
      let tile = try #require(tiles.first { $0.words.hasPrefix("energy") })
      #expect(tile.unit == (energy < 1000 ? "Wh" : "kWh"))
      #expect(NumberList.shows(tile.number, energy < 1000 ? energy : energy / 1000), "\(tile)")
    }
  }

  @Test("a histogram holds every cell that has a value, once", arguments: records)
  func histograms(record: GradingRecords) throws {
    let result = try record.result()
    let page = try PageTree(GradingReport(result).html)
    let lot = GradedLot(result)
    for quantity in lot.shown {
      let rows = page.numbers(Words.capitalised(lot.scales[quantity].title))
      let sums = (2...4).map { column in rows.compactMap { Int($0[column]) }.reduce(0, +) }
      let measured = lot.values(quantity).count { $0 != nil }
      #expect(sums.reduce(0, +) == measured, "\(lot.scales[quantity].title)")
    }
  }

  @Test("the use of a limit is the range over what is allowed", arguments: [GradingRecords.strict])
  func uses(record: GradingRecords) throws {
    let result = try record.result()
    let page = try PageTree(GradingReport(result).html)
    let hints = page.hints("How much of each limit each module uses")
    #expect(hints.count == result.ranges.count * result.modules.count && !hints.isEmpty)
    for (limit, range) in result.ranges.enumerated() {
      let allowed = Double(try #require(range.widths.first))
      for (module, figures) in result.modules.enumerated() {
        let share = 100 * Double(figures.ranges[limit]) / allowed
        let words = hints[limit * result.modules.count + module]
          .split { $0 == " " || $0 == "\u{A0}" }
        #expect(abs((Double(words[1]) ?? .nan) - share) <= 1, "\(words): \(share)")
      }
    }
  }

  @Test("the bars against fixed classes are the record's numbers", arguments: records)
  func fixedClasses(record: GradingRecords) throws {
    let result = try record.result()
    let page = try PageTree(GradingReport(result).html)
    let fixed = try #require(result.fixedClasses)
    for texts in page.pictures("Modules from the same cells") {
      let numbers = texts.filter { $0.first?.isNumber == true }
      #expect(numbers.count >= 2)
      #expect(numbers.first == "\(fixed.modules)" && numbers[1] == "\(result.figures.modules)")
    }
  }
}
