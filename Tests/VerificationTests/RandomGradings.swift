import RandomBits

/// Random lots as tables with specs that use any of the limits.
struct RandomGradings {
  private var bits: SplitMix

  init(seed: UInt64) { bits = SplitMix(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 7) }

  mutating func integer(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(bits.next() % UInt64(range.count))
  }

  private mutating func chance(_ percent: Int) -> Bool { integer(0...99) < percent }

  /// A sum of four draws: most values lie in the middle.
  private mutating func bell(_ most: Int) -> Int {
    (0..<4).reduce(0) { sum, _ in sum + integer(0...most) } / 4
  }

  /// A lot of 6 to 90 cells; P = 1 or 2.
  mutating func next(parallel: Int) -> (spec: String, table: String) {
    let series = integer(2...(parallel == 1 ? 6 : 4))
    return (spec(series: series, parallel: parallel), table(cells: integer(6...90)))
  }

  private mutating func table(cells: Int) -> String {
    var lines = ["cell_id,lot,session,capacity_mah,dcir_mohm,ocv_v,self_discharge_mv_per_h,coating"]
    for cell in 0..<cells {
      let (capacity, ocv) = (4_900 + bell(200), 34_400 + bell(200))
      // Half the resistances end in a zero that a writer left out.
      let dcir = 1_900 + bell(200)
      let words = dcir.isMultiple(of: 10) && chance(50) ? "\(dcir / 100).\(dcir / 10 % 10)" : nil
      let isMissing = chance(2)
      lines.append(
        [
          "c\(cell * 7919 % 997)", "L\(integer(1...2))", "S\(cell * 3 / cells)",
          isMissing ? "" : "\(capacity)",
          words ?? "\(dcir / 100).\(dcir % 100 < 10 ? "0" : "")\(dcir % 100)",
          "\(ocv / 10_000).\(ocv % 10_000)", "0.0\(integer(1...9))", "\(bell(40))",
        ].joined(separator: ","))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func spec(series: Int, parallel: Int) -> String {
    var lines = ["stackwright: 1", "name: random"]
    let count = chance(20) ? ", count: \(integer(1...4))" : ""
    lines.append("module: {series: \(series), parallel: \(parallel)\(count)}")
    if chance(25) { lines.append("objective: energy") }
    if chance(30) { lines.append("nominal_voltage: 3.65 V") }
    lines.append("limits:")
    lines += limits(series: series, parallel: parallel)
    var screens: [String] = []
    if chance(20) { screens.append("  discharge_capacity: {min: 4.92 Ah}") }
    if chance(20) { screens.append("  self_discharge: {max: 1.9 mV/d}") }
    if chance(30) {
      let per = chance(50) ? ", per: session" : ""
      screens.append("  outliers: {limit: \(chance(50) ? "2" : "2.75") sigma\(per)}")
    }
    if !screens.isEmpty { lines += ["screen:"] + screens }
    switch integer(0...9) {
    case 0, 1: lines.append("same: [lot]")
    case 2: lines.append("same: [class]")
    case 3: lines.append("same: [lot, session]")
    default: break
    }
    if chance(20) { lines.append("uncertainty: {dcir: 0.03 mohm}") }
    if chance(20) { lines.append("normalise: {dcir: {per: session}}") }
    if chance(20) { lines.append("classes: {dcir: [19.8 mohm, 20 mohm, 20.25 mohm]}") }
    if chance(20) {
      var positions = Array(1...series)
      for index in positions.indices { positions.swapAt(index, integer(0...(series - 1))) }
      lines.append("positions: \(positions)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func limits(series: Int, parallel: Int) -> [String] {
    var capacity = ["{range: \(["1 %", "0.035 Ah", "50 mAh", "0.77 %"][integer(0...3)])}"]
    if parallel > 1, chance(60) { capacity.append("{range: 0.4 %, within: group-sum}") }
    if parallel == 1, chance(20) { capacity.append("{range: 60 mAh, within: group-sum}") }
    var dcir = ["{range: \(["0.7 mohm", "3 %", "0.45 mohm"][integer(0...2)])}"]
    if parallel > 1, chance(60) { dcir.append("{range: 0.31 mohm, within: group}") }
    var lines = ["  discharge_capacity: [\(capacity.joined(separator: ", "))]"]
    if chance(70) { lines.append("  dcir: [\(dcir.joined(separator: ", "))]") }
    if chance(40) { lines.append("  ocv: {range: 8 mV}") }
    if chance(20) { lines.append("  coating: {range: 14}") }
    if chance(25) {
      let most = series * 2_000 / parallel + integer(-20...30)
      lines.append("  module_resistance: {max: \(most / 100).\(most % 100 / 10) mohm}")
    } else if chance(25) {
      lines.append("  module_heat: {max: \(series * 2 / parallel).05 W, current: 10 A}")
    }
    if chance(25) {
      let middle = series * 3_450
      lines.append(
        "  module_voltage: {min: \(middle - integer(1...12)) mV, max: \(middle + integer(0...9)) mV}"
      )
    }
    return lines
  }

  /// A lot that was tested twice, with changes that lie on and about their limits.
  struct Retested {
    var spec: String
    var first: String
    var second: String
    var reserve: String?
  }

  /// A lot of 12 to 60 cells with a second test of most of them, cycles, ages and reserved cells.
  mutating func nextRetested() -> Retested {
    var spec = self.spec(series: integer(2...4), parallel: 1)
    let isReserved = chance(40)
    if isReserved { spec += "reserve: reserve.csv\n" }
    if chance(50) { spec += "prefer: oldest\n" }
    if chance(40) { spec += "stabilised: {discharge_capacity: 0.4 %}\n" }
    let relative = chance(40) ? ", relative: true" : ""
    var limits = ["discharge_capacity: {loss: \(integer(1...8)).\(integer(0...9)) %\(relative)}"]
    if chance(60) { limits.append("dcir: {rise: 0.0\(integer(1...9)), loss: 20 %}") }
    if chance(90) { spec += "second_test: {limits: {\(limits.joined(separator: ", "))}}\n" }
    var first = [
      "cell_id,lot,session,capacity_mah,cap_cycle1_ah,cap_cycle2_ah,dcir_mohm,ocv_v,"
        + "self_discharge_mv_per_h,coating,date"
    ]
    var second = ["cell_id,session,capacity_ah,dcir_mohm,ocv_v"]
    var reserve = ["cell_id"]
    for cell in 0..<integer(12...60) {
      let name = "c\(cell * 7919 % 997)"
      let (capacity, dcir, ocv) = (4_900 + bell(200), 190 + bell(20), 34_400 + bell(200))
      first.append(
        [
          name, "L\(integer(1...2))", "S\(integer(0...1))", chance(3) ? "" : "\(capacity)",
          "4.\(integer(880...920))", chance(5) ? "" : "4.\(integer(890...910))",
          "\(dcir / 10).\(dcir % 10)", "\(ocv / 10_000).\(ocv % 10_000)", "0.0\(integer(1...9))",
          "\(bell(40))", chance(10) ? "" : "2026-0\(integer(1...9))-1\(integer(0...9))",
        ].joined(separator: ","))
      if chance(6) { reserve.append(name) }
      guard chance(90) else { continue }
      // Whole per cents of the first value are losses that lie on a limit.
      let again = capacity * (chance(20) ? 100 - integer(0...8) : 100) + integer(0...3) * 100
      let rise = dcir * (100 + integer(-3...9))
      second.append(
        [
          name, chance(20) ? "" : "T\(integer(0...1))",
          chance(3)
            ? "" : "\(again / 100_000).\(again % 100_000 + 100_000)".replacing(".1", with: "."),
          "\(rise / 1_000).\(rise % 1_000 + 1_000)".replacing(".1", with: "."),
          chance(3) ? "n/a" : "3.4\(integer(40...60))",
        ].joined(separator: ","))
    }
    func text(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }
    return Retested(
      spec: spec, first: text(first), second: text(second),
      reserve: isReserved ? text(reserve) : nil)
  }
}
