public import Quantities

/// A potential against lithium that falls, or stays, along a coordinate from 0 to 1, linear between points.
///
/// For a cathode the coordinate is the depth of discharge x (0 charged, 1 discharged); for a host
/// anode it is the lithiation y (0 empty, 1 full).
public struct PotentialCurve: Sendable, Hashable {
  /// A point of the curve.
  public struct Point: Sendable, Hashable {
    /// Coordinate, 0 … 1.
    public var coordinate: Double
    /// Potential against lithium.
    public var potential: Voltage

    /// Creates a point.
    public init(_ coordinate: Double, _ potential: Voltage) {
      self.coordinate = coordinate
      self.potential = potential
    }
  }

  /// Why points do not make a curve.
  public enum Fault: Error, Sendable, Hashable {
    /// Fewer than two points.
    case tooFewPoints
    /// The first coordinate is not 0 or the last not 1.
    case doesNotSpanZeroToOne
    /// The coordinate at this index does not rise.
    case coordinateDoesNotRise(index: Int)
    /// The potential at this index is above the one before.
    case potentialRises(index: Int)
  }

  /// The points, coordinates rising from 0 to 1, potentials never rising.
  public let points: [Point]

  /// Creates a curve.
  ///
  /// - Throws: `Fault` when the points do not span 0 to 1 with rising coordinates and potentials
  ///   that never rise.
  public init(_ points: [Point]) throws(Fault) {
    guard points.count >= 2, let first = points.first, let last = points.last else {
      throw .tooFewPoints
    }
    guard first.coordinate == 0, last.coordinate == 1 else { throw .doesNotSpanZeroToOne }
    for index in points.indices.dropFirst() {
      guard points[index].coordinate > points[index - 1].coordinate else {
        throw .coordinateDoesNotRise(index: index)
      }
      guard points[index].potential <= points[index - 1].potential else {
        throw .potentialRises(index: index)
      }
    }
    self.points = points
  }

  /// Potential at a coordinate; outside 0 … 1 the end value.
  public func potential(at coordinate: Double) -> Voltage {
    guard let first = points.first, let last = points.last else { return .zero }
    if coordinate <= first.coordinate { return first.potential }
    if coordinate >= last.coordinate { return last.potential }
    var low = 0
    var high = points.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if points[middle].coordinate <= coordinate { low = middle } else { high = middle }
    }
    let a = points[low]
    let b = points[high]
    let share = (coordinate - a.coordinate) / (b.coordinate - a.coordinate)
    return a.potential + (b.potential - a.potential) * share
  }

  /// Mean potential over the whole coordinate, exact on the piecewise linear curve.
  public var mean: Voltage {
    var sum = 0.0
    for (a, b) in zip(points, points.dropFirst()) {
      sum += (a.potential.value + b.potential.value) / 2 * (b.coordinate - a.coordinate)
    }
    return Voltage(sum)
  }
}
