import CellTable
import StackRecords
import Testing

@testable import CellGrading

@Suite("Abnormal positions")
struct AbnormalPositionsTests {
  /// Five cells in series, all alike, with a spec's lines.
  private static func prepared(_ lines: String, parallel: Int = 1) throws -> PreparedLot {
    let rows = (1...20).map { "C\($0),5.000,20.00,3.450" }.joined(separator: "|")
    return try Lots.prepared(
      lines, "cell_id,capacity_ah,dcir_mohm,ocv_v|" + rows, series: 5, parallel: parallel)
  }

  /// What is abnormal, as `position rule bound`, of one module of five positions.
  private static func judged(
    _ lines: String, _ header: String, _ values: [String], parallel: Int = 1
  ) throws -> [String] {
    let text =
      "module_id,series_position,\(header)\n"
      + values.enumerated().map { "M1,\($0 + 1),\($1)\n" }.joined()
    let read = ModuleTest.read(
      CellFile(name: "t.csv", bytes: Array(text.utf8)), modules: 1, series: 5)
    let test = try #require(read.test, "\(read.diagnostics)")
    return AbnormalPositions(
      prepared: try prepared(lines, parallel: parallel), test: test, classes: [0]
    ).values().map { "\($0.position) \($0.rule.rawValue) \($0.doubledBound)" }
  }

  private static let wide =
    "limits: {dcir: {range: 5 mohm}, discharge_capacity: {range: 1 Ah}, ocv: {range: 1 V}}"

