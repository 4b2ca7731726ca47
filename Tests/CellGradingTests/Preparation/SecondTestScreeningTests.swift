import CellGrading
import CellTable
import StackRecords
import Testing

@Suite("What a second test, a list of reserved cells and cycles leave out")
struct SecondTestScreeningTests {
  private static func prepared(
    _ lines: String, _ first: String, _ second: String
  ) throws -> PreparedLot {
    func file(_ name: String, _ text: String) -> CellFile {
      let lines = text.split(separator: "|").map { $0.drop { $0 == " " } }.joined(separator: "\n")
      return CellFile(name: name, bytes: Array(lines.utf8))
    }
    let reading = CellTable.read(
      files: [file("cells.csv", first)], secondTest: file("again.csv", second))
    let table = try #require(reading.table, "\(reading.diagnostics)")
    return try PreparedLot.prepare(table, try Lots.problem(lines))
  }

  private static func reasons(_ lot: PreparedLot) -> [String?] {
    lot.reasons.map { $0.map { "\($0)" } }
  }

  private static let first =
    "cell_id,capacity_ah,dcir_mohm|A,5.000,20|B,5.000,20|C,5.000,20|D,5.000,20|E,4.000,20|F,5.000,20"

  @Test(
    "a loss or rise above its limit is drift, one equal to it is not, one the other way never is")
  func drift() throws {
    let lot = try Self.prepared(
      "limits: {discharge_capacity: {range: 1 Ah}}\n"
        + "second_test: {limits: {discharge_capacity: {loss: 1 %}, dcir: {rise: 0.05}}}\n"
        + "screen: {discharge_capacity: {min: 4.5 Ah}}",
      Self.first,
      "cell_id,dcir_mohm,capacity_mah|A,21,4950|B,20,4949.999|C,21.0001,5100|F,10,5500")
    #expect(
      Self.reasons(lot) == [
        nil, "drift discharge_capacity", "drift dcir", "not in second test",
        "screen discharge_capacity min", nil,
      ])
    #expect(lot.secondTest?.tested == 4)
    // Losses of 1 %, 1.00002 %, -2 %, -10 %; rises of 5 %, 0, 5.0005 %, -50 %.
    #expect(lot.secondTest?.changes.map(\.median) == [-5_000_000, 25_000_000])
    #expect(lot.secondTest?.changes.map(\.written) == ["1 %", "0.05"])
    // The values of the second test are used: the median of A and F.
    #expect(lot.quantities[0].exponent == -6 && lot.quantities[0].doubledMedian == 10_450_000)
  }

  @Test("a relative limit is beside the median of all cells that were tested again")
  func relative() throws {
    let lot = try Self.prepared(
      "limits: {dcir: {range: 5 mohm}}\n"
        + "second_test: {limits: {dcir: {rise: 1 %, relative: true}}}",
      "cell_id,dcir_mohm|A,20|B,20|C,20|D,20",
      "cell_id,dcir_mohm|A,22.0|B,22.2|C,22.202|D,21.8")
    // Rises of 10, 11, 11.01 and 9 %, so 10.5 % in the middle.
    #expect(lot.secondTest?.changes.map(\.median) == [105_000_000])
    #expect(Self.reasons(lot) == [nil, nil, nil, nil])
    let tighter = try Self.prepared(
      "limits: {dcir: {range: 5 mohm}}\n"
        + "second_test: {limits: {dcir: {rise: 0.5 %, relative: true}}}",
      "cell_id,dcir_mohm|A,20|B,20|C,20|D,20",
      "cell_id,dcir_mohm|A,22.0|B,22.2|C,22.202|D,21.8")
    // 11 % lies on 10.5 + 0.5 %, 11.01 % beyond it.
    #expect(Self.reasons(tighter) == [nil, nil, "drift dcir", nil])
  }

  @Test("bounds are held against both tests, outliers against the first")
  func bounds() throws {
    let lot = try Self.prepared(
      "limits: {dcir: {range: 5 mohm}}\nscreen: {dcir: {max: 21 mohm}}",
      "cell_id,dcir_mohm|A,20|B,22|C,20", "cell_id,dcir_mohm|A,20|B,20|C,21.1")
    #expect(Self.reasons(lot) == [nil, "screen dcir max", "screen dcir max"])
    #expect(lot.secondTest == GradedSecondTest(tested: 2, changes: []))
  }

  @Test("a value that the second test lacks was not tested; one of no share cannot be read")
  func missing() throws {
    let lot = try Self.prepared(
      "limits: {ocv: {range: 5 mV}}\nsecond_test: {limits: {self_discharge: {rise: 10 %}}}",
      "cell_id,ocv_v,self_discharge_mv_per_d|A,3.4,1|B,3.4,0|C,3.4,1|D,3.4,1|E,,1",
      "cell_id,ocv_v,self_discharge_mv_per_d|A,3.4,1|B,3.4,1|C,,1|D,3.4,x|E,3.4,1")
    #expect(
      Self.reasons(lot) == [nil, "unreadable", "not in second test", "unreadable", "missing ocv"])
  }

  @Test("sessions are scaled by their own test, drift is of values as measured")
  func sessions() throws {
    let lot = try Self.prepared(
      "limits: {dcir: {range: 5 mohm}}\nnormalise: {dcir: {per: session}}\n"
        + "second_test: {limits: {dcir: {rise: 10 %}}}",
      "cell_id,session,dcir_mohm|A,1,20|B,1,20|C,2,30|D,2,30",
      "cell_id,session,dcir_mohm|A,3,22|B,3,22|C,3,31|D,4,40")
    #expect(Self.reasons(lot) == [nil, nil, nil, "drift dcir"])
    #expect(lot.quantities[0].sessions.map(\.name) == ["3", "4"])
    let result = try Lots.graded(
      "limits: {dcir: {range: 5 mohm}}\nnormalise: {dcir: {per: session}}",
      "cell_id,session,dcir_mohm|A,1,20|B,1,20|C,2,30|D,2,30")
    // Raw and used values are both kept, in thousandths of a step.
    #expect(result.measurements.columns[0].raw == [20_000, 20_000, 30_000, 30_000])
    #expect(result.measurements.columns[0].values == [25_000, 25_000, 25_000, 25_000])
  }

  @Test("limits of changes need a second test, and the column in both")
  func faults() throws {
    let lines = "limits: {ocv: {range: 5 mV}}\nsecond_test: {limits: {dcir: {rise: 5 %}}}"
    #expect(
      try Lots.faults(lines, "cell_id,ocv_v,dcir_mohm|A,3.4,20") == [
        "second_test: changes are limited, but there is no second test; name its table with --second-test FILE"
      ])
    for (first, second, says) in [
      ("dcir_mohm", "mass_g", "the table of the second test has no column \"dcir\""),
      ("mass_g", "dcir_mohm", "the table of the first test has no column \"dcir\""),
    ] {
      #expect(throws: PreparationFaults.self) {
        do {
          _ = try Self.prepared(
            lines, "cell_id,ocv_v,\(first)|A,3.4,20", "cell_id,\(second)|A,20")
        } catch let faults as PreparationFaults {
          #expect(
            faults.findings.map { "\($0.key): \($0)" } == ["second_test.limits.dcir: \(says)"])
          throw faults
        }
      }
    }
  }

  @Test("a change in the last two cycles above its limit is not stabilised")
  func stabilised() throws {
    let lines =
      "limits: {dcir: {range: 5 mohm}}\nstabilised: {discharge_capacity: 0.5 %}"
    let lot = try Lots.prepared(
      lines,
      "cell_id,dcir_mohm,capacity_cycle1_ah,capacity_cycle2_ah,capacity_cycle3_ah|A,20,4,5,5.025"
        + "|B,20,5,5,5.0251|C,20,4,5,4.97|D,20,5,5.02,|E,20,5,,|F,20,5,x,5|G,,5,5,6")
    #expect(
      Self.reasons(lot) == [
        nil, "not stabilised discharge_capacity", "not stabilised discharge_capacity", nil,
        "missing discharge_capacity", "unreadable", "missing dcir",
      ])
    #expect(
      lot.stabilised == [
        GradedCycles(
          quantity: "discharge_capacity",
          headers: ["capacity_cycle1_ah", "capacity_cycle2_ah", "capacity_cycle3_ah"],
          written: "0.5 %")
      ])
    #expect(
      try Lots.faults(lines, "cell_id,dcir_mohm,capacity_cycle1_ah|A,20,5") == [
        "stabilised.discharge_capacity: the table has no two cycles of discharge_capacity; it has cell_id, dcir_mohm, capacity_cycle1_ah; name the columns as discharge_capacity_cycle1, discharge_capacity_cycle2"
      ])
  }

  @Test("reserved cells are left alone before anything else, and count in no median")
  func reserved() throws {
    let problem = try Lots.problem("limits: {dcir: {range: 50 %}}\nreserve: spares.csv")
    let table = try Lots.table("cell_id,dcir_mohm|A,20|B,|C,40|D,21")
    func cells(_ text: String) throws -> ReservedCells {
      try #require(
        ReservedCells.read(
          CellFile(name: "spares.csv", bytes: Array(text.utf8)), options: .init()
        ).cells)
    }
    let lot = try PreparedLot.prepare(table, problem, reserved: try cells("cell_id\nC\nB\nX\n"))
    #expect(Self.reasons(lot) == [nil, "reserved", "reserved", nil])
    #expect(lot.quantities[0].doubledMedian == 41 && lot.warnings.isEmpty)
    let none = try PreparedLot.prepare(table, problem, reserved: try cells("cell_id\nX\n"))
    #expect(
      none.warnings.first
        == "reserve leaves no cell alone: the tables hold none of those in spares.csv")
    #expect(
      try Lots.faults(
        "limits: {dcir: {range: 50 %}}\nreserve: spares.csv", "cell_id,dcir_mohm|A,20")
        == ["reserve: the list of cells to leave alone, spares.csv, was not read"])
  }
}
