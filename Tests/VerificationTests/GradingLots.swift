import CellTable
import Foundation
import Testing

/// Lots of every kind with the specs they are graded by, each graded once.
enum GradingLots {
  struct Lot: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let spec: String
    let tables: [CellFile]
    var secondTest: CellFile?
    var reserve: CellFile?

    /// The lot graded, once for all tests.
    func grade() throws -> GenuineGrading {
      try #require(GradingLots.graded[testDescription]).get()
    }
  }

  /// Ranges in three units, a screen, nothing else.
  static let plain = lot(
    "ranges", cells: 90, seed: 3,
    limits: "  discharge_capacity: {range: 0.3 %}\n  dcir: {range: 0.5 mohm}\n  ocv: {range: 4 mV}")

  static let all = [
    plain,
    lot("one kind of range, wide", cells: 60, seed: 1, limits: "  ocv: {range: 20 mV}"),
    lot(
      "screens, outliers and a count", cells: 90, seed: 5,
      module: "{series: 4, count: 3}", limits: wide,
      rest: "screen: {dcir: {min: 19.8 mohm, max: 20.3 mohm}, outliers: {limit: 2.5 sigma}}"),
    lot(
      "sessions scaled, outliers by session, uncertainty", recipe: .commodityNew, cells: 260,
      seed: 2, drifts: true, module: "{series: 6}",
      limits: "  discharge_capacity: {range: 0.5 %}\n  dcir: {range: 0.5 mohm}",
      rest: """
        screen: {outliers: {limit: 3 sigma, per: session}}
        normalise: {dcir: {per: session}}
        uncertainty: {dcir: 0.05 mohm}
        """),
    lot(
      "lots kept apart with widths of their own", recipe: .retiredBroad, cells: 70, seed: 4,
      module: "{series: 3}", lots: 3,
      limits: "  discharge_capacity: {range: 2 %, per: lot}\n  dcir: {range: 0.3 mohm}",
      rest: "same: [lot]"),
    lot(
      "fixed classes are the classes", cells: 120, seed: 6, module: "{series: 3}",
      limits: "  discharge_capacity: {range: 0.03 Ah}\n  dcir: {range: 0.5 mohm}",
      rest: "same: [class]\nclasses: {dcir: [19.8 mohm, 20 mohm, 20.2 mohm]}"),
    lot(
      "resistance and voltage of the module", cells: 24, seed: 7, module: "{series: 3}",
      limits: wide
        + "\n  module_resistance: {max: 60 mohm}\n  module_voltage: {min: 10.34 V, max: 10.36 V}"),
    lot(
      "heat of the module", cells: 24, seed: 8, module: "{series: 3}",
      limits: wide + "\n  module_heat: {max: 5.97 W, current: 10 A}"),
    lot(
      "energy first", cells: 60, seed: 9, module: "{series: 4}", limits: wide,
      rest: "objective: energy\nnominal_voltage: 3.6 V"),
    lot(
      "pairs in parallel", recipe: .commodityNew, cells: 80, seed: 10,
      module: "{series: 3, parallel: 2}",
      limits: """
          discharge_capacity: [{range: 6 %}, {range: 1 %, within: group-sum}]
          dcir: [{range: 3 mohm}, {range: 1 mohm, within: group}]
          module_resistance: {max: 30.5 mohm}
        """, rest: "positions: [3, 1, 2]"),
    lot(
      "few cells in pairs", recipe: .commodityNew, cells: 14, seed: 11,
      module: "{series: 2, parallel: 2}",
      limits: """
          discharge_capacity: [{range: 8 %}, {range: 3 %, within: group-sum}]
          dcir: {range: 2 mohm, within: group}
        """),
    lot("few cells", cells: 15, seed: 12, module: "{series: 3}", limits: wide),
    lot(
      "few cells of two lots, energy first", cells: 15, seed: 12, module: "{series: 2}", lots: 2,
      limits: wide, rest: "same: [lot]\nobjective: energy"),
    lot("no module at all", cells: 30, seed: 13, module: "{series: 20}", limits: narrow),
    lot("fewer cells than a module", cells: 3, seed: 14, limits: wide),
    lot("no limit at all", cells: 40, seed: 15, limits: nil),
    lot(
      "a large lot", recipe: .retiredBroad, cells: 1_800, seed: 16, module: "{series: 12}",
      limits: "  discharge_capacity: {range: 3 %}\n  dcir: {range: 8 %}\n  ocv: {range: 8 mV}"),
    tested, produced, designed,
    lot(
      "energy first and a count", cells: 90, seed: 17, module: "{series: 4, count: 5}",
      limits: wide, rest: "objective: energy"),
    lot(
      "energy first and a count, few cells", cells: 14, seed: 18,
      module: "{series: 2, count: 2}", limits: wide, rest: "objective: energy"),
  ]

  /// Packaged cells of a design, whose record stands for the spec.
  static let designed: Lot = {
    let path = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    let file = (path + ["Reports", "ev-800v-module", "result.json"]).joined(separator: "/")
    let table =
      "cell_id,capacity_ah,mass_g,ocv_v\n"
      + (0..<130).map {
        "P\(100 + $0),3.4\(500 + $0 * 37 % 500),57\($0 * 7 % 10).\($0 % 10),54.\($0 % 7)\n"
      }.joined()
    return Lot(
      testDescription: "cells of a design",
      spec: (try? String(contentsOfFile: file, encoding: .utf8)) ?? "",
      tables: [CellFile(name: "cells.csv", bytes: Array(table.utf8))])
  }()

  /// Everything that a second test, a reserve and cycles can leave out.
  static let tested: Lot = {
    let cells = 0..<60
    let first =
      "cell_id,session,capacity_cycle1_ah,capacity_cycle2_ah,capacity_ah,dcir_mohm,timestamp\n"
      + cells.map { cell in
        let last = 4_900 + cell * 37 % 90
        let before = cell == 11 ? last + 30 : last + cell % 9
        return "C\(cell),\(cell / 30),\(Self.thousandths(before)),\(Self.thousandths(last)),"
          + "\(Self.thousandths(last)),19.\(cell * 7 % 10),2026-01-\(10 + cell % 20)\n"
      }.joined()
    let again =
      "cell_id,session,capacity_mah,dcir_mohm,ocv_v\n"
      + cells.filter { $0 % 13 != 5 }.reversed().map { cell in
        let loss = cell == 17 ? 80 : cell % 7
        return "C\(cell),7,\(4_900 + cell * 37 % 90 - loss).5,\(19 + (cell == 23 ? 2 : 0))."
          + "\(cell * 7 % 10)\(cell % 4),\(cell % 11 == 0 ? "" : "3.45\(cell % 5)")\n"
      }.joined()
    return Lot(
      testDescription: "a second test, a reserve, cycles and the oldest first",
      spec: """
        stackwright: 1
        module: {series: 3}
        limits: {discharge_capacity: {range: 0.6 %}, dcir: {range: 0.7 mohm}, ocv: {range: 3 mV}}
        screen: {discharge_capacity: {min: 4.905 Ah}, outliers: {limit: 3 sigma, per: session}}
        normalise: {dcir: {per: session}}
        stabilised: {discharge_capacity: 0.5 %}
        second_test:
          limits: {discharge_capacity: {loss: 1 %}, dcir: {rise: 6 %, relative: true}}
        reserve: reserve.csv
        prefer: oldest

        """,
      tables: [CellFile(name: "cells.csv", bytes: Array(first.utf8))],
      secondTest: CellFile(name: "again.csv", bytes: Array(again.utf8)),
      reserve: CellFile(name: "reserve.csv", bytes: Array("cell_id\nC3\nC4\nX\n".utf8)))
  }()

  /// Leftovers of an earlier grading, whose modules are left alone too.
  static let produced: Lot = {
    let today =
      "cell_id,capacity_ah,dcir_mohm,date\n"
      + (0..<40).map {
        "T\($0),5.\(100 + $0 * 37 % 90),19.\($0 * 7 % 10),2026-01-\(10 + $0 % 9)\n"
      }.joined()
    let earlier =
      "cell_id,capacity_ah,dcir_mohm,module_id,series_position,parallel_index,class,reason\n"
      + (0..<20).map { cell in
        "\(cell < 8 ? "T" : "Y")\(cell),5.\(100 + cell * 31 % 90),19.\(cell * 3 % 10),"
          + (cell < 8 ? "M1,\(cell + 1),1,A,\n" : ",,,,displaced\n")
      }.joined()
    let file = Array(earlier.utf8)
    return Lot(
      testDescription: "leftovers and modules of an earlier grading, pairs, the oldest first",
      spec: """
        stackwright: 1
        module: {series: 2, parallel: 2, count: 5}
        limits: {discharge_capacity: {range: 0.05 Ah}, dcir: {range: 0.4 mohm, within: group}}
        reserve: modules.csv
        prefer: oldest

        """,
      tables: [
        CellFile(name: "cells.csv", bytes: Array(today.utf8)),
        CellFile(name: "modules.csv", bytes: file, isOfLeftovers: true),
      ], reserve: CellFile(name: "modules.csv", bytes: file))
  }()

  private static func thousandths(_ number: Int) -> String {
    "\(number / 1_000).\(number % 1_000)"
  }

  private static let graded = Dictionary(
    uniqueKeysWithValues: all.map { lot in
      (
        lot.testDescription,
        Result {
          try GenuineGrading(
            spec: lot.spec, tables: lot.tables, secondTest: lot.secondTest, reserve: lot.reserve)
        }
      )
    })

  private static let wide =
    "  discharge_capacity: {range: 0.6 %}\n  dcir: {range: 0.5 mohm}\n  ocv: {range: 6 mV}"
  private static let narrow = "  discharge_capacity: {range: 0.0001 Ah}\n  dcir: {range: 0.01 %}"

  private static func lot(
    _ name: String, recipe: LotRecipe = .automotiveNew, cells: Int, seed: UInt64,
    drifts: Bool = false, module: String = "{series: 4}", lots: Int = 1, limits: String?,
    rest: String = ""
  ) -> Lot {
    var bytes = SyntheticLot(recipe: recipe, cells: cells, seed: seed, drifts: drifts).table()
    if lots > 1 {
      // The generator names one lot for 2000 cells; here every few rows are of another one.
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      let changed = lines.enumerated().map { index, line in
        line.replacing(
          "synthetic-\(recipe.rawValue)-1", with: "lot-\(index % lots == 0 ? 10 : index % lots)")
      }
      bytes = Array((changed.joined(separator: "\n") + "\n").utf8)
    }
    let spec =
      "stackwright: 1\nname: \(name)\nmodule: \(module)\n"
      + (limits.map { "limits:\n\($0)\n" } ?? "") + (rest.isEmpty ? "" : rest + "\n")
    return Lot(
      testDescription: name, spec: spec, tables: [CellFile(name: "cells.csv", bytes: bytes)])
  }
}
