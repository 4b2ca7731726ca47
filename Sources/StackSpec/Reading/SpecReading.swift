import MaterialCatalogue
import SourceText
import StackRecords

/// One pass over a spec: gathers faults, defaults and warnings while blocks are read.
struct SpecReading {
  /// The materials that names mean.
  let catalogue: MaterialCatalogue
  /// What there is to say about the texts as YAML.
  var textDiagnostics: [Diagnostic] = []
  /// Faults so far, in the order of reading.
  var findings: [SpecFinding] = []
  /// Defaults so far.
  var defaults: [DesignProblem.Default] = []
  /// Warnings so far.
  var warnings: [String] = []

  /// The stacking process, once it is known.
  var process: String?

  /// Starts a pass.
  init(catalogue: MaterialCatalogue) {
    self.catalogue = catalogue
  }

  /// Most faults gathered, and most warnings: one long line can have a hundred thousand.
  private static let limit = 500

  /// How many faults there are so far.
  private var faultCount = 0

  /// Whether so much is wrong that more of it need not be looked for.
  var isFull: Bool { faultCount >= Self.limit }

  /// Notes a fault.
  mutating func report(_ fault: SpecFault, at place: SpecPlace) {
    guard !isFull else { return }
    faultCount += 1
    findings.append(SpecFinding(matter: .fault(fault), place: place))
  }

  /// Notes a warning, for the reader of the spec and for that of the result.
  mutating func warn(_ warning: SpecWarning, at place: SpecPlace) {
    guard warnings.count < Self.limit else { return }
    findings.append(SpecFinding(matter: .warning(warning), place: place))
    let words = "\(warning)"
    if !warnings.contains(words) { warnings.append(words) }
  }

  /// Notes a default.
  mutating func assume(_ key: String, _ value: String, source: String) {
    let assumed = DesignProblem.Default(key: key, value: value, source: source)
    if !defaults.contains(assumed) { defaults.append(assumed) }
  }

  /// Everything found.
  var diagnostics: [Diagnostic] { textDiagnostics + findings.map(\.diagnostic) }

  /// Whether nothing is wrong so far.
  var isFaultless: Bool {
    faultCount == 0 && !textDiagnostics.contains(where: \.isError)
  }
}

/// A fault or a warning with its place.
struct SpecFinding {
  /// What was found.
  enum Matter {
    case fault(SpecFault)
    case warning(SpecWarning)
  }

  let matter: Matter
  let place: SpecPlace
}

/// What a reader must know although nothing is wrong.
enum SpecWarning: Hashable {
  /// The steps of a range miss its end.
  case endNotReached(key: String, end: String, last: String)
  /// A key that none of the materials uses.
  case notUsed(key: String, materials: [String])
  /// A table of values that leaves out some of the materials in use.
  case leftOut(key: String, materials: [String])
  /// A block without any key, so that its defaults hold.
  case emptyBlock(key: String)
}
