import Quantities
import SourceText
import YAMLTree

/// A value in its parts: what it is, where it comes from, how far the source carries.
struct SourcedParts {
  /// The parts that make the value, in the order asked for.
  let nodes: [YAMLNode]
  let source: String
  let confidence: Confidence
  /// The two ends of the range that stands beside the value, if one does.
  var rangeNodes: (low: YAMLNode, high: YAMLNode)?

  /// The range as an entry shows it, `low to high`.
  var range: String? { rangeNodes.map { "\($0.low.text ?? "") to \($0.high.text ?? "")" } }
}

extension EntryReader {
  /// Takes a value apart into the named parts, source and confidence; nil after a fault.
  ///
  /// Where it may have a range, `range: {min: …, max: …}` may stand beside the parts.
  mutating func parts(
    _ names: [String], of field: EntryField, mayHaveRange: Bool = false
  ) -> SourcedParts? {
    let required = names + ["source", "confidence"]
    let allowed = mayHaveRange ? required + [Self.rangePart] : required
    guard let members = field.node.members else {
      report(.notSourced(key: field.key, parts: required), at: field)
      return nil
    }
    for member in members where !allowed.contains(member.key) {
      report(
        .unknownPart(
          part: member.key, key: field.key, nearest: nearestName(to: member.key, among: allowed)),
        at: field, member.keyNode)
    }
    var found: [YAMLNode] = []
    for name in required {
      let node = members.first { $0.key == name }?.value
      if let node, node.text != "" {
        found.append(node)
      } else {
        report(.missingPart(part: name, key: field.key), at: field, node)
      }
    }
    guard found.count == required.count, let source = found[names.count].text else { return nil }
    guard let confidence = confidence(found[names.count + 1], of: field) else { return nil }
    var parts = SourcedParts(
      nodes: Array(found.prefix(names.count)), source: source, confidence: confidence)
    if mayHaveRange, let node = members.first(where: { $0.key == Self.rangePart })?.value {
      guard let ends = rangeEnds(node, of: field) else { return nil }
      parts.rangeNodes = ends
    }
    return parts
  }

  private static var rangePart: String { "range" }

  private mutating func rangeEnds(
    _ node: YAMLNode, of field: EntryField
  ) -> (low: YAMLNode, high: YAMLNode)? {
    let ends = node.members ?? []
    guard ends.count == 2, let low = ends.first(where: { $0.key == "min" })?.value,
      let high = ends.first(where: { $0.key == "max" })?.value
    else {
      report(.notARange(key: field.key), at: field, node)
      return nil
    }
    return (low, high)
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
