import Quantities
import Testing

@testable import StackPhysics

@Suite("Cells in a module")
struct ModuleFiguresTests {
  func module(_ arrangement: ModuleArrangement, anode: AnodeMaterial = TestMaterials.lithiumAnode)
    throws -> ModuleFigures
  {
    let layer = try TestMaterials.layer(anode: anode, ratio: 1.2)
    return try DesignFigures(
      design: TestMaterials.design(layer: layer, module: arrangement),
      conditions: TestMaterials.conditions()
    ).module
  }

  @Test(
    "Groups, blocks and cold plates",
    arguments: [
      (CooledFaces.both, 15, 2, Int?.none, 1, 8, 9), (.one, 15, 2, nil, 1, 8, 8),
      (.none, 15, 2, nil, 1, 8, 0), (.both, 15, 2, 6, 3, 3, 4), (.both, 4, 3, 6, 1, 2, 3),
      (.both, 1, 5, 5, 1, 1, 2),
    ])
  func counts(
    faces: CooledFaces, cells: Int, block: Int, group: Int?, groups: Int, blocks: Int, plates: Int
  ) throws {
    let module = try module(
      ModuleArrangement(
        cellsInSeries: cells, cellsPerBlock: block, cellsPerGroup: group, cooledFaces: faces))
    #expect(module.groupCount == groups)
    #expect(module.blocksPerGroup == blocks)
    #expect(module.coldPlatesPerGroup == plates)
    #expect(module.cellCount == cells)
  }

  @Test("A block that is not full has a pad as thick as a full one")
  func pads() throws {
    let full = try module(.init(cellsInSeries: 4, cellsPerBlock: 2))
    let partly = try module(.init(cellsInSeries: 3, cellsPerBlock: 2))
    #expect(full.padThickness == partly.padThickness)
    #expect(full.padMass == partly.padMass)
    // 2 · 4.85 · 4 mAh/cm2 · 5 layers · 2 cells.
    #expect(abs(full.padThickness.value - 388) < 1e-9)
    let host = try module(
      .init(cellsInSeries: 4, cellsPerBlock: 2), anode: try TestMaterials.silicon())
    #expect(host.padThickness == .zero)
    #expect(host.padMass == .zero)
  }

  @Test("A last group that is not full is built as high as the fullest")
  func groups() throws {
    let even = try module(.init(cellsInSeries: 8, cellsPerGroup: 4))
    let uneven = try module(.init(cellsInSeries: 7, cellsPerGroup: 4))
    #expect(even.groupHeight == uneven.groupHeight)
    #expect(even.volume == uneven.volume)
    #expect(even.coldPlateMass == uneven.coldPlateMass)
    #expect(uneven.cellMass < even.cellMass)
  }

  @Test("Bus bars and tabs carry the larger of both rates")
  func currents() throws {
    let design = TestMaterials.design(
      layer: try TestMaterials.layer(), width: 40, height: 40, stacks: 4)
    let fastCharge = try DesignFigures(
      design: design, conditions: TestMaterials.conditions(rate: 0.5, charge: 2))
    let fastDischarge = try DesignFigures(
      design: design, conditions: TestMaterials.conditions(rate: 2, charge: 0.5))
    // 4 stacks · 1600 cm2 · 2/h · 4 mAh/cm2.
    #expect(abs(fastCharge.cell.current.value - 51.2) < 1e-9)
    #expect(fastCharge.cell.current == fastDischarge.cell.current)
    #expect(abs(fastCharge.cell.pouch.tabWidth.centimetres - 5.12) < 1e-9)
    #expect(abs(fastCharge.module.busBarCrossSection - 51.2 / 3) < 1e-9)
    #expect(fastCharge.module.mass == fastDischarge.module.mass)
  }

  @Test(
    "Pressure plates at and between the rows of the table",
    arguments: [
      (10.0, 0.0443), (11, 0.05295), (12, 0.0616), (20, 0.1110), (25, 0.12225), (45, 0.14105),
      (50, 0.1421), (80, 0.1421),
    ])
  func stiffness(height: Double, alpha: Double) {
    let plate = TestMaterials.hardware.pressurePlate
    let size = TestMaterials.footprint(10, height)
    let t = plate.thickness(width: size.width, height: size.height, pressure: Pressure(0.1))
    // t³ = α p a⁴/(E d) with a = 10 cm, E = 70 000 MPa, d = 0.01 cm.
    let cubed = alpha * 0.1 * 1e4 / (70_000 * 0.01)
    let t3 = t.centimetres * t.centimetres * t.centimetres
    #expect(agree(t3, cubed, within: 1e-9))
    #expect(
      t == plate.thickness(width: size.height, height: size.width, pressure: Pressure(0.1)))
  }

  @Test("Strength decides for a small face under a high pressure")
  func strength() {
    let plate = TestMaterials.hardware.pressurePlate
    let t = plate.thickness(width: Length(2e4), height: Length(2e4), pressure: Pressure(5))
    #expect(agree(t.centimetres, 2 * (0.287 * 5 / 150).squareRoot(), within: 1e-12))
  }
}
