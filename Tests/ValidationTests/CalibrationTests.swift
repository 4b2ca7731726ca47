import Testing
import ValidationCases

@Suite("Calibration")
struct CalibrationTests {
  static let calibration = Calibration()

  @Test("the fitted constants lie on the grid and fit no worse than the catalogue's")
  func fit() {
    let calibration = Self.calibration
    #expect(Calibration.capacitanceGrid.contains(calibration.constants.capacitance))
    #expect(Calibration.exponentGrid.contains(calibration.constants.exponent))
    #expect(Calibration.chargeTransferGrid.contains(calibration.constants.chargeTransfer))
    #expect(calibration.deviation < calibration.catalogueDeviation)
    #expect(calibration.deviation <= calibration.heldDeviation)
    #expect(calibration.deviation > 0.05 && calibration.deviation < 0.25)
  }

  @Test("no share left reached is above one")
  func contact() {
    #expect((0.3...1).contains(Self.calibration.dryContact))
    #expect((0.3...1).contains(Self.calibration.slurryContact))
  }

  @Test("every anchor has a capacity by both sets of constants, below its nominal capacity")
  func rows() {
    #expect(Self.calibration.rows.map(\.anchor) == Anchor.all)
    for row in Self.calibration.rows {
      #expect(row.fitted > 0 && row.fitted <= row.anchor.nominal, "\(row.anchor.name)")
      #expect(row.catalogue > 0 && row.catalogue <= row.anchor.nominal, "\(row.anchor.name)")
    }
  }

  @Test("the spans hold the best point")
  func spans() {
    let calibration = Self.calibration
    let best = calibration.constants
    #expect(calibration.capacitances.least <= best.capacitance)
    #expect(calibration.capacitances.greatest >= best.capacitance)
    #expect(calibration.exponents.least <= best.exponent)
    #expect(calibration.exponents.greatest >= best.exponent)
    #expect(calibration.chargeTransfers.least <= best.chargeTransfer)
    #expect(calibration.chargeTransfers.greatest >= best.chargeTransfer)
  }

  @Test("the same constants come out again")
  func again() {
    #expect(Calibration().rows == Self.calibration.rows)
  }
}
