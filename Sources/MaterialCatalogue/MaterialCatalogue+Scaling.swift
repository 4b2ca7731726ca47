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
    // What the number does not reach is taken over: reading every entry again took most of the time of
    // a study that changes a hundred numbers.
    let made = Self.assemble(
      changed, sha256: sha256, earlier: .init(catalogue: self, changed: leaning(on: records[index]))
    )
    return made.faults.isEmpty ? made.catalogue : nil
  }

  /// An entry and all that lean on it, directly or by way of others.
  private func leaning(on record: EntryRecord) -> Set<EntryRecord.Key> {
    var found: Set = [record.key]
    var waiting = [record.key]
    while let key = waiting.popLast() {
      guard let entry = entry(kind: key.kind.rawValue, name: key.name) else { continue }
      for user in users(of: entry) {
        guard let kind = EntryKind(rawValue: user.kind) else { continue }
        let key = EntryRecord.Key(kind: kind, name: user.name)
        if found.insert(key).inserted { waiting.append(key) }
      }
    }
    return found
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
