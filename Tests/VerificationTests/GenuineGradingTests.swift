import CellGrading
import CellTable
import StackRecords
import Testing

@testable import Verification

@Suite("The record of a grading")
struct GenuineGradingTests {
  @Test("holds, and every bound is proven again", arguments: GradingLots.all)
  func holds(_ lot: GradingLots.Lot) throws {
    let grading = try lot.grade()
    let report = try grading.verify(grading.result)
    #expect(report.findings.map(\.description) == [])
    #expect(report.notRecomputed == [])
    #expect(report.undecidedCells == 0)
    #expect(report.confirmed >= grading.result.classes.count)
  }

  @Test("is the same bytes after a round through JSON", arguments: GradingLots.all)
  func roundTrip(_ lot: GradingLots.Lot) throws {
    let result = try lot.grade().result
    let again = try GradingResult(parsing: result.bytes(), file: "result.json")
    #expect(again == result)
    #expect(again.bytes() == result.bytes())
  }

  @Test("of random lots with any of the limits holds", arguments: 10..<40)
  func randomLotsHold(_ seed: Int) throws {
    var lots = RandomGradings(seed: UInt64(seed))
    let lot = lots.next(parallel: seed % 2 + 1)
    let grading: GenuineGrading
    do {
      grading = try GenuineGrading(spec: lot.spec, table: lot.table)
    } catch is PreparationFaults {
      // A lot of which the screens leave nothing.
      return
    }
    let report = try grading.verify(grading.result)
    #expect(report.findings.map(\.description) == [], "\(lot.spec)")
    #expect(report.notRecomputed == [], "\(lot.spec)")
    let again = try GradingResult(parsing: grading.result.bytes(), file: "result.json")
    #expect(again == grading.result)
  }

  @Test("of random lots that were tested twice holds", arguments: 0..<60)
  func retestedLotsHold(_ seed: Int) throws {
    var lots = RandomGradings(seed: UInt64(1_000 + seed))
    let lot = lots.nextRetested()
    func file(_ name: String, _ text: String) -> CellFile {
      CellFile(name: name, bytes: Array(text.utf8))
    }
    let grading: GenuineGrading
    do {
      grading = try GenuineGrading(
        spec: lot.spec, tables: [file("cells.csv", lot.first)],
        secondTest: file("again.csv", lot.second),
        reserve: lot.reserve.map { file("reserve.csv", $0) })
    } catch is PreparationFaults {
      // A range that is not above its uncertainty.
      return
    }
    let report = try grading.verify(grading.result)
    #expect(report.findings.map(\.description) == [], "\(lot.spec)")
    let again = try GradingResult(parsing: grading.result.bytes(), file: "result.json")
    #expect(again == grading.result)
  }
}
