/// The outline of points of a picture.
enum ConvexHull {
  /// The corners of the smallest convex polygon around points, anticlockwise; the points themselves
  /// where there are fewer than three.
  ///
  /// - Source: A. M. Andrew, Information Processing Letters 9 (1979) 216.
  static func around(_ points: [(x: Double, y: Double)]) -> [(Double, Double)] {
    let sorted = points.sorted { $0.x == $1.x ? $0.y < $1.y : $0.x < $1.x }
    guard sorted.count > 2 else { return sorted }
    let lower = chain(sorted)
    let upper = chain(sorted.reversed())
    return lower.dropLast() + upper.dropLast()
  }

  private static func chain(_ points: [(x: Double, y: Double)]) -> [(Double, Double)] {
    var chain: [(Double, Double)] = []
    for point in points {
      while chain.count > 1,
        turn(chain[chain.count - 2], chain[chain.count - 1], (point.x, point.y)) <= 0
      {
        chain.removeLast()
      }
      chain.append((point.x, point.y))
    }
    return chain
  }

  private static func turn(
    _ first: (Double, Double), _ second: (Double, Double), _ third: (Double, Double)
  ) -> Double {
    (second.0 - first.0) * (third.1 - first.1) - (second.1 - first.1) * (third.0 - first.0)
  }
}
