public import SourceText

extension GradingResult {
  /// Number of the layout of stored results, the value of the field `stackwright_grading`.
  public static let layout = 1

  enum Key: String, RecordKey {
    case layout = "stackwright_grading"
    case tool, solver, name, objective, series, parallel, count, outcome, ending, figures, bound
    case capacityBound = "capacity_bound"
    case fixedClasses = "fixed_classes"
    case tightest
    case whatIf = "what_if"
    case quantities, same
    case classes = "same_classes"
    case ranges, sums
    case secondTest = "second_test"
    case stabilised
    case preference = "prefer"
    case design, positions, modules, certificate, defaults, warnings, cells, measurements,
      replacements, input
  }

  /// The result as JSON, with its fields always in the same order.
  public func json() -> JSONValue {
    .record(Key.self) { key in
      switch key {
      case .layout: .whole(Self.layout)
      case .tool: .text(tool)
      case .solver: .text(solver)
      case .name: .text(name)
      case .objective: .text(objective.rawValue)
      case .series: .whole(series)
      case .parallel: .whole(parallel)
      case .count: count.map(JSONValue.whole) ?? .null
      case .outcome: .text(outcome.rawValue)
      case .ending: .text(ending.rawValue)
      case .figures: figures.json
      case .bound: .whole(bound)
      case .capacityBound: .steps(capacityBound)
      case .fixedClasses: fixedClasses?.json ?? .null
      case .tightest: .text(tightest)
      case .whatIf: .array(whatIf.map(\.json))
      case .quantities: .array(quantities.map(\.json))
      case .same: .array(same.map(JSONValue.text))
      case .classes: .array(classes.map { .array($0.map(JSONValue.text)) })
      case .ranges: .array(ranges.map(\.json))
      case .sums: .array(sums.map(\.json))
      case .secondTest: secondTest?.json ?? .null
      case .stabilised: .array(stabilised.map(\.json))
      case .preference: .text(preference?.rawValue)
      case .design: .array(design.map(\.json))
      case .positions: .array(positions.map(JSONValue.whole))
      case .modules: .array(modules.map(\.json))
      case .certificate: certificate.json
      case .defaults: .array(defaults.map(\.json))
      case .warnings: .array(warnings.map(JSONValue.text))
      case .cells: .array(cells.map(\.json))
      case .measurements: measurements.json
      case .replacements: .array(replacements.map(\.json))
      case .input: input.json
      }
    }
  }

  /// Reads a result from JSON.
  ///
  /// - Throws: `RecordFault` with the path of the first field that is missing, unknown, of another
  ///   type or out of range.
  public init(json: JSONValue) throws(RecordFault) {
    let record = try RecordNode(json).record(Key.self)
    let found = try record[.layout].whole()
    guard found == Self.layout else {
      throw record[.layout].fault(.otherLayout(found: "\(found)", read: Self.layout))
    }
    self.init(
      tool: try record[.tool].text(), solver: try record[.solver].optionalText(),
      input: try GradingInput(record[.input]), name: try record[.name].text(),
      objective: try record[.objective].word(GradingProblem.Objective.self),
      series: try record[.series].whole(), parallel: try record[.parallel].whole(),
      count: try record[.count].optional { (node) throws(RecordFault) in try node.whole() },
      outcome: try record[.outcome].word(Outcome.self),
      ending: try record[.ending].word(Ending.self),
      figures: try GroupingFigures(record[.figures]), bound: try record[.bound].whole(),
      capacityBound: try record[.capacityBound].optionalSteps(),
      certificate: try GroupingCertificate(record[.certificate]),
      fixedClasses: try record[.fixedClasses].optional(FixedClassFigures.init),
      tightest: try record[.tightest].optionalText(),
      whatIf: try record[.whatIf].list(of: WhatIf.init),
      quantities: try record[.quantities].list(of: GradedQuantity.init),
      same: try record[.same].texts(),
      classes: try record[.classes].list { (node) throws(RecordFault) in try node.texts() },
      ranges: try record[.ranges].list(of: GradedRange.init),
      sums: try record[.sums].list(of: GradedSum.init),
      secondTest: try record[.secondTest].optional(GradedSecondTest.init),
      stabilised: try record[.stabilised].list(of: GradedCycles.init),
      preference: try record[.preference].optional { (node) throws(RecordFault) in
        try node.word(GradingProblem.Preference.self)
      },
      design: try record[.design].list(of: DesignComparison.init),
      positions: try record[.positions].wholes(),
      modules: try record[.modules].list(of: GradedModule.init),
      cells: try record[.cells].list(of: GradedCell.init),
      measurements: try LotMeasurements(record[.measurements]),
      replacements: try record[.replacements].list(of: ReplacementRound.init),
      defaults: try record[.defaults].list(of: DesignProblem.Default.init),
      warnings: try record[.warnings].texts())
    try measurements.demand(
      quantities: quantities.count, cells: cells.count, modules: modules.count,
      record[.measurements])
  }

  /// Whether a JSON text is a grading's, so that commands can tell it from a design's.
  public static func isLayout(of json: JSONValue) -> Bool { json[Key.layout.rawValue] != nil }

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
}
