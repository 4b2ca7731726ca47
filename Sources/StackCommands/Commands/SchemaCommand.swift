import SourceText
import StackRecords
import StackSpec

/// `schema`: the JSON Schema of design specs, of module specs, or of results.
struct SchemaCommand: Command {
  /// Whose schema is asked for.
  private enum Subject {
    case designSpec, moduleSpec, result
  }

  private let subject: Subject

  /// Takes its arguments out of a command line; the schema is JSON with or without `--json`.
  init(_ arguments: ParsedArguments) throws(UsageFault) {
    _ = try arguments.operand(of: .schema)
    if arguments.has(.resultSchema), arguments.has(.moduleSchema) {
      throw .contrary(.resultSchema, .moduleSchema)
    }
    subject =
      arguments.has(.resultSchema)
      ? .result : arguments.has(.moduleSchema) ? .moduleSpec : .designSpec
  }

  /// Prints the schema.
  func run(_ console: Console) throws(CommandFault) -> ExitCode {
    let schema =
      switch subject {
      case .designSpec: DesignSpecSchema.json()
      case .moduleSpec: ModuleSpecSchema.json()
      case .result: ResultSchema.json()
      }
    let detail =
      switch subject {
      case .designSpec: Self.firstLine(InitCommand.schemaName)
      case .moduleSpec: Self.firstLine(LotTemplate.schemaName)
      case .result:
        "it describes result.json, layout \(DesignResult.layout) of designs and"
          + " \(GradingResult.layout) of gradings"
      }
    console.detail(detail)
    try console.write(schema.text())
    return .done
  }

  private static func firstLine(_ schema: String) -> String {
    "editors find it by the first line of a spec: # yaml-language-server: $schema=./\(schema)"
  }
}
