import SourceText

extension LimitCheck {
  enum Key: String, RecordKey {
    case quantity, side, value, unit, confidence, figure, margin, holds, binds
  }

  /// The check as JSON.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .quantity: .text(limit.quantity.rawValue)
      case .side: .text(limit.side.rawValue)
      case .value: .real(limit.value)
      case .unit: .text(limit.quantity.unit)
      case .confidence: .real(limit.confidence)
      case .figure: .real(figure)
      case .margin: .real(margin)
      case .holds: .truth(holds)
      case .binds: .truth(binds)
      }
    }
  }

  /// Reads a check.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    let limit = Limit(
      try record[.quantity].word(Limit.Quantity.self), try record[.side].word(Limit.Side.self),
      try record[.value].real(), confidence: try record[.confidence].optionalReal())
    try record[.unit].demand(limit.quantity.unit)
    self.init(
      limit: limit, figure: try record[.figure].real(), margin: try record[.margin].real(),
      holds: try record[.holds].truth(), binds: try record[.binds].truth())
  }
}

extension RuleCheck {
  enum Key: String, RecordKey {
    case rule, subject, figure, lowest, highest, unit, holds, binds
  }

  /// The check as JSON.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .rule: .text(rule.rawValue)
      case .subject: .text(subject)
      case .figure: .real(figure)
      case .lowest: .real(lowest)
      case .highest: .real(highest)
      case .unit: .text(unit)
      case .holds: .truth(holds)
      case .binds: .truth(binds)
      }
    }
  }

  /// Reads a check.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(
      rule: try record[.rule].word(StandingRule.self), subject: try record[.subject].text(),
      figure: try record[.figure].real(), lowest: try record[.lowest].optionalReal(),
      highest: try record[.highest].optionalReal(), unit: try record[.unit].text(),
      holds: try record[.holds].truth(), binds: try record[.binds].truth())
  }
}
