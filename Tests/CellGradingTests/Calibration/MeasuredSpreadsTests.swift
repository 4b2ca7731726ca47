import CellTable
import Foundation
import Testing

@testable import CellGrading

/// Statistics of really measured lots as their sources and a reading of them state them; the lots are
/// no part of this package.
@Suite(
  "Spreads of measured lots",
  .enabled(
    if: MeasuredCells.folder != nil,
    "STACKWRIGHT_MEASURED_CELLS names no folder of measured cell tables"))
struct MeasuredSpreadsTests {
  /// What is stated of a lot, in per cent; correlations as they are.
  struct Stated: Sendable, CustomTestStringConvertible {
    let lot: String
    let file: String
    var headers: [MeasuredQuantity: String] = [:]
    var only: (column: String, value: String)?
    var capacity: Double?
    var robustCapacity: Double?
    var withinCapacity: Double?
    var resistance: Double?
    var robustResistance: Double?
    var withinResistance: Double?
    var localResistance: Double?
    var correlation: Double?
    /// Of all cells, nothing left out.
    var plainCorrelation: Double?
    var outliers: Int?

    var testDescription: String { lot }
  }

  static let stated: [Stated] = [
    Stated(
      lot: "ISEA 48 new Sanyo", file: "isea48_sanyo18650_bol",
      headers: [.dischargeCapacity: "capacity_1c_ah", .dcir: "dcr10s_2p05a_dch_mohm"],
      capacity: 0.27, resistance: 0.79, correlation: -0.71, plainCorrelation: -0.71),
    Stated(
      lot: "ISEA, 2 s", file: "isea48_sanyo18650_bol",
      headers: [.dischargeCapacity: "capacity_1c_ah", .dcir: "dcr2s_2p05a_dch_mohm"],
      resistance: 0.87),
    checkUp(4, capacity: 0.67, resistance: 1.4, correlation: -0.57),
    checkUp(7, capacity: 7.7, resistance: 4.2, correlation: -0.94),
    checkUp(9, capacity: 15.5, resistance: 7.4, correlation: -0.97),
    Stated(
      lot: "Severson", file: "severson2019_lfp_a123",
      headers: [.dischargeCapacity: "q_dis_cycle2_ah"], capacity: 0.94),
    Stated(
      lot: "LTO", file: "mackelec_lto30ah", capacity: 2.85, robustCapacity: 2.1),
    Stated(
      lot: "SSCP", file: "sscp_azimuth_21700", headers: [.dcir: "dcir10s_mohm"], resistance: 5.4,
      localResistance: 1.3),
    Stated(
      lot: "PulseBat NMC", file: "pulsebat_retired_ev",
      headers: [.dcir: "dcr5s_1c_dch_50soc_mohm"], only: ("cathode", "NMC"), capacity: 5.4,
      withinCapacity: 0.76, resistance: 16, withinResistance: 3.5, correlation: -0.30,
      plainCorrelation: -0.89, outliers: 5),
    Stated(
      lot: "PulseBat LFP", file: "pulsebat_retired_ev",
      headers: [.dcir: "dcr5s_1c_dch_50soc_mohm"], only: ("cathode", "LFP"), capacity: 5.8,
      resistance: 8.2, correlation: -0.44, plainCorrelation: -0.44),
    Stated(
      lot: "PulseBat LMO", file: "pulsebat_retired_ev",
      headers: [.dcir: "dcr5s_1c_dch_50soc_mohm"], only: ("cathode", "LMO"), capacity: 14.3,
      resistance: 27, plainCorrelation: -0.70),
    // At less charge the weak cells have the smaller resistance: shares of charge are of nominal Ah.
    Stated(
      lot: "PulseBat LMO at 20 %", file: "pulsebat_retired_ev",
      headers: [.dcir: "dcr5s_1c_dch_20soc_mohm"], only: ("cathode", "LMO"), capacity: 14.3,
      plainCorrelation: 0.41),
    Stated(
      lot: "Power Innovations", file: "powerinnovations_lfp_impedance",
      headers: [.acir: "impedance_mohm"], resistance: 6.1, robustResistance: 5.5),
    Stated(lot: "kuking", file: "kuking_salvaged18650", capacity: 7.5),
  ]

  /// A check-up of the ISEA cells as they age.
  private static func checkUp(
    _ number: Int, capacity: Double, resistance: Double, correlation: Double
  ) -> Stated {
    Stated(
      lot: "ISEA, check-up \(number)", file: "isea48_sanyo18650_checkups",
      headers: [.dischargeCapacity: "capacity_1c_ah", .dcir: "dcr10s_2p05a_dch_mohm"],
      only: ("checkup_index", "\(number)"), capacity: capacity, resistance: resistance,
      plainCorrelation: correlation)
  }

  @Test("they come out as stated, to the digits that are stated", arguments: stated)
  func statistics(_ stated: Stated) throws {
    let folder = try #require(MeasuredCells.folder)
    let text = try String(
      contentsOf: URL(filePath: folder).appending(path: stated.file + ".csv"), encoding: .utf8)
    var lines = text.split(separator: "\n").map(String.init)
    if let only = stated.only {
      let column = try #require(lines[0].split(separator: ",").firstIndex { $0 == only.column })
      lines =
        [lines[0]]
        + lines.dropFirst().filter {
          $0.split(separator: ",", omittingEmptySubsequences: false)[column] == only.value
        }
    }
    let reading = CellTable.read(
      files: [CellFile(name: "lot.csv", bytes: Array(lines.joined(separator: "\n").utf8))],
      options: CellTableOptions(retest: .last, headers: stated.headers))
    let found = try Calibration(try #require(reading.table, "\(reading.diagnostics)"))
    let capacity = found.capacity
    let resistance = found.resistance
    func compare(_ share: Double?, _ percent: Double?, _ what: String) {
      guard let percent else { return }
      // Half of the last digit that is stated, and a little for how a median was taken.
      let digits = percent < 1 ? 0.006 : percent < 10 ? 0.06 : 0.6
      let own = 100 * (share ?? .nan)
      #expect(abs(own - percent) <= digits, "\(stated.lot) \(what): \(own), stated \(percent)")
    }
    compare(capacity?.plain, stated.capacity, "capacity")
    compare(capacity?.robust, stated.robustCapacity, "capacity, robust")
    compare(capacity?.within.estimate, stated.withinCapacity, "capacity of the core")
    compare(resistance?.plain, stated.resistance, "resistance")
    compare(resistance?.robust, stated.robustResistance, "resistance, robust")
    compare(resistance?.within.estimate, stated.withinResistance, "resistance of the core")
    if let local = stated.localResistance {
      #expect(abs(100 * (resistance?.local ?? 0) - local) < 0.3)
    }
    if let correlation = stated.correlation {
      let own = try #require(found.correlation)
      #expect(abs(own.estimate - correlation) < 0.06, "\(stated.lot): \(own)")
      #expect(own.holds(correlation))
    }
    if let correlation = stated.plainCorrelation {
      #expect(abs((found.plainCorrelation ?? .nan) - correlation) <= 0.006, "\(stated.lot)")
    }
    if let outliers = stated.outliers { #expect(found.outliers == outliers) }
  }
}
