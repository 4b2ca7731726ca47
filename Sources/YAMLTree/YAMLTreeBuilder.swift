import SourceText

/// Builds a tree from events and collects what is refused on the way.
struct YAMLTreeBuilder: ~Copyable {
  /// Most faults collected; reading goes on without them.
  static let faultLimit = 200

  private(set) var faults: [PlacedYAMLFault] = []
  private var reader: YAMLEventReader
  private var depth = 0

  init(_ text: ArraySlice<UInt8>) {
    reader = YAMLEventReader(text)
  }

  /// The node of the one document; nil after a fault that ends the reading.
  mutating func root() -> YAMLNode? {
    do throws(PlacedYAMLFault) {
      guard try skipToDocument() else {
        report(.empty, at: .start)
        return nil
      }
      let root = try node(from: reader.next())
      while true {
        let event = try reader.next()
        switch event.kind {
        case .streamEnd: return root
        case .documentStart: throw PlacedYAMLFault(fault: .secondDocument, span: event.span)
        default: continue
        }
      }
    } catch {
      report(error.fault, at: error.span)
      return nil
    }
  }

  private mutating func skipToDocument() throws(PlacedYAMLFault) -> Bool {
    while true {
      switch try reader.next().kind {
      case .documentStart: return true
      case .streamEnd: return false
      default: continue
      }
    }
  }

  private mutating func node(from event: YAMLEvent) throws(PlacedYAMLFault) -> YAMLNode {
    if let anchor = event.anchor { report(.anchor(anchor), at: event.span) }
    if let tag = event.tag { report(.tag(tag), at: event.span) }
    switch event.kind {
    case .scalar(let text, let style):
      return YAMLNode(content: .scalar(text), span: event.span, scalarStyle: style)
    case .alias(let name):
      report(.alias(name), at: event.span)
      return YAMLNode(content: .scalar(""), span: event.span)
    case .sequenceStart:
      try descend(at: event.span)
      defer { depth -= 1 }
      return YAMLNode(content: .sequence(try elements()), span: event.span)
    case .mappingStart:
      try descend(at: event.span)
      defer { depth -= 1 }
      return YAMLNode(content: .mapping(try members()), span: event.span)
    case .documentStart, .collectionEnd, .streamEnd, .other:
      throw PlacedYAMLFault(fault: .noNode, span: event.span)
    }
  }

  private mutating func elements() throws(PlacedYAMLFault) -> [YAMLNode] {
    var elements: [YAMLNode] = []
    while true {
      let event = try reader.next()
      if event.kind == .collectionEnd { return elements }
      elements.append(try node(from: event))
    }
  }

  private mutating func members() throws(PlacedYAMLFault) -> [YAMLMember] {
    var members: [YAMLMember] = []
    var lines: [String: Int] = [:]
    while true {
      let event = try reader.next()
      if event.kind == .collectionEnd { return members }
      let key = try node(from: event)
      check(key, lines: &lines)
      members.append(YAMLMember(keyNode: key, value: try node(from: reader.next())))
    }
  }

  /// Refuses a key that is no text, or that stood on an earlier line of the same mapping.
  private mutating func check(_ key: YAMLNode, lines: inout [String: Int]) {
    guard let text = key.text else { return report(.keyNotText, at: key.span) }
    guard !text.isEmpty else { return report(.keyWithoutText, at: key.span) }
    if let firstLine = lines[text] {
      report(.duplicateKey(text, firstLine: firstLine), at: key.span)
    } else {
      lines[text] = key.span.line
    }
  }

  private mutating func descend(at span: SourceSpan) throws(PlacedYAMLFault) {
    guard depth < YAMLTree.depthLimit else {
      throw PlacedYAMLFault(fault: .tooDeep, span: span)
    }
    depth += 1
  }

  private mutating func report(_ fault: YAMLFault, at span: SourceSpan) {
    if faults.count < Self.faultLimit { faults.append(PlacedYAMLFault(fault: fault, span: span)) }
  }
}
