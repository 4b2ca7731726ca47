import CellTable
import SourceText
import Testing

@Suite("Random tables")
struct RandomTablesTests {
  private static let seeds = [
    "cell_id,capacity_ah,dcir [mohm],ocv_v,timestamp,tray\nA1,5.01,20.5,3.45,2026-11-21T10:00:00Z,T1\nA2,\"5,0\",2e1,,2026-11-21,T2\n",
    "\u{FEFF}cell_id;temperature [K];ocv1_v;ocv2_v\r\né;298,15;3,4;3,5\r\n\"x\";;;\r\n",
    "id\tmass_kg\n=1\t0.000000000000000000000001\n2\t1e999\n",
  ].map { Array($0.utf8) }

  @Test("no bytes end the process, and what is read is written back as it was")
  func mutations() throws {
    var random = RepeatableRandom(state: 42)
    var tables = 0
    for turn in 0..<6000 {
      var bytes = Self.seeds[turn % Self.seeds.count]
      for _ in 0..<random.below(4) { mutate(&bytes, &random) }
      let options = CellTableOptions(
        decimalComma: random.below(3) == 0, retest: random.below(2) == 0 ? .last : nil,
        allowFormulaIdentifiers: random.below(2) == 0, replaceColumns: true)
      let reading = Tables.read([bytes], options: options)
      guard let table = reading.table else {
        #expect(!reading.diagnostics.isEmpty)
        continue
      }
      tables += 1
      for column in table.columns.indices {
        let numbers = try? table.numbers(column)
        #expect(numbers.map { $0.mantissas.count == table.rowCount } ?? true)
        for row in 0..<table.rowCount { _ = table.value(row, column) }
      }
      let writer = CellTableWriter(
        table, placements: (0..<table.rowCount).map { _ in CellPlacement(reason: "displaced") })
      _ = writer.buildSheet()
      let again = try #require(Tables.read([writer.modules()], options: options).table)
      #expect(
        (0..<again.rowCount).map(again.identifier) == (0..<table.rowCount).map(table.identifier))
      for row in 0..<table.rowCount {
        #expect(
          table.columns.indices.allSatisfy { column in
            guard let same = again.column(named: table.columns[column].header) else { return true }
            return again.text(row, same) == table.text(row, column)
          })
      }
    }
    #expect(tables > 400)
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout RepeatableRandom) {
    let signs = Array(",;\t\"\r\n.-+=eE0159A _[]()/#".utf8) + [0, 0x80, 0xC3, 0xFF]
    let place = random.below(bytes.count)
    switch random.below(3) {
    case 0: bytes[place] = signs[random.below(signs.count)]
    case 1: bytes.insert(signs[random.below(signs.count)], at: place)
    default: bytes.remove(at: place)
    }
  }

  @Test("long headers and many columns take no long time")
  func size() {
    let underscores = String(repeating: "_", count: 300_000)
    let many =
      String(repeating: "x_ah,", count: 3) + (0..<50_000).map { "c\($0)_v" }.joined(separator: ",")
    #expect(Tables.words(Tables.read([Array("cell_id,\(underscores)\nA1,1\n".utf8)])) == [])
    #expect(Tables.read([Array("\(many)\nA1\n".utf8)]).table == nil)
  }
}

/// Random numbers that are the same in every run.
struct RepeatableRandom {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
