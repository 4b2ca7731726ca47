import Testing

@testable import StackReport

@Suite("Outlines of modules")
struct ConvexHullTests {
  @Test("corners surround all points, and points inside or on an edge are none")
  func corners() {
    let hull = ConvexHull.around([(0, 0), (2, 0), (1, 0), (2, 2), (0, 2), (1, 1), (1.5, 0.5)])
    #expect(hull.map(\.0) == [0, 2, 2, 0])
    #expect(hull.map(\.1) == [0, 0, 2, 2])
  }

  @Test(
    "few points, equal points and points on a line leave something to draw",
    arguments: [
      [], [(1.0, 1.0)], [(1, 1), (2, 2)], [(1, 1), (1, 1), (1, 1)], [(0, 0), (1, 1), (2, 2)],
    ] as [[(Double, Double)]])
  func degenerate(points: [(Double, Double)]) {
    let hull = ConvexHull.around(points.map { (x: $0.0, y: $0.1) })
    #expect(hull.isEmpty == points.isEmpty && hull.count <= points.count)
    for corner in hull { #expect(points.contains { $0 == corner }) }
  }
}
