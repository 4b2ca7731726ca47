import SourceText

extension ReplacementRound {
  enum Key: String, RecordKey {
    case before = "before_sha256"
    case test, reading, tested, quantities, abnormal, swaps, unrestored, proven
  }

  /// The round as JSON.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .before: .text(before)
      case .test: test.json
      case .reading: reading.json
      case .tested: .whole(tested)
      case .quantities: .array(quantities.map(\.json))
      case .abnormal: .array(abnormal.map(\.json))
      case .swaps: .array(swaps.map(\.json))
      case .unrestored: .array(unrestored.map(\.json))
      case .proven: .truth(isProven)
      }
    }
  }

  /// Reads a round.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(
      before: try record[.before].text(), test: try ResultInput.File(record[.test]),
      reading: try GradingInput.Reading(record[.reading]), tested: try record[.tested].whole(),
      quantities: try record[.quantities].list(of: Quantity.init),
      abnormal: try record[.abnormal].list(of: AbnormalValue.init),
      swaps: try record[.swaps].list(of: Swap.init),
      unrestored: try record[.unrestored].list(of: UnrestoredModule.init),
      isProven: try record[.proven].truth())
    for (index, value) in abnormal.enumerated() where !quantities.indices.contains(value.quantity) {
      let place = RecordFault(
        path: "\(record[.abnormal].path)[\(index)].quantity",
        kind: .outOfRange(
          found: "\(value.quantity)", expected: "the index of one of the quantities"))
      throw place
    }
  }
}

extension ReplacementRound.Quantity {
  enum Key: String, RecordKey {
    case name
    case ofCells = "of_cells"
    case header, unit, exponent, uncertainty
  }

  /// The column as JSON.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .name: .text(name)
      case .ofCells: .text(ofCells)
      case .header: .text(header)
      case .unit: .text(unit)
      case .exponent: .whole(exponent)
      case .uncertainty: .text(uncertainty)
      }
    }
  }

  /// Reads a column.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(
      name: try record[.name].text(), ofCells: try record[.ofCells].text(),
      header: try record[.header].text(),
      unit: try record[.unit].text(), exponent: try record[.exponent].whole(),
      uncertainty: try record[.uncertainty].optionalText())
  }
}

extension ReplacementRound.AbnormalValue {
  enum Key: String, RecordKey {
    case module, position, quantity, rule, value
    case doubledMedian = "doubled_median"
    case doubledBound = "doubled_bound"
  }

  /// The value as JSON.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .module: .whole(module)
      case .position: .whole(position)
      case .quantity: .whole(quantity)
      case .rule: .text(rule.rawValue)
      case .value: .steps(value)
      case .doubledMedian: .steps(doubledMedian)
      case .doubledBound: .steps(doubledBound)
      }
    }
  }

  /// Reads a value.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(
      module: try record[.module].ordinal(), position: try record[.position].ordinal(),
      quantity: try record[.quantity].whole(),
      rule: try record[.rule].word(ReplacementRound.Rule.self), value: try record[.value].steps(),
      doubledMedian: try record[.doubledMedian].steps(),
      doubledBound: try record[.doubledBound].steps())
  }
}

extension ReplacementRound.Swap {
  enum Key: String, RecordKey {
    case module, position, old, new
  }

  /// The swap as JSON.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .module: .whole(module)
      case .position: .whole(position)
      case .old: .array(old.map(JSONValue.text))
      case .new: .array(new.map(JSONValue.text))
      }
    }
  }

  /// Reads a swap.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(
      module: try record[.module].ordinal(), position: try record[.position].ordinal(),
      old: try record[.old].texts(), new: try record[.new].texts())
  }
}

extension ReplacementRound.UnrestoredModule {
  enum Key: String, RecordKey {
    case module, reason
  }

  /// The module as JSON.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .module: .whole(module)
      case .reason: .text(obstacle.rawValue)
      }
    }
  }

  /// Reads a module.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(
      module: try record[.module].ordinal(),
      obstacle: try record[.reason].word(ReplacementRound.Obstacle.self))
  }
}

extension RecordNode {
  /// The number of a module or a position, from 1.
  fileprivate func ordinal() throws(RecordFault) -> Int {
    let number = try whole()
    guard 1...Int(Int32.max) ~= number else {
      throw fault(.outOfRange(found: "\(number)", expected: "a number from 1"))
    }
    return number
  }
}
