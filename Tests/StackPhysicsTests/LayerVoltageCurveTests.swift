import Quantities
import Testing

@testable import StackPhysics

@Suite("Open-circuit voltage of a layer")
struct LayerVoltageCurveTests {
  func hostCurve(ratio: Double) throws -> LayerVoltageCurve {
    LayerVoltageCurve(
      cathode: try TestMaterials.potential(TestMaterials.nmcCurve),
      anode: try TestMaterials.silicon(), capacityRatio: ratio)
  }

  @Test("Against lithium it is the cathode's potential")
  func lithium() throws {
    let cathode = try TestMaterials.potential(TestMaterials.nmcCurve)
    let curve = LayerVoltageCurve(
      cathode: cathode, anode: TestMaterials.lithiumAnode, capacityRatio: 0.2)
    #expect(curve.depths == cathode.points.map(\.coordinate))
    #expect(curve.voltages == cathode.points.map(\.potential.value))
    #expect(curve.chargeVoltage == Voltage(4.25))
    #expect(abs(curve.fullIntegral.value - cathode.mean.value) < 1e-14)
  }

  @Test("Against a host the breakpoints of both are there, and every voltage is their difference")
  func host() throws {
    let cathode = try TestMaterials.potential(TestMaterials.nmcCurve)
    let silicon = try TestMaterials.potential([[0, 0.8], [0.2, 0.5], [0.6, 0.35], [1, 0.05]])
    let curve = try hostCurve(ratio: 1.2)
    #expect(curve.depths.contains { abs($0 - (1 - 1.2 * 0.6)) < 1e-15 })
    #expect(curve.depths.contains { abs($0 - (1 - 1.2 * 0.2)) < 1e-15 })
    #expect(curve.depths.count == 13 + 2)
    for step in 0...1000 {
      let x = Double(step) / 1000
      let expected =
        cathode.potential(at: x).value - silicon.potential(at: (1 - x) / 1.2).value
      #expect(abs(curve.voltage(at: x).value - expected) < 1e-12)
    }
  }

  @Test("With an N/P below 1 the host is full until its capacity is enough")
  func scarceHost() throws {
    let curve = try hostCurve(ratio: 0.8)
    #expect(abs(curve.chargeVoltage.value - (4.25 - 0.05)) < 1e-12)
    #expect(abs(curve.voltage(at: 0.1).value - (4.08 - 0.05)) < 1e-12)
    #expect(curve.depths.contains { abs($0 - 0.2) < 1e-15 })
  }

  @Test("The voltage never rises with the depth", arguments: [0.8, 1.05, 1.2, 2])
  func falls(ratio: Double) throws {
    let voltages = try hostCurve(ratio: ratio).voltages
    for (a, b) in zip(voltages, voltages.dropFirst()) { #expect(b <= a) }
  }

  @Test("The largest depth is where the loaded voltage meets the cut-off")
  func largestDepth() throws {
    let curve = try hostCurve(ratio: 1.1)
    var shortened = 0
    for step in 0...300 {
      let drop = Double(step) / 100
      guard let depth = curve.largestDepth(drop: Voltage(drop), cutoff: Voltage(2.5)) else {
        #expect(curve.chargeVoltage.value - drop < 2.5)
        continue
      }
      #expect(curve.voltage(at: depth).value - drop >= 2.5 - 1e-12)
      if depth < 1 {
        shortened += 1
        #expect(curve.voltage(at: min(1, depth + 1e-6)).value - drop < 2.5)
      }
    }
    #expect(shortened > 50)
  }

  @Test("A plateau at the cut-off counts to its end")
  func plateau() throws {
    let curve = LayerVoltageCurve(
      cathode: try TestMaterials.potential([[0, 3.5], [0.2, 3.4], [0.8, 3.4], [1, 2.5]]),
      anode: TestMaterials.lithiumAnode, capacityRatio: 1)
    #expect(curve.largestDepth(drop: .zero, cutoff: Voltage(3.4)) == 0.8)
    #expect(curve.largestDepth(drop: .zero, cutoff: Voltage(3.5)) == 0)
    #expect(curve.largestDepth(drop: .zero, cutoff: Voltage(3.51)) == nil)
    #expect(curve.largestDepth(drop: .zero, cutoff: Voltage(2.5)) == 1)
  }

  @Test("The integral agrees with sums over thin strips")
  func integral() throws {
    let curve = try hostCurve(ratio: 1.3)
    var sum = 0.0
    let strips = 100_000
    for strip in 0..<strips {
      let x = (Double(strip) + 0.5) / Double(strips)
      sum += curve.voltage(at: x).value / Double(strips)
      if (strip + 1) % 9973 == 0 {
        let end = Double(strip + 1) / Double(strips)
        #expect(abs(curve.integral(to: end).value - sum) < 1e-9)
      }
    }
    #expect(abs(curve.fullIntegral.value - sum) < 1e-9)
    #expect(curve.integral(to: 0) == .zero)
    #expect(curve.integral(to: 1) == curve.fullIntegral)
  }

  @Test(
    "The cut-off is the given one, else the lower potential minus the anode's mean, never below 0")
  func cutoff() throws {
    let cathode = try TestMaterials.cathode(lower: 2.8)
    let given = TestMaterials.operation(rate: 1, cutoff: 3.1)
    let open = TestMaterials.operation(rate: 1)
    let silicon = try TestMaterials.silicon()
    #expect(cutoffVoltage(cathode: cathode, anode: silicon, operation: given) == Voltage(3.1))
    #expect(
      cutoffVoltage(cathode: cathode, anode: TestMaterials.lithiumAnode, operation: open)
        == Voltage(2.8))
    // Mean of the silicon curve: 0.13 + 0.17 + 0.08.
    #expect(
      abs(cutoffVoltage(cathode: cathode, anode: silicon, operation: open).value - 2.42) < 1e-12)
    let low = try TestMaterials.cathode(lower: 0.2)
    #expect(cutoffVoltage(cathode: low, anode: silicon, operation: open) == .zero)
  }
}
