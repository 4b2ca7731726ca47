import CellTable
import SourceText
import Testing

@Suite("A second test of the cells of a table")
struct SecondTestTests {
  private static func read(_ first: String, _ second: String) -> CellTable.Reading {
    CellTable.read(
      files: [CellFile(name: "a.csv", bytes: Array(first.utf8))],
      secondTest: CellFile(name: "again.csv", bytes: Array(second.utf8)))
  }

  @Test("its numbers stand in place of the first, on one grid, in whatever unit and order")
  func values() throws {
    let table = try #require(
      Self.read(
        "cell_id,capacity_ah,dcir_mohm\nA,5.0,20\nB,5.1,21\nC,5.2,\n",
        "cell_id,capacity_mah,ocv_v\nC,5199.5,3.4\nA,4990,3.5\n"
      ).table)
    let capacity = try #require(table.column(of: .dischargeCapacity))
    let numbers = try table.numbers(capacity)
    #expect(numbers.exponent == -4)
    #expect(numbers.mantissas == [49_900, 51_000, 51_995])
    #expect(try table.firstTest.numbers(capacity).mantissas == [50, 51, 52])
    // What only one of the tests has stays.
    let (dcir, ocv) = (
      try #require(table.column(of: .dcir)), try #require(table.column(of: .ocv))
    )
    #expect(try table.numbers(dcir).mantissas == [20, 21, 0])
    #expect(try table.numbers(ocv).states == [.present, .missing, .present])
    #expect(try table.numbers(ocv).mantissas == [35, 0, 34])
    #expect(table.isRetested && (0..<3).map { table.isInSecondTest($0) } == [true, false, true])
    #expect(table.isInSecondTest(column: ocv) && !table.isInFirstTest(column: ocv))
    #expect(table.firstTest.columns.map(\.header) == ["cell_id", "capacity_ah", "dcir_mohm"])
    #expect(!table.firstTest.isRetested)
  }

  @Test("a label that it leaves empty stays, another one counts; a number that it lacks is missing")
  func labels() throws {
    let table = try #require(
      Self.read(
        "cell_id,session,dcir_mohm\nA,1,20\nB,1,21\n",
        "cell_id,session,dcir_mohm\nA,2,\nB,,22\n"
      ).table)
    let session = try #require(table.column(of: .session))
    #expect((0..<2).map { table.text($0, session) } == ["2", "1"])
    let dcir = try #require(table.column(of: .dcir))
    #expect(try table.numbers(dcir).states == [.missing, .present])
  }

  @Test("a cell that only it has is a fault with its line; so is any fault of its own")
  func strangers() {
    #expect(
      Tables.words(
        Self.read("cell_id,dcir_mohm\nA,20\nB,21\n", "cell_id,dcir_mohm\nB,20\na,20\nX,20\n")) == [
          "again.csv:3:1 error: found the cell \"a\" in the second test, expected only cells of the first; did you mean \"A\"?",
          "again.csv:4:1 error: found the cell \"X\" in the second test, expected only cells of the first; add the table of its first test",
        ])
    #expect(
      Tables.words(
        Self.read("cell_id,dcir_mohm\nA,20\n", "cell_id,dcir_mohm\nA,20\nA,21\n")) == [
          "again.csv:3:1 error: found the identifier \"A\" a second time, expected it once; it is at again.csv:2 too; rename one of the cells; for two tests of one cell say --retest last or --retest first"
        ])
  }

  @Test("a header that the spec names may be missing from it, one of identifiers may not")
  func headers() {
    let options = CellTableOptions(headers: [.dcir: "r_mohm"])
    let first = CellFile(name: "a.csv", bytes: Array("cell_id,r_mohm,capacity_ah\nA,20,5\n".utf8))
    let second = CellFile(name: "again.csv", bytes: Array("cell_id,capacity_ah\nA,5\n".utf8))
    #expect(
      Tables.words(CellTable.read(files: [first], secondTest: second, options: options)) == [])
    let named = CellTableOptions(headers: [.identifier: "r_mohm"])
    #expect(
      Tables.words(CellTable.read(files: [first], secondTest: second, options: named)) == [
        "again.csv:1:1 error: found no header \"r_mohm\", which the column of cell_id was said to have; found headers: \"cell_id\" and \"capacity_ah\""
      ])
  }
}
