import CellGrading
import CellTable
import Foundation
import StackRecords
import Testing

/// What measured lots are known for is seen: a tester that drifts, cells tested in different ways, cells
/// that grow apart.
///
/// The figures are of really measured lots, which are no part of this package.
@Suite(
  "What measured lots show",
  .enabled(
    if: MeasuredCells.folder != nil,
    "STACKWRIGHT_MEASURED_CELLS names no folder of measured cell tables"))
struct MeasuredChecksTests {
  /// The lines of a table, the header first, each as its fields.
  private static func rows(_ name: String) throws -> [[String]] {
    let url = URL(filePath: try #require(MeasuredCells.folder)).appending(path: name)
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private static func file(_ rows: [[String]]) -> CellFile {
    let text = rows.map { $0.joined(separator: ",") + "\n" }.joined()
    return CellFile(name: "cells.csv", bytes: Array(text.utf8))
  }

  private static func table(_ rows: [[String]]) throws -> CellTable {
    let reading = CellTable.read(files: [file(rows)])
    return try #require(reading.table, "\(reading.diagnostics)")
  }

  /// The column of a header without its unit.
  private static func column(_ name: String, _ rows: [[String]]) throws -> Int {
    try #require(rows[0].firstIndex(of: name))
  }

  @Test("two 21700 cells lie beyond 14 sigma of their session in voltage, before all others")
  func outliers() throws {
    let all = try Self.rows("sscp_azimuth_21700.csv")
    #expect(all.count == 366)
    let early = try Self.table([all[0]] + all[1...300])
    let listed = try PreparedLot.prepare(early, try Lots.problem("limits: {ocv: {range: 5 mV}}"))
    let words = try #require(listed.warnings.first)
    #expect(
      words.hasPrefix(
        "beyond 3.5 robust sigma, but no screen drops outliers: 261 (ocv, z=-24.8), "
          + "280 (ocv, z=-21.3), 56 (ocv, z=-7.5), "))

    // The sessions that the source's history tells.
    let rows =
      [all[0] + ["session"]]
      + all.dropFirst().map { row in
        let number = Int(row[0]) ?? 0
        return row + [number <= 260 ? "4 February" : number <= 300 ? "3 February" : "14 February"]
      }
    let lot = try PreparedLot.prepare(
      try Self.table(rows),
      try Lots.problem(
        "limits: {ocv: {range: 5 mV}}\n"
          + "screen: {outliers: {limit: 3.5 sigma, per: session}}"))
    let dropped = lot.reasons.enumerated().compactMap { row, reason -> (Int, Double)? in
      guard case .outlier("ocv", let z) = reason else { return nil }
      return (row + 1, abs(Double(z) ?? 0))
    }.sorted { $0.1 > $1.1 }
    #expect(dropped.prefix(2).map(\.0) == [261, 280])
    #expect(dropped.prefix(2).allSatisfy { $0.1 > 14 } && dropped[2].1 < 14)
    #expect(dropped.count == 7)
  }

  @Test("resistances taken hot and at room temperature cannot be compared, which is said")
  func temperatures() throws {
    let table = try Self.table(try Self.rows("weng2021_umich_nmc_pouch.csv"))
    let lines = "limits: {dcr10s_50soc_mohm: {range: 2 mohm}}\n"
    let plain = try PreparedLot.prepare(table, try Lots.problem(lines))
    #expect(!plain.warnings.contains { $0.contains("in sessions") })
    let lot = try PreparedLot.prepare(
      table, try Lots.problem(lines + "conditions: {session: is_room_temp_aging}"))
    #expect(
      lot.warnings.contains {
        $0.hasPrefix("the medians of dcr10s_50soc_mohm in sessions 0 and 1 lie ")
          && $0.hasSuffix(
            "robust sigma apart: dcr10s_50soc_mohm of different sessions cannot be compared")
      }, "\(lot.warnings)")
  }

  @Test("a state of charge counted on the nominal capacity is another for every retired cell")
  func charges() throws {
    let all = try Self.rows("pulsebat_retired_ev.csv")
    let (cathode, health) = (try Self.column("cathode", all), try Self.column("soh", all))
    // Half of the nominal capacity is a larger share of what an aged cell holds.
    let rows =
      [all[0] + ["charge [%]"]]
      + all.dropFirst().filter { $0[cathode] == "NMC" }.map { row in
        row + [String(format: "%.2f", 50 / (Double(row[health]) ?? 1))]
      }
    let lot = try PreparedLot.prepare(
      try Self.table(rows),
      try Lots.problem(
        "limits: {dcr5s_1c_dch_50soc_mohm: {range: 10 %}}\nconditions: {soc: charge}"))
    #expect(
      lot.warnings.contains(
        "charge [%] differs between cells, from 49.55 % to 66.98 %: resistances cannot be compared"
      ), "\(lot.warnings)")
  }

  @Test("48 cells that age together fan out: fewer and fewer modules, each check-up a second test")
  func fanOut() throws {
    let all = try Self.rows("isea48_sanyo18650_checkups.csv")
    let index = try Self.column("checkup_index", all)
    func checkup(_ number: Int) -> [[String]] {
      [all[0]] + all.filter { $0[index] == "\(number)" }
    }
    let lines =
      "limits: {discharge_capacity: {range: 2 %}}\ncolumns: {discharge_capacity: capacity_1c_ah}"
    let options = CellTableOptions(headers: [.dischargeCapacity: "capacity_1c_ah"])
    let modules = try (0...9).map { number in
      let reading = CellTable.read(files: [Self.file(checkup(number))], options: options)
      let result = try Lots.graded(
        try #require(reading.table, "\(reading.diagnostics)"), try Lots.problem(lines, series: 6))
      #expect(result.outcome == .proven)
      return result.modules.count
    }
    #expect(modules == [8, 8, 8, 8, 8, 7, 7, 4, 3, 1])

    // Beside what all have lost, ever more cells have lost over 2 % more.
    let drifted = try (1...9).map { number in
      let reading = CellTable.read(
        files: [Self.file(checkup(0))], secondTest: Self.file(checkup(number)), options: options)
      let lot = try PreparedLot.prepare(
        try #require(reading.table, "\(reading.diagnostics)"),
        try Lots.problem(
          lines
            + "\nsecond_test: {limits: {discharge_capacity: {loss: 2 %, relative: true}}}"))
      #expect(lot.secondTest?.tested == 48)
      return lot.reasons.count { $0 == .drift(quantity: "discharge_capacity") }
    }
    #expect(drifted == [0, 0, 0, 0, 6, 9, 13, 20, 18])
  }
}
