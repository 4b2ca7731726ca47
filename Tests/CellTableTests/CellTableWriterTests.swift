import CellTable
import Testing

@Suite("Writing cells back")
struct CellTableWriterTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test("input fields stay byte for byte, in the order of the rows")
  func fields() throws {
    let table = try Tables.table(
      "\u{FEFF}cell_id;note;capacity_ah\r\n A1 ;\"a; \"\"b\"\"\r\nc\";5.010\r\n\r\nA2;;05.2\r\nA3;x;"
    )
    let writer = CellTableWriter(
      table,
      placements: [
        CellPlacement(module: "M1", seriesPosition: 2, parallelIndex: 1, cellClass: "AB"),
        CellPlacement(reason: "screen discharge_capacity; max"),
        CellPlacement(reason: "missing discharge_capacity", cellClass: "-"),
      ])
    #expect(
      text(writer.modules())
        == "\u{FEFF}cell_id;note;capacity_ah;module_id;series_position;parallel_index;class;reason\r\n"
        + " A1 ;\"a; \"\"b\"\"\r\nc\";5.010;M1;2;1;AB;\r\n"
        + "A2;;05.2;;;;;\"screen discharge_capacity; max\"\r\n"
        + "A3;x;;;;;-;missing discharge_capacity\r\n")
  }

  @Test("replaced tests stay in the file with their reason, and files get each other's columns")
  func retests() throws {
    let table = try Tables.table(
      "cell_id,a\nA1,1\nA1,2\n", "b,cell_id\n3,B1\n", options: CellTableOptions(retest: .last))
    let writer = CellTableWriter(
      table,
      placements: [
        CellPlacement(module: "M1", seriesPosition: 1, parallelIndex: 1),
        CellPlacement(reason: "displaced"),
      ])
    #expect(
      text(writer.modules()) == """
        cell_id,a,b,module_id,series_position,parallel_index,class,reason
        A1,1,,,,,,retested
        A1,2,,M1,1,1,,
        B1,,3,,,,,displaced

        """)
  }

  @Test("columns that the output adds are replaced where that is allowed")
  func replaced() throws {
    let table = try Tables.table(
      "Class,cell_id,REASON,x\nold,A1,why,7\n", options: CellTableOptions(replaceColumns: true))
    let writer = CellTableWriter(table, placements: [CellPlacement(reason: "no module")])
    #expect(
      text(writer.modules()) == """
        cell_id,x,module_id,series_position,parallel_index,class,reason
        A1,7,,,,,no module

        """)
  }

  @Test("the build sheet is in picking order, and no spreadsheet runs its texts")
  func buildSheet() throws {
    let table = try Tables.table(
      "cell_id,tray,position\n=A1,T10,1\nA2,T2,12\nA3,T2,3\nA4,T1,1\n\"A,5\",-1,1\n",
      options: CellTableOptions(allowFormulaIdentifiers: true))
    let writer = CellTableWriter(
      table,
      placements: [
        CellPlacement(module: "M2", seriesPosition: 1, parallelIndex: 1),
        CellPlacement(module: "M2", seriesPosition: 2, parallelIndex: 1),
        CellPlacement(module: "M2", seriesPosition: 3, parallelIndex: 1),
        CellPlacement(reason: "displaced"),
        CellPlacement(module: "M10", seriesPosition: 1, parallelIndex: 1),
      ])
    #expect(
      text(writer.buildSheet()) == """
        module_id,series_position,parallel_index,cell_id,tray,tray_position
        M2,3,1,A3,T2,3
        M2,2,1,A2,T2,12
        M2,1,1,'=A1,T10,1
        M10,1,1,"A,5",'-1,1

        """)
  }

  @Test("without trays the build sheet is in the order of positions")
  func positions() throws {
    let table = try Tables.table("cell_id\nA1\nA2\nA3\n")
    let writer = CellTableWriter(
      table,
      placements: [
        CellPlacement(module: "M1", seriesPosition: 2, parallelIndex: 1),
        CellPlacement(module: "M1", seriesPosition: 1, parallelIndex: 2),
        CellPlacement(module: "M1", seriesPosition: 1, parallelIndex: 1),
      ])
    #expect(
      text(writer.buildSheet()) == """
        module_id,series_position,parallel_index,cell_id
        M1,1,1,A3
        M1,1,2,A2
        M1,2,1,A1

        """)
  }
}
