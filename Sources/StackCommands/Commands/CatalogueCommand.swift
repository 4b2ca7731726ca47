import MaterialCatalogue
import SourceText

/// `catalogue`: materials with every value, unit, source and confidence.
struct CatalogueCommand: Command {
  private let words: String
  private let paths: [String]
  private let showsAssumptions: Bool
  private let writesJSON: Bool

  /// Takes its arguments out of a command line.
  init(_ arguments: ParsedArguments) throws(UsageFault) {
    words = arguments.operands.joined(separator: " ")
    paths = arguments.all(.catalogue)
    showsAssumptions = arguments.has(.assumptions)
    writesJSON = arguments.has(.json)
    if paths.count(where: { $0 == "-" }) > 1 { throw .repeatedStandardInput }
  }

  /// Prints the list, an entry, or what rests on general knowledge.
  func run(_ console: Console) throws(CommandFault) -> ExitCode {
    var files: [SourceFile] = []
    for path in paths {
      let file = try InputFile.read(path, limit: InputFile.specLimit, for: .catalogue)
      files.append(SourceFile(name: InputFile.displayName(of: path), bytes: file.bytes))
    }
    let view = try CatalogueView(files: files)
    for warning in view.warnings { console.warn(warning) }
    let subject = try subject(in: view.catalogue)
    try console.write(
      writesJSON ? json(subject, view) : text(subject, view, console.output, console.width))
    return .done
  }

  private func subject(in catalogue: MaterialCatalogue) throws(CommandFault) -> CatalogueSubject {
    do {
      return try CatalogueSubject(words, in: catalogue)
    } catch {
      throw .input([error.diagnostic])
    }
  }

  private func text(
    _ subject: CatalogueSubject, _ view: CatalogueView, _ palette: Palette, _ width: Int
  ) -> String {
    let entries = subject.entries(of: view.catalogue)
    if showsAssumptions {
      return CatalogueAssumptions(entries).text(view, palette: palette, width: width)
    }
    if case .entry(let entry) = subject {
      return CataloguePage(view, entry, palette: palette, width: width).text
    }
    return CatalogueList(view, entries, palette: palette, width: width).text
  }

  private func json(_ subject: CatalogueSubject, _ view: CatalogueView) -> String {
    let entries = subject.entries(of: view.catalogue)
    let json = CatalogueJSON(view)
    if showsAssumptions {
      return json.assumptions(CatalogueAssumptions(entries).entries, among: entries)
    }
    if case .entry(let entry) = subject { return json.page(entry) }
    return json.list(entries)
  }
}
