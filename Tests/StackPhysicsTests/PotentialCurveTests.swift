import Quantities
import Testing

@testable import StackPhysics

@Suite("Potential curves and entropy ranges")
struct PotentialCurveTests {
  func fault(_ points: [[Double]]) -> PotentialCurve.Fault? {
    do throws(PotentialCurve.Fault) {
      _ = try PotentialCurve(points.map { .init($0[0], Voltage($0[1])) })
      return nil
    } catch { return error }
  }

  @Test("Points that do not make a curve are named")
  func faults() {
    #expect(fault([]) == .tooFewPoints)
    #expect(fault([[0, 4]]) == .tooFewPoints)
    #expect(fault([[0, 4], [0.9, 3]]) == .doesNotSpanZeroToOne)
    #expect(fault([[0.1, 4], [1, 3]]) == .doesNotSpanZeroToOne)
    #expect(
      fault([[0, 4], [0.5, 3.5], [0.5, 3.4], [1, 3]]) == .coordinateDoesNotRise(index: 2))
    #expect(fault([[0, 4], [0.5, 3.5], [1, 3.6]]) == .potentialRises(index: 2))
    #expect(fault([[0, 4], [0.5, 4], [1, 4]]) == nil)
  }

  @Test("Between points the potential is linear, outside it stays, and the mean is exact")
  func values() throws {
    let curve = try TestMaterials.potential([[0, 4], [0.25, 3.6], [1, 3]])
    #expect(curve.potential(at: -1) == Voltage(4))
    #expect(curve.potential(at: 2) == Voltage(3))
    #expect(curve.potential(at: 0.25) == Voltage(3.6))
    #expect(abs(curve.potential(at: 0.125).value - 3.8) < 1e-15)
    #expect(abs(curve.mean.value - (3.8 * 0.25 + 3.3 * 0.75)) < 1e-15)
  }

  @Test("The largest difference of two entropy ranges is between their far ends")
  func entropy() {
    let cathode = EntropyRange(
      lowest: EntropyCoefficient(-6.7e-5), highest: EntropyCoefficient(4e-5))
    let anode = EntropyRange(
      lowest: EntropyCoefficient(-7.1e-5), highest: EntropyCoefficient(3.76e-4))
    #expect(agree(cathode.largestDifference(to: anode).value, 4.43e-4, within: 1e-12))
    #expect(
      cathode.largestDifference(to: anode) == anode.largestDifference(to: cathode))
    #expect(cathode.largestDifference(to: .zero) == EntropyCoefficient(6.7e-5))
  }

  @Test("Electrolytes of composites default to the film on their side")
  func electrolytes() throws {
    var layer = try TestMaterials.layer(anode: try TestMaterials.silicon(), ratio: 1.2)
    var halide = TestMaterials.lpscl
    halide.name = "halide"
    layer.separator = Separator(
      name: "bilayer", cathodeSide: halide, anodeSideFilm: TestMaterials.lpscl)
    #expect(layer.catholyte.name == "halide")
    #expect(layer.anolyte.name == "LPSCl")
    #expect(layer.separator.films.map(\.share) == [0.25, 0.75])
    layer.recipe.electrolyte = TestMaterials.lpscl
    #expect(layer.catholyte.name == "LPSCl")
  }
}
