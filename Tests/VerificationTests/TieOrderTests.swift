import Quantities
import StackPhysics
import StackRecords
import Testing

@testable import Verification

@Suite("Tie order")
struct TieOrderTests {
  /// Changes that each put a design later, from the last that counts to the first.
  static let later: [@Sendable (inout Design) -> Void] = [
    { $0.module.cooledFaces = .one },
    { $0.layer.cathode.name = "zz" },
    { $0.footprint = TestProblems.footprint(200, 50) },
    {
      $0.module.cellsInSeries = 4; $0.module.cellsInParallel = 1
    },
    { $0.module.cellsPerBlock = 2 },
    { $0.negativeEnd.thickness = Length(9) },
    { $0.positiveEnd.thickness = Length(13) },
    { $0.plate.thickness = Length(11) },
    { $0.layer.capacityRatio = 0.3 },
    { $0.layer.separatorThickness = Length(26) },
    { $0.layer.arealCapacity = ArealCapacity(3.5) },
    { $0.footprint = TestProblems.footprint(110, 100) },
    { $0.grades = 3 },
    { $0.module.cellsInParallel = 3 },
    { $0.stacksInParallel = 2 },
    { $0.layersInSeries = 3 },
  ]

  @Test("each choice outweighs all that come after it")
  func eachOutweighsTheLater() throws {
    let space = TestProblems.small().space
    let base = Design(
      layer: LayerDesign(
        cathode: space.cathodes[0].material, recipe: space.cathodes[0].recipe,
        arealCapacity: ArealCapacity(3), separator: space.films[0].separator,
        separatorThickness: Length(25), anode: TestMaterials.lithiumFoil, capacityRatio: 0.2),
      plate: BipolarPlate(material: TestMaterials.steelPlate, thickness: Length(10)),
      positiveEnd: space.positiveEnds[0],
      negativeEnd: Foil(metal: TestMaterials.copper, thickness: Length(8)),
      footprint: TestProblems.footprint(100, 100), layersInSeries: 2, stacksInParallel: 1,
      grades: 1,
      module: ModuleArrangement(cellsInSeries: 2, cellsInParallel: 2, cooledFaces: .both))
    #expect(!TieOrder.precedes(base, base))
    for (place, change) in Self.later.enumerated() {
      var changed = base
      change(&changed)
      #expect(TieOrder.precedes(base, changed) != TieOrder.precedes(changed, base))
      // The earlier design of this choice wins even when all less important choices are later.
      var first = TieOrder.precedes(base, changed) ? base : changed
      let second = TieOrder.precedes(base, changed) ? changed : base
      for minor in Self.later[..<min(place, 2)] { minor(&first) }
      #expect(TieOrder.precedes(first, second), "choice \(place)")
    }
  }
}
