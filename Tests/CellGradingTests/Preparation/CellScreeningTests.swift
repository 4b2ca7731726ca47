import CellGrading
import StackRecords
import Testing

@Suite("Which cells take part")
struct CellScreeningTests {
  @Test("bounds first, then one pass of outliers over the rest, then medians")
  func order() throws {
    let lot = try Lots.prepared(
      "limits: {discharge_capacity: {range: 0.5 %}}\n"
        + "screen: {discharge_capacity: {min: 4.5 Ah}, outliers: {limit: 3.5 sigma}}",
      "cell_id,capacity_ah|L,4.00|A,5.00|B,5.01|C,5.02|D,5.03|E,5.04|F,5.05|G,5.06|H,5.30")
    #expect(
      lot.reasons.map { $0.map { "\($0)" } } == [
        "screen discharge_capacity min", nil, nil, nil, nil, nil, nil, nil,
        // Of the eight that passed: median 5.035, MAD 0.02, (5.30 - 5.035) / (1.4826 * 0.02).
        "outlier discharge_capacity z=8.9",
      ])
    #expect(lot.quantities[0].doubledMedian == 1006 && lot.quantities[0].exponent == -2)
    // 0.5 % of 5.03 Ah is 0.02515 Ah: two whole steps of 0.01 Ah.
    #expect(lot.ranges[0].widths == [2])
    #expect(lot.warnings.isEmpty)
  }

  @Test("what is missing comes before what is unreadable, and that before any bound")
  func unusable() throws {
    let lot = try Lots.prepared(
      "limits: {discharge_capacity: {range: 1 Ah}, dcir: {range: 1 mohm}}\n"
        + "screen: {discharge_capacity: {max: 5.05 Ah}}\nsame: [lot]",
      "cell_id,capacity_ah,dcir_mohm,lot|A,,n/a,1|B,n/a,20,1|C,5.1,n/a,1|D,5.1,20,1|E,5,20,"
        + "|F,5,20,1")
    #expect(
      lot.reasons.map { $0.map { "\($0)" } } == [
        "missing discharge_capacity", "unreadable", "unreadable", "screen discharge_capacity max",
        "missing lot", nil,
      ])
  }

  @Test("a value on a bound passes, in whatever unit the bound is written")
  func bounds() throws {
    let lot = try Lots.prepared(
      "limits: {ocv: {range: 5 mV}}\nscreen: {ocv: {min: 3449 mV, max: 3.451 V}}",
      "cell_id,ocv_v|A,3.4489|B,3.449|C,3.451|D,3.4511")
    #expect(
      lot.reasons.map { $0.map { "\($0)" } } == ["screen ocv min", nil, nil, "screen ocv max"])
  }

  @Test("per session each session is looked at by itself")
  func sessions() throws {
    let table =
      "cell_id,dcir_mohm,session|A,20.0,1|B,20.1,1|C,20.2,1|D,20.3,1|E,23.0,1"
      + "|F,23.0,2|G,23.1,2|H,23.2,2|I,23.3,2|J,20.0,2"
    let together = try Lots.prepared(
      "limits: {dcir: {range: 1 mohm}}\nscreen: {outliers: {limit: 3.5 sigma}}", table)
    #expect(together.reasons.allSatisfy { $0 == nil })
    let apart = try Lots.prepared(
      "limits: {dcir: {range: 1 mohm}}\nscreen: {outliers: {limit: 3.5 sigma, per: session}}",
      table)
    #expect(
      apart.reasons.compactMap { $0.map { "\($0)" } } == [
        "outlier dcir z=18.9", "outlier dcir z=-20.9",
      ])
    #expect(apart.reasons[4] != nil && apart.reasons[9] != nil)
  }

  @Test("a median deviation of 0 switches the rule off")
  func noDeviation() throws {
    let lot = try Lots.prepared(
      "limits: {dcir: {range: 1 mohm}}\nscreen: {outliers: {limit: 1 sigma}}",
      "cell_id,dcir_mohm|A,20|B,20|C,20|D,30")
    #expect(lot.reasons.allSatisfy { $0 == nil })
  }

  @Test("without the rule nothing is dropped: far cells are listed by their distance")
  func listed() throws {
    let near = (10..<50).map { "|N\($0),20.\($0)" }.joined()
    let lot = try Lots.prepared(
      "limits: {dcir: {range: 1 mohm}}", "cell_id,dcir_mohm\(near)|X,22.0|Y,18.0")
    #expect(lot.reasons.allSatisfy { $0 == nil })
    #expect(
      lot.warnings == [
        "beyond 3.5 robust sigma, but no screen drops outliers: Y (dcir, z=-14.7), X (dcir, z=11.0)"
      ])
  }

  @Test("where more than 5 % are far out they are no outliers: sessions differ")
  func manyFar() throws {
    let near = (10..<30).map { "|N\($0),20.\($0)" }.joined()
    let lot = try Lots.prepared(
      "limits: {dcir: {range: 1 mohm}}", "cell_id,dcir_mohm\(near)|X,22.0|Y,18.0")
    #expect(
      lot.warnings == [
        "2 of 22 cells lie beyond 3.5 robust sigma: not outliers: sessions differ"
      ])
  }
}
