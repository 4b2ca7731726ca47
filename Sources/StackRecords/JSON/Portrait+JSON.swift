import SourceText

extension Part {
  enum Key: String, RecordKey {
    case part, material, level, count
    case thickness = "thickness_um"
    case mass = "mass_g"
    case cost = "cost_usd"
  }

  /// The part as JSON.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .part: .text(name)
      case .material: .text(material)
      case .level: .text(level.rawValue)
      case .count: .real(count)
      case .thickness: .real(thickness)
      case .mass: .real(mass)
      case .cost: .real(cost)
      }
    }
  }

  /// Reads a part.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(
      try record[.part].text(), try record[.material].text(),
      level: try record[.level].word(Level.self), count: try record[.count].real(),
      thickness: try record[.thickness].optionalReal(), mass: try record[.mass].real(),
      cost: try record[.cost].optionalReal())
  }
}

extension Curve {
  enum Key: String, RecordKey {
    case curve, x, y
    case atX = "at_x"
    case atY = "at_y"
  }

  /// The curve as JSON, with its points as two lists.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .curve: .text(name)
      case .x: .text(x)
      case .y: .text(y)
      case .atX: .array(points.map { .real($0.x) })
      case .atY: .array(points.map { .real($0.y) })
      }
    }
  }

  /// Reads a curve.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    let (across, up) = (try record[.atX].reals(), try record[.atY].reals())
    guard across.count == up.count else {
      throw record[.atY].fault(
        .contradiction(found: "\(up.count) numbers", expected: "\(across.count) numbers"))
    }
    self.init(
      try record[.curve].text(), x: try record[.x].text(), y: try record[.y].text(),
      zip(across, up).map { Point($0, $1) })
  }
}

extension RecordNode {
  /// A list of numbers.
  func reals() throws(RecordFault) -> [Double] {
    try list { (element) throws(RecordFault) in try element.real() }
  }
}
