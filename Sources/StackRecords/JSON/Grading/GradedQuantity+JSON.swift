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
