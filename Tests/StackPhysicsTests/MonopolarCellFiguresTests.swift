import Quantities
import StackPhysics
import Testing

@Suite("Monopolar cells")
struct MonopolarCellFiguresTests {
  /// 4 mAh/cm2 with round masses: cathode 25, zinc 20, electrolyte 8, separator 5 mg/cm2.
  private static let cell = MonopolarCell(
    name: "round", voltage: Voltage(1.5), cathodeCapacity: SpecificCapacity(200),
    cathodeLoading: ArealMass(20), activeFraction: 0.8, anodeCapacity: SpecificCapacity(800),
    capacityRatio: 4, electrolyteRatio: MassPerCharge(2), separatorArealMass: ArealMass(5),
    positiveCollector: nil, negativeCollector: nil, packageShare: 0)

  @Test("a layer is its cathode, anode, electrolyte and separator")
  func parts() {
    let figures = MonopolarCellFigures(Self.cell)
    #expect(figures.arealCapacity == ArealCapacity(4))
    #expect(figures.anodeArealCapacity == ArealCapacity(16))
    #expect(figures.cathode == ArealMass(25))
    #expect(figures.anode == ArealMass(20))
    #expect(figures.electrolyte == ArealMass(8))
    #expect(figures.collectors == .zero && figures.package == .zero)
    #expect(figures.mass == ArealMass(58))
    #expect(figures.specificEnergy == SpecificEnergy(1000 * 6 / 58))
  }

  @Test("half of each foil counts, and the package is a share of all")
  func shares() {
    var cell = Self.cell
    let metal = Metal(
      name: "metal", density: Density(5), resistivity: .zero, thermalConductivity: .zero,
      specificHeat: .zero, lowestPotential: .zero, highestPotential: .zero, price: .zero)
    let foil = Foil(metal: metal, thickness: Length(20))
    cell.positiveCollector = foil
    cell.negativeCollector = foil
    #expect(MonopolarCellFigures(cell).collectors == ArealMass(10))
    cell.packageShare = 0.2
    let figures = MonopolarCellFigures(cell)
    #expect(abs(figures.package.value - 17) < 1e-12)
    #expect(abs(figures.package / figures.mass - 0.2) < 1e-12)
    #expect(abs(figures.specificEnergy.value - 6000 / 85) < 1e-9)
  }

  @Test("less electrolyte, less zinc and a thicker cathode each give more")
  func laws() {
    let plain = MonopolarCellFigures(Self.cell).specificEnergy
    let changes: [(inout MonopolarCell) -> Void] = [
      { $0.electrolyteRatio = MassPerCharge(1) }, { $0.capacityRatio = 1.05 },
      { $0.cathodeLoading = ArealMass(40) }, { $0.voltage = Voltage(1.6) },
    ]
    for change in changes {
      var cell = Self.cell
      change(&cell)
      #expect(MonopolarCellFigures(cell).specificEnergy > plain)
    }
  }
}
