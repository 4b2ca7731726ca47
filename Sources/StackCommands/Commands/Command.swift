/// What a command line asks for, ready to run.
protocol Command: Sendable {
  /// Takes its arguments out of a command line.
  init(_ arguments: ParsedArguments) throws(UsageFault)

  /// Does the work.
  func run(_ console: Console) throws(CommandFault) -> ExitCode
}

extension CommandName {
  /// The type that does the work on a command line.
  func type(for arguments: ParsedArguments) -> any Command.Type {
    switch self {
    case .optimise: OptimiseCommand.self
    case .check: CheckCommand.self
    case .grade: GradeCommand.self
    case .replace: ReplaceCommand.self
    case .calibrate: CalibrateCommand.self
    case .history: HistoryCommand.self
    case .verify: VerifyCommand.self
    case .report: ReportCommand.self
    case .compare: CompareCommand.self
    case .catalogue: CatalogueCommand.self
    case .initialise:
      arguments.operands == [LotTemplate.name] ? InitLotCommand.self : InitCommand.self
    case .schema: SchemaCommand.self
    case .doctor: DoctorCommand.self
    case .completion: CompletionCommand.self
    case .version: VersionCommand.self
    case .help: HelpCommand.self
    }
  }
}
