import Quantities
import Testing

@testable import StackPhysics

@Suite("Heat of a block")
struct ThermalFiguresTests {
  func heat(_ faces: CooledFaces, duration: Double = 3600, block: Int = 4, flux: Double = 1e-3)
    throws -> ThermalFigures
  {
    let figures = try DesignFigures(
      design: TestMaterials.design(layer: TestMaterials.layer(), layers: 20, stacks: 4),
      conditions: TestMaterials.conditions())
    return ThermalFigures(
      heatFlux: HeatFlux(flux), cell: figures.cell, layersInSeries: 20, cellsPerBlock: block,
      cooledFaces: faces, filmCoefficient: HeatTransferCoefficient(300),
      duration: Duration(duration))
  }

  @Test("One cooled face: four times the rise inside and twice that of the film")
  func oneFace() throws {
    let both = try heat(.both)
    let one = try heat(.one)
    #expect(agree(one.conductionRise.value, 4 * both.conductionRise.value, within: 1e-12))
    #expect(agree(one.filmRise.value, 2 * both.filmRise.value, within: 1e-12))
    #expect(one.rise > both.rise)
  }

  @Test("A short time warms as without cooling, a long one to the steady rise")
  func times() throws {
    for faces in [CooledFaces.both, .one] {
      let short = try heat(faces, duration: 1e-3)
      let adiabatic = try heat(.none, duration: 1e-3)
      #expect(agree(short.rise.value, adiabatic.rise.value, within: 0.25))
      #expect(short.rise <= adiabatic.rise)
      let long = try heat(faces, duration: 1e9)
      #expect(
        agree(long.rise.value, (long.conductionRise + long.filmRise).value, within: 1e-12))
      #expect(agree(long.spread.value, long.conductionRise.value, within: 1e-12))
      let forever = try heat(faces, duration: .infinity)
      #expect(agree(forever.rise.value, long.rise.value, within: 1e-12))
    }
  }

  @Test("Without cooled faces there is no spread and no time constant")
  func adiabatic() throws {
    let none = try heat(.none)
    #expect(none.spread == .zero)
    #expect(none.timeConstant == nil)
    #expect(
      agree(
        none.rise.value, none.heatRate.value * 3600 / none.heatCapacity.value, within: 1e-12))
  }

  @Test("The rise grows with the block and the heat")
  func grows() throws {
    #expect(try heat(.both, block: 2).rise < heat(.both, block: 4).rise)
    #expect(try heat(.both, flux: 1e-4).rise < heat(.both).rise)
    #expect(try heat(.both, block: 1, flux: 0).rise == .zero)
  }

  @Test("The reversible heat adds to the resistance's")
  func flux() {
    let flux = ThermalFigures.heatFlux(
      currentDensity: CurrentDensity(2), areaSpecificResistance: AreaSpecificResistance(50),
      temperature: Temperature(300), entropy: EntropyCoefficient(1e-4))
    #expect(agree(flux.value, 2e-4 + 6e-5, within: 1e-12))
  }
}
