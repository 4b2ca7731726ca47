import CellGrading
import Testing

@Suite("A spec that does not fit its table")
struct PreparationFindingTests {
  /// Lines of a spec, a table, and all that is said.
  private static let cases: [(lines: String, table: String, says: [String])] = [
    (
      "limits: {dcirr: {range: 1 mohm}, mass: {range: 1 g}}",
      "cell_id,capacity_ah,dcir_mohm,note|A,5,20,x",
      [
        "limits.dcirr: the table has no column \"dcirr\"; it has discharge_capacity, dcir, note; did you mean \"dcir\"?",
        "limits.mass: the table has no column \"mass\"; it has discharge_capacity, dcir, note; name it, as in columns: {mass: HEADER}",
      ]
    ),
    (
      "limits: {lot: {range: 1}}", "cell_id,lot|A,5",
      ["limits.lot: the column \"lot\" holds labels, not numbers"]
    ),
    (
      "limits: {note: {range: 1}}", "cell_id,note|A,x|B,y",
      ["limits.note: the column \"note\" holds labels, not numbers"]
    ),
    (
      "limits: {'r2 [mohm]': {range: 1}, swelling: {range: 1 mm}}",
      "cell_id,r2 [mohm],swelling|A,1,1",
      [
        "limits.r2 [mohm]: \"1\" does not fit the column \"r2 [mohm]\", which is in mohm",
        "limits.swelling: \"1 mm\" does not fit the column \"swelling\", which has no unit; write a bare number",
      ]
    ),
    (
      "limits: {dcir: {range: 1 mohm}}\nsame: [lott]\nconditions: {temperature: chamber}\n"
        + "screen: {outliers: {limit: 3 sigma, per: run}}",
      "cell_id,dcir_mohm,lot|A,20,1",
      [
        "conditions.temperature: the table has no column \"chamber\"; it has cell_id, dcir_mohm, lot",
        "same: the table has no column \"lott\"; it has cell_id, dcir_mohm, lot; did you mean \"lot\"?",
        "screen.outliers.per: the table has no column \"run\"; it has cell_id, dcir_mohm, lot",
      ]
    ),
    (
      "limits: {dcir: {range: 1 mohm}}\nnormalise: {dcir: {per: session}}",
      "cell_id,dcir_mohm|A,20",
      [
        "normalise.dcir: the table has no column \"session\"; it has cell_id, dcir_mohm; name it, as in columns: {session: HEADER}"
      ]
    ),
    (
      "objective: energy\nlimits: {dcir: {range: 1 mohm}}", "cell_id,dcir_mohm|A,20",
      ["objective: energy comes first, but the table has no column of capacities"]
    ),
    (
      "limits: {module_resistance: {max: 1 ohm}, module_voltage: {max: 50 V}}",
      "cell_id,capacity_ah|A,5",
      [
        "limits.module_resistance: this limit needs a column of dcir; the table has discharge_capacity; name it, as in columns: {dcir: HEADER}",
        "limits.module_voltage: this limit needs a column of ocv; the table has discharge_capacity; name it, as in columns: {ocv: HEADER}",
      ]
    ),
    (
      "limits: {x: {range: 1}}", "cell_id,x|A,0.0000000001|B,10000000000",
      [
        "limits.x: the numbers of the column \"x\" do not fit together into 18 digits; round the column to the decimals that the tester resolves"
      ]
    ),
  ]

  @Test("each finding names its key and the columns that are there", arguments: cases.indices)
  func words(index: Int) throws {
    let (lines, table, says) = Self.cases[index]
    #expect(try Lots.faults(lines, table) == says)
  }
}
