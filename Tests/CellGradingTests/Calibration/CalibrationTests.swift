import Foundation
import StackRecords
import Testing

@testable import CellGrading
@testable import CellTable

@Suite("Spreads of measured cells")
struct CalibrationTests {
  /// The spreads of a generated lot.
  private static func calibrated(_ lot: SyntheticLot) throws -> Calibration {
    let reading = CellTable.read(files: [CellFile(name: "lot.csv", bytes: lot.table())])
    return try Calibration(try #require(reading.table, "\(reading.diagnostics)"))
  }

  /// The correlation of the logarithms as a recipe draws them: a skewed capacity is correlated less
  /// than the normal number it is made from.
  private static func correlation(_ recipe: LotRecipe) -> Double {
    let shape = recipe.skewShape
    guard shape > 0 else { return recipe.correlation }
    return recipe.correlation * shape / sqrt(exp(shape * shape) - 1)
  }

  /// How many intervals of lots hold what made them: of capacity, resistance, correlation.
  private static func held(_ recipe: LotRecipe, seeds: ClosedRange<UInt64>) throws -> [Int] {
    var held = [0, 0, 0]
    for seed in seeds {
      let found = try calibrated(SyntheticLot(recipe: recipe, cells: 240, seed: seed))
      let capacity = try #require(found.capacity).within
      let resistance = try #require(found.resistance).within
      let correlation = try #require(found.correlation)
      let holds = [
        capacity.holds(recipe.capacitySpread), resistance.holds(recipe.resistanceSpread),
        correlation.holds(Self.correlation(recipe)),
      ]
      for (index, isHeld) in holds.enumerated() where isHeld { held[index] += 1 }
      // They are of use: none is wider than half of what it is of.
      #expect((capacity.upper - capacity.lower) / recipe.capacitySpread < 0.5)
    }
    return held
  }

  /// Of 200 intervals of 95 % 190 hold on average; 183 and fewer would come once in 40 times.
  private static let fewest = 184

  @Test("200 generated lots of all recipes: the intervals of 95 % hold the parameters")
  func coverage() throws {
    let byRecipe = try LotRecipe.allCases.map { try Self.held($0, seeds: 1...50) }
    let held = (0..<3).map { index in byRecipe.reduce(0) { $0 + $1[index] } }
    #expect(held.allSatisfy { $0 >= Self.fewest }, "\(held) \(byRecipe)")
    print("intervals of 95 % that hold, of 200: \(held); by recipe of 50: \(byRecipe)")
  }

  @Test("200 generated lots of skewed capacities: theirs hold too")
  func skewedCoverage() throws {
    let held = try Self.held(.commodityNew, seeds: 1...200)
    #expect(held.allSatisfy { $0 >= Self.fewest }, "\(held)")
    print("intervals of 95 % that hold, of 200 skewed lots: \(held)")
  }

  @Test("retired cells far from the others are left out and counted")
  func tail() throws {
    let found = try Self.calibrated(SyntheticLot(recipe: .retiredTight, cells: 2_000, seed: 7))
    #expect((170...230).contains(found.outliers))
    let capacity = try #require(found.capacity)
    #expect(capacity.plain > 0.04 && capacity.within.estimate < 0.009)
  }

  @Test("production lots are held apart: their shifts do not widen the spread")
  func lots() throws {
    let found = try Self.calibrated(SyntheticLot(recipe: .automotiveNew, cells: 8_000, seed: 3))
    let capacity = try #require(found.capacity)
    #expect(capacity.groups.map(\.cells) == [2_000, 2_000, 2_000, 2_000])
    #expect(capacity.within.holds(0.003))
    #expect(capacity.plain > 1.3 * capacity.within.estimate)
  }

  @Test("a drift within sessions shows between neighbours")
  func drift() throws {
    let found = try Self.calibrated(
      SyntheticLot(recipe: .automotiveNew, cells: 960, seed: 3, drifts: true))
    let resistance = try #require(found.resistance)
    #expect(resistance.groups.map(\.session) == ["S1", "S2", "S3", "S4"])
    #expect(resistance.within.estimate > 0.02)
    #expect(abs(resistance.local - 0.008) < 0.001)
  }

  @Test("one quantity alone has no correlation; values of zero and below do not count")
  func alone() throws {
    let rows = (1...12).map { "C\($0),\($0 == 12 ? "" : "5.0\($0 % 7)")" }.joined(separator: "|")
    let found = try Calibration(try Lots.table("cell_id,capacity_ah|" + rows))
    #expect(found.resistance == nil && found.correlation == nil)
    #expect(found.capacity?.cells == 11 && found.cells == 12)
  }

  @Test("the same table gives the same bits in any order of its groups' dictionary")
  func deterministic() throws {
    let lot = SyntheticLot(recipe: .retiredBroad, cells: 300, seed: 9)
    #expect(try Self.calibrated(lot) == (try Self.calibrated(lot)))
  }

  static let faults: [(table: String, says: String)] = [
    (
      "cell_id,ocv_v|A,3|B,3",
      "found no column of capacity or resistance, expected one of discharge_capacity,"
        + " charge_capacity, dcir and acir beside cell_id, ocv_v; name the column, as in --column"
        + " dcir=HEADER"
    ),
    (
      "cell_id,dcir_mohm|A,3|B,3.1",
      "found 2 values above 0 under \"dcir_mohm\", expected at least 10"
    ),
    (
      "cell_id,capacity_ah|" + (1...20).map { "A\($0),5.0" }.joined(separator: "|"),
      "found the same value for nearly all cells under \"capacity_ah\", expected a spread; give the"
        + " decimals that the tester resolves"
    ),
  ]

  @Test("what cannot be estimated is told", arguments: faults)
  func fault(_ row: (table: String, says: String)) throws {
    let table = try Lots.table(row.table)
    do throws(CalibrationFault) {
      _ = try Calibration(table)
      Issue.record("it was estimated")
    } catch {
      #expect("\(error)" + (error.remedy.map { "; \($0)" } ?? "") == row.says)
    }
  }

  @Test("the yield is told by lot, line and tray with its reasons")
  func yields() throws {
    let table = try Lots.table(
      "cell_id,tray,line,lot,dcir_mohm|A,T1,L1,X,1|B,T1,L1,X,1|C,T2,L1,Y,1|D,T2,L1,Y,1|E,T2,L1,Y,1")
    let yields = YieldTable(
      table, reasons: [nil, "outlier dcir z=4.1", "displaced", "outlier dcir z=-9.0", nil])
    #expect(
      yields.lines.map {
        "\($0.part) \($0.name) \($0.placed)/\($0.good)/\($0.cells) "
          + $0.reasons.map { "\($0.kind) \($0.cells)" }.joined(separator: ", ")
      } == [
        "all  2/3/5 outlier dcir 2, displaced 1", "lot X 1/1/2 outlier dcir 1",
        "lot Y 1/2/3 displaced 1, outlier dcir 1", "line L1 2/3/5 outlier dcir 2, displaced 1",
        "tray T1 1/1/2 outlier dcir 1", "tray T2 1/2/3 displaced 1, outlier dcir 1",
      ])
    #expect(YieldTable.reasons(table) == nil)
    let graded = try Lots.table("cell_id,x|A,1")
    #expect(YieldTable.reasons(graded) == nil)
  }
}
