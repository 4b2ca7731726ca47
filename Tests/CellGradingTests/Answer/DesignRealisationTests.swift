import CellGrading
import Quantities
import StackRecords
import Testing

@Suite("What is built beside its design")
struct DesignRealisationTests {
  private static func graded(_ table: String, _ prediction: DesignPrediction) throws
    -> GradingResult
  {
    var problem = try Lots.problem(
      "limits: {discharge_capacity: {range: 1 Ah}}\nnominal_voltage: 4 V")
    problem.prediction = prediction
    return try Lots.graded(try Lots.table(table), problem)
  }

  private static let design = DesignPrediction(
    capacity: 5.5, usableShare: 0.99, variation: 0.015, energy: 44, mass: 300, cellMass: 200,
    volume: 100)

  @Test("capacity, share, spread, energy and its densities of the modules, masses as measured")
  func figures() throws {
    let result = try Self.graded(
      "cell_id,capacity_ah,mass_g|A,5,110|B,6,110|C,4,90|D,5,90", Self.design)
    // Two modules: A or D with B, C with the other; 5 Ah and 4 Ah, of 5.5 and 4.5 Ah on average.
    #expect(result.design.map(\.figure) == DesignComparison.Figure.allCases)
    #expect(result.design.map(\.predicted) == [5.5, 0.99, 0.015, 44, 44_000 / 300, 440])
    let built = result.design.map { $0.realised ?? 0 }
    let energy = 4.5 * 2 * 4
    let expected = [
      4.5, 9.0 / 10, (2.0 / 3).squareRoot() / 5, energy, 1000 * energy / 300, 1000 * energy / 100,
    ]
    for (value, own) in zip(built, expected) { #expect(abs(value - own) < 1e-12 * own) }
  }

  @Test("cells' masses count where all of them have one, else the design's")
  func masses() throws {
    let heavier = try Self.graded(
      "cell_id,capacity_ah,mass_g|A,5,120|B,5,130", Self.design)
    #expect(heavier.design[4].realised == 1000.0 * 40 / 350)
    let unknown = try Self.graded("cell_id,capacity_ah,mass_g|A,5,120|B,5,", Self.design)
    #expect(unknown.design[4].realised == 1000.0 * 40 / 300)
    let none = try Self.graded("cell_id,capacity_ah|A,5|B,7", Self.design)
    #expect(none.design.map { $0.realised == nil } == [true, true, false, true, true, true])
    // What the design does not say is not compared.
    let few = try Self.graded("cell_id,capacity_ah|A,5|B,5", DesignPrediction(capacity: 5))
    #expect(few.design == [DesignComparison(.capacity, predicted: 5, realised: 5)])
  }
}
