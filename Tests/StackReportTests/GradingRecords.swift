import CellGrading
import CellTable
import GLPKSolver
import SourceText
import StackRecords
import StackSpec
import Testing

/// Records of gradings of made-up lots, each of another kind.
enum GradingRecords: String, CaseIterable, Sendable {
  case strict, manyModules, parallel, drifting, counted, none, oneCell, allEqual, noResistance
  case byLot, openEnded, retested

  private struct Lot {
    var spec: String
    var table: [UInt8]
    var settings: [String] = []
    var asksWhatIf = false
    var again: [UInt8]?
    var prediction: DesignPrediction?
  }

  private static let limits =
    "limits: {discharge_capacity: {range: 1 %}, dcir: {range: 0.8 mohm}, ocv: {range: 5 mV}}\n"

  private static func synthetic(
    _ recipe: LotRecipe, _ cells: Int, drifts: Bool = false
  ) -> [UInt8] {
    SyntheticLot(recipe: recipe, cells: cells, seed: 7, drifts: drifts).table()
  }

  private var lot: Lot {
    let head = "stackwright: 1\nname: \(rawValue)\n"
    switch self {
    case .strict:
      return Lot(
        spec: head + "module: {series: 8, parallel: 1}\nnominal_voltage: 3.6 V\n" + Self.limits,
        table: Self.synthetic(.automotiveNew, 120), asksWhatIf: true)
    case .manyModules:
      return Lot(
        spec: head + "module: {series: 2, parallel: 1, count: 56}\n" + Self.limits,
        table: Self.synthetic(.automotiveNew, 160))
    case .parallel:
      return Lot(
        spec: head + "module: {series: 3, parallel: 2}\nnominal_voltage: 3.6 V\n"
          + "limits: {discharge_capacity: [{range: 4 %}, {range: 1 %, within: group-sum}],\n"
          + "  dcir: {range: 2 mohm, within: group}, module_resistance: {max: 40 mohm},\n"
          + "  module_voltage: {min: 10.3 V, max: 10.4 V}}\n"
          + "screen: {discharge_capacity: {min: 4.6 Ah}, outliers: {limit: 3 sigma}}\n"
          + "uncertainty: {dcir: 0.1 mohm}\n",
        table: Self.withGaps(Self.synthetic(.commodityNew, 90)))
    case .drifting:
      return Lot(
        spec: head
          + "module: {series: 6, parallel: 1, count: 12}\nnormalise: {dcir: {per: session}}\n"
          + Self.limits + "screen: {self_discharge: {max: 0.4 mV/day}}\n",
        table: Self.synthetic(.commodityNew, 260, drifts: true))
    case .counted:
      return Lot(
        spec: head + "module: {series: 4, parallel: 1, count: 3}\n" + Self.limits,
        table: Self.synthetic(.automotiveNew, 40))
    case .none:
      return Lot(
        spec: head + "module: {series: 12, parallel: 1}\n"
          + "limits: {discharge_capacity: {range: 0.0001 Ah}, dcir: {range: 0.001 mohm}}\n",
        table: Self.synthetic(.retiredBroad, 30))
    case .oneCell:
      return Lot(
        spec: head + "module: {series: 1, parallel: 1}\n" + Self.limits,
        table: Self.synthetic(.automotiveNew, 1))
    case .allEqual:
      let rows = (1...20).map { "E\($0),5.0,20.0,3.45\n" }.joined()
      return Lot(
        spec: head + "module: {series: 4, parallel: 1}\n" + Self.limits,
        table: Array("cell_id,discharge_capacity_ah,dcir_mohm,ocv_v\n\(rows)".utf8))
    case .noResistance:
      let rows = (1...24).map { "N\($0),\(5000 + $0 * 3),2026-03-\(10 + $0 % 9)T08:00:00Z\n" }
      return Lot(
        spec: head + "module: {series: 4, parallel: 1}\n"
          + "limits: {discharge_capacity: {range: 20 mAh}, timestamp: {range: 7 d}}\n",
        table: Array("cell_id,discharge_capacity_mah,timestamp\n\(rows.joined())".utf8))
    case .byLot:
      return Lot(
        spec: head + "module: {series: 4, parallel: 1}\n" + Self.limits + "same: [tray]\n",
        table: Self.synthetic(.automotiveNew, 150), settings: ["objective=energy"])
    case .openEnded:
      return Lot(
        spec: head
          + "module: {series: 3, parallel: 1}\nlimits: {module_resistance: {max: 60 mohm}}\n",
        table: Self.synthetic(.automotiveNew, 20))
    case .retested:
      let first = (1...40).map { cell in
        "R\(cell),5.\(100 + cell * 37 % 90),5.\((cell == 5 ? 300 : 103) + cell * 37 % 90),5.\(100 + cell * 37 % 90),"
          + "20.\(cell * 7 % 10),2026-03-\(10 + cell % 9)\n"
      }
      let second = (1...37).map { cell in
        "R\(cell),\(5_090 - (cell == 9 ? 90 : 0) + cell * 37 % 90),2\(cell == 11 ? 4 : 0).\(cell * 7 % 10)\n"
      }
      return Lot(
        spec: head
          + "module: {series: 3, count: 6}\nlimits: {discharge_capacity: {range: 1 %}}\n"
          + "second_test: {limits: {discharge_capacity: {loss: 1 %}, dcir: {rise: 5 %, relative: true}}}\n"
          + "stabilised: {discharge_capacity: 1 %}\nprefer: oldest\nnominal_voltage: 3.6 V\n",
        table: Array(
          ("cell_id,capacity_ah,cap_cycle1_ah,cap_cycle2_ah,dcir_mohm,date\n" + first.joined())
            .utf8),
        again: Array(("cell_id,capacity_mah,dcir_mohm\n" + second.joined()).utf8),
        prediction: DesignPrediction(
          capacity: 5.2, usableShare: 0.99, variation: 0.015, energy: 56, mass: 300, cellMass: 200,
          volume: 90))
    }
  }

