import SourceText
import StackRecords

/// `history`: the life of one cell out of a history.
struct HistoryCommand: Command {
  private let path: String
  private let cell: String
  private let writesJSON: Bool

  /// Takes its arguments out of a command line.
  init(_ arguments: ParsedArguments) throws(UsageFault) {
    let operands = try arguments.operands(of: .history)
    guard operands.count == 2 else { throw .missingOperand(.history) }
    path = operands[0]
    cell = operands[1]
    writesJSON = arguments.has(.json)
  }

  /// Prints every step of the cell.
  func run(_ console: Console) throws(CommandFault) -> ExitCode {
    let file = try InputFile.read(path, limit: InputFile.historyLimit, for: .history)
    let life = try life(file.bytes, console)
    try console.write(writesJSON ? life.json.text() : life.text(console.output))
    return .done
  }

  private func life(_ bytes: [UInt8], _ console: Console) throws(CommandFault) -> CellLife {
    let name = InputFile.displayName(of: path)
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let rest = lines.removeLast()
    var steps: [HistoryStep] = []
    for (index, line) in lines.enumerated() where !line.isEmpty {
      guard line.starts(with: HistoryArguments.beginning.utf8) else {
        throw fault(.noStep, index + 1)
      }
      guard HistoryStep.mayHold(cell, line) else { continue }
      let step = try step(Array(line), index + 1).only(cell)
      if !step.cells.isEmpty { steps.append(step) }
    }
    if !rest.isEmpty {
      console.note("\(ScreenText.printable(name)): \(FaultWords.unfinishedLine(lines.count + 1))")
    }
    guard !steps.isEmpty else {
      throw .input([
        Diagnostic(file: name, message: FaultWords.unknownCell(cell, steps: lines.count))
      ])
    }
    return CellLife(identifier: cell, steps: steps)
  }

  private func step(_ line: [UInt8], _ number: Int) throws(CommandFault) -> HistoryStep {
    do {
      return try HistoryStep(
        json: JSONValue.parse(line, file: InputFile.displayName(of: path)))
    } catch let error as RecordFault {
      throw fault(.field(error), number)
    } catch let error as Diagnostic {
      throw fault(.text(error.message), number)
    } catch {
      throw fault(.noStep, number)
    }
  }

  private func fault(_ fault: HistoryFault, _ line: Int) -> CommandFault {
    .input([
      Diagnostic(
        file: InputFile.displayName(of: path), message: FaultWords.historyLine(line, fault))
    ])
  }
}

/// Why a line is no step of a history.
enum HistoryFault: Sendable {
  /// It does not begin like one.
  case noStep
  /// It is no JSON.
  case text(String)
  /// A field is wrong.
  case field(RecordFault)
}
