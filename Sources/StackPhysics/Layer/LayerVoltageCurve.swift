public import Quantities

/// The open-circuit voltage of a layer over its depth of discharge, with its integral.
///
/// `U(x) = U_c(x) − U_a(y(x))`, `y(x) = (1−x)/NP` for a host, constant U_a for lithium and alloy foil;
/// piecewise linear on the union of both sets of breakpoints, never rising with x.
/// - Source: the model contract 1.8.
public struct LayerVoltageCurve: Sendable, Hashable {
  /// Depths of discharge of the breakpoints, rising from 0 to 1.
  public let depths: [Double]
  /// Voltages in V at the breakpoints, never rising.
  public let voltages: [Double]
  /// Integral of the voltage in V from 0 to each breakpoint.
  public let integrals: [Double]

  /// Makes the curve of a cathode against an anode.
  ///
  /// - Parameters:
  ///   - cathode: the cathode's potential over the depth of discharge.
  ///   - anode: the anode.
  ///   - capacityRatio: N/P of a host, above 0, its least ratio where absent; not read for lithium
  ///     and alloy foil.
  public init(cathode: PotentialCurve, anode: AnodeMaterial, capacityRatio: Double?) {
    var depths = cathode.points.map(\.coordinate)
    var anodePotential: (Double) -> Double = { _ in anode.meanPotential.value }
    if case .host(let host) = anode.kind {
      let ratio = capacityRatio ?? host.leastRatio
      for point in host.potential.points {
        let depth = 1 - ratio * point.coordinate
        if depth > 0, depth < 1 { depths.append(depth) }
      }
      depths.sort()
      anodePotential = { host.potential.potential(at: (1 - $0) / ratio).value }
    }
    var unique: [Double] = []
    for depth in depths where unique.last != depth { unique.append(depth) }
    let voltages = unique.map { cathode.potential(at: $0).value - anodePotential($0) }
    var integrals = [0.0]
    for index in unique.indices.dropFirst() {
      let width = unique[index] - unique[index - 1]
      integrals.append(
        integrals[index - 1] + width * (voltages[index] + voltages[index - 1]) / 2)
    }
    self.depths = unique
    self.voltages = voltages
    self.integrals = integrals
    chargeVoltage = Voltage(voltages[0])
    dischargedVoltage = Voltage(voltages[voltages.count - 1])
    fullIntegral = Voltage(integrals[integrals.count - 1])
  }

  /// Voltage of the charged layer, U(0).
  public let chargeVoltage: Voltage
  /// Voltage of the discharged layer, U(1).
  public let dischargedVoltage: Voltage
  /// Integral of the voltage over the whole depth, which is its mean.
  public let fullIntegral: Voltage

  /// Voltage at a depth of discharge, 0 ≤ x ≤ 1.
  public func voltage(at depth: Double) -> Voltage {
    let low = segment(below: depth)
    let share = (depth - depths[low]) / (depths[low + 1] - depths[low])
    return Voltage(voltages[low] + (voltages[low + 1] - voltages[low]) * share)
  }

  /// Largest depth of discharge up to which the loaded voltage stays at or above the cut-off.
  ///
  /// x_R is the largest x with `U(x') − drop ≥ V_cut` for all `x' ≤ x`; nil when even x = 0 fails.
  public func largestDepth(drop: Voltage, cutoff: Voltage) -> Double? {
    let loss = drop.value
    let least = cutoff.value
    if dischargedVoltage.value - loss >= least { return 1 }
    guard chargeVoltage.value - loss >= least else { return nil }
    var low = 0
    var high = voltages.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if voltages[middle] - loss >= least { low = middle } else { high = middle }
    }
    // The voltage at `high` is below that at `low`, so the division is by a positive number.
    let share = (voltages[low] - loss - least) / (voltages[low] - voltages[high])
    return depths[low] + (depths[high] - depths[low]) * share
  }

  /// Integral of the open-circuit voltage from 0 to a depth, exact on the piecewise linear curve.
  public func integral(to depth: Double) -> Voltage {
    if depth >= 1 { return fullIntegral }
    let low = segment(below: depth)
    let width = depth - depths[low]
    let slope = (voltages[low + 1] - voltages[low]) / (depths[low + 1] - depths[low])
    return Voltage(integrals[low] + width * (voltages[low] + slope * width / 2))
  }

  /// Index of the breakpoint at or below a depth, never the last one.
  private func segment(below depth: Double) -> Int {
    var low = 0
    var high = depths.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if depths[middle] <= depth { low = middle } else { high = middle }
    }
    return low
  }
}

/// Lowest voltage of one layer: the given one, else the cathode's lower potential minus the anode's mean.
///
/// Not below 0.
/// - Source: the model contract 1.8.
public func cutoffVoltage(
  cathode: CathodeMaterial, anode: AnodeMaterial, operation: Operation
) -> Voltage {
  if let given = operation.cutoffVoltages[cathode.name] { return given }
  return max(.zero, cathode.lowerPotential - anode.meanPotential)
}
