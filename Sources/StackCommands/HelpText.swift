/// How the program, or one of its commands, is used.
enum HelpText {
  /// What the program does, in one sentence.
  static let purpose =
    "stackwright designs bipolar all-solid-state battery stacks and modules, and proves that no other"
    + " choice within the spec is better."

  /// Help on the program.
  static var overview: HelpPage {
    HelpPage(
      heading: purpose,
      sections: [
        .init(
          title: "Start",
          entries: [
            .init(term: "stackwright init", meaning: "write a spec to start from"),
            .init(
              term: "stackwright optimise \(Template.all.first?.fileName ?? "SPEC")",
              meaning: "find and prove its best design"),
          ]),
        .init(
          title: "Commands",
          entries: CommandName.allCases.map { .init(term: $0.synopsis, meaning: $0.purpose) }),
        .init(
          title: "Topics of help",
          entries: HelpTopic.allCases.map { .init(term: $0.rawValue, meaning: $0.purpose) }),
        .init(sentences: [
          "'stackwright help COMMAND', 'help TOPIC' or 'help KEY', a key of specs, tells more. Options stand anywhere;"
            + " '--' ends them."
        ]),
        exitCodes,
      ])
  }

  /// Help on a command.
  static func page(on command: CommandName) -> HelpPage {
    var sentences = [command.purpose.capitalisedFirst + "."]
    if let other = command.spellings.dropFirst().first {
      sentences.append("Also spelled '\(other)'.")
    }
    sentences += command.remarks
    var sections = [
      HelpPage.Section(sentences: sentences),
      HelpPage.Section(
        title: "Options",
        entries: (command.options + [.help]).map {
          .init(term: $0.form(in: command), meaning: $0.purpose(in: command))
        }),
    ]
    if let operand = command.operand, !operand.words.isEmpty, command != .help {
      sections.insert(words(of: operand), at: 1)
    }
    if command == .help {
      sections.insert(
        .init(
          title: "Topics",
          entries: HelpTopic.allCases.map { .init(term: $0.rawValue, meaning: $0.purpose) }), at: 1)
    }
    return HelpPage(heading: "stackwright \(command.synopsis)", sections: sections + [exitCodes])
  }

  private static func words(of operand: Operand) -> HelpPage.Section {
    switch operand {
    case .template:
      .init(
        title: "Templates",
        entries: Template.all.map { .init(term: $0.name, meaning: $0.summary) }
          + [.init(term: LotTemplate.name, meaning: LotTemplate.summary)])
    default: .init(title: "Shells", sentences: [operand.words.joined(separator: ", ")])
    }
  }

  /// All codes on a few lines; the topic lists them one by one.
  private static var exitCodes: HelpPage.Section {
    let codes = ExitCode.allCases.map { ScreenText.unbroken("\($0.rawValue) \($0.meaning)") }
    return .init(title: "Exit codes", sentences: [codes.joined(separator: "; ")])
  }
}

extension CommandName {
  /// The command with its operands.
  var synopsis: String {
    switch self {
    case .optimise: "optimise SPEC [-o DIR]"
    case .check: "check SPEC"
    case .grade: "grade CELLS.csv --module SPEC [-o DIR]"
    case .replace: "replace RESULT.json --module-test FILE [-o DIR]"
    case .calibrate: "calibrate CELLS.csv [-o FILE]"
    case .history: "history FILE CELL"
    case .verify: "verify RESULT.json"
    case .report: "report RESULT.json [-o FILE]"
    case .compare: "compare A.json B.json [-o FILE]"
    case .catalogue: "catalogue [NAME]"
    case .initialise: "init [TEMPLATE] [-o PATH]"
    case .schema: "schema [--module or --result]"
    case .doctor: "doctor"
    case .completion: "completion SHELL"
    case .version: "version"
    case .help: "help [COMMAND, TOPIC or KEY]"
    }
  }

  /// What it does, in a few words.
  var purpose: String {
    switch self {
    case .optimise: "the proven best design of a spec"
    case .check: "every fault of a spec at once, without solving"
    case .grade: "measured cells into modules, with a bound"
    case .replace: "abnormal positions of built modules filled with leftover cells"
    case .calibrate: "spreads of measured cells, as a block for design specs"
    case .history: "the life of one cell, step by step"
    case .verify: "a stored result recomputed without a solver"
    case .report: "the page of a stored result, from the result alone"
    case .compare: "two stored results side by side"
    case .catalogue: "every value with its unit, source and confidence"
    case .initialise: "a commented spec to start from"
    case .schema: "the JSON Schema of specs, for editors"
    case .doctor: "whether this program and its host are in order"
    case .completion: "a script that completes command lines"
    case .version: "the version of this program and of its solver"
    case .help: "this text, or help on a command or a topic"
    }
  }