  /// The table with every eleventh resistance missing.
  private static func withGaps(_ table: [UInt8]) -> [UInt8] {
    let lines = String(decoding: table, as: UTF8.self).split(separator: "\n")
    return Array(
      lines.enumerated().map { number, line in
        var fields = line.split(separator: ",", omittingEmptySubsequences: false)
        if number > 0, number % 11 == 0 { fields[5] = "" }
        return fields.joined(separator: ",") + "\n"
      }.joined().utf8)
  }

  private static let all = GradingRecords.allCases.map { record in Result { try record.made() } }

  /// The record, made once for all tests.
  func result() throws -> GradingResult {
    let index = try #require(Self.allCases.firstIndex(of: self))
    return try Self.all[index].get()
  }

  /// The record, made anew.
  func made() throws -> GradingResult {
    let lot = lot
    let reading = GradingQuestion.read(
      spec: SourceFile(name: "module.yaml", bytes: Array(lot.spec.utf8)), settings: lot.settings)
    let question = try #require(reading.question, "\(reading.diagnostics.map(\.message))")
    let read = CellTable.read(
      files: [CellFile(name: "lot.csv", bytes: lot.table)],
      secondTest: lot.again.map { CellFile(name: "again.csv", bytes: $0) })
    let table = try #require(read.table, "\(read.diagnostics.map(\.message))")
    var problem = question.problem
    problem.prediction = lot.prediction
    let prepared = try PreparedLot.prepare(table, problem)
    let grouping = try group(prepared.lot, solver: GLPKSolver(), limits: GroupingLimits())
    let whatIf = lot.asksWhatIf ? try whatIf(prepared) : []
    return try prepared.result(
      grouping, table,
      .init(
        tool: "stackwright 0", solver: "GLPK",
        input: GradingInput(
          spec: question.spec, settings: lot.settings,
          tables: [.init(name: "lot.csv", sha256: "0a")],
          secondTest: lot.again.map { _ in .init(name: "again.csv", sha256: "0b") }),
        interruption: .timeLimit), whatIf: whatIf)
  }

  private func whatIf(_ prepared: PreparedLot) throws -> [WhatIf] {
    try prepared.widened.map { limit, wider in
      let found = try group(wider, solver: GLPKSolver(), limits: GroupingLimits())
      return WhatIf(limit: limit, modules: found.modules.count, bound: found.moduleBound)
    }
  }
}
