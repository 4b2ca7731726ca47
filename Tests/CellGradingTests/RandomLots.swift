import CellGrading
import RandomBits

/// Random lots of few cells with any of the rules.
struct RandomLots {
  private var bits: SplitMix

  init(seed: UInt64) { bits = SplitMix(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 99) }

  mutating func next() -> UInt64 { bits.next() }

  mutating func integer(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  mutating func chance(_ percent: Int) -> Bool { integer(0...99) < percent }

  mutating func column(_ cells: Int, _ most: Int) -> [Int64] {
    (0..<cells).map { _ in Int64(integer(0...most)) }
  }

  /// A lot of up to 14 cells.
  mutating func small(parallel: Int) -> GroupingLot {
    let cells = integer(4...14)
    let series = parallel == 1 ? integer(2...4) : integer(1...3)
    let classCount = chance(25) ? 2 : 1
    let classes = (0..<cells).map { _ in Int32(integer(0...(classCount - 1))) }
    func widths(_ least: Int, _ most: Int) -> [Int64] {
      (0..<classCount).map { _ in Int64(integer(least...most)) }
    }
    var lot = GroupingLot(
      cellCount: cells, series: series, parallel: parallel, classes: classes,
      classCount: classCount)
    for _ in 0..<integer(0...3) {
      lot.moduleRanges.append(RangeRule(values: column(cells, 20), widths: widths(4, 14)))
    }
    if chance(40) {
      lot.groupRanges.append(RangeRule(values: column(cells, 20), widths: widths(3, 12)))
    }
    if chance(40) {
      lot.groupSumRanges.append(RangeRule(values: column(cells, 20), widths: widths(3, 14)))
    }
    if chance(30) {
      let values = column(cells, 15).map { $0 + 1 }
      lot.resistance = ResistanceRule(
        values: values, maximum: Int64(integer(3...9) * series / parallel))
    }
    if chance(30) {
      let middle = 10 * series * parallel
      lot.voltageSum = SumRule(
        values: column(cells, 20), minimum: Int64(middle - integer(2...20)),
        maximum: Int64(middle + integer(2...20)))
    }
    if chance(80) { lot.capacities = column(cells, 50).map { $0 + 100 } }
    if chance(20) { lot.count = integer(1...2) }
    if chance(30), lot.capacities != nil { lot.objective = .energy }
    return lot
  }

  /// A lot with two or three ranges.
  mutating func medium(cells: Int, series: Int, width: Int) -> GroupingLot {
    let ranges = (0..<integer(2...3)).map { _ in
      RangeRule(values: column(cells, 1_000), widths: [Int64(width)])
    }
    return GroupingLot(
      cellCount: cells, series: series, parallel: 1, moduleRanges: ranges,
      capacities: ranges.first?.values)
  }
}
