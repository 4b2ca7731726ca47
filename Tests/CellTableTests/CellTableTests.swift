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
    #expect(
      table.columns.map(\.name) == [
        "cell_id", "discharge_capacity", "dcir", "ocv", "self_discharge", "thickness", "note",
      ])
    #expect(table.identifier(1) == "A2")
    #expect(table.text(1, 6) == "a, \"b\".")
    #expect(table.place(1) == (0, 3))
    #expect(table.columns[2].canonicalUnit?.spelling == "ohm")
    #expect(table.value(0, 2) == .number(try ExactDecimal(mantissa: 1966, exponent: -5)))
    let expected: [(Int, [Int64], Int)] = [
      (1, [50163, 50100], -4), (2, [196600, 197787], -7), (3, [345_003, 345_100], -5),
      (4, [24, 48], -2), (5, [50000, 50015], -4),
    ]
    for (column, mantissas, exponent) in expected {
      let exact = ExactColumn(
        mantissas: mantissas, states: [.present, .present], exponent: exponent)
      #expect(try table.numbers(column) == exact)
    }
  }

  @Test("kelvin become degrees Celsius without rounding")
  func kelvin() throws {
    let table = try Tables.table("cell_id,temperature [K]\nA1,298.15\nA2,300\nA3,\n")
    #expect(
      try table.numbers(1)
        == ExactColumn(
          mantissas: [2500, 2685, 0], states: [.present, .present, .missing], exponent: -2))
    #expect(table.value(0, 1) == .number(ExactDecimal(25)))
  }

  @Test("empty cells and named words are missing, other words unreadable")
  func missing() throws {
    let table = try Tables.table(
      "cell_id,capacity_ah\nA1,\nA2,NaN\nA3,inf\nA4,\"5.1\"\nA5, 5 \n",
      options: CellTableOptions(missingWords: ["NaN"]))
    #expect(
      try table.numbers(1)
        == ExactColumn(
          mantissas: [0, 0, 0, 51, 50],
          states: [.missing, .missing, .unreadable, .present, .present], exponent: -1))
    #expect(table.value(1, 1) == .missing)
    #expect(table.value(2, 1) == .unreadable)
  }

  @Test("numbers that fit on no grid together are refused with their place")
  func grid() throws {
    let table = try Tables.table("cell_id,x\nA1,1e-17\nA2,500000\n")
    #expect {
      try table.numbers(1)
    } throws: { error in
      let fault = error as? Diagnostic
      return fault?.line == 3 && fault?.column == 4
        && fault?.message
          == "found 500000 under \"x\", expected numbers that fit together into 18 digits"
    }
  }

  @Test("a byte order mark, line ends, tabs and decimal commas change nothing in the values")
  func forms() throws {
    let plain = try Tables.table("cell_id,capacity_ah,note\nA1,5.01,x\nA2,5.2,\n")
    let forms = [
      "\u{FEFF}cell_id,capacity_ah,note\r\nA1,5.01,x\r\nA2,5.2,",
      "cell_id,capacity_ah,note\rA1,5.01,x\r\rA2,5.2,\r",
      "cell_id\tcapacity_ah\tnote\nA1\t5.01\tx\nA2\t5.2\t\n",
      "\"cell_id\",\"capacity_ah\",note\n\"A1\",\"5.01\",x\nA2,5.2,\n\n",
    ]
    for form in forms {
      let table = try Tables.table(form)
      #expect(try table.numbers(1) == plain.numbers(1))
      #expect((0..<2).map(table.identifier) == ["A1", "A2"])
      #expect(table.text(0, 2) == "x")
    }
    let comma = try Tables.table(
      "cell_id;capacity_ah;note\nA1;5,01;x\nA2;5,2;\n",
      options: CellTableOptions(decimalComma: true))
    #expect(try comma.numbers(1) == plain.numbers(1))
  }

  @Test("several files are one table, with the columns of all")
  func files() throws {
    let table = try Tables.table(
      "cell_id,capacity_ah\nA1,5\nA2,5.25\n", "dcir_mohm,cell_id\n20,B1\n",
      "cell_id,capacity_ah\nC1,4.5\n")
    #expect(table.rowCount == 4)
    #expect((0..<4).map(table.identifier) == ["A1", "A2", "B1", "C1"])
    #expect(table.columns.map(\.header) == ["cell_id", "capacity_ah", "dcir_mohm"])
    #expect(try table.numbers(1).mantissas == [500, 525, 0, 450])
    #expect(try table.numbers(1).states == [.present, .present, .missing, .present])
    #expect(table.value(2, 1) == .missing)
    #expect(table.text(2, 1) == "")
    #expect(table.place(3) == (2, 2))
    #expect(table.sources.map(\.file.name) == ["a.csv", "b.csv", "c.csv"])
    #expect(
      table.sources[1].sha256 == SHA256.hexadecimal(of: Array("dcir_mohm,cell_id\n20,B1\n".utf8)))
  }

  @Test(
    "of several tests of one cell the first or the last counts",
    arguments: [
      (CellTableOptions.Retest.first, ["A1", "A2", "B1"], [50, 51, 53] as [Int64]),
      (.last, ["A2", "B1", "a1"], [51, 53, 54]),
    ])
  func retest(choice: CellTableOptions.Retest, identifiers: [String], values: [Int64]) throws {
    let table = try Tables.table(
      "cell_id,capacity_ah\nA1,5.0\nA2,5.1\nA1,5.2\n", "cell_id,capacity_ah\nB1,5.3\na1,5.4\n",
      options: CellTableOptions(retest: choice))
    #expect((0..<table.rowCount).map(table.identifier) == identifiers)
    #expect(try table.numbers(1).mantissas == values)
  }

  @Test("gzip is unpacked, in several members too, and the hash is that of the file")
  func gzip() throws {
    // `cell_id\nA1\n`, then `A2\n`, each packed by itself.
    let packed: [UInt8] = [
      0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0xFF, 0x4B, 0x4E, 0xCD, 0xC9, 0x89,
      0xCF, 0x4C, 0xE1, 0x72, 0x34, 0xE4, 0x02, 0x00, 0xDB, 0xB6, 0xD5, 0x06, 0x0B, 0x00, 0x00,
      0x00, 0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0xFF, 0x73, 0x34, 0xE2, 0x02,
      0x00, 0x8A, 0x83, 0xBC, 0x83, 0x03, 0x00, 0x00, 0x00,
    ]
    let reading = CellTable.read(files: [CellFile(name: "a.csv.gz", bytes: packed)])
    let table = try #require(reading.table, "\(Tables.words(reading))")
    #expect((0..<table.rowCount).map(table.identifier) == ["A1", "A2"])
    #expect(table.sources[0].sha256 == SHA256.hexadecimal(of: packed))
    for cut in [3, packed.count / 2, packed.count - 1] {
      let damaged = CellTable.read(
        files: [CellFile(name: "a.csv.gz", bytes: Array(packed.prefix(cut)))])
      #expect(damaged.table == nil)
      #expect(
        Tables.words(damaged) == [
          "a.csv.gz:0:0 error: found a damaged gzip file, expected one that can be unpacked"
        ])
    }
  }
}
