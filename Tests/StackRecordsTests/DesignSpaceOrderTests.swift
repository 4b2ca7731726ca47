import Quantities
import StackPhysics
import StackRecords
import Testing

@Suite("A space does not show the order of its lists")
struct DesignSpaceOrderTests {
  private let space = DesignSpace(
    cathodes: [], films: [], anodes: [], plates: [], positiveEnds: [], negativeEnd: .options([]),
    footprints: [
      Footprint(width: .init(300), height: .init(100)),
      Footprint(width: .init(100), height: .init(300)),
      Footprint(width: .init(50), height: .init(50)),
      Footprint(width: .init(100), height: .init(300)),
    ],
    layersInSeries: [3, 1, 2, 3], stacksInParallel: [2, 2], grades: [1], cellsInSeries: [10, 9],
    cellsInParallel: [1], cellsPerBlock: [4, 2, 4], cooledFaces: [.one, .both, .none, .both],
    cellsPerGroup: 3)

  @Test("counts become ascending and each stands once")
  func counts() {
    let ordered = space.inAscendingOrder()
    #expect(ordered.layersInSeries == [1, 2, 3])
    #expect(ordered.stacksInParallel == [2])
    #expect(ordered.cellsInSeries == [9, 10])
    #expect(ordered.cellsPerBlock == [2, 4])
    #expect(ordered.cooledFaces == [.both, .none, .one])
    #expect(ordered.cellsPerGroup == 3)
  }

  @Test("footprints ascend by area, then width")
  func footprints() {
    let ordered = space.inAscendingOrder().footprints
    #expect(ordered.map(\.width.value) == [50, 100, 300])
  }

  @Test("ordering twice changes nothing")
  func idempotent() {
    let once = space.inAscendingOrder()
    #expect(once.inAscendingOrder() == once)
  }
}
