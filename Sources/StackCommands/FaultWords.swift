import CellGrading
import Glibc
import LinearProgram
import Quantities
import SourceText

/// Sentences that belong to no fault of their own.
enum FaultWords {
  /// That an input is larger than any real one.
  static func tooLarge(_ limit: Int) -> String {
    "found more than \(limit >> 20) MiB, expected at most \(limit >> 20) MiB"
  }

  /// That a file of Stackwright is of a kind that a command does not read.
  static func otherKind(_ kind: String, for command: CommandName, known: [String]) -> String {
    "this is a file of stackwright of the kind \"\(kind)\"; \(command.rawValue) reads"
      + " \(ScreenText.list(known.map { "\"\($0)\"" }, "or"))"
  }

  /// That two results cannot be held side by side.
  static func twoKinds(_ first: String, _ second: String) -> String {
    "this is \(second) and the other file \(first); both must be of one kind"
  }

  /// That a result is of a design where one of a grading is needed.
  static func noGrading(for command: CommandName) -> String {
    "this is the result of a design; \(command.rawValue) reads the result of grade"
  }

  /// That a result does not hold against its tables, with the first finding.
  static func doesNotHold(_ finding: String?, path: String) -> String {
    "it does not hold against its tables" + (finding.map { ": \($0)" } ?? "")
      + "; 'stackwright verify \(ScreenText.printable(path))' tells all"
  }

  /// That a grading has not all cells of a table.
  static let otherCells =
    "it does not have all cells of the table, so it is a grading of another one"

  /// That a line of a history is none.
  static func historyLine(_ line: Int, _ fault: HistoryFault) -> String {
    let words =
      switch fault {
      case .noStep: "it does not begin with \(HistoryArguments.beginning)"
      case .text(let message): message
      case .field(let fault): "\(fault)"
      }
    return "line \(line) is no step of a history: \(words)"
  }

  /// That no step of a history has a cell.
  static func unknownCell(_ cell: String, steps: Int) -> String {
    "none of its \(NumberText.grouped(steps)) step\(steps == 1 ? "" : "s") has the cell"
      + " '\(cell.echoed)'"
  }

  /// That the last line of a history has no end.
  static func unfinishedLine(_ line: Int) -> String {
    "line \(line) is not whole and was left out"
  }

  /// That a named pipe is still empty.
  static func waiting(for name: String) -> String {
    "waiting for somebody to write into '\(ScreenText.printable(name))'"
  }
}

extension UsageFault: CustomStringConvertible {
  /// The fault in English, without a full stop.
  var description: String {
    switch self {
    case .noCommand:
      "no command; one of \(ScreenText.list(CommandName.allCases.map(\.rawValue), "or")) is needed"
    case .unknownCommand(let word, let nearest):
      "there is no command '\(word.echoed)'" + suggestion(nearest)
    case .unknownOption(let word, let command, let nearest):
      (command.map { "\($0.rawValue) has no option" } ?? "there is no option") + " '\(word.echoed)'"
        + suggestion(nearest)
    case .repeatedOption(let option):
      "\(option.name) is given more than once"
    case .missingValue(let option):
      "\(option.name) needs a value, as in '\(option.name) \(option.placeholder ?? "VALUE")'"
    case .unexpectedValue(let option, let value):
      "\(option.name) takes no value, got '\(value.echoed)'"
    case .badValue(let option, let value):
      "\(option.name) takes \(option.valueWords), got '\(value.echoed)'"
    case .missingOption(let command, let option):
      "\(command.rawValue) needs \(option.form()): \(command.synopsis)"
    case .missingOperand(let command):
      command.operandCount == 2
        ? "\(command.rawValue) needs \(command.operand?.both ?? "two files"): \(command.synopsis)"
        : "\(command.rawValue) needs a \(command.operand?.noun ?? "file"): \(command.synopsis)"
    case .unexpectedOperand(let command, let word)
    where command.options.contains(.setting) && Self.isUnit(word):
      "\(command.rawValue) takes one \(command.operand?.noun ?? "file"), got '\(word.echoed)' too; a"
        + " value with a space needs quotes, as in --set limits.temperature.max='65 degC'"
    case .unexpectedOperand(let command, let word):
      if let noun = command.operand?.noun {
        "\(command.rawValue) takes \(command.operandCount == 2 ? command.operand?.both ?? "" : "one \(noun)"), got '\(word.echoed)' too: \(command.synopsis)"
      } else {
        "\(command.rawValue) takes nothing more, got '\(word.echoed)'"
      }
    case .unknownOperand(let command, let word, let known):
      "\(command.rawValue) knows no \(command.operand?.noun ?? "word") '\(word.echoed)'"
        + (Spelling.nearest(to: word, among: known).map { "; did you mean '\($0)'?" }
          ?? "; one of \(ScreenText.list(known, "or")) is needed")
    case .contrary(let first, let second):
      "\(first.name) and \(second.name) say the opposite of each other; give one of them"
    case .optionOf(let option, let form):
      "\(option.name) belongs to 'stackwright \(form)'"
    case .folder(let command, let path):
      "\(command.rawValue) needs a file, but '\(path)' is a folder"
    case .repeatedStandardInput:
      "standard input '-' can be read only once"
    }
  }

