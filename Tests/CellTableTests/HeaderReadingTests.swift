import CellTable
import Quantities
import Testing

@Suite("Headers of cell tables")
struct HeaderReadingTests {
  @Test(
    "a quantity and its unit are found in every form of header",
    arguments: [
      ("discharge_capacity_ah", "discharge_capacity", "ah", 0),
      ("Discharge Capacity [mAh]", "discharge_capacity", "mAh", -3),
      ("Discharging Capacity / Ah", "discharge_capacity", "Ah", 0),
      ("DChg. Cap.(mAh)", "discharge_capacity", "mAh", -3),
      ("容量(Ah)", "discharge_capacity", "Ah", 0),
      ("CAPACITY (A.h)", "discharge_capacity", "A.h", 0),
      ("charge_capacity_mah", "charge_capacity", "mah", -3),
      ("dcir_mohm", "dcir", "mohm", -3), ("DCIR/Ohms", "dcir", "Ohms", 0),
      ("dcir_mOhm", "dcir", "mOhm", -3), ("内阻(mΩ)", "dcir", "mΩ", -3),
      ("Internal Resistance / ohm", "dcir", "ohm", 0), ("acir_1khz_ohm", "acir", "ohm", 0),
      ("OCV#V", "ocv", "V", 0), ("ocv [mV]", "ocv", "mV", -3), ("ocv1_v", "ocv1", "v", 0),
      ("self_discharge_mv_per_day", "self_discharge", "mv_per_day", 0),
      ("K (mV/d)", "self_discharge", "mV/d", 0),
      ("thickness_um", "thickness", "um", -3), ("Thickness [µm]", "thickness", "µm", -3),
      ("thickness_m", "thickness", "m", 3), ("mass_kg", "mass", "kg", 3),
      ("dcir_soc [%]", "dcir_soc", "%", -2), ("dcir_pulse_s", "dcir_pulse", "s", 0),
      ("Temperature [C]", "test_temperature", "C", 0),
      ("dcir_temperature_degc", "dcir_temperature", "degc", 0),
      ("温度(°C)", "test_temperature", "°C", 0),
      ("dcir_current_a", "dcir_current", "a", 0),
    ] as [(String, String, String, Int)])
  func recognised(header: String, name: String, unit: String, power: Int) throws {
    let table = try Tables.table("cell_id\t\(header)\nA1\t1\n")
    let column = table.columns[1]
    #expect(column.header == header)
    #expect(column.name == name)
    #expect(column.quantity?.rawValue == name)
    #expect(column.writtenUnit == unit)
    #expect(try table.numbers(1).exponent == min(0, power))
    #expect(try table.numbers(1).mantissas == [power > 0 ? 1000 : 1])
  }

  @Test(
    "labels and moments need no unit",
    arguments: [
      ("lot", MeasuredQuantity.lot), ("Batch ID", .lot), ("tray_id", .tray),
      ("position", .trayPosition),
      ("test_date", .timestamp), ("session", .session), ("grade", .grade), ("line", .line),
      ("unix_time_s", .timestamp), ("ocv2_time", .secondOCVTime),
    ])
  func labels(header: String, quantity: MeasuredQuantity) throws {
    let table = try Tables.table("Barcode,\(header)\nA1,1\n")
    #expect(table.columns.map(\.quantity) == [.identifier, quantity])
  }

  @Test(
    "other columns keep their header and the unit that it has",
    arguments: [
      ("dcir10s_mohm", "dcir10s", "mohm"), ("ocv_20soc_v", "ocv_20soc", "V"),
      ("rest6h_decay_mv_per_day", "rest6h_decay", "mV/d"), ("soh", "soh", nil),
      ("capacity [%]", "capacity", "%"), ("line_a", "line_a", nil),
      ("noise (counts)", "noise", nil),
    ] as [(String, String, String?)])
  func others(header: String, name: String, unit: String?) throws {
    let table = try Tables.table("cell_id,\(header)\nA1,1\n")
    #expect(table.columns[1].quantity == nil)
    #expect(table.columns[1].name == name)
    #expect(table.columns[1].unit?.spelling == unit)
    #expect(table.column(named: header) == 1)
  }

  @Test("a header given by the options is taken, and no other in its place")
  func mapped() throws {
    let table = try Tables.table(
      "cell_id,dcir [ohm],dcir10s_mohm,ir\nA1,0.02,20.5,3\n",
      options: CellTableOptions(headers: [.dcir: "dcir10s_mohm"]))
    #expect(table.column(of: .dcir) == 2)
    #expect(table.columns.map(\.quantity) == [.identifier, nil, .dcir, nil])
    #expect(try table.numbers(2).mantissas == [205])
    #expect(try table.numbers(2).exponent == -4)
  }

  @Test("of several identifiers and lots the one with the plain name counts")
  func ownName() throws {
    let table = try Tables.table("serial,batch,cell_id,lot\n1,b,A1,l\n")
    #expect(table.columns.map(\.quantity) == [nil, nil, .identifier, .lot])
    #expect(table.identifier(0) == "A1")
  }
}