  @Test("0.5 % of the median holds where the others are alike, to the step")
  func share() throws {
    // 0.5 % of 20.00 mohm is 0.10 mohm: 20.10 passes, 20.11 does not.
    #expect(
      try Self.judged(Self.wide, "dcir_mohm", ["20.00", "20.00", "20.00", "20.00", "20.10"]) == [])
    #expect(
      try Self.judged(Self.wide, "dcir_mohm", ["20.00", "20.00", "20.00", "20.00", "20.11"])
        == ["5 0.5 % 4020"])
    #expect(
      try Self.judged(Self.wide, "dcir_mohm", ["19.89", "20.00", "20.00", "20.00", "20.00"])
        == ["1 0.5 % 3980"])
  }

  @Test("3.5 robust sigma hold where the others differ")
  func spread() throws {
    // Distances 0.4, 0.2, 0, 0.2: MAD 0.2 mohm with the fifth, so 1.03782 mohm are allowed.
    let others = ["19.60", "19.80", "20.00", "20.20"]
    #expect(try Self.judged(Self.wide, "dcir_mohm", others + ["21.03"]) == [])
    #expect(
      try Self.judged(Self.wide, "dcir_mohm", others + ["21.04"]) == ["5 3.5 sigma 4207"])
  }

  @Test("three uncertainties hold where they are more")
  func uncertainty() throws {
    let lines = Self.wide + "\nuncertainty: {dcir: 0.05 mohm}"
    let others = ["20.00", "20.00", "20.00", "20.00"]
    #expect(try Self.judged(lines, "dcir_mohm", others + ["20.15"]) == [])
    #expect(
      try Self.judged(lines, "dcir_mohm", others + ["20.16"]) == ["5 3 uncertainties 4030"])
  }

  @Test("0.5 % of a temperature is of the absolute one")
  func temperature() throws {
    // 0.5 % of 298.15 K is 1.49075 K.
    let others = ["25.0", "25.0", "25.0", "25.0"]
    #expect(try Self.judged(Self.wide, "temp_degc", others + ["26.4"]) == [])
    let found = try Self.judged(Self.wide, "temp_degc", others + ["26.5"])
    #expect(found == ["5 0.5 % 529"])
  }

  @Test("a value further from the median than a range is wide breaks it")
  func range() throws {
    let others = ["19.00", "19.50", "20.00", "20.60"]
    let narrow = "limits: {dcir: {range: 2 mohm}}"
    #expect(try Self.judged(narrow, "dcir_mohm", others + ["22.00"]) == [])
    #expect(try Self.judged(narrow, "dcir_mohm", others + ["22.01"]) == ["5 range 4400"])
    #expect(try Self.judged(Self.wide, "dcir_mohm", others + ["22.01"]) == [])
  }

  @Test("a limit names what breaks both a limit and the statistics; the same holds at its edge")
  func limitFirst() throws {
    let others = ["20.00", "20.00", "20.00", "20.00"]
    let narrow = "limits: {dcir: {range: 2 mohm}}\nscreen: {dcir: {min: 18.5 mohm}}"
    #expect(try Self.judged(narrow, "dcir_mohm", others + ["22.01"]) == ["5 range 4400"])
    #expect(try Self.judged(narrow, "dcir_mohm", others + ["22.00"]) == ["5 0.5 % 4020"])
    #expect(try Self.judged(narrow, "dcir_mohm", others + ["18.49"]) == ["5 screen min 3700"])
    #expect(try Self.judged(narrow, "dcir_mohm", others + ["18.50"]) == ["5 0.5 % 3980"])
  }

  @Test("a range is as wide as the spec writes it, not narrowed by the uncertainty")
  func widthAsWritten() throws {
    let others = ["20.00", "20.00", "20.00", "20.00"]
    let lines = "limits: {dcir: {range: 2 mohm}}\nuncertainty: {dcir: 0.6 mohm}"
    #expect(try Self.judged(lines, "dcir_mohm", others + ["21.80"]) == [])
    #expect(try Self.judged(lines, "dcir_mohm", others + ["21.81"]) == ["5 3 uncertainties 4360"])
    #expect(try Self.judged(lines, "dcir_mohm", others + ["22.01"]) == ["5 range 4400"])
    // Of two cells in parallel: twice the width and the uncertainty of one, 0.4 Ah.
    let pairs =
      "limits: {discharge_capacity: {range: 0.2 Ah}}\nuncertainty: {discharge_capacity: 0.05 Ah}"
    let capacities = ["10.00", "10.00", "10.00", "10.00"]
    #expect(
      try Self.judged(pairs, "capacity_ah", capacities + ["10.40"], parallel: 2)
        == ["5 3 uncertainties 2030"])
    #expect(
      try Self.judged(pairs, "capacity_ah", capacities + ["10.41"], parallel: 2)
        == ["5 range 2080"])
  }

  @Test("what only the test of modules measures may have an uncertainty too")
  func uncertaintyOfModules() throws {
    let others = ["25.0", "25.0", "25.0", "25.0"]
    let lines = Self.wide + "\nuncertainty: {test_temperature: 0.5 K}"
    #expect(try Self.judged(lines, "temp_degc", others + ["26.5"]) == [])
    #expect(
      try Self.judged(lines, "temp_degc", others + ["26.6"]) == ["5 3 uncertainties 530"])
    // A range of it is another matter, and so is a quantity that no test of modules has.
    let table = "cell_id,dcir_mohm|A,20|B,20"
    #expect(
      try Lots.prepared(
        "limits: {dcir: {range: 1 mohm}}\nuncertainty: {ocv: 1 mV}", table
      ).warnings.isEmpty)
    #expect(
      try Lots.faults(
        "limits: {dcir: {range: 1 mohm}}\nuncertainty: {mass: 1 g}", table
      ).count == 1)
  }

  @Test("a screen holds for modules too, P times for capacities and a P-th for resistances")
  func screens() throws {
    let lines =
      Self.wide + "\nscreen: {dcir: {max: 20.05 mohm}, discharge_capacity: {min: 4.99 Ah}}"
    let resistances = ["20.00", "20.00", "20.00", "20.00", "20.06"]
    #expect(try Self.judged(lines, "dcir_mohm", resistances) == ["5 screen max 4010"])
    let capacities = ["5.00", "5.00", "5.00", "5.00", "4.98"]
    #expect(try Self.judged(lines, "capacity_ah", capacities) == ["5 screen min 998"])
    #expect(
      try Self.judged(
        lines, "dcir_mohm", ["10.01", "10.01", "10.01", "10.01", "10.03"], parallel: 2)
        == ["5 screen max 2004"])
    #expect(
      try Self.judged(
        lines, "capacity_ah", ["10.00", "10.00", "10.00", "10.00", "9.97"], parallel: 2)
        == ["5 screen min 1996"])
  }

  @Test("two positions and one say nothing of each other; a value that is not there is not judged")
  func few() throws {
    #expect(try Self.judged(Self.wide, "dcir_mohm", ["20.00", "24.00"]) == [])
    #expect(try Self.judged(Self.wide, "dcir_mohm", ["20.00"]) == [])
    #expect(
      try Self.judged(Self.wide, "dcir_mohm", ["20.00", "", "20.00", "20.00", "23.00"])
        == ["5 0.5 % 4020"])
  }
}
