/// Between which numbers a quantity of a cell or stack lies, in its canonical unit.
///
/// Far wider than any real lot: they find a unit that is wrong by a thousand, not a bad cell.
struct PlausibleBounds: Sendable, Hashable {
  let quantity: MeasuredQuantity
  /// The least number.
  let lowest: Int
  /// Whether the least number itself is possible.
  let includesLowest: Bool
  /// The largest number.
  let highest: Int

  /// The bounds of a quantity; nil for one without.
  init?(_ quantity: MeasuredQuantity) {
    self.quantity = quantity
    switch quantity {
    case .dischargeCapacity, .chargeCapacity: (lowest, includesLowest, highest) = (0, true, 1500)
    case .dcir, .acir: (lowest, includesLowest, highest) = (0, false, 100_000)
    case .ocv, .firstOCV, .secondOCV: (lowest, includesLowest, highest) = (-1500, true, 1500)
    case .selfDischarge: (lowest, includesLowest, highest) = (-10_000, true, 10_000)
    case .thickness: (lowest, includesLowest, highest) = (0, false, 1000)
    case .mass: (lowest, includesLowest, highest) = (0, false, 1_000_000)
    case .testTemperature, .dcirTemperature:
      (lowest, includesLowest, highest) = (-100, true, 300)
    case .dcirSOC: (lowest, includesLowest, highest) = (0, true, 1)
    case .dcirPulse: (lowest, includesLowest, highest) = (0, false, 86_400)
    default: return nil
    }
  }

  /// Whether a number in the canonical unit lies inside.
  func hold(for number: Double) -> Bool {
    number <= Double(highest)
      && (includesLowest ? number >= Double(lowest) : number > Double(lowest))
  }
}
