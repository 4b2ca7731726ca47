public import SourceText
public import StackRecords
public import StackSpec

extension Verifier {
  /// A record whose input cannot be read any more.
  public struct UnreadableInput: Error, Sendable {
    /// What is wrong with the spec, a setting or a catalogue file of the record.
    public var diagnostics: [Diagnostic]
  }

  /// Reads the spec, settings and catalogue files of a record again.
  ///
  /// - Throws: `UnreadableInput` when the record's own input has faults.
  public static func open(_ result: DesignResult) throws(UnreadableInput) -> Verifier {
    func file(_ recorded: ResultInput.File) -> SourceFile {
      SourceFile(name: recorded.name, bytes: Array(recorded.text.utf8))
    }
    let reading = DesignQuestion.read(
      spec: file(result.input.spec), settings: result.input.settings,
      catalogues: result.input.catalogues.map(file))
    guard let question = reading.question else {
      throw UnreadableInput(diagnostics: reading.diagnostics)
    }
    return Verifier(question: question)
  }

  /// A verifier of answers to a question that is known with its input.
  public init(question: DesignQuestion) {
    self.init(problem: question.problem, question: question)
  }

  /// What the texts and entries of a record do not bear out.
  func inputFindings(_ recorded: ResultInput) -> [Finding] {
    var findings: [Finding] = []
    for file in [recorded.spec] + recorded.catalogues {
      let hash = SHA256.hexadecimal(of: Array(file.text.utf8))
      if hash != file.sha256 {
        findings.append(
          .hashDiffers(file: file.name, recorded: file.sha256, recomputed: hash))
      }
    }
    return findings
  }

  /// What changed in the built-in catalogue since the record was written.
  func notes(_ recorded: ResultInput) -> [VerificationReport.Note] {
    guard let input, input.catalogueSHA256 != recorded.catalogueSHA256 else { return [] }
    let changed = input.entries.filter { !recorded.entries.contains($0) }
    let gone = recorded.entries.filter { entry in
      !input.entries.contains { $0.kind == entry.kind && $0.name == entry.name }
    }
    return [.catalogueChanged(entries: (changed + gone).map { "\($0.kind) \($0.name)" })]
  }

  /// Entries of the record that the same catalogue holds otherwise.
  func entryFindings(_ recorded: ResultInput) -> [Finding] {
    guard let input, input.catalogueSHA256 == recorded.catalogueSHA256 else { return [] }
    let differing = (recorded.entries + input.entries).filter {
      !recorded.entries.contains($0) || !input.entries.contains($0)
    }
    var names: [String] = []
    for entry in differing where !names.contains("\(entry.kind) \(entry.name)") {
      names.append("\(entry.kind) \(entry.name)")
    }
    return names.map {
      .inputDiffers(field: "entries", recorded: $0, recomputed: "not as in the catalogue")
    }
  }
}
