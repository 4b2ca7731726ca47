import SourceText

extension GradedCell {
  /// The cell on one line, since there may be a million: identifier, classes, then module, position
  /// and number in the group, or the reason.
  var json: JSONValue {
    let head = [JSONValue.text(identifier), .text(fixedClass)]
    return switch fate {
    case .placed(let place):
      .array(head + [.whole(place.module), .whole(place.position), .whole(place.parallel)])
    case .leftOver(let reason): .array(head + [.text("\(reason)")])
    }
  }

  /// Reads a cell.
  init(_ node: RecordNode) throws(RecordFault) {
    let fields = try node.list { (field) throws(RecordFault) in field }
    guard fields.count == 3 || fields.count == 5 else {
      throw node.fault(
        .outOfRange(found: "\(fields.count) values", expected: "three or five values"))
    }
    let identifier = try fields[0].text()
    let fixedClass = try fields[1].optionalText()
    let fate: Fate
    if fields.count == 5 {
      fate = .placed(
        Place(
          module: try fields[2].whole(), position: try fields[3].whole(),
          parallel: try fields[4].whole()))
    } else {
      let words = try fields[2].text()
      guard let reason = LeftoverReason(words) else {
        throw fields[2].fault(.outOfRange(found: "\"\(words)\"", expected: "a reason"))
      }
      fate = .leftOver(reason)
    }
    self.init(identifier: identifier, fixedClass: fixedClass, fate: fate)
  }
}