  /// What else a page of help says of it.
  fileprivate var remarks: [String] {
    switch self {
    case .optimise, .check: ["SPEC is a YAML file, or - for standard input; see 'help spec'."]
    case .grade:
      [
        "CELLS.csv is a table of measured cells, one a row, also several tables, packed by gzip, or -"
          + " for standard input. SPEC says how modules are built and what they must keep; see 'help"
          + " module-spec'. 'stackwright init lot' writes both to start from. Every cell that stands in"
          + " no module has its reason in modules.csv; build-sheet.csv lists the others in the order"
          + " in which they are picked.",
        "With --second-test the spec can limit how much a cell may change until then; a cell that only"
          + " the second test has is a fault.",
      ]
    case .replace:
      [
        "RESULT.json is a file of grade or of an earlier replace, or - for standard input; its tables lie"
          + " beside it, or are named with --table. FILE is a table of built modules, a position a row:"
          + " module_id, series_position and one or more of voltage, dcir, temperature and capacity. A"
          + " position is abnormal where a value lies further from the module's median than 3.5 robust"
          + " sigma, three uncertainties and 0.5 %, or breaks a limit. Leftover cells are chosen for all"
          + " modules at once; who comes, who goes and why stands in the new result. Ends with 4 where"
          + " a module cannot be restored."
      ]
    case .calibrate:
      [
        "CELLS.csv is a table of measured cells as for grade, or modules.csv that grade wrote, also several"
          + " tables. Capacity and resistance are looked at as logarithms, sessions and lots apart, without"
          + " cells beyond 8 robust sigma. With -o the block manufacturing: is written for a design spec."
          + " Where modules.csv or a grading says what became of the cells, the yield and the reasons are"
          + " told by lot, line and tray."
      ]
    case .history:
      [
        "FILE is what --history of grade, replace and calibrate wrote: a line of JSON for each step with"
          + " its inputs, versions, time, operator and cells. CELL is the identifier of a cell."
      ]
    case .verify:
      ["RESULT.json is a file of optimise, or - for standard input; see 'help results'."]
    case .report:
      [
        "RESULT.json is a file of optimise or grade, or - for standard input. The page is one file without"
          + " scripts that a browser shows and prints. Without -o it goes to \(StoredResult.pageName) beside"
          + " the result, or to standard output where the result comes from standard input."
      ]
    case .compare:
      [
        "Both are files of optimise, or both of grade; one of them may be - for standard input. With"
          + " -o the comparison is written as a page too. Ends with 0 whether they differ or not."
      ]
    case .catalogue:
      [
        "NAME is an entry, as NMC811; KIND NAME where several kinds have the name, as 'electrolyte"
          + " LPSCl'; a pair, as 'LPSCl | lithium'; or a section, as cathodes. Without NAME all entries"
          + " are listed."
      ]
    case .initialise:
      [
        "Writes the template into this folder, or into the folder or the .yaml file that -o names,"
          + " with the schema for editors beside it. -o - prints the template. Nothing that stands"
          + " there is overwritten. 'init lot' writes a made-up table of cells, a module spec for it and"
          + " that spec's schema."
      ]
    case .schema: ["A spec names the schema in its first line, as the templates do."]
    case .doctor: ["Ends with 0 where all is in order, with 7 where answers cannot be trusted."]
    case .completion: ["With -v it also says where the script goes."]
    case .help: ["KEY is a key or a block of specs, such as np_ratio, stack or stack.layers."]
    case .version: []
    }
  }
}

extension Option {
  /// The option as a page of help shows it, such as `--jobs N`.
  func form(in command: CommandName? = nil) -> String {
    let name = self == .help ? "-h, --help" : name
    let isFile = self == .directory && [.report, .compare].contains(command)
    return name + ((isFile ? "FILE" : placeholder).map { " \($0)" } ?? "")
  }

  /// The options that stand without a command.
  static let beforeCommandCases: [Option] = [.help, .version]

  /// Their spellings.
  static var beforeCommand: [String] { beforeCommandCases.flatMap(\.spellings) }

