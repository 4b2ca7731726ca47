import Quantities
import Testing

@testable import StackPhysics

@Suite("Cost")
struct CostFiguresTests {
  func figures(grades: Int = 1, layerYield: Double = 1, screen: Double? = nil, layers: Int = 10)
    throws -> DesignFigures
  {
    var conditions = TestMaterials.conditions(screen: screen)
    conditions.manufacturing.layerYield = layerYield
    return try DesignFigures(
      design: TestMaterials.design(
        layer: TestMaterials.layer(), layers: layers, stacks: 3, grades: grades,
        module: .init(cellsInSeries: 4, cellsInParallel: 2)), conditions: conditions)
  }

  @Test("A stack's cost grows by the yield to the power of N")
  func yield() throws {
    let good = try figures().cost
    let scrap = try figures(layerYield: 0.9).cost
    let power = 0.9 * 0.9 * 0.9 * 0.9 * 0.9 * 0.9 * 0.9 * 0.9 * 0.9 * 0.9
    #expect(agree(scrap.stack.value, good.stack.value / power, within: 1e-12))
    #expect(scrap.layer == good.layer)
  }

  @Test("Each extra grade costs its price per layer, and a screen discards layers only")
  func gradesAndScreen() throws {
    let one = try figures().cost
    let three = try figures(grades: 3).cost
    #expect(abs(three.stack.value - one.stack.value - 0.01 * 10 * 2) < 1e-12)
    let screened = try figures(screen: 1)
    let extra = 10 * one.layer.value * (1 / screened.mismatch.screenedShare - 1)
    #expect(agree(screened.cost.stack.value, one.stack.value + extra, within: 1e-12))
  }

  @Test("Cells and hardware add up to the module")
  func module() throws {
    let figures = try figures()
    let cost = figures.cost
    #expect(
      agree(cost.module.value, 8 * cost.cell.value + cost.moduleHardware.value, within: 1e-12))
    let pouch = 1.5 * figures.cell.pouch.pouchArea.value * 1e-4
    #expect(agree(cost.cell.value, 3 * cost.stack.value + pouch + 0.5 + 1, within: 1e-12))
    #expect(CostFigures.perEnergy(Money(20), Energy(100)) == EnergyPrice(200))
  }

  @Test("One plate fewer than layers is paid for")
  func plates() throws {
    let two = try figures(layers: 2).cost
    let three = try figures(layers: 3).cost
    #expect(
      agree(
        three.stack.value - two.stack.value, three.layer.value + three.plate.value, within: 1e-9))
  }
}
