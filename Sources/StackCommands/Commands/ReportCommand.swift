import SourceText

/// `report`: the page of a stored result, made from the result alone.
struct ReportCommand: Command {
  private let path: String
  private let destination: String
  private let tables: String?
  private let replacesForeignFiles: Bool
  private let writesJSON: Bool

  /// Takes its arguments out of a command line.
  init(_ arguments: ParsedArguments) throws(UsageFault) {
    path = try arguments.onlyOperand(of: .report)
    destination =
      arguments.value(.directory)
      ?? (path == "-" ? "-" : PathParts(path).beside(StoredResult.pageName))
    tables = arguments.value(.csv)
    if tables != nil, arguments.value(.directory) != nil { throw .contrary(.csv, .directory) }
    replacesForeignFiles = arguments.has(.force)
    writesJSON = arguments.has(.json)
  }

  /// Writes the page, or the tables, and says where.
  func run(_ console: Console) throws(CommandFault) -> ExitCode {
    let result = try StoredResult.read(path, for: .report)
    console.detail(ScreenText.printable("the result was written by \(result.tool)"))
    let written =
      if let tables {
        try write(RecordTables(result.json), to: tables, console)
      } else {
        try PageFile(path: destination, replacesForeignFiles: replacesForeignFiles)
          .write(result.html, console)
      }
    if writesJSON, !written.isEmpty {
      try console.write(
        JSONValue.object([
          JSONValue.Member(key: "files", value: .array(written.map(JSONValue.string)))
        ]).text())
    }
    return .done
  }

  /// Writes the tables, all or none.
  ///
  /// - Returns: the files written.
  private func write(
    _ tables: RecordTables, to path: String, _ console: Console
  ) throws(CommandFault) -> [String] {
    let files = tables.files
    do {
      try OutputFolder(path: path, replacesForeignFiles: replacesForeignFiles).write(files)
    } catch {
      throw .file(error)
    }
    console.note(
      "wrote \(files.count) tables into \(ScreenText.printable(path)): "
        + files.map(\.name).joined(separator: ", "))
    return files.map { "\(path)/\($0.name)" }
  }
}
