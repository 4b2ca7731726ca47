import Quantities
import SourceText
import YAMLTree

extension MaterialCatalogue {
  /// This catalogue with one number of one entry multiplied, to see what rests on it.
  ///
  /// - Parameters:
  ///   - key: key of the number.
  ///   - kind: kind of the entry.
  ///   - name: name of the entry.
  ///   - factor: what the number is multiplied by; a temperature is no number that can be.
  /// - Returns: the catalogue; nil where there is no such number, or the entry cannot have it.
  public func scaling(
    _ key: String, ofKind kind: String, named name: String, by factor: Double
  ) -> MaterialCatalogue? {
    guard let value = entry(kind: kind, name: name)?.value(key), value.form == .quantity,
      let number = value.numbers.first, value.unit != "K",
      let index = records.firstIndex(where: { $0.kind.rawValue == kind && $0.name == name })
    else { return nil }
    let text = "\(number * factor)" + (value.unit == "1" ? "" : " \(value.unit)")
    var changed = records
    changed[index].replace(key, value: text)
    let made = Self.assemble(changed, sha256: sha256)
    return made.faults.isEmpty ? made.catalogue : nil
  }
}

extension EntryRecord {
  /// Puts another number in the place of a key's value, without the range that stood beside it.
  fileprivate mutating func replace(_ key: String, value text: String) {
    guard let index = fields.firstIndex(where: { $0.key == key }),
      let members = fields[index].node.members
    else { return }
    let field = fields[index]
    let changed = members.filter { $0.key != "range" }.map { member in
      member.key == "value"
        ? YAMLMember(
          keyNode: member.keyNode,
          value: YAMLNode(content: .scalar(text), span: member.value.span)) : member
    }
    let node = YAMLNode(content: .mapping(changed), span: field.node.span)
    fields[index] = EntryField(
      key: field.key, keyNode: field.keyNode, node: node, file: field.file, origin: field.origin)
  }
}
