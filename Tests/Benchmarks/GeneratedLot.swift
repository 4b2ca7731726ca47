import CellTable
import FoundationEssentials
import RandomBits

/// A made-up lot that is written to a folder as an instance when it is needed.
struct GeneratedLot: Sendable {
  let name: String
  let lot: SyntheticLot
  let series: Int
  /// Widths in Ah, mohm and V.
  let widths: [Double]

  private static let columns = ["discharge_capacity_ah", "dcir_mohm", "ocv_v"]

  /// The lots that are large, by name; the narrow ones are harder, not larger.
  static let large: [GeneratedLot] = [
    GeneratedLot("d500", .retiredBroad, 500, [1.75, 0.08, 0.005]),
    GeneratedLot("d1000", .retiredBroad, 1_000, [0.7, 0.08, 0.006]),
    GeneratedLot("a1000", .automotiveNew, 1_000, [0.0075, 0.1, 0.003]),
    GeneratedLot("wide10k", .retiredBroad, 10_000, [0.35, 0.08, 0.005]),
    GeneratedLot("narrowA10k", .automotiveNew, 10_000, [0.003_48, 0.0464, 0.001_39]),
    GeneratedLot("narrowD10k", .retiredBroad, 10_000, [0.3054, 0.0463, 0.002_78]),
    GeneratedLot("wide100k", .retiredBroad, 100_000, [0.35, 0.08, 0.005]),
    GeneratedLot("wide1M", .retiredBroad, 1_000_000, [0.35, 0.08, 0.005]),
  ]

  private init(_ name: String, _ recipe: LotRecipe, _ cells: Int, _ widths: [Double]) {
    self.name = name
    lot = SyntheticLot(recipe: recipe, cells: cells, seed: 5)
    series = 12
    self.widths = widths
  }

  /// A random lot of 60 to 150 cells, or of as many as wanted: any recipe, windows of 0.6 to 1.8
  /// deviations.
  init(random number: UInt64, cells: Int? = nil) {
    var bits = SplitMix(state: number &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1)
    func below(_ count: Int) -> Int { Int(bits.next() % UInt64(count)) }
    name = "r\(number)"
    let recipe = LotRecipe.allCases[below(LotRecipe.allCases.count)]
    let few = 60 + below(91)
    lot = SyntheticLot(recipe: recipe, cells: cells ?? few, seed: number)
    series = [4, 6, 8, 10, 12][below(5)]
    let share = 0.6 + 0.01 * Double(below(121))
    widths =
      switch recipe {
      case .automotiveNew: [0.015 * share, 0.16 * share, 0.002 * share]
      case .commodityNew: [0.145 * share, 1.2 * share, 0.002 * share]
      case .retiredTight: [0.16 * share, 0.105 * share, 0.002 * share]
      case .retiredBroad: [2.03 * share, 0.16 * share, 0.002 * share]
      }
  }

  /// Writes it as an instance.
  func instance(in folder: String) throws -> LotInstance {
    let limits = zip(Self.columns, widths).map { column, width in
      "\"\(column)\": \(Self.text(width))"
    }
    let description = """
      {"name": "\(name)", "cells": "\(name).csv", "series": \(series), "parallel": 1,
       "capacity": "\(Self.columns[0])", "limits": {\(limits.joined(separator: ", "))}}

      """
    try Data(lot.table()).write(to: URL(filePath: "\(folder)/\(name).csv"))
    try Data(description.utf8).write(to: URL(filePath: "\(folder)/\(name).json"))
    return try LotInstance(folder: folder, file: "\(name).json")
  }

  /// A width below 100 with six decimals.
  private static func text(_ width: Double) -> String {
    let steps = Int((width * 1e6).rounded())
    let digits = String(steps % 1_000_000)
    return "\(steps / 1_000_000)." + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
