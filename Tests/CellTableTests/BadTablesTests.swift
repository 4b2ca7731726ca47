import CellTable
import Testing

@Suite("Bad tables")
struct BadTablesTests {
  @Test("every fault and warning is said with its place", arguments: BadTable.all)
  func words(_ bad: BadTable) {
    let reading = Tables.read(bad.files, options: bad.options)
    #expect(Tables.words(reading) == bad.findings)
    #expect((reading.table == nil) == bad.findings.contains { $0.contains(" error: ") })
  }
}
