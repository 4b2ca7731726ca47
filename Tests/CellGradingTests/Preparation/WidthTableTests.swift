import CellGrading
import StackRecords
import Testing

@Suite("Widths in whole steps")
struct WidthTableTests {
  /// Widths of the first limit for each sameness class.
  private func widths(
    _ lines: String, _ table: String, parallel: Int = 1
  ) throws -> [Int64] {
    try Lots.prepared(lines, table, parallel: parallel).ranges[0].widths
  }

  @Test("a per cent is of the median, of an even count the mean of the two middle values")
  func median() throws {
    // 0.2 % of 5.00 Ah is 0.01 Ah, one step; of 4.99 Ah it is less.
    let limit = "limits: {discharge_capacity: {range: 0.2 %}}"
    #expect(try widths(limit, "cell_id,capacity_ah|A,4.98|B,4.99|C,5.01|D,5.02") == [1])
    #expect(try widths(limit, "cell_id,capacity_ah|A,4.98|B,4.98|C,5.00|D,5.02") == [0])
    #expect(try widths(limit, "cell_id,capacity_ah|A,4.98|B,5.00|C,5.02") == [1])
  }

  @Test("a width is rounded down to the finest printed decimal, in any unit")
  func rounding() throws {
    let table = "cell_id,ocv_v|A,3.450|B,3.4512|C,3.45"
    #expect(try widths("limits: {ocv: {range: 1.19 mV}}", table) == [11])
    #expect(try widths("limits: {ocv: {range: 0.0012 V}}", table) == [12])
    #expect(try widths("limits: {ocv: {range: 1200 uV}}", table) == [12])
    #expect(try widths("limits: {ocv: {range: 0 mV}}", table) == [0])
  }

  @Test("a range equal to the width is legal where doubles say otherwise")
  func onTheLimit() throws {
    // 0.8 - 0.5 is above 0.3 in binary.
    let result = try Lots.graded(
      "limits: {dcir: {range: 0.3 mohm}}", "cell_id,dcir_mohm|A,0.5|B,0.8")
    #expect(result.modules.count == 1)
    let narrower = try Lots.graded(
      "limits: {dcir: {range: 0.2999 mohm}}", "cell_id,dcir_mohm|A,0.5|B,0.8")
    #expect(narrower.modules.isEmpty && narrower.outcome == .provenNone)
  }

  @Test("a factor that is no power of ten is exact: mV/h under a limit in mV/d")
  func rational() throws {
    let table = "cell_id,k [mV/h]|A,0.0125|B,0.0250|C,0.0376"
    let result = try Lots.graded("limits: {self_discharge: {range: 0.3 mV/d}}", table)
    #expect(result.built == [["A", "B"]])
    #expect(result.quantities[0].unit == "mV/d")
  }

  @Test("per lot a per cent is of the lot's own median")
  func perLot() throws {
    #expect(
      try widths(
        "limits: {discharge_capacity: {range: 1 %, per: lot}}\nsame: [lot]",
        "cell_id,capacity_ah,lot|A,4.00,a|B,4.00,a|C,8.00,b|D,8.00,b") == [4, 8])
    #expect(
      try widths(
        "limits: {discharge_capacity: {range: 1 %}}\nsame: [lot]",
        "cell_id,capacity_ah,lot|A,4.00,a|B,4.00,a|C,8.00,b|D,8.00,b") == [6, 6])
  }

  @Test("of group sums a per cent is of P times the median, an amount as written")
  func groupSums() throws {
    let table = "cell_id,capacity_ah|A,5.00|B,5.00|C,5.00|D,5.00"
    #expect(
      try widths(
        "limits: {discharge_capacity: {range: 1 %, within: group-sum}}", table, parallel: 2)
        == [10])
    #expect(
      try widths(
        "limits: {discharge_capacity: {range: 30 mAh, within: group-sum}}", table, parallel: 2)
        == [3])
  }

  @Test("an uncertainty narrows the range; under 3 times it there is a warning")
  func uncertainty() throws {
    let table = "cell_id,dcir_mohm|A,20.00|B,20.50"
    func prepared(_ range: String) throws -> PreparedLot {
      try Lots.prepared(
        "limits: {dcir: {range: \(range)}}\nuncertainty: {dcir: 0.1 mohm}", table)
    }
    #expect(try prepared("0.6 mohm").ranges[0].widths == [50])
    #expect(try prepared("0.3 mohm").warnings.isEmpty)
    #expect(
      try prepared("0.29 mohm").warnings == [
        "the range of dcir, 0.29 mohm, is under 3 times its uncertainty, 0.1 mohm"
      ])
    #expect(
      try Lots.faults(
        "limits: {dcir: {range: 0.1 mohm}}\nuncertainty: {dcir: 0.1 mohm}", table) == [
          "limits.dcir: the range of dcir, 0.1 mohm, is not above its uncertainty, 0.1 mohm"
        ])
    #expect(
      try Lots.prepared(
        "limits: {dcir: {range: 1 mohm}}\nuncertainty: {acir: 0.1 mohm}\nclasses: {acir: 20 mohm}",
        "cell_id,dcir_mohm,acir_mohm|A,20,10|B,20,10"
      ).warnings == [
        "uncertainty.acir is not used: no limit is a range of acir",
        "classes.acir is not used: no limit is a range of acir",
      ])
  }

  @Test("windows of time and of test conditions are ranges too")
  func windows() throws {
    let table =
      "cell_id,timestamp,test_temperature_degc|A,2026-11-01T00:00:00Z,24.0"
      + "|B,2026-11-08T00:00:00Z,26.0|C,2026-11-15T00:00:01Z,26.0"
    let result = try Lots.graded(
      "limits: {timestamp: {range: 7 d}, test_temperature: {range: 2 K}}", table)
    #expect(result.built == [["A", "B"]])
    #expect(
      try Lots.graded(
        "limits: {timestamp: {range: 7 d}, test_temperature: {range: 1.9 K}}", table
      ).modules.isEmpty)
  }

  @Test("any other column of numbers is limited by its header")
  func header() throws {
    let result = try Lots.graded(
      "limits: {Swelling idx: {range: 3}, 'r2 [mohm]': {range: 0.2 mohm}}",
      "cell_id,Swelling idx,r2 [mohm]|A,10,1.0|B,13,1.2|C,17,1.2")
    #expect(result.built == [["A", "B"]])
  }
}