  private static func isUnit(_ word: String) -> Bool {
    KnownDimensions.all.contains { $0.units.contains { $0.spelling == word } }
  }

  /// Where more is told.
  var advice: String {
    command.map { "'stackwright help \($0.rawValue)' lists its options" }
      ?? "'stackwright help' lists the commands and options"
  }

  /// The command whose line is wrong; nil where it is not told.
  private var command: CommandName? {
    switch self {
    case .unknownOption(_, let command, _): command
    case .missingOption(let command, _), .missingOperand(let command),
      .unexpectedOperand(let command, _),
      .unknownOperand(let command, _, _), .folder(let command, _):
      command
    case .noCommand, .unknownCommand, .repeatedOption, .missingValue, .unexpectedValue, .badValue,
      .contrary, .optionOf, .repeatedStandardInput:
      nil
    }
  }

  private func suggestion(_ nearest: String?) -> String {
    nearest.map { "; did you mean '\($0)'?" } ?? ""
  }
}

extension Option {
  /// What its value may be, in words.
  var valueWords: String {
    switch self {
    case .jobs: "a whole number from 1 to \(ParsedArguments.mostJobs)"
    case .timeLimit: "a time with its unit, as 30s or 5min"
    case .gap: "a share from 0 on, as 0.1% or 0.001"
    case .colour: "auto, always or never"
    case .retest: "first or last"
    case .delimiter: "comma, semicolon or tab"
    case .recipe: "A, B, C or D"
    case .cells: "a whole number from 1 to \(NumberText.grouped(LotTemplate.mostCells))"
    case .seed: "a whole number from 0 on"
    case .history: "a file"
    case .column: "QUANTITY=HEADER, as in --column dcir=R0_mohm"
    case .setting: "KEY=VALUE, as in --set limits.temperature.max='65 degC'"
    default: "a value"
    }
  }
}

extension CatalogueNameFault: CustomStringConvertible {
  /// The fault in English, without a full stop.
  var description: String {
    switch self {
    case .unknown(let name, _): "the catalogue has no entry \"\(name)\""
    case .ambiguous(let name, let kinds):
      "several entries are named \"\(name)\": \(ScreenText.list(kinds, "and"))"
    }
  }

  /// What to write instead.
  var remedy: String {
    switch self {
    case .unknown(_, let nearest) where nearest.isEmpty:
      "'stackwright catalogue' lists all entries"
    case .unknown(_, let nearest):
      "did you mean \(ScreenText.list(nearest.map { "\"\($0)\"" }, "or"))?"
    case .ambiguous(let name, let kinds):
      "write \(ScreenText.list(kinds.map { "\"\($0) \(name)\"" }, "or"))"
    }
  }
}

extension FileFault: CustomStringConvertible {
  /// The fault in English, without a full stop.
  var description: String {
    switch kind {
    case .unreadable(let number): "cannot read '\(path)': \(words(number))"
    case .isFolder: "'\(path)' is a folder"
    case .tooLarge(let limit): "'\(path)' has more than \(limit >> 20) MiB"
    case .unwritable(let number): "cannot write '\(path)': \(words(number))"
    case .foreign:
      "'\(path)' was not written by stackwright; nothing was written (--force replaces it)"
    case .otherLines: "'\(path)' is no history of stackwright; nothing was appended"
    case .exists: "'\(path)' exists already; nothing was written (-o writes elsewhere)"
    case .noParent: "cannot make the folder '\(path)': the folder that should hold it is missing"
    case .notFolder: "'\(path)' is not a folder"
    case .isInput:
      "'\(path)' is read, and the result would take its place; nothing was written (-o writes"
        + " elsewhere)"
    }
  }

  private func words(_ number: Int32) -> String {
    guard let words = unsafe strerror(number) else { return "error \(number)" }
    return unsafe String(cString: words)
  }
}

extension CommandFault {
  /// What standard error says, one line each; diagnostics are given apart.
  var messages: [String] {
    switch self {
    case .usage(let fault): [fault.description]
    case .input, .closedOutput: []
    case .file(let fault): [fault.description]
    case .solver(let fault): ["the solver failed: \(fault)"]
    case .grouping(let fault):
      ["the modules that were found do not hold, so nothing was written", "  \(fault)"]
    case .unverified(let findings):
      ["the answer did not verify, so nothing was written"] + findings.map { "  \($0)" }
    }
  }
}
