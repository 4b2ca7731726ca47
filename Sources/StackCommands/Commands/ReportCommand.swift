import SourceText

/// `report`: the page of a stored result, made from the result alone.
struct ReportCommand: Command {
  private let path: String
  private let destination: String
  private let replacesForeignFiles: Bool
  private let writesJSON: Bool

  /// Takes its arguments out of a command line.
  init(_ arguments: ParsedArguments) throws(UsageFault) {
    path = try arguments.onlyOperand(of: .report)
    destination =
      arguments.value(.directory)
      ?? (path == "-" ? "-" : PathParts(path).beside(StoredResult.pageName))
    replacesForeignFiles = arguments.has(.force)
    writesJSON = arguments.has(.json)
  }

  /// Writes the page and says where.
  func run(_ console: Console) throws(CommandFault) -> ExitCode {
    let result = try StoredResult.read(path, for: .report)
    console.detail(ScreenText.printable("the result was written by \(result.tool)"))
    let written = try PageFile(path: destination, replacesForeignFiles: replacesForeignFiles)
      .write(result.html, console)
    if writesJSON, destination != "-" {
      try console.write(
        JSONValue.object([
          JSONValue.Member(key: "files", value: .array(written.map(JSONValue.string)))
        ]).text())
    }
    return .done
  }
}
