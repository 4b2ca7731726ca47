import StackPhysics
import Testing

@testable import Verification

@Suite("Layer spread")
struct LayerSpreadTests {
  @Test("agrees with the worked examples")
  func agreesWithWorkedExamples() {
    // Examples B and G: cv 1.5 %, screen 3 sigma, 13 layers, an excess of 3 %.
    let three = LayerSpread(variation: 0.015, screen: 3, grades: 3)
    #expect(abs(three.usableShares(upTo: 13)[13] - 0.9901507344059852) < 1e-9)
    #expect(abs(three.confidence(layersInSeries: 13, excess: 0.03) - 1) < 1e-9)
    let two = LayerSpread(variation: 0.015, screen: 3, grades: 2)
    #expect(abs(two.usableShares(upTo: 13)[13] - 0.9860825679675707) < 1e-9)
    #expect(
      abs(two.confidence(layersInSeries: 13, excess: 0.03) - 0.9672375714471184) < 1e-9)
  }

  @Test(
    "agrees with the physics, which integrates otherwise",
    arguments: [1, 2, 5, 8], [nil, 1, 1.5, 2, 3] as [Double?])
  func agreesWithPhysics(grades: Int, screen: Double?) {
    let spread = LayerSpread(variation: 0.05, screen: screen, grades: grades)
    let shares = spread.usableShares(upTo: 200)
    for layers in [1, 2, 3, 10, 50, 100, 200] {
      let figures = MismatchFigures(
        layersInSeries: layers, grades: grades, variation: 0.05, screen: screen)
      #expect(abs(shares[layers] - figures.usableShare) < 1e-12)
      for excess in [0.005, 0.02, 0.05] {
        let own = spread.confidence(layersInSeries: layers, excess: excess)
        #expect(abs(own - figures.confidence(socExcess: excess)) < 1e-9)
      }
    }
  }

  @Test("integrates narrow classes of many layers to 1e-11")
  func integratesNarrowClasses() {
    // Simpson's rule with 200,000 steps per class, in another language.
    let spread = LayerSpread(variation: 0.02, screen: 1, grades: 4)
    #expect(abs(spread.usableShares(upTo: 60)[60] - 0.9951695745325191) < 1e-11)
  }

  @Test("no variation and single layers cost nothing")
  func noVariation() {
    let even = LayerSpread(variation: 0, screen: nil, grades: 1)
    #expect(even.usableShares(upTo: 9) == [Double](repeating: 1, count: 10))
    #expect(even.confidence(layersInSeries: 9, excess: 0) == 1)
    let single = LayerSpread(variation: 0.1, screen: nil, grades: 1)
    #expect(single.usableShares(upTo: 1)[1] == 1)
    #expect(single.confidence(layersInSeries: 1, excess: 0) == 1)
  }
}
