import SourceText
import StackRecords
import StackReport

/// `compare`: two stored results side by side, on the screen and as a page.
struct CompareCommand: Command {
  private let paths: (first: String, second: String)
  private let destination: PageFile?
  private let writesJSON: Bool

  /// Takes its arguments out of a command line.
  init(_ arguments: ParsedArguments) throws(UsageFault) {
    let operands = try arguments.operands(of: .compare)
    guard operands.count == 2 else { throw .missingOperand(.compare) }
    paths = (operands[0], operands[1])
    if operands.allSatisfy({ $0 == "-" }) { throw .repeatedStandardInput }
    destination = arguments.value(.directory).map {
      PageFile(path: $0, replacesForeignFiles: arguments.has(.force))
    }
    writesJSON = arguments.has(.json)
    if writesJSON, destination?.path == "-" { throw .contrary(.json, .directory) }
  }

  /// Reads both, prints what differs, and writes the page where one is asked for.
  func run(_ console: Console) throws(CommandFault) -> ExitCode {
    let first = try Side.read(paths.first, console)
    let second = try Side.read(paths.second, console)
    let comparison: ResultComparison
    switch (first, second) {
    case (.design(let first), .design(let second)): comparison = .init(first, second)
    case (.grading(let first), .grading(let second)): comparison = .init(first, second)
    case (.design, .grading), (.grading, .design):
      throw .input([
        Diagnostic(
          file: InputFile.displayName(of: paths.second),
          message: FaultWords.twoKinds(first.kind, second.kind))
      ])
    }
    let names = (
      first: InputFile.displayName(of: paths.first),
      second: InputFile.displayName(of: paths.second)
    )
    if let destination {
      let page = ComparisonReport(comparison, names: names, tool: ProductVersion.tool).html
      _ = try destination.write(page, console)
      if destination.path == "-" { return .done }
    }
    if writesJSON {
      try console.write(comparison.json(names).text())
    } else {
      try console.write(ComparisonSummary(comparison, names: names, palette: console.output).text)
    }
    return .done
  }

  /// One of the two results.
  private enum Side {
    case design(DesignResult)
    case grading(GradingResult)

    /// What it is, for messages.
    var kind: String {
      switch self {
      case .design: "a design"
      case .grading: "a grading"
      }
    }

    static func read(_ path: String, _ console: Console) throws(CommandFault) -> Side {
      let file = try InputFile.read(path, limit: InputFile.resultLimit, for: .compare)
      let name = InputFile.displayName(of: path)
      do {
        let json = try JSONValue.parse(file.bytes, file: name)
        let side: Side =
          GradingResult.isLayout(of: json)
          ? .grading(try GradingResult(json: json)) : .design(try DesignResult(json: json))
        console.detail(ScreenText.printable("\(name) was written by \(side.tool)"))
        return side
      } catch let fault as Diagnostic {
        throw .input([fault])
      } catch let fault as RecordFault {
        throw .input([Diagnostic(file: name, message: fault.description)])
      } catch {
        throw .input([Diagnostic(file: name, message: "\(error)")])
      }
    }

    private var tool: String {
      switch self {
      case .design(let result): result.tool
      case .grading(let result): result.tool
      }
    }
  }
}

extension ResultComparison {
  /// The comparison for programs.
  func json(_ names: (first: String, second: String)) -> JSONValue {
    func object(_ members: [(String, JSONValue)]) -> JSONValue {
      .object(members.map { JSONValue.Member(key: $0.0, value: $0.1) })
    }
    func number(_ value: Double?) -> JSONValue {
      value.map { $0.isFinite ? .number($0) : .string("\($0)") } ?? .null
    }
    func text(_ value: String?) -> JSONValue { value.map(JSONValue.string) ?? .null }
    func figure(_ figure: Figure) -> JSONValue {
      object([
        ("figure", .string(figure.title)), ("unit", .string(figure.unit)),
        ("first", number(figure.first)), ("second", number(figure.second)),
        ("difference", number(figure.difference)),
      ])
    }
    func standing(_ standing: Standing?) -> JSONValue {
      standing.map {
        object([
          ("figure", .string($0.figure)), ("allowed", .string($0.allowed)),
          ("state", .string($0.state)),
        ])
      } ?? .null
    }
    return object([
      ("stackwright_comparison", .number(1)),
      ("first", object([("file", .string(names.first)), ("answer", .string(first))])),
      ("second", object([("file", .string(names.second)), ("answer", .string(second))])),
      ("notes", .array(notes.map(JSONValue.string))),
      (
        "choices",
        .array(
          choices.map {
            object([
              ("choice", .string($0.title)), ("first", text($0.first)), ("second", text($0.second)),
            ])
          })
      ),
      ("headline", .array(headline.map(figure))), ("figures", .array(figures.map(figure))),
      (
        "limits",
        .array(
          limits.map {
            object([
              ("limit", .string($0.title)), ("first", standing($0.first)),
              ("second", standing($0.second)),
            ])
          })
      ),
    ])
  }
}
