import SourceText

extension GradedQuantity {
  enum Key: String, RecordKey {
    case name, header, unit, exponent
    case doubledMedian = "doubled_median"
    case count, sessions
  }

  /// The quantity as JSON.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .name: .text(name)
      case .header: .text(header)
      case .unit: .text(unit)
      case .exponent: .whole(exponent)
      case .doubledMedian: .steps(doubledMedian)
      case .count: .whole(count)
      case .sessions:
        .array(sessions.map { .array([.text($0.name), .steps($0.doubledMedian)]) })
      }
    }
  }

  /// Reads a quantity.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(
      name: try record[.name].text(), header: try record[.header].text(),
      unit: try record[.unit].text(), exponent: try record[.exponent].whole(),
      doubledMedian: try record[.doubledMedian].optionalSteps(),
      count: try record[.count].whole(),
      sessions: try record[.sessions].list { (node) throws(RecordFault) in
        let fields = try node.list { (field) throws(RecordFault) in field }
        guard fields.count == 2 else {
          throw node.fault(
            .outOfRange(found: "\(fields.count) values", expected: "a name and a median"))
        }
        return Session(name: try fields[0].text(), doubledMedian: try fields[1].steps())
      })
  }
}

extension GradedRange {
  enum Key: String, RecordKey {
    case quantity, within, width, steps
  }

  /// The range as JSON.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .quantity: .text(quantity)
      case .within: .text(scope.rawValue)
      case .width: .text(written)
      case .steps: .array(widths.map(JSONValue.steps))
      }
    }
  }

  /// Reads a range.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(
      quantity: try record[.quantity].text(),
      scope: try record[.within].word(RangeLimit.Scope.self),
      written: try record[.width].text(), widths: try record[.steps].listOfSteps())
  }
}

extension GradedSum {
  enum Key: String, RecordKey {
    case kind, quantity, limit, minimum, maximum
  }

  /// The sum as JSON.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .kind: .text(kind.rawValue)
      case .quantity: .text(quantity)
      case .limit: .text(written)
      case .minimum: .steps(minimum)
      case .maximum: .steps(maximum)
      }
    }
  }

  /// Reads a sum.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(
      kind: try record[.kind].word(Kind.self), quantity: try record[.quantity].text(),
      written: try record[.limit].text(), minimum: try record[.minimum].optionalSteps(),
      maximum: try record[.maximum].optionalSteps())
  }
}

extension GradedChange {
  enum Key: String, RecordKey {
    case quantity, direction, limit
    case isRelative = "relative"
    case median = "median_billionths"
  }

  /// The limit as JSON.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .quantity: .text(quantity)
      case .direction: .text(direction.rawValue)
      case .limit: .text(written)
      case .isRelative: .truth(isRelative)
      case .median: .steps(median)
      }
    }
  }

  /// Reads a limit.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(
      quantity: try record[.quantity].text(),
      direction: try record[.direction].word(ChangeLimit.Direction.self),
      written: try record[.limit].text(), isRelative: try record[.isRelative].truth(),
      median: try record[.median].optionalSteps())
  }
}

extension GradedSecondTest {
  enum Key: String, RecordKey {
    case tested, changes
  }

  /// The second test as JSON.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .tested: .whole(tested)
      case .changes: .array(changes.map(\.json))
      }
    }
  }

  /// Reads a second test.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(
      tested: try record[.tested].whole(),
      changes: try record[.changes].list(of: GradedChange.init))
  }
}

extension GradedCycles {
  enum Key: String, RecordKey {
    case quantity, headers, limit
  }

  /// The limit as JSON.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .quantity: .text(quantity)
      case .headers: .array(headers.map(JSONValue.text))
      case .limit: .text(written)
      }
    }
  }

  /// Reads a limit.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(
      quantity: try record[.quantity].text(), headers: try record[.headers].texts(),
      written: try record[.limit].text())
  }
}

extension DesignComparison {
  enum Key: String, RecordKey {
    case figure, predicted, realised
  }

  /// The comparison as JSON.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .figure: .text(figure.rawValue)
      case .predicted: .real(predicted)
      case .realised: .real(realised)
      }
    }
  }

  /// Reads a comparison.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(
      try record[.figure].word(Figure.self), predicted: try record[.predicted].real(),
      realised: try record[.realised].optionalReal())
  }
}

extension JSONValue {
  /// A number of steps of a grid; `null` for nil.
  static func steps(_ steps: Int64?) -> JSONValue { steps.map { .number("\($0)") } ?? .null }
}

extension RecordNode {
  /// A number of steps of a grid.
  func steps() throws(RecordFault) -> Int64 {
    guard case .number(let text) = value else { throw wrongType("a whole number") }
    guard let steps = Int64(text) else {
      throw fault(.outOfRange(found: text, expected: "a whole number"))
    }
    return steps
  }

  /// A number of steps of a grid, or nil for `null`.
  func optionalSteps() throws(RecordFault) -> Int64? {
    try optional { (node) throws(RecordFault) in try node.steps() }
  }

  /// A list of numbers of steps.
  func listOfSteps() throws(RecordFault) -> [Int64] {
    try list { (node) throws(RecordFault) in try node.steps() }
  }
}
