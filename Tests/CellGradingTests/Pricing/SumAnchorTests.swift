import Testing

@testable import CellGrading

@Suite("Anchors under sums")
struct SumAnchorTests {
  private let capacity = CellPool.Range(values: [50, 51, 52, 53], width: 2)
  private let resistance = CellPool.Range(values: [20, 18, 21, 19], width: 3)

  private func pool(summing values: [Int64]) -> CellPool {
    CellPool(
      numbers: [0, 1, 2, 3], size: 2, ranges: [capacity, resistance],
      sums: [CellPool.Sum(values: values, minimum: .min, maximum: 39)])
  }

  @Test("are ordered by what is summed, and the same sets stay legal")
  func summed() {
    let plain = pool(summing: resistance.values)
    let anchored = plain.anchoredBySum
    #expect(plain.order == [0, 1, 2, 3])
    #expect(anchored.order == [1, 3, 0, 2])
    for first in Int32(0)..<4 {
      for second in (first + 1)..<max(first + 1, 4) {
        #expect(plain.isLegal([first, second]) == anchored.isLegal([first, second]))
      }
    }
    #expect(anchored.isLegal([0, 1]) && !anchored.isLegal([0, 2]))
  }

  @Test("stay as they were where what is summed has no range")
  func unranged() {
    #expect(pool(summing: [1, 2, 3, 4]).anchoredBySum.order == [0, 1, 2, 3])
  }
}
