import CellTable
import Foundation
import Quantities
import SourceText
import Testing

/// Really measured lots, which are no part of this package: their licences are not all known.
@Suite(
  "Measured lots",
  .enabled(
    if: MeasuredLots.folder != nil,
    "STACKWRIGHT_MEASURED_CELLS names no folder of measured cell tables"))
struct MeasuredLotsTests {
  @Test(
    "they are read without a fault",
    arguments: [
      ("isea48_sanyo18650_bol.csv", 48), ("mackelec_lto30ah.csv", 300),
      ("pulsebat_retired_ev.csv", 203),
      ("severson2019_lfp_a123.csv", 124), ("sscp_azimuth_21700.csv", 365),
      ("weng2021_umich_nmc_pouch.csv", 39), ("kuking_salvaged18650.csv", 42),
    ])
  func read(name: String, cells: Int) throws {
    let reading = try MeasuredLots.read(name)
    #expect(Tables.words(reading) == [])
    #expect(reading.table?.rowCount == cells)
  }

  @Test("of the retired cells those of one cathode are found by its column")
  func cathodes() throws {
    let table = try #require(try MeasuredLots.read("pulsebat_retired_ev.csv").table)
    let cathode = try #require(table.column(named: "cathode"))
    let count = (0..<table.rowCount).reduce(into: [:]) {
      $0[table.text($1, cathode), default: 0] += 1
    }
    #expect(count == ["LMO": 95, "NMC": 52, "LFP": 56])
    #expect(
      table.columns[try #require(table.column(named: "dcr5s_1c_dch_50soc_mohm"))].unit?.spelling
        == "mohm")
  }

  @Test("two identifiers of Power Innovations stand twice in the source")
  func twice() throws {
    let refused = Tables.words(try MeasuredLots.read("powerinnovations_lfp_impedance.csv"))
    #expect(refused.map { $0.split(separator: "\"")[1] } == ["201", "401"])
    let table = try #require(
      try MeasuredLots.read(
        "powerinnovations_lfp_impedance.csv", CellTableOptions(retest: .last)
      ).table)
    #expect(table.rowCount == 196)
  }
}

/// The folder of measured lots.
enum MeasuredLots {
  static let folder = ProcessInfo.processInfo.environment["STACKWRIGHT_MEASURED_CELLS"]
    .flatMap { $0.isEmpty ? nil : $0 }

  static func read(
    _ name: String, _ options: CellTableOptions = CellTableOptions()
  ) throws -> CellTable.Reading {
    let url = URL(filePath: try #require(folder)).appending(path: name)
    return CellTable.read(
      files: [CellFile(name: name, bytes: Array(try Data(contentsOf: url)))], options: options)
  }
}
