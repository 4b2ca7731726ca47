import SourceText
import StackRecords
import StackSpec

/// `schema`: the JSON Schema of specs, or of results.
struct SchemaCommand: Command {
  /// Whose schema is asked for.
  private enum Subject {
    case designSpec, result
  }

  private let subject: Subject

  /// Takes its arguments out of a command line; the schema is JSON with or without `--json`.
  init(_ arguments: ParsedArguments) throws(UsageFault) {
    _ = try arguments.operand(of: .schema)
    subject = arguments.has(.resultSchema) ? .result : .designSpec
  }

  /// Prints the schema.
  func run(_ console: Console) throws(CommandFault) -> ExitCode {
    let schema =
      switch subject {
      case .designSpec: DesignSpecSchema.json()
      case .result: ResultSchema.json()
      }
    console.detail(
      subject == .designSpec
        ? "editors find it by the first line of a spec:"
          + " # yaml-language-server: $schema=./\(InitCommand.schemaName)"
        : "it describes result.json, layout \(DesignResult.layout) of designs and "
          + "\(GradingResult.layout) of gradings")
    try console.write(schema.text())
    return .done
  }
}
