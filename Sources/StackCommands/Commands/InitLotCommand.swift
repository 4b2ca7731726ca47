import CellTable
import SourceText

/// `init lot`: a made-up table of cells, a module spec for it and that spec's schema.
struct InitLotCommand: Command {
  private let template: LotTemplate
  private let destination: String?
  private let writesJSON: Bool

  /// Takes its arguments out of a command line.
  init(_ arguments: ParsedArguments) throws(UsageFault) {
    template = try LotTemplate(arguments)
    destination = arguments.value(.directory)
    writesJSON = arguments.has(.json)
  }

  /// Writes the files, none of which stood there, and says how to go on.
  func run(_ console: Console) throws(CommandFault) -> ExitCode {
    if destination == "-" {
      try console.write(template.lot.table())
      return .done
    }
    let written: [String]
    do {
      written = try write(console)
    } catch {
      throw .file(error)
    }
    if writesJSON {
      let members = [
        JSONValue.Member(key: "template", value: .string(LotTemplate.name)),
        JSONValue.Member(key: "files", value: .array(written.map(JSONValue.string))),
      ]
      try console.write(JSONValue.object(members).text())
    }
    console.note("wrote \(ScreenText.list(written.map(ScreenText.printable), "and"))")
    console.note(
      "next: stackwright grade \(Shell.word(written[0])) --module \(Shell.word(written[1]))")
    return .done
  }

  /// Writes the table, the spec, and the schema where none stands; nothing where a table or a spec
  /// does.
  private func write(_ console: Console) throws(FileFault) -> [String] {
    let place = try place()
    let (table, spec) = (place.stem + ".csv", place.stem + "-module.yaml")
    let paths = [table, spec].map { place.folder + $0 }
    for path in paths where NewFile.exists(path) { throw FileFault(kind: .exists, path: path) }
    let schema = place.folder + LotTemplate.schemaName
    try NewFile.write(template.lot.table(), to: paths[0])
    try NewFile.write(Array(template.spec(table: table, spec: spec).utf8), to: paths[1])
    guard NewFile.exists(schema) else {
      try NewFile.write(LotTemplate.schema, to: schema)
      return paths + [schema]
    }
    let present = try? InputFile.read(schema, limit: InputFile.specLimit)
    if present?.bytes != LotTemplate.schema {
      console.note(InitCommand.otherSchema(schema, printedBy: "schema --module"))
    }
    return paths
  }

  /// The folder with its slash, empty for this one, and the name of the table without extension.
  private func place() throws(FileFault) -> (folder: String, stem: String) {
    guard let destination else { return ("", LotTemplate.name) }
    if destination.hasSuffix(".csv") {
      let folder = destination.lastIndex(of: "/").map { String(destination[...$0]) } ?? ""
      return (folder, InputFile.stem(of: destination))
    }
    try NewFile.makeFolder(destination)
    return (destination.hasSuffix("/") ? destination : destination + "/", LotTemplate.name)
  }
}
