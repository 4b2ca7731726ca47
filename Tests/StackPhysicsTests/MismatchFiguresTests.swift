import Testing

@testable import StackPhysics

@Suite("Spread of layer capacities")
struct MismatchFiguresTests {
  @Test("Closed forms of the smallest of two and of three normals to 1e-9")
  func closedForms() {
    let pi = Double.pi
    #expect(abs(expectedLargestOfNormals(count: 1)) < 1e-12)
    #expect(abs(expectedLargestOfNormals(count: 2) - 1 / pi.squareRoot()) < 1e-10)
    #expect(abs(expectedLargestOfNormals(count: 3) - 1.5 / pi.squareRoot()) < 1e-10)
    // Four and five normals have arctangents in their closed forms; these are their values.
    #expect(abs(expectedLargestOfNormals(count: 4) - 1.029_375_373_003_964) < 1e-10)
    #expect(abs(expectedLargestOfNormals(count: 5) - 1.162_964_473_640_519) < 1e-10)
  }

  @Test("One layer, or layers without spread, lose nothing")
  func nothing() {
    let one = MismatchFigures(layersInSeries: 1, grades: 3, variation: 0.02, screen: 2)
    #expect(one.usableShare == 1)
    #expect(one.confidence(socExcess: 0) == 1)
    let even = MismatchFigures(layersInSeries: 20, grades: 2, variation: 0, screen: nil)
    #expect(even.usableShare == 1)
    #expect(even.worstClassUsableShare == 1)
    #expect(even.confidence(socExcess: 0) == 1)
    #expect(even.screenedShare == 1)
  }

  @Test("The usable share falls with N and with the spread, and rises with the number of classes")
  func monotonic() {
    for grades in 1...5 {
      for layers in [2, 3, 5, 8, 13, 30, 100] {
        let figures = MismatchFigures(
          layersInSeries: layers, grades: grades, variation: 0.01, screen: 2.5)
        let longer = MismatchFigures(
          layersInSeries: layers + 1, grades: grades, variation: 0.01, screen: 2.5)
        let wider = MismatchFigures(
          layersInSeries: layers, grades: grades, variation: 0.02, screen: 2.5)
        let finer = MismatchFigures(
          layersInSeries: layers, grades: grades + 1, variation: 0.01, screen: 2.5)
        #expect(longer.usableShare < figures.usableShare)
        #expect(abs((1 - wider.usableShare) - 2 * (1 - figures.usableShare)) < 1e-12)
        #expect(finer.usableShare > figures.usableShare)
        #expect(figures.worstClassUsableShare <= figures.usableShare)
      }
    }
  }

  @Test("A screen keeps erf(k/√2) and a loose one changes nothing")
  func screen() {
    let tight = MismatchFigures(layersInSeries: 13, grades: 1, variation: 0.01, screen: 2)
    #expect(abs(tight.screenedShare - 0.954_499_736_103_641_6) < 1e-12)
    let open = MismatchFigures(layersInSeries: 13, grades: 1, variation: 0.01, screen: nil)
    #expect(tight.usableShare > open.usableShare)
    let loose = MismatchFigures(layersInSeries: 13, grades: 2, variation: 0.01, screen: 9)
    let none = MismatchFigures(layersInSeries: 13, grades: 2, variation: 0.01, screen: nil)
    #expect(abs(loose.usableShare - none.usableShare) < 1e-12)
  }

  @Test("The expected smallest agrees with a sum over a fine grid of draws", arguments: [1, 2, 4])
  func grid(grades: Int) {
    // Mid-probability points of the screened distribution, and the exact weights of the smallest.
    let layers = 7
    let points = 40_000
    let kept = NormalDistribution.probability(from: -2, to: 2)
    var sum = 0.0
    for grade in 0..<grades {
      for point in 0..<points {
        let share = (Double(point) + 0.5) / Double(points)
        let p = kept * (Double(grade) + share) / Double(grades)
        let z = NormalDistribution.bound(probability: p, from: -2, to: 2)
        var weight = Double(layers) / Double(points)
        for _ in 1..<layers { weight *= 1 - share }
        sum += z * weight / Double(grades)
      }
    }
    let figures = MismatchFigures(
      layersInSeries: layers, grades: grades, variation: 0.01, screen: 2)
    #expect(abs(figures.usableShare - (1 + 0.01 * sum)) < 1e-8)
  }

  @Test("The confidence rises with the excess allowed, from 0 to 1")
  func confidence() {
    let figures = MismatchFigures(layersInSeries: 13, grades: 2, variation: 0.015, screen: 3)
    var last = 0.0
    for step in 0...20 {
      let confidence = figures.confidence(socExcess: Double(step) * 0.005)
      #expect(confidence >= last)
      last = confidence
    }
    #expect(last == 1)
    #expect(figures.confidence(socExcess: 0) < 0.01)
  }

  @Test("Quantiles of the normal distribution invert its probabilities")
  func quantiles() {
    #expect(abs(NormalDistribution.cumulative(0) - 0.5) < 1e-16)
    #expect(abs(NormalDistribution.cumulative(1.959_963_984_540_054) - 0.975) < 1e-15)
    let median = NormalDistribution.bound(
      probability: NormalDistribution.probability(from: -10, to: 10) / 2, from: -10, to: 10)
    #expect(abs(median) < 1e-12)
  }
}
