import Quantities
import SourceText
import YAMLTree

/// A value in its parts: what it is, where it comes from, how far the source carries.
struct SourcedParts {
  /// The parts that make the value, in the order asked for.
  let nodes: [YAMLNode]
  let source: String
  let confidence: Confidence
}

extension EntryReader {
  /// Takes a value apart into the named parts, source and confidence; nil after a fault.
  mutating func parts(_ names: [String], of field: EntryField) -> SourcedParts? {
    let allowed = names + ["source", "confidence"]
    guard let members = field.node.members else {
      report(.notSourced(key: field.key, parts: allowed), at: field)
      return nil
    }
    for member in members where !allowed.contains(member.key) {
      report(
        .unknownPart(
          part: member.key, key: field.key, nearest: nearestName(to: member.key, among: allowed)),
        at: field, member.keyNode)
    }
    var found: [YAMLNode] = []
    for name in allowed {
      let node = members.first { $0.key == name }?.value
      if let node, node.text != "" {
        found.append(node)
      } else {
        report(.missingPart(part: name, key: field.key), at: field, node)
      }
    }
    guard found.count == allowed.count, let source = found[names.count].text else { return nil }
    guard let confidence = confidence(found[names.count + 1], of: field) else { return nil }
    return SourcedParts(
      nodes: Array(found.prefix(names.count)), source: source, confidence: confidence)
  }

  private mutating func confidence(_ node: YAMLNode, of field: EntryField) -> Confidence? {
    let text = node.text ?? ""
    if let confidence = Confidence(rawValue: text) { return confidence }
    report(
      .unknownConfidence(text: text, nearest: nearestName(to: text, among: Confidence.words)),
      at: field, node)
    return nil
  }
}