  /// What it does, in a few words.
  func purpose(in command: CommandName?) -> String {
    switch self {
    case .help: "this text"
    case .version: "the version"
    case .json: command?.purposeOfJSON ?? "print the outcome as JSON"
    case .directory:
      switch command {
      case .initialise: "folder or file to write into; - prints"
      case .report: "file for the page (\(StoredResult.pageName) beside the result); - prints"
      case .compare: "file for a page; - prints the page instead"
      case .calibrate: "file for the block; - prints it alone"
      case .replace: "folder for the new result (./NAME-OF-SPEC-replaced.stackwright)"
      default: "folder for the result (./NAME-OF-SPEC.stackwright)"
      }
    case .force: "replace files that stackwright did not write"
    case .setting: "a value of the spec, as limits.temperature.max='65 degC'"
    case .catalogue: "materials of your own beside the built-in ones"
    case .timeLimit: "stop after this time with the best so far, as 30s"
    case .gap: "stop when no design can be better by more, as 0.1%"
    case .jobs: "threads that search (the cores this process may use)"
    case .quiet: "no warnings and no notes"
    case .verbose: command?.purposeOfVerbose ?? "more notes"
    case .colour: "auto, always or never; auto obeys NO_COLOR"
    case .enumerate: "evaluate every design of a space of up to a million"
    case .assumptions: "only what rests on general knowledge or has no source"
    case .spec: "compare with today's spec too"
    case .resultSchema: "the schema of result.json instead"
    case .table: "a table of a grading, where it does not lie beside the result"
    case .secondTest:
      command == .verify
        ? "the table of its second test, where it does not lie beside the result"
        : "a table of a second test, whose values count"
    case .leftovers: "an earlier modules.csv: its cells without a module are cells too"
    case .reserve: "its list of cells left alone, where it does not lie beside the result"
    case .module: "the module spec, or result.json of a design"
    case .moduleSchema: "the schema of module specs instead"
    case .delimiter: "what separates fields: comma, semicolon or tab"
    case .missing: "a word that stands for no value, as NaN"
    case .recipe:
      "how the cells of init lot spread: A new automotive, B new commodity, C retired,"
        + " most alike, D retired, widely spread (A)"
    case .cells: "cells that init lot makes (240)"
    case .drift: "let the tester of init lot drift, with a session every 240 cells"
    case .seed: "which of the lots of a recipe init lot makes (1)"
    case .whatIf:
      command == .grade
        ? "say what one per cent more of each limit yields"
        : "say what a step of each limit buys, and what each guess weighs, however long it takes"
    case .noWhatIf: "leave that out; without either it is left out where the search was long"
    case .retest: "first or last: which of several tests of a cell counts"
    case .replaceColumns: "leave out columns that the output adds itself"
    case .allowFormulas: "take identifiers that begin with = + - or @"
    case .decimalComma: "numbers have a decimal comma"
    case .history: "append this step to a file that 'stackwright history' reads"
    case .operatorName: "who does this, for the history"
    case .grading: "result.json that says what became of the cells"
    case .column: "a column whose header is not recognised, as dcir=R0_mohm"
    case .moduleTest: "what was measured on the positions of the modules"
    case .csv: "write the tables of the result into this folder instead"
    }
  }
}

extension CommandName {
  fileprivate var purposeOfJSON: String {
    switch self {
    case .optimise, .grade, .replace: "print result.json; files only with -o"
    case .check: "print the faults as JSON"
    case .compare: "print the comparison as JSON"
    case .catalogue: "print the entries as JSON"
    case .initialise, .report: "print the names of the files as JSON"
    case .schema: "nothing else: a schema is JSON"
    case .doctor, .version, .help: "print it as JSON"
    case .completion: "print the script inside JSON"
    case .history: "print the steps as JSON"
    case .calibrate: "print the estimates as JSON"
    case .verify: "print the outcome as JSON"
    }
  }

  fileprivate var purposeOfVerbose: String {
    switch self {
    case .optimise: "say which defaults hold, and how the search went"
    case .check: "say which defaults hold"
    case .verify, .report, .compare: "say what wrote the result"
    case .completion: "say where the script goes"
    case .schema: "say how editors find it"
    case .grade: "say which defaults hold, and how the search went"
    case .replace: "say how long it took"
    case .calibrate, .history, .catalogue, .initialise, .doctor, .version, .help:
      "adds nothing here"
    }
  }
}

extension String {
  /// With a capital at its start.
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
