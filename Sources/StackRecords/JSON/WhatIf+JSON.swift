import SourceText

extension DesignStep {
  enum Key: String, RecordKey {
    case subject, from, to, unit, outcome, value, bound, choices
  }

  /// The step as JSON.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .subject: .text(subject)
      case .from: .real(from)
      case .to: .real(to)
      case .unit: .text(unit)
      case .outcome: .text(outcome.rawValue)
      case .value: .real(value)
      case .bound: .real(bound)
      case .choices: choices?.json ?? .null
      }
    }
  }

  /// Reads a step.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(
      subject: try record[.subject].text(), from: try record[.from].real(),
      to: try record[.to].real(), unit: try record[.unit].text(),
      outcome: try record[.outcome].word(DesignResult.Outcome.self),
      value: try record[.value].optionalReal(), bound: try record[.bound].optionalReal(),
      choices: try record[.choices].optional(ChosenDesign.init))
  }
}

extension AssumptionEffect {
  enum Key: String, RecordKey {
    case kind, name, key, text, lower, higher
  }

  /// The effect as JSON.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .kind: .text(kind)
      case .name: .text(name)
      case .key: .text(self.key)
      case .text: .text(text)
      case .lower: lower?.json ?? .null
      case .higher: higher?.json ?? .null
      }
    }
  }

  /// Reads an effect.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(
      kind: try record[.kind].text(), name: try record[.name].text(), key: try record[.key].text(),
      text: try record[.text].text(), lower: try record[.lower].optional(Outcome.init),
      higher: try record[.higher].optional(Outcome.init))
  }
}

extension AssumptionEffect.Outcome {
  enum Key: String, RecordKey {
    case value, breaks
  }

  /// The outcome as JSON.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .value: .real(value)
      case .breaks: .array(breaks.map(JSONValue.text))
      }
    }
  }

  /// Reads an outcome.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(value: try record[.value].optionalReal(), breaks: try record[.breaks].texts())
  }
}
