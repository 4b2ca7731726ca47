import SourceText
import StackSpec

/// `init`: a spec to start from, with the schema for editors beside it.
struct InitCommand: Command {
  /// The name of the schema's file, which every template names in its first line.
  static let schemaName = "stackwright.schema.json"

  private let template: Template
  private let isDefault: Bool
  private let destination: String?
  private let writesJSON: Bool

  /// Takes its arguments out of a command line.
  init(_ arguments: ParsedArguments) throws(UsageFault) {
    writesJSON = arguments.has(.json)
    destination = arguments.value(.directory)
    isDefault = arguments.operands.isEmpty
    let word = try arguments.operand(of: .initialise)
    guard let found = word.map(Template.named) ?? Template.all.first else {
      throw .unknownOperand(.initialise, word ?? "", known: Operand.template.words)
    }
    for option in [Option.recipe, .cells, .seed] where arguments.value(option) != nil {
      throw .optionOf(option, "init \(LotTemplate.name)")
    }
    template = found
  }

  /// Writes the files, none of which stood there, and says how to go on.
  func run(_ console: Console) throws(CommandFault) -> ExitCode {
    if destination == "-" {
      try console.write(template.bytes)
      return .done
    }
    let written: [String]
    do {
      written = try write(console)
    } catch {
      throw .file(error)
    }
    if writesJSON { try console.write(json(written).text()) }
    console.note("wrote \(ScreenText.list(written.map(ScreenText.printable), "and"))")
    if template.isSpec { console.note("next: stackwright optimise \(Shell.word(written[0]))") }
    if isDefault { listOthers(console) }
    return .done
  }

  /// Writes the spec first, so that nothing is written where one stands.
  private func write(_ console: Console) throws(FileFault) -> [String] {
    var file = destination ?? template.fileName
    if !template.fits(path: file) {
      if NewFile.exists("\(file)/\(template.fileName)") {
        throw FileFault(kind: .exists, path: "\(file)/\(template.fileName)")
      }
      try NewFile.makeFolder(file)
      file += file.hasSuffix("/") ? template.fileName : "/\(template.fileName)"
    }
    try NewFile.write(template.bytes, to: file)
    guard template.isSpec else { return [file] }
    let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    let schema = folder + Self.schemaName
    let bytes = DesignSpecSchema.json().bytes()
    guard NewFile.exists(schema) else {
      try NewFile.write(bytes, to: schema)
      return [file, schema]
    }
    let present = try? InputFile.read(schema, limit: InputFile.specLimit)
    if present?.bytes != bytes {
      console.note(Self.otherSchema(schema, printedBy: "schema"))
    }
    return [file]
  }

  /// That another schema stands where this version's would.
  static func otherSchema(_ path: String, printedBy command: String) -> String {
    "\(ScreenText.printable(path)) differs from this version's and was left as it is;"
      + " 'stackwright \(command)' prints this version's"
  }

  private func listOthers(_ console: Console) {
    console.note("other templates, for 'stackwright init TEMPLATE':")
    let others =
      Template.all.dropFirst().map { ($0.name, $0.summary) }
      + [(LotTemplate.name, LotTemplate.summary)]
    for (name, summary) in others { console.note("  \(ScreenText.left(name, 24))\(summary)") }
  }

  private func json(_ written: [String]) -> JSONValue {
    .object([
      JSONValue.Member(key: "template", value: .string(template.name)),
      JSONValue.Member(key: "files", value: .array(written.map(JSONValue.string))),
    ])
  }
}
