import CellGrading
import StackRecords
import Testing

@Suite("Conditions of tests")
struct ConditionWarningsTests {
  /// Columns after `cell_id,dcir_mohm`, two rows of them, and what is warned.
  private static let cases: [(header: String, first: String, second: String, says: [String])] = [
    ("dcir_temperature_degc", "24", "26", []),
    (
      "dcir_temperature_degc", "24", "26.1",
      [
        "dcir_temperature_degc differs between cells, from 24 degC to 26.1 degC: resistances and capacities cannot be compared"
      ]
    ),
    ("dcir_soc", "0.50", "0.51", []),
    (
      "dcir_soc", "0.50", "0.52",
      ["dcir_soc differs between cells, from 0.5 to 0.52: resistances cannot be compared"]
    ),
    (
      "dcir_pulse_s", "10", "10.1",
      [
        "dcir_pulse_s differs between cells, from 10 s to 10.1 s: resistances cannot be compared"
      ]
    ),
    (
      "dcir_current_a", "5", "4",
      ["dcir_current_a differs between cells, from 4 A to 5 A: resistances cannot be compared"]
    ),
    ("note", "1", "2", []),
  ]

  @Test("recognised by their header", arguments: cases.indices)
  func recognised(index: Int) throws {
    let (header, first, second, says) = Self.cases[index]
    let lot = try Lots.prepared(
      "limits: {dcir: {range: 1 mohm}}",
      "cell_id,dcir_mohm,\(header)|A,20,\(first)|B,20,\(second)")
    #expect(lot.warnings == says)
  }

  @Test("named in the spec")
  func named() throws {
    let lot = try Lots.prepared(
      "limits: {dcir: {range: 1 mohm}}\nconditions: {temperature: \"chamber [degC]\"}",
      "cell_id,dcir_mohm,chamber [degC]|A,20,20|B,20,30")
    #expect(
      lot.warnings == [
        "chamber [degC] differs between cells, from 20 degC to 30 degC: resistances and capacities cannot be compared"
      ])
  }

  @Test("sessions whose medians lie more than 3 robust sigma apart")
  func sessions() throws {
    let table =
      "cell_id,dcir_mohm,session|A,20.0,1|B,20.1,1|C,20.2,1|D,22.0,2|E,22.1,2|F,22.2,2"
    // The warning of outliers has nothing to say: within the whole they are none.
    #expect(
      try Lots.prepared("limits: {dcir: {range: 1 mohm}}", table).warnings == [
        "the medians of dcir in sessions 1 and 2 lie 13.5 robust sigma apart: dcir of different sessions cannot be compared"
      ])
    #expect(
      try Lots.prepared(
        "limits: {dcir: {range: 1 mohm}}\nnormalise: {dcir: {per: session}}", table
      ).warnings.isEmpty)
  }

  @Test("scaled by session: value times the median of medians over its session's; both recorded")
  func normalised() throws {
    let table =
      "cell_id,dcir_mohm,session|A,20.0,1|B,20.1,1|C,20.2,1|D,22.0,2|E,22.11,2|F,22.2,2"
    let result = try Lots.graded(
      "limits: {dcir: {range: 0.02 mohm}}\nnormalise: {dcir: {per: session}}", table)
    let quantity = result.quantities[0]
    // Steps of 0.01 mohm become steps of 0.00001 mohm; the unit is ohm.
    #expect(quantity.exponent == -8)
    #expect(quantity.sessions.map(\.name) == ["1", "2"])
    #expect(quantity.sessions.map(\.doubledMedian) == [4020, 4422])
    // The medians 20.1 and 22.11 both become 21.105 mohm.
    #expect(result.measurements.columns[0].values[1] == 2_110_500)
    #expect(result.measurements.columns[0].values[4] == 2_110_500)
    #expect(result.measurements.columns[0].values[0] == 2_100_000)
    #expect(result.built.contains(["B", "E"]))
  }
}
