import Quantities
import StackRecords
import Testing

@testable import StackReport

@Suite("The grading report")
struct GradingReportTests {
  @Test(
    "the page is well-formed, holds no script and no address", arguments: GradingRecords.allCases)
  func wellFormed(record: GradingRecords) throws {
    let html = GradingReport(try record.result()).html
    let parser = PageParser(html)
    #expect(parser.fault == nil)
    #expect(html.utf8.allSatisfy { $0 < 0x80 })
    #expect(parser.count("script") == 0 && parser.count("img") == 0 && parser.count("link") == 0)
    #expect(parser.addresses.allSatisfy { $0.hasPrefix("#") })
    #expect(parser.places.isSuperset(of: parser.addresses.map { String($0.dropFirst()) }))
    #expect(html.contains("default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;"))
    #expect(!html.contains("nan") && !html.contains("undefined") && !html.contains("infinite"))
  }

  @Test(
    "every figure stands in the record and shows its own rounding",
    arguments: GradingRecords.allCases)
  func figures(record: GradingRecords) throws {
    let result = try record.result()
    let parser = PageParser(GradingReport(result).html)
    let numbers = NumberList(result.json())
    // From steps to the units of readers: values, differences a thousand times finer, halves.
    let powers = result.quantities.map { quantity in
      (0..<quantity.exponent.magnitude).reduce(1.0) { power, _ in power / 10 }
    }
    let scales =
      [1, 0.001, 1e-9, 1e-7, 100]
      + powers.flatMap { [$0, $0 * 1000, $0 / 2, $0 * 500, $0 * 500_000] }
      + powers.map { $0 / 86400 }
    for figure in parser.figures {
      #expect(numbers.contains(figure.value), "\(figure.value) shown as \(figure.text)")
      #expect(
        scales.contains {
          NumberList.isRounding(figure.text, of: figure.value * $0, exactly: true)
        },
        "\(figure)")
    }
    #expect(parser.figures.count >= 3)
    if result.figures.modules > 3 { #expect(parser.figures.count > 30) }
  }

  @Test("same record, same bytes, also by way of its file", arguments: GradingRecords.allCases)
  func deterministic(record: GradingRecords) throws {
    let result = try record.result()
    let html = GradingReport(result).html
    #expect(html == GradingReport(result).html)
    #expect(html == GradingReport(try GradingResult(parsing: result.bytes(), file: "a")).html)
    // The largest takes a second to make again and would show nothing new.
    if record != .drifting { #expect(html == GradingReport(try record.made()).html) }
  }

  @Test(
    "every picture is drawn for two widths and opens its numbers",
    arguments: GradingRecords.allCases)
  func pictures(record: GradingRecords) throws {
    let parser = PageParser(GradingReport(try record.result()).html)
    #expect(parser.count("svg") == 2 * parser.count("figure"))
    #expect(try PageTree(GradingReport(try record.result()).html).overhang < 0.5)
    #expect(parser.count("details") >= parser.count("figure"))
  }

  @Test("the page names every cell of a small lot, placed or left, and every reason")
  func cells() throws {
    let result = try GradingRecords.strict.result()
    let html = GradingReport(result).html
    for cell in result.cells { #expect(html.contains(cell.identifier)) }
    #expect(result.figures.modules > 5)
    for module in 1...result.figures.modules {
      #expect(html.contains(">\(GradedLot(result).name(module - 1))</td>"))
    }
  }

  @Test("long lists are cut at a stated number, and the page says where the rest is")
  func cut() throws {
    var result = try GradingRecords.manyModules.result()
    #expect(result.figures.modules > LotScatter.outlined)
    var html = GradingReport(result).html
    #expect(html.contains("the ten that come closest to a limit are outlined"))
    // More modules and leftovers than are listed, all alike.
    let first = try #require(result.modules.first)
    result.modules = Array(repeating: first, count: 4000)
    result.measurements.sameness = Array(repeating: 0, count: 4000)
    result.figures.modules = 4000
    let rest = (0..<20_000).map {
      GradedCell(identifier: "REST-\($0)", fixedClass: nil, fate: .leftOver(.displaced))
    }
    result.cells += rest
    for column in result.measurements.columns.indices {
      result.measurements.columns[column].values += rest.indices.map { Int64($0 % 97) }
    }
    html = GradingReport(result).html
    #expect(html.utf8.count < 1_000_000)
    #expect(html.contains("The first 40 of 4,000 modules are listed"))
    #expect(html.contains("the first 20 are listed; all are in modules.csv"))
  }

  @Test(
    "the outcome is told in words",
    arguments: [
      (GradingRecords.strict, "Proven best"),
      (.counted, "All 3 modules that were asked for are built"),
      (.none, "Proven: no module can be built"), (.counted, "Put into stock"),
      (.parallel, "Measure again"), (.parallel, "joined by +"),
      (.drifting, "scaled so that all sessions have one middle value"),
      (.drifting, "The lot by session of the tester"),
      (.noResistance, "The lot by day of the test"),
      (.strict, "One per cent more of each limit"),
      (.byLot, "All cells of a module must have the same"),
    ])
  func words(record: GradingRecords, words: String) throws {
    #expect(GradingReport(try record.result()).html.contains(words))
  }

  @Test("a wide gap is not called close")
  func gap() throws {
    var result = try GradingRecords.strict.result()
    (result.outcome, result.bound) = (.withinModules, result.figures.modules + 8)
    #expect(!GradingReport(result).html.contains("but close"))
    result.figures.modules = 400
    result.bound = 401
    #expect(GradingReport(result).html.contains("Not proven best, but close"))
  }

  @Test("numbers that no grading writes do not break the page")
  func wild() throws {
    for wild in [Int64.max, .min, 0, -1] {
      var result = try GradingRecords.parallel.result()
      (result.series, result.parallel, result.bound) = (Int(wild), Int(wild), Int(wild))
      (result.figures.modules, result.capacityBound) = (Int(wild), wild)
      for index in result.quantities.indices {
        result.quantities[index].exponent = Int(wild)
        result.quantities[index].doubledMedian = wild
      }
      for index in result.ranges.indices { result.ranges[index].widths = [wild] }
      for index in result.modules.indices {
        result.modules[index].ranges = [wild]
        result.modules[index].capacity = wild
      }
      for index in result.measurements.columns.indices {
        result.measurements.columns[index].values[0] = wild
        result.measurements.columns[index].screenMinimum = wild
        result.measurements.columns[index].classes = .grid(least: wild, width: max(wild, 1))
      }
      result.cells[0].fate = .placed(
        .init(module: Int(wild), position: Int(wild), parallel: Int(wild)))
      #expect(PageParser(GradingReport(result).html).fault == nil)
      result.measurements = LotMeasurements()
      #expect(PageParser(GradingReport(result).html).fault == nil)
    }
  }

  @Test("a second test, cycles, age and the design are said on the page")
  func retested() throws {
    let result = try GradingRecords.retested.result()
    let html = GradingReport(result).html
    for words in [
      "The second test", "loss of at most 1 %", "rise of at most 5 % beside the median",
      "Settled in the last two cycles", "cap_cycle1_ah, cap_cycle2_ah", "that in the first test",
      "those that were tested first were taken", "Against the design",
      "Usable capacity of a module", "Energy density of a module", "--second-test again.csv",
      "Not in the second test",
    ] {
      #expect(html.contains(words), "\(words)")
    }
    #expect(!GradingReport(try GradingRecords.strict.result()).html.contains("second test"))
  }
}
