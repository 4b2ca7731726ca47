import CellTable
import Foundation
import SourceText
import Testing

@Suite("Synthetic lots")
struct SyntheticLotTests {
  /// A lot read back: capacities and resistances.
  private func cells(_ lot: SyntheticLot) throws -> (table: CellTable, q: [Double], r: [Double]) {
    let reading = CellTable.read(files: [CellFile(name: "lot.csv", bytes: lot.table())])
    let table = try #require(reading.table)
    #expect(reading.diagnostics == [])
    func logs(_ quantity: MeasuredQuantity) throws -> [Double] {
      let column = try table.numbers(try #require(table.column(of: quantity)))
      #expect(column.states.allSatisfy { $0 == .present })
      return column.mantissas.map { log(Double($0)) }
    }
    return (table, try logs(.dischargeCapacity), try logs(.dcir))
  }

  private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  private func deviation(_ values: [Double]) -> Double {
    let middle = mean(values)
    return mean(values.map { ($0 - middle) * ($0 - middle) }).squareRoot()
  }

  private func correlation(_ a: [Double], _ b: [Double]) -> Double {
    let (x, y) = (mean(a), mean(b))
    return mean(zip(a, b).map { ($0 - x) * ($1 - y) }) / deviation(a) / deviation(b)
  }

  @Test(
    "spreads and correlation are those of the recipe",
    arguments: [
      (LotRecipe.automotiveNew, 0.003, 0.008, -0.7), (.commodityNew, 0.029, 0.06, -0.4),
      (.retiredBroad, 0.058, 0.08, -0.45),
    ])
  func spreads(recipe: LotRecipe, capacity: Double, resistance: Double, rho: Double) throws {
    // One production lot, so that its shift moves all cells alike.
    let lot = try cells(SyntheticLot(recipe: recipe, cells: 2000, seed: 3))
    #expect(abs(deviation(lot.q) / capacity - 1) < 0.08)
    #expect(abs(deviation(lot.r) / resistance - 1) < 0.08)
    #expect(abs(correlation(lot.q, lot.r) - rho) < 0.05)
  }

  @Test("commodity cells lean to large capacities")
  func skewness() throws {
    let q = try cells(SyntheticLot(recipe: .commodityNew, cells: 2000, seed: 8)).q.map { exp($0) }
    let (middle, spread) = (mean(q), deviation(q))
    let skewness =
      mean(q.map { ($0 - middle) * ($0 - middle) * ($0 - middle) }) / (spread * spread * spread)
    #expect(abs(skewness - 0.95) < 0.3)
  }

  @Test("a tenth of the retired cells has aged far more")
  func aged() throws {
    let lot = try cells(SyntheticLot(recipe: .retiredTight, cells: 2000, seed: 1))
    let best = lot.q.sorted()[1200]
    let aged = lot.q.count { $0 < best + log(0.92) }
    #expect((160...240).contains(aged))
    #expect((lot.q.min() ?? 0) > best + log(0.72))
  }

  @Test("the same values give the same bytes, other seeds other cells, and all say synthetic")
  func labels() throws {
    let lot = SyntheticLot(recipe: .automotiveNew, cells: 300, seed: 7)
    #expect(lot.table() == lot.table())
    #expect(SyntheticLot(recipe: .automotiveNew, cells: 300, seed: 8).table() != lot.table())
    let table = try cells(lot).table
    let label = try #require(table.column(of: .lot))
    for row in 0..<table.rowCount {
      #expect(table.text(row, label) == "synthetic-A-1")
      #expect(table.identifier(row).hasPrefix("SYN-A-"))
    }
    let shorter = SyntheticLot(recipe: .automotiveNew, cells: 100, seed: 7).table()
    #expect(lot.table().starts(with: shorter))
  }

  @Test("the bytes of a lot are pinned")
  func pinned() {
    let lot = SyntheticLot(recipe: .retiredBroad, cells: 2, seed: 1).table()
    #expect(
      String(decoding: lot, as: UTF8.self) == """
        cell_id,lot,tray,tray_position,discharge_capacity_ah,dcir_mohm,ocv_v,self_discharge_mv_per_day
        SYN-D-0000001,synthetic-D-1,T0001,1,36.0525,2.0160,3.45393,0.231
        SYN-D-0000002,synthetic-D-1,T0001,2,37.0428,1.9516,3.45023,0.327

        """)
  }

  @Test("a drifting tester gives sessions, and resistances that fall within them")
  func drift() throws {
    let plain = try cells(SyntheticLot(recipe: .automotiveNew, cells: 480, seed: 2))
    let drifting = try cells(
      SyntheticLot(recipe: .automotiveNew, cells: 480, seed: 2, drifts: true))
    #expect(drifting.q == plain.q)
    let session = try #require(drifting.table.column(of: .session))
    #expect(drifting.table.text(239, session) == "S1")
    #expect(drifting.table.text(240, session) == "S2")
    #expect(abs(drifting.r[239] - plain.r[239] - log(1 - 0.08 * 239 / 240)) < 1e-4)
    #expect(abs(drifting.r[240] - plain.r[240] - log(1.14)) < 1e-4)
  }
}
