import CellGrading
import CellTable
import GLPKSolver
import SourceText
import StackRecords
import StackSpec

@testable import Verification

/// The record of a lot as the grading made it, with the tables.
struct GenuineGrading {
  let result: GradingResult
  let tables: [CellFile]
  let secondTest: CellFile?
  let reserve: CellFile?

  struct Unreadable: Error, CustomStringConvertible {
    let description: String
  }

  /// Grades a lot.
  init(
    spec: String, tables: [CellFile], secondTest: CellFile? = nil, reserve: CellFile? = nil,
    settings: [String] = [], reading: GradingInput.Reading = GradingInput.Reading()
  ) throws {
    let asked = GradingQuestion.read(
      spec: SourceFile(name: "module.yaml", bytes: Array(spec.utf8)), settings: settings)
    guard let question = asked.question else {
      throw Unreadable(description: "\(asked.diagnostics)")
    }
    let options = CellTableOptions(
      decimalComma: reading.usesDecimalComma,
      retest: reading.retest.flatMap(CellTableOptions.Retest.init),
      allowFormulaIdentifiers: reading.allowsFormulaIdentifiers,
      replaceColumns: reading.replacesColumns)
    let read = CellTable.read(files: tables, secondTest: secondTest, options: options)
    guard let table = read.table else { throw Unreadable(description: "\(read.diagnostics)") }
    let reserved = reserve.flatMap { ReservedCells.read($0, options: options).cells }
    let lot = try PreparedLot.prepare(table, question.problem, reserved: reserved)
    let grouping = try group(lot.lot, solver: GLPKSolver(), limits: GroupingLimits(jobs: 1))
    let origin = PreparedLot.Origin(
      tool: "stackwright", solver: GLPKSolver.name,
      input: GradingInput(
        spec: question.spec, settings: settings,
        tables: zip(table.sources, tables).map {
          .init(name: $0.file.name, sha256: $0.sha256, isOfLeftovers: $1.isOfLeftovers)
        },
        secondTest: table.secondTestSource.map { .init(name: $0.file.name, sha256: $0.sha256) },
        reserve: reserved.map { .init(name: "reserve.csv", sha256: $0.sha256) },
        reading: reading),
      interruption: .timeLimit)
    result = try lot.result(grouping, table, origin)
    self.tables = tables
    self.secondTest = secondTest
    self.reserve = reserve
  }

  /// Grades a lot of one table.
  init(spec: String, table: String) throws {
    try self.init(spec: spec, tables: [CellFile(name: "cells.csv", bytes: Array(table.utf8))])
  }

  /// Looks at a record of these tables again.
  func verify(_ record: GradingResult) throws -> GradingVerificationReport {
    try GradingVerifier(record, tables: tables, secondTest: secondTest, reserve: reserve)
      .verify(record)
  }

  /// The record with one change.
  func changed(_ change: (inout GradingResult) -> Void) -> GradingResult {
    var record = result
    change(&record)
    return record
  }
}
