public import MaterialCatalogue
public import SourceText
public import StackRecords

/// A problem together with everything from which it was read.
public struct DesignQuestion: Sendable {
  /// The problem.
  public var problem: DesignProblem
  /// The texts and catalogue entries, as a result keeps them.
  public var input: ResultInput
  /// The catalogue of which the entries are: the built-in one with the user's files.
  public var catalogue: MaterialCatalogue

  /// Reads a spec with the built-in catalogue and the user's, in the order given.
  ///
  /// A catalogue with faults is left out, so that the spec's own faults are found all the same.
  /// - Parameters:
  ///   - spec: the spec.
  ///   - settings: `key=value` pairs, read like the spec.
  ///   - catalogues: files whose entries are added and whose values take the place of others.
  /// - Returns: the question, nil when anything is at fault, and every fault and warning.
  public static func read(
    spec: SourceFile, settings: [String] = [], catalogues: [SourceFile] = []
  ) -> (question: DesignQuestion?, diagnostics: [Diagnostic]) {
    var (catalogue, diagnostics) = MaterialCatalogue.builtIn()
    for file in catalogues {
      let merged = catalogue.merging(file)
      catalogue = merged.catalogue
      diagnostics += merged.diagnostics
    }
    let isSound = !diagnostics.contains(where: \.isError)
    let reading = DesignSpecReader(catalogue: catalogue).read(spec, settings: settings)
    diagnostics += reading.diagnostics
    guard isSound, let problem = reading.problem else { return (nil, diagnostics) }
    let input = ResultInput(
      spec: .init(spec), settings: settings, catalogues: catalogues.map(ResultInput.File.init),
      catalogueSHA256: catalogue.sha256, entries: reading.entries)
    return (
      DesignQuestion(problem: problem, input: input, catalogue: catalogue), diagnostics
    )
  }
}

extension ResultInput.File {
  /// The record of a file: its name without folders, its text and its hash.
  init(_ file: SourceFile) {
    let name = file.name.split(separator: "/").last.map(String.init) ?? file.name
    self.init(
      name: name, text: String(decoding: file.bytes, as: UTF8.self),
      sha256: SHA256.hexadecimal(of: file.bytes))
  }
}
