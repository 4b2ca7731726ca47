import Testing

@testable import CellGrading

@Suite("Cells that can share a set")
struct CellPartnersTests {
  @Test("are the same whether all cells are asked for or some", arguments: 0...5)
  func some(dimensions: Int) {
    var random = RandomLots(seed: UInt64(dimensions))
    let pool = CellPool(
      numbers: Array(0..<150), size: 3,
      ranges: (0..<dimensions).map { _ in
        CellPool.Range(values: random.column(150, 100), width: 30)
      })
    let all = CellPartners(pool)
    let wanted = (0..<150).filter { _ in random.chance(30) }
    let some = CellPartners(pool, of: wanted)
    for cell in 0..<150 {
      #expect(some[cell].sorted() == (wanted.contains(cell) ? all[cell].sorted() : []))
    }
    #expect(wanted.contains { !all[$0].isEmpty })
  }
}
