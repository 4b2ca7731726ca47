import CellTable
import Quantities
import SourceText
import Testing

@Suite("Tables of cells")
struct CellTableTests {
  @Test("cells are read by quantity, exactly and in canonical units")
  func exact() throws {
    let table = try Tables.table(
      """
      cell_id,discharge_capacity_ah,dcir_mohm,OCV (mV),k_mv_per_h,thickness / um,note
      A1,5.0163,19.66,3450.03,0.01,5000,good
      A2,5.01,19.7787,3451,0.02,5001.5,"a, ""b""."

      """)
    #expect(table.rowCount == 2)
    #expect(table.columns.map(\.name).dropLast() == [
      "cell_id", "discharge_capacity", "dcir", "ocv", "self_discharge", "thickness",
    ])
    #expect(table.columns.last?.quantity == nil)
    #expect(table.identifier(1) == "A2")
    #expect(table.text(1, 6) == "a, \"b\".")
    #expect(table.place(1) == (0, 3))
    let dcir = try #require(table.column(of: .dcir))
    #expect(table.columns[dcir].canonicalUnit?.spelling == "ohm")
    #expect(
      try table.numbers(dcir)
        == ExactColumn(mantissas: [196600, 197787], states: [.present, .present], exponent: -7))
    #expect(table.value(0, dcir) == .number(try ExactDecimal(mantissa: 1966, exponent: -5)))
    #expect(
      try table.numbers(try #require(table.column(of: .ocv)))
        == ExactColumn(mantissas: [345_003, 345_100], states: [.present, .present], exponent: -5))
    #expect(
      try table.numbers(try #require(table.column(of: .selfDischarge)))
        == ExactColumn(mantissas: [24, 48], states: [.present, .present], exponent: -2))
    #expect(
      try table.numbers(try #require(table.column(of: .thickness)))
        == ExactColumn(mantissas: [50000, 50015], states: [.present, .present], exponent: -4))
  }
}
