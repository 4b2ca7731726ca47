public import SourceText

extension DesignResult {
  /// Number of the layout of stored results, the value of the field `stackwright_result`.
  public static let layout = 1

  enum Key: String, RecordKey {
    case layout = "stackwright_result"
    case tool, solver, name, objective, outcome, value, bound
    case gap = "relative_gap"
    case designs, choices, limits, rules
    case excludedBy = "excluded_by"
    case figures, parts, curves, certificate
    case layerCounts = "layer_counts"
    case runnersUp = "runners_up"
    case steps, assumptions, defaults, warnings, input
  }

  /// The result as JSON, with its fields always in the same order.
  public func json() -> JSONValue {
    .record(Key.self) { key in
      switch key {
      case .layout: .whole(Self.layout)
      case .tool: .text(tool)
      case .solver: .text(solver)
      case .name: .text(name)
      case .objective: objective.json
      case .outcome: .text(outcome.rawValue)
      case .value: .real(value)
      case .bound: .real(bound)
      case .gap: .real(gap)
      case .designs: .text(String(designs))
      case .choices: choices?.json ?? .null
      case .limits: .array(limits.map(\.json))
      case .rules: .array(rules.map(\.json))
      case .excludedBy: .array(excludedBy.map(JSONValue.text))
      case .figures: FigureSection.json(figures)
      case .parts: .array(parts.map(\.json))
      case .curves: .array(curves.map(\.json))
      case .certificate: .array(certificate.map(\.json))
      case .layerCounts: .array(layerCounts.map(\.json))
      case .runnersUp: .array(runnersUp.map(\.json))
      case .steps: steps.map { .array($0.map(\.json)) } ?? .null
      case .assumptions: assumptions.map { .array($0.map(\.json)) } ?? .null
      case .defaults: .array(defaults.map(\.json))
      case .warnings: .array(warnings.map(JSONValue.text))
      case .input: input.json
      }
    }
  }

  /// Reads a result from JSON.
  ///
  /// - Throws: `RecordFault` with the path of the first field that is missing, unknown, of another
  ///   type or out of range.
  public init(json: JSONValue) throws(RecordFault) {
    let node = RecordNode(json)
    try Self.demandLayout(of: node)
    let record = try node.record(Key.self)
    self.init(
      tool: try record[.tool].text(), solver: try record[.solver].optionalText(),
      input: try ResultInput(record[.input]), name: try record[.name].text(),
      objective: try Objective(record[.objective]),
      outcome: try record[.outcome].word(Outcome.self),
      value: try record[.value].optionalReal(), bound: try record[.bound].optionalReal(),
      designs: try record[.designs].designCount(),
      choices: try record[.choices].optional(ChosenDesign.init),
      figures: try FigureSection.sections(record[.figures]),
      parts: try record[.parts].list(of: Part.init),
      curves: try record[.curves].list(of: Curve.init),
      limits: try record[.limits].list(of: LimitCheck.init),
      rules: try record[.rules].list(of: RuleCheck.init),
      excludedBy: try record[.excludedBy].texts(),
      certificate: try record[.certificate].list(of: ExcludedRegion.init),
      layerCounts: try record[.layerCounts].list(of: LayerCountSummary.init),
      runnersUp: try record[.runnersUp].list(of: RunnerUp.init),
      steps: try record[.steps].optional { (node) throws(RecordFault) in
        try node.list(of: DesignStep.init)
      },
      assumptions: try record[.assumptions].optional { (node) throws(RecordFault) in
        try node.list(of: AssumptionEffect.init)
      },
      defaults: try record[.defaults].list(of: DesignProblem.Default.init),
      warnings: try record[.warnings].texts())
    try record[.gap].demand(gap)
  }

  /// The bytes of `result.json`, the same for the same result.
  public func bytes() -> [UInt8] { json().bytes() }

  /// Reads the bytes of a `result.json`.
  ///
  /// - Throws: A diagnostic with the place of a fault of the JSON text, or with the path of the
  ///   first field that is missing, unknown, of another type or out of range.
  public init(parsing bytes: [UInt8], file name: String) throws(Diagnostic) {
    let json = try JSONValue.parse(bytes, file: name)
    do throws(RecordFault) {
      try self.init(json: json)
    } catch {
      throw Diagnostic(file: name, message: error.description)
    }
  }

  /// Looks at the layout before anything else, so that a foreign text is named as such.
  private static func demandLayout(of node: RecordNode) throws(RecordFault) {
    guard case .object = node.value,
      let member = try node.members().first(where: { $0.key == Key.layout.rawValue })
    else { throw node.fault(.foreign) }
    let field = node.member(member.key, member.value)
    let found = try field.whole()
    guard found == layout else {
      throw field.fault(.otherLayout(found: "\(found)", read: layout))
    }
  }
}

extension Objective {
  enum Key: String, RecordKey {
    case figure, level, unit
  }

  /// The objective as JSON.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .figure: .text(figure.rawValue)
      case .level: .text(level.rawValue)
      case .unit: .text(unit)
      }
    }
  }

  /// Reads an objective.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(
      try record[.figure].word(Figure.self), try record[.level].word(Level.self))
    try record[.unit].demand(unit)
  }
}
