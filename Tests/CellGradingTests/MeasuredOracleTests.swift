import CellGrading
import CellTable
import Foundation
import StackRecords
import Testing

/// Under a range of one quantity the most modules are known: sorted, the earliest cells that fit are
/// taken, which a dynamic program confirms.
///
/// The figures are of really measured lots, which are no part of this package.
@Suite(
  "Measured lots under one range",
  .enabled(
    if: MeasuredCells.folder != nil,
    "STACKWRIGHT_MEASURED_CELLS names no folder of measured cell tables"))
struct MeasuredOracleTests {
  /// The most modules of a lot for some widths.
  struct Oracle: Sendable, CustomTestStringConvertible {
    let lot: String
    let file: String
    let header: String
    var cathode: String?
    let series: Int
    /// For 0.25, 0.5, 1, 2 and 5 % of the arithmetic mean.
    let modules: [Int]
    /// Those that differ where the per cent is of the median.
    var ofMedian: [Int: Int] = [:]

    var testDescription: String { "\(lot), \(series) in series" }
  }

  static let oracles: [Oracle] =
    [(4, [65, 70, 72, 74, 75]), (8, [30, 31, 35, 36, 37]), (12, [16, 19, 22, 24, 25])].map {
      Oracle(
        lot: "LTO", file: "mackelec_lto30ah", header: "capacity_ah", series: $0.0, modules: $0.1)
    }
    + [(8, [5, 6, 6, 6, 6]), (12, [3, 4, 4, 4, 4])].map {
      Oracle(
        lot: "ISEA", file: "isea48_sanyo18650_bol", header: "capacity_1c_ah", series: $0.0,
        modules: $0.1)
    }
    + [(8, [12, 13, 14, 15, 15]), (12, [7, 9, 9, 10, 10])].map {
      Oracle(
        lot: "Severson", file: "severson2019_lfp_a123", header: "q_dis_cycle2_ah", series: $0.0,
        modules: $0.1)
    }
    + [(8, [1, 5, 5, 5, 5], [0: 2]), (12, [0, 1, 3, 3, 3], [1: 2])].map {
      Oracle(
        lot: "NMC21", file: "pulsebat_retired_ev", header: "capacity_ah", cathode: "NMC",
        series: $0.0, modules: $0.1, ofMedian: $0.2)
    }
    + [(4, [2, 2, 9, 13, 14]), (8, [0, 0, 1, 3, 6])].map {
      Oracle(
        lot: "LFP35", file: "pulsebat_retired_ev", header: "capacity_ah", cathode: "LFP",
        series: $0.0, modules: $0.1)
    }
    + [(4, [8, 11, 14, 19, 22], [:]), (8, [1, 4, 5, 6, 8], [3: 7])].map {
      Oracle(
        lot: "LMO10", file: "pulsebat_retired_ev", header: "capacity_ah", cathode: "LMO",
        series: $0.0, modules: $0.1, ofMedian: $0.2)
    }
    + [(8, [27, 35, 43, 45, 45], [0: 26]), (12, [5, 20, 25, 30, 30], [:])].map {
      Oracle(
        lot: "SSCP", file: "sscp_azimuth_21700", header: "dcir10s_mohm", series: $0.0,
        modules: $0.1, ofMedian: $0.2)
    }
    + [(8, [2, 12, 19, 23, 24]), (12, [0, 2, 9, 14, 16])].map {
      Oracle(
        lot: "Power Innovations", file: "powerinnovations_lfp_impedance",
        header: "impedance_mohm", series: $0.0, modules: $0.1)
    }

  static let shares = ["0.25", "0.5", "1", "2", "5"]

  /// Cells up to which the search must end by itself and prove the oracle's number; of more cells it
  /// has a second for each range to reach it, and the bound must not contradict it.
  private static let mostProvenCells = 60

  @Test("as many modules as the oracle, proven for small lots", arguments: oracles)
  func modules(oracle: Oracle) throws {
    let (table, mean) = try Self.table(oracle)
    let unit = oracle.header.hasSuffix("ah") ? "Ah" : "mohm"
    for (index, share) in Self.shares.enumerated() {
      let width = String(format: "%.12f", mean * (Double(share) ?? 0) / 100)
      for (range, most) in [
        ("\(width) \(unit)", oracle.modules[index]),
        ("\(share) %", oracle.ofMedian[index] ?? oracle.modules[index]),
      ] {
        let problem = try Lots.problem(
          "limits: {\(oracle.header): {range: \(range)}}", series: oracle.series)
        let name: Comment = "\(oracle.testDescription), \(range)"
        guard table.rowCount > Self.mostProvenCells else {
          let result = try Lots.graded(table, problem)
          #expect(result.modules.count == most, name)
          #expect(result.bound == most, name)
          continue
        }
        let limits = GroupingLimits().within(.seconds(1))
        let result = try Lots.graded(table, problem, limits)
        #expect(result.modules.count == most && most <= result.bound, name)
      }
    }
  }

  /// The table of two columns, identifier and value, and the mean of its values.
  private static func table(_ oracle: Oracle) throws -> (table: CellTable, mean: Double) {
    let url = URL(filePath: try #require(MeasuredCells.folder)).appending(
      path: oracle.file + ".csv")
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    func column(_ name: String) -> Int? { lines[0].firstIndex(of: name) }
    let (identifier, value) = (
      try #require(column("cell_id")), try #require(column(oracle.header))
    )
    var rows = lines.dropFirst()
    if let cathode = oracle.cathode, let column = column("cathode") {
      rows = rows.filter { $0[column] == cathode }
    }
    // Two identifiers of one source stand twice; their occurrence tells them apart.
    let occurrence = column("occurrence")
    let text =
      "cell_id,\(oracle.header)\n"
      + rows.map { row in
        row[identifier] + (occurrence.map { "-" + row[$0] } ?? "") + "," + row[value] + "\n"
      }.joined()
    let values = rows.compactMap { Double($0[value]) }
    #expect(values.count == rows.count && values.count > 40)
    let reading = CellTable.read(
      files: [CellFile(name: oracle.file, bytes: Array(text.utf8))])
    return (try #require(reading.table), values.reduce(0, +) / Double(values.count))
  }
}

/// The folder of measured lots.
enum MeasuredCells {
  static let folder = ProcessInfo.processInfo.environment["STACKWRIGHT_MEASURED_CELLS"]
    .flatMap { $0.isEmpty ? nil : $0 }
}
