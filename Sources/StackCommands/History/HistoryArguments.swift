import StackRecords

/// The part of a command line that says where a step is written down, and whose it is.
struct HistoryArguments: Sendable, Hashable {
  /// Who does the step; nil where it is not said.
  let operatorName: String?

  private let file: AppendedFile?

  /// Takes it out of a command line.
  init(_ arguments: ParsedArguments, _ command: CommandName) throws(UsageFault) {
    let path = arguments.value(.history)
    if path == "-" { throw .badValue(.history, "-") }
    operatorName = arguments.value(.operatorName)
    if operatorName != nil, path == nil {
      throw .optionOf(.operatorName, "\(command.rawValue) --history FILE")
    }
    file = path.map { AppendedFile(path: $0, beginning: Self.beginning) }
  }

  /// How a history begins.
  static let beginning = "{\"\(HistoryStep.mark)\":"

  /// Looks whether the step could be written down; to be called before the work.
  func check() throws(CommandFault) {
    do {
      try file?.check()
    } catch {
      throw .file(error)
    }
  }

  /// Appends the step where a history is kept, and says so.
  func append(
    _ console: Console, _ step: (_ time: String, _ operatorName: String?) -> HistoryStep
  ) throws(CommandFault) {
    guard let file else { return }
    do {
      try file.append(step(WallClock.now, operatorName).line())
    } catch {
      throw .file(error)
    }
    console.note("appended to \(ScreenText.printable(file.path))")
  }
}
