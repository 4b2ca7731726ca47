public import CellTable
public import StackRecords
public import StackSpec

import Quantities
import SourceText

/// Holds the record of a grading against its spec and tables, without a solver and without the
/// grading's code.
public struct GradingVerifier: Sendable {
  /// How many cells are looked at for each proof before it counts as not recomputed.
  public static let defaultAllowance = 4_000_000_000

  /// The spec that the record keeps, read again.
  public let question: GradingQuestion
  /// The cells.
  public let table: CellTable
  /// The cells that are left alone; nil without a list of them.
  public let reserved: ReservedCells?

  /// Reads the spec of a record and its tables again.
  ///
  /// - Parameters:
  ///   - result: The record.
  ///   - tables: The tables in the order of the record.
  ///   - secondTest: The table of the second test, where the record has one.
  ///   - reserve: The list of cells that are left alone, where the record has one.
  /// - Throws: ``Verifier/UnreadableInput`` when one of them has faults.
  public init(
    _ result: GradingResult, tables: [CellFile], secondTest: CellFile? = nil,
    reserve: CellFile? = nil
  ) throws(Verifier.UnreadableInput) {
    let spec = result.input.spec
    let asked = GradingQuestion.read(
      spec: SourceFile(name: spec.name, bytes: Array(spec.text.utf8)),
      settings: result.input.settings)
    guard let question = asked.question else {
      throw Verifier.UnreadableInput(diagnostics: asked.diagnostics)
    }
    let options = CellTableOptions(result.input.reading, columns: question.problem.columns)
    let recorded = result.input.tables
    let files = tables.enumerated().map { index, file in
      CellFile(
        name: file.name, bytes: file.bytes,
        isOfLeftovers: recorded.indices.contains(index) && recorded[index].isOfLeftovers)
    }
    let reading = CellTable.read(files: files, secondTest: secondTest, options: options)
    guard let table = reading.table else {
      throw Verifier.UnreadableInput(diagnostics: reading.diagnostics)
    }
    var reserved: ReservedCells?
    if let reserve {
      let list = ReservedCells.read(reserve, options: options)
      guard let cells = list.cells else {
        throw Verifier.UnreadableInput(diagnostics: list.diagnostics)
      }
      reserved = cells
    }
    self.reserved = reserved
    self.question = question
    self.table = table
  }

  /// Looks at a record: hashes, integers, every cell, every module, figures, bounds.
  ///
  /// - Parameters:
  ///   - result: The record.
  ///   - allowance: How many cells may be looked at for each proof.
  /// - Returns: What does not hold, and which bounds were proven again.
  public func verify(
    _ result: GradingResult, allowance: Int = GradingVerifier.defaultAllowance
  ) -> GradingVerificationReport {
    var findings = inputFindings(result)
    let lot: GradingLot
    do throws(GradingInputFault) {
      lot = try GradingLot(table, question.problem, reserved: reserved)
    } catch {
      return GradingVerificationReport(findings: findings + [.inputUnusable(error)])
    }
    findings += GradingInputCheck(lot, result).findings.all
    let places = GradingPlaces(lot, result)
    findings += places.findings.all
    let replacements = GradingReplacementCheck(lot, places, result, allowance: allowance)
    findings += replacements.findings.all
    let modules = GradingModuleCheck(lot, places, result, original: replacements.original)
    findings += modules.findings.all
    findings += GradingMeasurementCheck(lot, places, result).findings.all
    findings += GradingDesignCheck(lot, places, result).findings.all
    findings += GradingTotalsCheck(lot, modules, result).findings.all
    var coverage = GradingCoverageOfClasses(lot, allowance: allowance)
    let cells = GradingCellCheck(
      lot, places, result, &coverage, replaced: replacements.replaced)
    findings += cells.findings.all
    let bounds = GradingBoundCheck(lot, places, result, &coverage, allowance: allowance)
    findings += bounds.findings.all
    return GradingVerificationReport(
      findings: findings, confirmed: bounds.confirmed + replacements.confirmed,
      notRecomputed: bounds.notRecomputed + replacements.notRecomputed,
      undecidedCells: cells.undecided)
  }

  private func inputFindings(_ result: GradingResult) -> [GradingFinding] {
    var findings: [GradingFinding] = []
    let spec = result.input.spec
    let hash = SHA256.hexadecimal(of: Array(spec.text.utf8))
    if hash != spec.sha256 {
      findings.append(.hashDiffers(file: spec.name, recorded: spec.sha256, recomputed: hash))
    }
    let recorded = result.input.tables
    if recorded.count != table.sources.count {
      findings.append(
        .tableCountDiffers(recorded: recorded.count, given: table.sources.count))
    }
    for (file, source) in zip(recorded, table.sources) where file.sha256 != source.sha256 {
      findings.append(
        .hashDiffers(file: file.name, recorded: file.sha256, recomputed: source.sha256))
    }
    findings += Self.differences(
      "second_test", result.input.secondTest, table.secondTestSource?.sha256)
    findings += Self.differences("reserve", result.input.reserve, reserved?.sha256)
    return findings
  }

  /// Whether a further input is there as the record says, with its hash.
  private static func differences(
    _ field: String, _ recorded: GradingInput.Table?, _ given: String?
  ) -> [GradingFinding] {
    guard let recorded, let given else {
      let words = (recorded == nil ? "none" : "a file", given == nil ? "none" : "a file")
      return words.0 == words.1
        ? [] : [.differs(field: "input.\(field)", recorded: words.0, recomputed: words.1)]
    }
    return recorded.sha256 == given
      ? []
      : [.hashDiffers(file: recorded.name, recorded: recorded.sha256, recomputed: given)]
  }
}
