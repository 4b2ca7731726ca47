import CellGrading
import CellTable
import Foundation
import GLPKSolver
import SourceText
import StackRecords
import StackSpec
import Testing

/// Specs and tables as texts, read, prepared and grouped as the command does it.
enum Lots {
  /// The question of a module spec; the lines after its head are given.
  static func problem(_ lines: String, series: Int = 2, parallel: Int = 1) throws -> GradingProblem
  {
    let text = "stackwright: 1\nmodule: {series: \(series), parallel: \(parallel)}\n\(lines)\n"
    let reading = GradingQuestion.read(
      spec: SourceFile(name: "spec.yaml", bytes: Array(text.utf8)))
    #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
    return try #require(reading.question).problem
  }

  /// A table of a text in which `|` ends a line.
  static func table(_ text: String) throws -> CellTable {
    let lines = text.split(separator: "|").map { $0.drop { $0 == " " } }.joined(separator: "\n")
    let reading = CellTable.read(files: [CellFile(name: "cells.csv", bytes: Array(lines.utf8))])
    return try #require(reading.table, "\(reading.diagnostics)")
  }

  /// Both brought together.
  static func prepared(
    _ lines: String, _ text: String, series: Int = 2, parallel: Int = 1
  ) throws -> PreparedLot {
    try PreparedLot.prepare(
      table(text), problem(lines, series: series, parallel: parallel))
  }

  /// What is said where they do not fit together, with keys and remedies.
  static func faults(_ lines: String, _ text: String) throws -> [String] {
    let (table, problem) = (try table(text), try problem(lines))
    do {
      _ = try PreparedLot.prepare(table, problem)
      return []
    } catch {
      return error.findings.map { finding in
        "\(finding.key): \(finding)" + (finding.remedy.map { "; \($0)" } ?? "")
      }
    }
  }

  /// The answer.
  static func graded(
    _ lines: String, _ text: String, series: Int = 2, parallel: Int = 1
  ) throws -> GradingResult {
    try graded(
      table(text), problem(lines, series: series, parallel: parallel))
  }

  /// The answer to a problem on a table.
  static func graded(_ table: CellTable, _ problem: GradingProblem) throws -> GradingResult {
    let lot = try PreparedLot.prepare(table, problem)
    let grouping = try group(lot.lot, solver: GLPKSolver(), limits: GroupingLimits())
    return try lot.result(
      grouping, table,
      PreparedLot.Origin(
        tool: "test", solver: nil,
        input: GradingInput(
          spec: ResultInput.File(name: "spec.yaml", text: "", sha256: ""), tables: []),
        interruption: .signal))
  }
}

extension GradingResult {
  /// The reason of each cell in no module, in the order of the table.
  var reasons: [String] {
    cells.compactMap { cell in
      guard case .leftOver(let reason) = cell.fate else { return nil }
      return "\(cell.identifier) \(reason)"
    }
  }

  /// The identifiers of each module by position.
  var built: [[String]] {
    (0..<modules.count).map { module in
      cells.compactMap { cell -> (Int, String)? in
        guard case .placed(let place) = cell.fate, place.module == module + 1 else { return nil }
        return (place.position * 1000 + place.parallel, cell.identifier)
      }.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}

extension RandomLots: RandomNumberGenerator {}
