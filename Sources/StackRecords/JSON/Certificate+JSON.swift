import SourceText

extension ExcludedRegion {
  enum Key: String, RecordKey {
    case cathode, anode
    case ratio = "np_ratio"
    case fewestLayers = "fewest_layers"
    case mostLayers = "most_layers"
    case designs, reason, limits, bound
  }

  /// The region as JSON.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .cathode: .text(cathode)
      case .anode: .text(anode)
      case .ratio: .real(ratio)
      case .fewestLayers: .whole(fewestLayers)
      case .mostLayers: .whole(mostLayers)
      case .designs: .text(String(designs))
      case .reason: .text(reason.word.rawValue)
      case .limits: reason.limits.map { .array($0.map(JSONValue.text)) } ?? .null
      case .bound: .real(reason.bound)
      }
    }
  }

  /// Reads a region.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    let word = try record[.reason].word(Reason.Word.self)
    let reason: Reason
    switch word {
    case .limits:
      reason = .limits(
        try record[.limits].texts())
      try record[.bound].demandNull()
    case .bound, .integerProgram:
      let bound = try record[.bound].real()
      reason = word == .bound ? .bound(bound) : .integerProgram(bound)
      try record[.limits].demandNull()
    }
    self.init(
      cathode: try record[.cathode].text(), anode: try record[.anode].text(),
      ratio: try record[.ratio].optionalReal(), fewestLayers: try record[.fewestLayers].whole(),
      mostLayers: try record[.mostLayers].whole(), designs: try record[.designs].designCount(),
      reason: reason)
  }
}

extension ExcludedRegion.Reason {
  /// The reason's name in JSON.
  enum Word: String, CaseIterable {
    case limits, bound
    case integerProgram = "integer_program"
  }

  var word: Word {
    switch self {
    case .limits: .limits
    case .bound: .bound
    case .integerProgram: .integerProgram
    }
  }

  var limits: [String]? {
    if case .limits(let names) = self { return names }
    return nil
  }

  var bound: Double? {
    switch self {
    case .limits: nil
    case .bound(let value), .integerProgram(let value): value
    }
  }
}

extension LayerCountSummary {
  enum Key: String, RecordKey {
    case layersInSeries = "layers_in_series"
    case forbiddenBy = "forbidden_by"
    case best, bound
    case isProven = "is_proven"
  }

  /// The summary as JSON.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .layersInSeries: .whole(layersInSeries)
      case .forbiddenBy: .array(forbiddenBy.map(JSONValue.text))
      case .best: .real(best)
      case .bound: .real(bound)
      case .isProven: .truth(isProven)
      }
    }
  }

  /// Reads a summary.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(
      layersInSeries: try record[.layersInSeries].whole(),
      forbiddenBy: try record[.forbiddenBy].texts(),
      best: try record[.best].optionalReal(), bound: try record[.bound].optionalReal(),
      isProven: try record[.isProven].truth())
  }
}

extension RunnerUp {
  enum Key: String, RecordKey {
    case value
    case isProven = "is_proven"
    case choices
  }

  /// The runner-up as JSON.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .value: .real(value)
      case .isProven: .truth(isProven)
      case .choices: choices.json
      }
    }
  }

  /// Reads a runner-up.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(
      choices: try ChosenDesign(record[.choices]), value: try record[.value].real(),
      isProven: try record[.isProven].truth())
  }
}
