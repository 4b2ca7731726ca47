import CellTable
import Testing

@Suite("Columns of several cycles of a quantity")
struct CyclesTests {
  private static func headers(
    _ header: String, _ name: String, _ options: CellTableOptions = .init()
  ) throws -> [String] {
    let cells = header.split(separator: ",").map { _ in "5" }.joined(separator: ",")
    return try Tables.table("\(header)\n\(cells)\n", options: options).cycles(of: name)
      .map(\.header)
  }

  @Test(
    "are found by the quantity, the word cycle and a number, ascending",
    arguments: [
      (
        "cell_id,discharge_capacity_cycle10_ah,discharge_capacity_cycle2_ah,dcir_cycle1_mohm",
        ["discharge_capacity_cycle2_ah", "discharge_capacity_cycle10_ah"]
      ),
      (
        "cell_id,Capacity Cycle 1 [Ah],Capacity Cycle 2 [Ah],capacity [Ah]",
        ["Capacity Cycle 1 [Ah]", "Capacity Cycle 2 [Ah]"]
      ),
      // The unit of the last counts.
      (
        "cell_id,cap_cyc1_mah,cap_cyc2_ah,cap_cyc3_ah", ["cap_cyc2_ah", "cap_cyc3_ah"]
      ),
      ("cell_id,capacity_ah,recycle3_ah,cycle4_ah,discharge_capacity_cycles", []),
    ])
  func found(_ header: String, _ cycles: [String]) throws {
    #expect(try Self.headers(header, "discharge_capacity") == cycles)
  }

  @Test("are found by the beginning of the header that the spec names, and read as written")
  func named() throws {
    let options = CellTableOptions(headers: [.dischargeCapacity: "q_cycle10_mah"])
    let table = try Tables.table(
      "cell_id,q_cycle2_mah,q_cycle10_mah,z_cycle11_mah\nA,5000,4990.5,1\n", options: options)
    let cycles = try table.cycles(of: "discharge_capacity")
    #expect(cycles.map(\.header) == ["q_cycle2_mah", "q_cycle10_mah"])
    #expect(cycles.map(\.numbers.mantissas) == [[5_000], [49_905]])
    #expect(cycles.map(\.numbers.exponent) == [0, -1])
  }
}
