import StackRecords
import Testing

@testable import Verification

@Suite("Held limits")
struct HeldLimitTests {
  @Test(
    "hold within 1e-9 of the larger of the limit and 1e-12",
    arguments: [
      (Limit(.stackVoltage, .max, 60), 60.0, true, 0.0),
      (Limit(.stackVoltage, .max, 60), 60 + 5e-8, true, -5e-8),
      (Limit(.stackVoltage, .max, 60), 60 + 7e-8, false, -7e-8),
      (Limit(.moduleVoltage, .min, 500), 500 - 4e-7, true, -4e-7),
      (Limit(.moduleVoltage, .min, 500), 499, false, -1),
      (Limit(.temperatureSpread, .max, 0), 0, true, 0),
      (Limit(.temperatureSpread, .max, 0), 1e-20, false, -1e-20),
      (Limit(.socExcess, .max, 0.03, confidence: 0.99), 0.995, true, 0.005),
      (Limit(.socExcess, .max, 0.03, confidence: 0.99), 0.98, false, -0.01),
      (Limit(.cost, .max, 100), .nan, false, .nan),
    ])
  func hold(limit: Limit, figure: Double, holds: Bool, margin: Double) {
    let held = HeldLimit(limit, figure: figure)
    #expect(held.holds == holds)
    #expect(margin.isNaN ? held.margin.isNaN : abs(held.margin - margin) < 1e-13)
  }
}
