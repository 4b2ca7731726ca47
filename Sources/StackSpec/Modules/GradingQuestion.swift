public import SourceText
public import StackRecords

import MaterialCatalogue

/// A grading problem together with the text from which it was read.
public struct GradingQuestion: Sendable {
  /// The problem.
  public var problem: GradingProblem
  /// The spec, as a result keeps it.
  public var spec: ResultInput.File
  /// The `--set` options in the order given.
  public var settings: [String]

  private let root: SpecNode?
  private let file: SourceFile

  /// Reads a module spec, or takes over what the result of a design says of its module.
  ///
  /// - Parameters:
  ///   - spec: the module spec, or the `result.json` of a design.
  ///   - settings: `key=value` pairs, read like the spec.
  /// - Returns: the question, nil when anything is at fault, and every fault and warning.
  public static func read(
    spec: SourceFile, settings: [String] = []
  ) -> (question: GradingQuestion?, diagnostics: [Diagnostic]) {
    if spec.text.first(where: { $0 != UInt8(ascii: " ") && !$0.isLineBreak })
      == UInt8(ascii: "{"), let json = try? JSONValue.parse(spec.bytes, file: spec.name),
      json["stackwright_result"] != nil
    {
      return read(design: spec, settings: settings)
    }
    // Names of materials mean nothing here; the built-in catalogue has no faults of its own.
    var reading = SpecReading(
      catalogue: MaterialCatalogue.builtIn().catalogue, keys: ModuleSpecTable.index)
    guard let root = reading.tree(of: spec, settings: settings) else {
      return (nil, reading.diagnostics)
    }
    guard let problem = reading.gradingProblem(root, fileName: spec.name), reading.isFaultless
    else { return (nil, reading.diagnostics) }
    let question = GradingQuestion(
      problem: problem, spec: .init(spec), settings: settings, root: root, file: spec)
    return (question, reading.diagnostics)
  }

  /// Whether a text is a module spec: it says `module`, and nothing of the layers that every design spec has.
  public static func isModuleSpec(_ file: SourceFile) -> Bool {
    var reading = SpecReading(
      catalogue: MaterialCatalogue.builtIn().catalogue, keys: ModuleSpecTable.index)
    guard case .block(let entries) = reading.tree(of: file, settings: [])?.content else {
      return false
    }
    let keys = entries.map(\.key)
    return keys.contains("module")
      && !keys.contains { ["cathode", "separator", "anode", "plate", "stack"].contains($0) }
  }

  private static func read(
    design: SourceFile, settings: [String]
  ) -> (question: GradingQuestion?, diagnostics: [Diagnostic]) {
    do throws(Diagnostic) {
      let result = try DesignResult(parsing: design.bytes, file: design.name)
      guard settings.isEmpty else {
        throw Diagnostic(
          file: design.name, message: "\(SpecFault.settingsOfDesign)")
      }
      guard let problem = GradingProblem(takenFrom: result) else {
        throw Diagnostic(file: design.name, message: "\(SpecFault.designWithoutChoices)")
      }
      let question = GradingQuestion(
        problem: problem, spec: .init(design), settings: [], root: nil, file: design)
      return (question, [])
    } catch {
      return (nil, [error])
    }
  }

  /// A fault or warning about the part of the spec that a path names, or about its nearest block.
  public func diagnostic(
    _ severity: Diagnostic.Severity, _ message: String, at path: String, remedy: String? = nil
  ) -> Diagnostic {
    guard let place = root.map({ $0.place(of: path[...]) }) else {
      return Diagnostic(file: file.name, message: message)
    }
    return Diagnostic(severity, message, file: place.file, span: place.span, remedy: remedy)
  }
}

extension SpecNode {
  /// The place of the value at a path, or of the nearest block around it.
  ///
  /// Headers may hold points, so a key is matched as a whole.
  fileprivate func place(of path: Substring) -> SpecPlace {
    guard case .block(let entries) = content else { return place }
    for entry in entries {
      if path == entry.key { return entry.value.place }
      if path.hasPrefix("\(entry.key).") {
        return entry.value.place(of: path.dropFirst(entry.key.count + 1))
      }
    }
    return place
  }
}

extension UInt8 {
  /// Whether this ends a line.
  fileprivate var isLineBreak: Bool { self == 10 || self == 13 }
}
