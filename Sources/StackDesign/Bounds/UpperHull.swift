/// The upper left hull of points (burden, energy): all that can maximise energy ÷ (c + k·burden).
struct UpperHull {
  /// A corner of the hull.
  struct Point {
    let burden: Double
    let energy: Double
  }

  /// Corners, burden and energy both rising.
  private(set) var corners: [Point] = []

  /// The hull of the points, which may come in any order.
  init(_ points: [Point]) {
    for point in points.sorted(by: { ($0.burden, -$0.energy) < ($1.burden, -$1.energy) }) {
      if let last = corners.last, point.energy <= last.energy { continue }
      while corners.count >= 2 {
        let a = corners[corners.count - 2]
        let b = corners[corners.count - 1]
        let turn =
          (b.burden - a.burden) * (point.energy - a.energy)
          - (b.energy - a.energy) * (point.burden - a.burden)
        guard turn >= 0 else { break }
        corners.removeLast()
      }
      corners.append(point)
    }
  }

  /// The largest energy ÷ (constant + slope·burden) over all points, for constant > 0, slope ≥ 0.
  func largestRatio(constant: Double, slope: Double) -> Double {
    var best = 0.0
    for corner in corners {
      best = max(best, corner.energy / (constant + slope * corner.burden))
    }
    return best
  }
}
