import Quantities
import Testing

@testable import StackPhysics

@Suite("Plates and foils")
struct PlateFiguresTests {
  let room = Temperature(298.15)

  func clad(share: Double = 0.5, coating: Double = 0, energy: Double? = nil) -> BipolarPlate {
    BipolarPlate(
      material: PlateMaterial(
        name: "clad", cathodeFace: TestMaterials.aluminium, anodeFace: TestMaterials.copper,
        cathodeFaceShare: share, coating: ArealMass(coating),
        cathodeContact: AreaSpecificResistance(0.01), anodeContact: AreaSpecificResistance(0.04),
        price: .zero, contactActivationEnergy: energy.map { ActivationEnergy($0) }),
      thickness: Length(12))
  }

  @Test("A plate of two metals is half and half, its resistivity the series sum by share")
  func clad() {
    let plate = PlateFigures(clad(), temperature: room)
    #expect(agree(plate.arealMass.value, 0.1 * 6 * (2.70 + 8.96), within: 1e-12))
    #expect(
      agree(plate.bulkResistance.value, 1e-4 * 6 * (2.71e-6 + 1.71e-6), within: 1e-12))
    #expect(agree(plate.heat.thermalResistance, 6e-6 / 237 + 6e-6 / 401, within: 1e-12))
    #expect(
      agree(
        plate.heat.arealHeatCapacity, 0.01 * (1.62 * 897 + 5.376 * 385), within: 1e-12))
  }

  @Test("A coating adds mass and no thickness")
  func coating() {
    let plain = PlateFigures(clad(), temperature: room)
    let coated = PlateFigures(clad(coating: 0.75), temperature: room)
    #expect(agree(coated.arealMass.value, plain.arealMass.value + 0.75, within: 1e-12))
    #expect(coated.thickness == plain.thickness)
    #expect(coated.bulkResistance == plain.bulkResistance)
    #expect(coated.heat.thermalResistance == plain.heat.thermalResistance)
    #expect(coated.heat.arealHeatCapacity > plain.heat.arealHeatCapacity)
  }

  @Test("The contacts are those of both faces and follow the temperature where they have an energy")
  func contacts() {
    #expect(abs(PlateFigures(clad(), temperature: room).contactResistance.value - 0.05) < 1e-15)
    let hot = Temperature(333.15)
    #expect(abs(PlateFigures(clad(), temperature: hot).contactResistance.value - 0.05) < 1e-15)
    #expect(
      PlateFigures(clad(energy: 0.2), temperature: hot).contactResistance
        < AreaSpecificResistance(0.03))
  }

  @Test("A foil tabbed at one edge has an in-plane share, one covered over its face has none")
  func inPlane() {
    let edge = FoilFigures(
      TestMaterials.aluminiumFoil, electrodeHeight: Length(1e5), tabsCoverFace: false)
    #expect(agree(edge.inPlaneResistance.value, 0.0753, within: 1e-3))
    let face = FoilFigures(
      TestMaterials.aluminiumFoil, electrodeHeight: Length(1e5), tabsCoverFace: true)
    #expect(face.inPlaneResistance == .zero)
    #expect(face.arealMass == edge.arealMass)
  }
}
