import CellTable
import SourceText
import Testing

@Suite("An earlier modules.csv read again")
struct LeftoversTests {
  private static let earlier = """
    cell_id,dcir_mohm,module_id,series_position,parallel_index,class,reason
    A,20,M1,1,1,A,
    B,21,,,,A,displaced
    C,22,,,,,retested
    C,23,M1,2,1,A,
    D,24,,,,A,no module

    """

  @Test("its leftovers are cells without the columns that a grading added, and come back so")
  func leftovers() throws {
    let reading = CellTable.read(files: [
      CellFile(name: "today.csv", bytes: Array("cell_id,dcir_mohm,note\nE,19,x\n".utf8)),
      CellFile(name: "modules.csv", bytes: Array(Self.earlier.utf8), isOfLeftovers: true),
    ])
    let table = try #require(reading.table, "\(Tables.words(reading))")
    #expect((0..<table.rowCount).map(table.identifier) == ["E", "B", "D"])
    #expect(table.columns.map(\.header) == ["cell_id", "dcir_mohm", "note"])
    let writer = CellTableWriter(
      table, placements: (0..<3).map { _ in CellPlacement(reason: "displaced", cellClass: "A") })
    #expect(
      String(decoding: writer.modules(), as: UTF8.self) == """
        cell_id,dcir_mohm,note,module_id,series_position,parallel_index,class,reason
        E,19,x,,,,A,displaced
        B,21,,,,,A,displaced
        D,24,,,,,A,displaced

        """)
  }

  @Test("by itself its rows lose the columns of the earlier grading too")
  func alone() throws {
    let reading = CellTable.read(files: [
      CellFile(name: "modules.csv", bytes: Array(Self.earlier.utf8), isOfLeftovers: true)
    ])
    let table = try #require(reading.table, "\(Tables.words(reading))")
    let writer = CellTableWriter(
      table, placements: (0..<2).map { _ in CellPlacement(reason: "displaced") })
    #expect(
      String(decoding: writer.modules(), as: UTF8.self).split(separator: "\n").dropFirst()
        == ["B,21,,,,,displaced", "D,24,,,,,displaced"])
  }

  @Test("another table is refused")
  func otherTable() {
    let reading = CellTable.read(files: [
      CellFile(name: "a.csv", bytes: Array("cell_id,dcir_mohm\nA,20\n".utf8), isOfLeftovers: true)
    ])
    #expect(
      Tables.words(reading) == [
        "a.csv:1:1 error: found no column \"module_id\", expected a modules.csv of an earlier grading; it has \"cell_id\" and \"dcir_mohm\"; name a table of cells without --leftovers"
      ])
  }

  @Test("a list of identifiers reserves them all, an earlier modules.csv those in its modules")
  func reserved() throws {
    func names(_ text: String, _ options: CellTableOptions = .init()) throws -> [String] {
      let reading = ReservedCells.read(
        CellFile(name: "r.csv", bytes: Array(text.utf8)), options: options)
      return try #require(reading.cells, "\(reading.diagnostics)").identifiers
        .map { String(decoding: $0, as: UTF8.self) }.sorted()
    }
    #expect(try names(Self.earlier) == ["A", "C"])
    #expect(try names("serial no;why;capacity\n B ;spare;5\nC;;\nB;;\n") == ["B", "C"])
    #expect(
      try names("kind,code\nx,B\n", .init(headers: [.identifier: "code", .dcir: "r"])) == ["B"])
    let none = ReservedCells.read(
      CellFile(name: "r.csv", bytes: Array("name\nA\n".utf8)), options: .init())
    #expect(
      none.cells == nil
        && none.diagnostics.map(\.message) == [
          "found no column of identifiers, expected one named cell_id beside \"name\""
        ])
  }
}
