import SourceText

extension LotMeasurements {
  enum Key: String, RecordKey {
    case columns, parts
    case sameness = "module_classes"
  }

  /// The measurements as JSON, each quantity a list of whole numbers.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .columns: .array(columns.map(\.json))
      case .parts: parts?.json ?? .null
      case .sameness: .array(sameness.map(JSONValue.whole))
      }
    }
  }

  /// Reads measurements.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(
      columns: try record[.columns].list(of: Column.init),
      parts: try record[.parts].optional(Parts.init),
      sameness: try record[.sameness].wholes())
  }

  /// Asks for one column for each quantity, one value or part for each cell, a class for each module.
  func demand(
    quantities: Int, cells: Int, modules: Int, _ node: RecordNode
  ) throws(RecordFault) {
    guard columns.count == quantities,
      columns.allSatisfy({ $0.values.count == cells && ($0.raw?.count ?? cells) == cells }),
      sameness.count == modules, (parts.map { $0.indices.count == cells } ?? true)
    else {
      throw node.fault(
        .outOfRange(
          found: "lists of other lengths",
          expected: "one for each quantity, cell and module"))
    }
  }
}

extension LotMeasurements.Column {
  enum Key: String, RecordKey {
    case values
    case raw = "first_values"
    case screenMinimum = "screen_min"
    case screenMaximum = "screen_max"
    case least = "class_least"
    case width = "class_width"
    case edges = "class_edges"
  }

  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .values: .array(values.map(JSONValue.steps))
      case .raw: raw.map { .array($0.map(JSONValue.steps)) } ?? .null
      case .screenMinimum: .steps(screenMinimum)
      case .screenMaximum: .steps(screenMaximum)
      case .least:
        if case .grid(let least, _) = classes { .steps(least) } else { .null }
      case .width:
        if case .grid(_, let width) = classes { .steps(width) } else { .null }
      case .edges:
        if case .edges(let edges) = classes { .array(edges.map(JSONValue.steps)) } else { .null }
      }
    }
  }

  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(
      values: try record[.values].list { (node) throws(RecordFault) in try node.optionalSteps() },
      raw: try record[.raw].optional { (node) throws(RecordFault) in
        try node.list { (node) throws(RecordFault) in try node.optionalSteps() }
      },
      screenMinimum: try record[.screenMinimum].optionalSteps(),
      screenMaximum: try record[.screenMaximum].optionalSteps())
    let edges = try record[.edges].optional { (node) throws(RecordFault) in
      try node.listOfSteps()
    }
    if let edges {
      try record[.least].demandNull()
      try record[.width].demandNull()
      classes = .edges(edges)
    } else if let least = try record[.least].optionalSteps() {
      let width = try record[.width].steps()
      guard width > 0 else {
        throw record[.width].fault(.outOfRange(found: "\(width)", expected: "a positive width"))
      }
      classes = .grid(least: least, width: width)
    } else {
      try record[.width].demandNull()
    }
  }
}

extension LotMeasurements.Parts {
  enum Key: String, RecordKey {
    case kind, header, names, indices
  }

  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .kind: .text(kind.rawValue)
      case .header: .text(header)
      case .names: .array(names.map(JSONValue.text))
      case .indices: .array(indices.map { $0.map(JSONValue.whole) ?? .null })
      }
    }
  }

  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    let names = try record[.names].texts()
    self.init(
      kind: try record[.kind].word(Kind.self), header: try record[.header].text(), names: names,
      indices: try record[.indices].list { (node) throws(RecordFault) in
        try node.optional { (node) throws(RecordFault) in
          let index = try node.whole()
          guard names.indices.contains(index) else {
            throw node.fault(
              .outOfRange(found: "\(index)", expected: "the index of one of the names"))
          }
          return index
        }
      })
  }
}
