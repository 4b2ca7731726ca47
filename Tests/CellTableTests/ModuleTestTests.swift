import CellTable
import Quantities
import SourceText
import Testing

@Suite("Tests of modules")
struct ModuleTestTests {
  /// Reads a text in which `|` ends a line.
  static func read(
    _ text: String, modules: Int = 12, series: Int = 3,
    options: CellTableOptions = CellTableOptions()
  ) -> ModuleTest.Reading {
    let bytes = Array(text.split(separator: "|").joined(separator: "\n").utf8)
    return ModuleTest.read(
      CellFile(name: "t.csv", bytes: bytes), modules: modules, series: series, options: options)
  }

  static func words(_ reading: ModuleTest.Reading) -> [String] {
    reading.diagnostics.map { diagnostic in
      "\(diagnostic.line):\(diagnostic.column) \(diagnostic.severity.rawValue): "
        + diagnostic.message + (diagnostic.remedy.map { "; \($0)" } ?? "")
    }
  }

  @Test("every quantity is known by its header and brought to its unit, whatever else is there")
  func quantities() throws {
    let reading = Self.read(
      "bench,series_position,module_id,temp_degc,voltage_mv,dcir [mohm],capacity_ah"
        + "|B1,2,M01,25.5,3450,20.1,5.01|B1,1,m1,25.4,3451.5,20.25,|B2,3,1,25,3452,20,5"
        + "|B2,1,M12,24,3450,19,5|B2,2,12,24,3450,19,5|B2,3,M012,24,3450,19,5")
    let test = try #require(reading.test, "\(Self.words(reading))")
    #expect(
      Self.words(reading) == ["3:27 warning: found no capacity of module m1 for position 1"])
    #expect(test.columns.map(\.quantity) == [.voltage, .dcir, .temperature, .capacity])
    #expect(test.columns.map { $0.column.canonicalUnit?.spelling } == ["V", "ohm", "degC", "Ah"])
    #expect(test.columns[0].numbers.mantissas[1] == 34515)
    #expect(test.columns[0].numbers.exponent == -4)
    #expect(test.columns[1].numbers.mantissas[..<3] == [2010, 2025, 2000])
    #expect(test.columns[1].numbers.exponent == -5)
    #expect(test.columns[3].numbers.states[1] == .missing)
    #expect(test.modules.map(\.module) == [1, 12])
    #expect(test.modules.map(\.rows) == [[1, 0, 2], [3, 4, 5]])
    #expect(test.places[2] == .init(module: 1, position: 3))
  }

  @Test("decimal commas, a named delimiter and words for nothing are read as asked")
  func options() throws {
    let reading = Self.read(
      "module_id;series_position;dcir_mohm|M1;1;20,5|M1;2;n/a|M1;3;20,1",
      options: CellTableOptions(
        delimiter: .semicolon, decimalComma: true, missingWords: ["n/a"]))
    let test = try #require(reading.test)
    #expect(test.columns[0].numbers.mantissas == [205, 0, 201])
    #expect(test.columns[0].numbers.states[1] == .missing)
  }

  static let faults: [(text: String, says: [String])] = [
    (
      "series_position,dcir_mohm|1,20",
      [
        "1:1 error: found no column \"module_id\", expected it beside \"series_position\" and"
          + " \"dcir_mohm\"; a test of modules has module_id, series_position and one or more of"
          + " voltage, dcir, temperature and capacity"
      ]
    ),
    (
      "module_id,dcir_mohm|M1,20",
      [
        "1:1 error: found no column \"series_position\", expected it beside \"module_id\" and"
          + " \"dcir_mohm\"; a test of modules has module_id, series_position and one or more of"
          + " voltage, dcir, temperature and capacity"
      ]
    ),
    (
      "module_id,series_position,colour|M1,1,red",
      [
        "1:1 error: found no measured column, expected one or more of voltage, dcir, temperature and"
          + " capacity beside \"module_id\", \"series_position\" and \"colour\"; name its unit too, as"
          + " in dcir_mohm or voltage_v"
      ]
    ),
    (
      "module_id,series_position,dcir|M1,1,20",
      [
        "1:27 error: found no unit in the header \"dcir\", expected one of mohm, uohm, ohm, kohm; write"
          + " it, e.g. dcir [ohm]"
      ]
    ),
    (
      "module_id,series_position,dcir_mohm",
      ["1:1 error: found a header and nothing below it, expected at least one position"]
    ),
    (
      "module_id,series_position,dcir_mohm|M13,1,20|M0,1,20|X1,1,20|,2,20|M1,4,20|M1,0,20|M1,two,20",
      [
        "2:1 error: found the module \"M13\", expected one of M1 to M12 of the result",
        "3:1 error: found the module \"M0\", expected one of M1 to M12 of the result",
        "4:1 error: found the module \"X1\", expected one such as M7",
        "5:1 error: found the module \"\", expected one such as M7",
        "6:4 error: found the position \"4\", expected a whole number from 1 to 3",
        "7:4 error: found the position \"0\", expected a whole number from 1 to 3",
        "8:4 error: found the position \"two\", expected a whole number from 1 to 3",
      ]
    ),
    (
      "module_id,series_position,dcir_mohm|M1,1,20|M2,1,20|M01,1,20",
      [
        "4:5 error: found position 1 of module M01 a second time, expected it once; it is in line 2"
          + " too"
      ]
    ),
    (
      "module_id,series_position,dcir_mohm|M1,1,20|M1,2,open|M1,3,20",
      [
        "3:6 error: found \"open\" under \"dcir_mohm\", expected a number; correct it; a word for"
          + " nothing such as NaN can be named with --missing"
      ]
    ),
    (
      "module_id,series_position,dcir_ohm|M1,1,-20|M1,2,20|M1,3,20",
      [
        "2:6 error: found -20 under \"dcir_ohm\", expected dcir of more than 0 ohm to 100000 ohm;"
          + " correct it, or leave the field empty"
      ]
    ),
    (
      "module_id,series_position,dcir_mohm,dcr_mohm|M1,1,20,20",
      [
        "1:37 error: found a second column of dcir, expected one; \"dcir_mohm\" is one too; say"
          + " columns: {dcir: …} in the spec"
      ]
    ),
    (
      "module_id,series_position,dcir_mohm|M1,1,20,3",
      [
        "2:1 error: found 4 fields, expected 3 as in the header; a field with a comma inside needs"
          + " quotes, or semicolons between all fields"
      ]
    ),
  ]

  @Test("every fault has its place and its sentence", arguments: faults)
  func fault(_ row: (text: String, says: [String])) {
    let reading = Self.read(row.text)
    #expect(reading.test == nil)
    #expect(Self.words(reading) == row.says)
  }

  @Test("a result without modules has none that could be tested")
  func nothingBuilt() {
    let reading = Self.read("module_id,series_position,dcir_mohm|M1,1,20", modules: 0)
    #expect(
      Self.words(reading) == [
        "2:1 error: found the module \"M1\", expected none: the result has no module"
      ])
  }

  @Test("a position without a row is told and not judged")
  func absent() throws {
    let reading = Self.read("module_id,series_position,dcir_mohm|M2,2,20")
    #expect(reading.test != nil)
    #expect(
      Self.words(reading) == [
        "2:1 warning: found no row of module M2 for positions 1, 3, so nothing is said of them"
      ])
  }
}
