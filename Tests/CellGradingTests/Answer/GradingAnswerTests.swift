import CellGrading
import StackRecords
import Testing

@Suite("The answer")
struct GradingAnswerTests {
  private static let table =
    "cell_id,capacity_ah,dcir_mohm|A,5.00,20|B,5.01,21|C,5.02,22|D,5.03,23|E,5.04,24|F,6.00,20"

  @Test("a leftover has the first reason that applies")
  func reasons() throws {
    let limit = "limits: {discharge_capacity: {range: 50 mAh}}"
    let result = try Lots.graded(limit, Self.table)
    #expect(result.modules.count == 2 && result.bound == 2 && result.outcome == .proven)
    #expect(result.reasons.count == 2)
    #expect(result.reasons.last == "F no module")
    #expect(result.reasons.first?.hasSuffix("displaced") == true)
    let problem = try Lots.problem("\(limit)\nname: one")
    var one = problem
    one.count = 1
    let counted = try Lots.graded(try Lots.table(Self.table), one)
    #expect(counted.modules.count == 1 && counted.bound == 1 && counted.outcome == .proven)
    #expect(counted.reasons.filter { $0.hasSuffix("over count") }.count == 3)
    #expect(counted.reasons.contains("F no module"))
    // Of single modules the one of most energy: D and E.
    #expect(counted.figures.ampereHours == 5.03)
  }

  @Test("energy is the sum of smallest groups, times S and the nominal voltage")
  func energy() throws {
    let result = try Lots.graded(
      "limits: {discharge_capacity: {range: 50 mAh}}\nnominal_voltage: 3600 mV",
      "cell_id,capacity_ah|A,5.00|B,5.01|C,5.02|D,5.03")
    // Pairs of neighbours: 5.00 + 5.02 Ah.
    #expect(result.figures.ampereHours == 10.02)
    #expect(abs((result.figures.wattHours ?? 0) - 10.02 * 2 * 3.6) < 1e-9)
    #expect(result.capacityBound == result.figures.capacity)
  }

  @Test("with energy first fewer modules may be better")
  func energyFirst() throws {
    // Two modules of 1 Ah, or one of 5 Ah and nothing.
    let table = "cell_id,capacity_ah,dcir_mohm|A,1,20|B,5,21|C,5,22|D,1,23"
    let modules = try Lots.graded("limits: {dcir: {range: 1 mohm}}", table)
    #expect(modules.modules.count == 2 && modules.figures.ampereHours == 2)
    let energy = try Lots.graded("limits: {dcir: {range: 1 mohm}}\nobjective: energy", table)
    #expect(energy.modules.count == 1 && energy.figures.ampereHours == 5)
    #expect(energy.outcome == .proven)
  }

  @Test("capacities that some cells lack are not counted, and a warning says so")
  func missingCapacities() throws {
    let result = try Lots.graded(
      "limits: {dcir: {range: 1 mohm}}", "cell_id,capacity_ah,dcir_mohm|A,5,20|B,,20")
    #expect(result.modules.count == 1 && result.figures.capacity == nil)
    #expect(result.warnings == ["1 cells have no capacity_ah: energies are not counted"])
  }

  @Test("limits of the whole module hold, and are the tightest where they bind")
  func wholeModule() throws {
    let table = "cell_id,dcir_mohm,ocv_v|A,20,3.40|B,21,3.41|C,22,3.42|D,23,3.43"
    func count(_ limits: String) throws -> Int {
      try Lots.graded("limits: {\(limits)}", table).modules.count
    }
    #expect(try count("module_resistance: {max: 43 mohm}") == 2)
    #expect(try count("module_resistance: {max: 42.9 mohm}") == 1)
    #expect(try count("module_resistance: {max: 40.9 mohm}") == 0)
    // 10 A through 43 mohm is 4.3 W.
    #expect(try count("module_heat: {max: 4.3 W, current: 10 A}") == 2)
    #expect(try count("module_heat: {max: 4299 mW, current: 10 A}") == 1)
    #expect(try count("module_voltage: {min: 6.83 V, max: 6.83 V}") == 2)
    #expect(try count("module_voltage: {min: 6.84 V}") == 1)
    #expect(try count("module_voltage: {max: 6.80 V}") == 0)
  }

  @Test("in parallel a group's resistance is 1 / sum(1 / R), its voltage the mean")
  func parallel() throws {
    let table = "cell_id,dcir_mohm,ocv_v|A,20.00,3.40|B,30,3.42|C,20,3.40|D,30,3.42"
    func result(_ limits: String) throws -> GradingResult {
      try Lots.graded("limits: {\(limits)}", table, series: 2, parallel: 2)
    }
    let built = try result("module_voltage: {min: 6.82 V, max: 6.82 V}")
    #expect(built.modules.count == 1 && abs((built.modules[0].voltage ?? 0) - 6.82) < 1e-12)
    // 20 and 30 in each group: 12 + 12 mohm, rounded up; 20 and 20, 30 and 30: 10 + 15.
    #expect(try result("module_resistance: {max: 24.01 mohm}").modules.count == 1)
    #expect(try result("module_resistance: {max: 23.99 mohm}").modules.isEmpty)
  }

  @Test("within groups the range is over each parallel group")
  func withinGroups() throws {
    let table = "cell_id,dcir_mohm|A,20|B,30|C,20.1|D,30.1"
    let apart = try Lots.graded(
      "limits: {dcir: {range: 0.1 mohm, within: group}}", table, series: 2, parallel: 2)
    #expect(apart.modules.count == 1)
    #expect(Set(apart.built[0].prefix(2)) == ["A", "C"])
    #expect(
      try Lots.graded("limits: {dcir: {range: 0.1 mohm}}", table, series: 2, parallel: 2)
        .modules.isEmpty)
    #expect(
      try Lots.prepared("limits: {dcir: {range: 1 mohm, within: group}}", table).warnings == [
        "limits.dcir within group limits nothing: a group is one cell"
      ])
  }

  @Test("cells of a module share what the spec says, empty only with none")
  func same() throws {
    let table = "cell_id,dcir_mohm,lot,line|A,20,1,x|B,20,1,y|C,20,2,x|D,20,1,x"
    let result = try Lots.graded("limits: {dcir: {range: 1 mohm}}\nsame: [lot, line]", table)
    #expect(result.built.map { Set($0) } == [["A", "D"]])
    #expect(result.classes == [["1", "x"], ["1", "y"], ["2", "x"]])
    #expect(result.reasons == ["B no module", "C no module"])
  }

  @Test("rows in another order make the same modules")
  func rowOrder() throws {
    var random = RandomLots(seed: 7)
    let cells = (0..<40).map {
      "|N\($0),5.\(random.integer(10...99)),2\(random.integer(0...9)).\(random.integer(0...9))"
    }
    let limits = "limits: {discharge_capacity: {range: 0.2 Ah}, dcir: {range: 3 mohm}}"
    let header = "cell_id,capacity_ah,dcir_mohm"
    let first = try Lots.graded(limits, header + cells.joined(), series: 4)
    for _ in 0..<3 {
      let other = try Lots.graded(
        limits, header + cells.shuffled(using: &random).joined(), series: 4)
      #expect(other.built == first.built)
      #expect(other.figures == first.figures)
    }
  }
}
