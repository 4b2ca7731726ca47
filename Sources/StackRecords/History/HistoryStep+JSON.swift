public import SourceText

extension HistoryStep {
  /// Number of the layout of a line, the value of its first field `stackwright_history`.
  public static let layout = 1
  /// The first field of a line.
  public static let mark = Key.layout.rawValue

  enum Key: String, RecordKey {
    case layout = "stackwright_history"
    case kind = "step"
    case time, tool, solver
    case operatorName = "operator"
    case inputs, spec, settings
    case output = "output_sha256"
    case quantities, cells
  }

  /// The step as JSON, with its fields always in the same order.
  public func json() -> JSONValue {
    .record(Key.self) { key in
      switch key {
      case .layout: .whole(Self.layout)
      case .kind: .text(kind.rawValue)
      case .time: .text(time)
      case .tool: .text(tool)
      case .solver: .text(solver)
      case .operatorName: .text(operatorName)
      case .inputs: .array(inputs.map(\.json))
      case .spec: spec?.json ?? .null
      case .settings: .array(settings.map(JSONValue.text))
      case .output: .text(output)
      case .quantities: .array(quantities.map(\.json))
      case .cells: .array(cells.map(\.json))
      }
    }
  }

  /// Reads a step.
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
      try record[.kind].word(Kind.self), time: try record[.time].text(),
      tool: try record[.tool].text(), solver: try record[.solver].optionalText(),
      operatorName: try record[.operatorName].optionalText(),
      inputs: try record[.inputs].list(of: GradingInput.Table.init),
      spec: try record[.spec].optional(ResultInput.File.init),
      settings: try record[.settings].texts(), output: try record[.output].text(),
      quantities: try record[.quantities].list(of: Quantity.init),
      cells: try record[.cells].list(of: Cell.init))
    for (index, cell) in cells.enumerated()
    where !cell.values.isEmpty && cell.values.count != quantities.count {
      throw RecordFault(
        path: "\(record[.cells].path)[\(index)]",
        kind: .outOfRange(
          found: "\(cell.values.count) values", expected: "none, or one for each quantity"))
    }
  }

  /// The step as one line, with its line feed.
  public func line() -> [UInt8] { json().line() }

  /// Whether a line, as ``line()`` writes it, may hold a cell: told by bytes, so that lines of other
  /// cells need not be read.
  ///
  /// Horspool's method: most bytes of a long line are never looked at.
  public static func mayHold(_ identifier: String, _ line: ArraySlice<UInt8>) -> Bool {
    let sought = Array(JSONValue.string(identifier).line().dropLast())
    guard let last = sought.last else { return false }
    var steps = Array(repeating: sought.count, count: 256)
    for (index, byte) in sought.dropLast().enumerated() {
      steps[Int(byte)] = sought.count - 1 - index
    }
    var end = line.startIndex + sought.count - 1
    while end < line.endIndex {
      let byte = line[end]
      if byte == last, line[(end + 1 - sought.count)...end].elementsEqual(sought) { return true }
      end += steps[Int(byte)]
    }
    return false
  }
}

extension HistoryStep.Quantity {
  enum Key: String, RecordKey {
    case name, unit, exponent
  }

  /// The quantity as JSON.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .name: .text(name)
      case .unit: .text(unit)
      case .exponent: .whole(exponent)
      }
    }
  }

  /// Reads a quantity.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(
      name: try record[.name].text(), unit: try record[.unit].text(),
      exponent: try record[.exponent].whole())
  }
}

extension HistoryStep.Cell {
  /// The cell as a row, since there may be a million: identifier, module, position, number in the
  /// group, reason, values.
  var json: JSONValue {
    .array([
      .text(identifier), .text(module), place.map { .whole($0.position) } ?? .null,
      place.map { .whole($0.parallel) } ?? .null, .text(reason),
      .array(values.map(JSONValue.steps)),
    ])
  }

  /// Reads a cell.
  init(_ node: RecordNode) throws(RecordFault) {
    let fields = try node.list { (field) throws(RecordFault) in field }
    guard fields.count == 6 else {
      throw node.fault(.outOfRange(found: "\(fields.count) values", expected: "six values"))
    }
    let module = try fields[1].optionalText()
    let position = try fields[2].optional { (node) throws(RecordFault) in try node.whole() }
    let parallel = try fields[3].optional { (node) throws(RecordFault) in try node.whole() }
    guard (module == nil) == (position == nil), (module == nil) == (parallel == nil) else {
      throw node.fault(
        .outOfRange(found: "half a place", expected: "module, position and number, or none"))
    }
    var place: GradedCell.Place?
    if let module, let position, let parallel {
      // The name's number; 0 where the module was named otherwise.
      place = GradedCell.Place(
        module: Int(module.drop { $0 == "M" }) ?? 0, position: position, parallel: parallel)
    }
    self.init(
      identifier: try fields[0].text(), module: module, place: place,
      reason: try fields[4].optionalText(),
      values: try fields[5].list { (node) throws(RecordFault) in try node.optionalSteps() })
  }
}
