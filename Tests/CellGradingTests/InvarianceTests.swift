import StackRecords
import Testing

/// What must not matter does not: the modules of a lot, named by what their cells measured.
@Suite("Groupings do not depend on how a table is written")
struct InvarianceTests {
  private struct Cell {
    var name: String
    /// Steps of 0.1 mAh and of 0.001 mohm.
    var capacity: Int
    var resistance: Int

    var text: String { "\(capacity) \(resistance)" }
  }

  /// Forty cells; some pairs are equal in everything.
  private func cells(_ seed: UInt64) -> [Cell] {
    var random = RandomLots(seed: seed)
    var cells = (0..<36).map { number in
      Cell(
        name: "c\(100 + number)", capacity: 48_000 + random.integer(0...1_200),
        resistance: 19_000 + random.integer(0...900))
    }
    for number in 0..<4 {
      cells.append(
        Cell(
          name: "d\(number)", capacity: cells[number * 5].capacity,
          resistance: cells[number * 5].resistance))
    }
    return cells
  }

  private static let limits = """
    limits: {discharge_capacity: {range: 40 mAh}, dcir: {range: 0.3 mohm}}
    """

  private func decimal(_ steps: Int, _ digits: Int) -> String {
    let unit = (0..<digits).reduce(1) { power, _ in power * 10 }
    let rest = String(steps % unit)
    return "\(steps / unit)." + String(repeating: "0", count: digits - rest.count) + rest
  }

  /// The measured values of each module, in an order of their own.
  private func modules(_ cells: [Cell], inMilli: Bool = false) throws -> [[String]] {
    var text = inMilli ? "cell_id,capacity_mah,dcir_ohm" : "cell_id,capacity_ah,dcir_mohm"
    for cell in cells {
      let capacity = decimal(cell.capacity, inMilli ? 1 : 4)
      let resistance = decimal(cell.resistance, inMilli ? 6 : 3)
      text += "|\(cell.name),\(capacity),\(resistance)"
    }
    let result = try Lots.graded(Self.limits, text, series: 4)
    let measured = Dictionary(uniqueKeysWithValues: cells.map { ($0.name, $0.text) })
    return try result.built.map { try $0.map { try #require(measured[$0]) }.sorted() }
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  @Test("rows shuffled, cells renamed, units changed", arguments: 1...6)
  func same(seed: Int) throws {
    let cells = cells(UInt64(seed))
    let expected = try modules(cells)
    #expect(!expected.isEmpty)
    var random = RandomLots(seed: 900 + UInt64(seed))
    #expect(try modules(cells.shuffled(using: &random)) == expected)
    let renamed = cells.enumerated().map { index, cell in
      Cell(
        name: "x\(999 - index)", capacity: cell.capacity, resistance: cell.resistance)
    }
    #expect(try modules(renamed) == expected)
    #expect(try modules(cells.reversed(), inMilli: true) == expected)
  }
}
