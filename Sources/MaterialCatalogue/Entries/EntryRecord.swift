import SourceText
import YAMLTree

/// A key of an entry with what stands there, and the file it was read from.
struct EntryField: Sendable {
  let key: String
  let keyNode: YAMLNode
  let node: YAMLNode
  let file: SourceFile
  /// `built-in`, or the name of the file.
  let origin: String
}

/// An entry before its values are read; a later file changes it key by key.
struct EntryRecord: Sendable {
  let kind: EntryKind
  let name: String
  /// The fields that name it, in the order of `kind.identity`.
  let identity: [EntryField]
  /// All other fields.
  var fields: [EntryField]
  /// Where faults of the whole entry are placed: its name in the file that last changed it.
  private(set) var heading: EntryField
  /// `built-in`, or the name of the file that first gave it.
  let firstOrigin: String

  init(
    kind: EntryKind, name: String, identity: [EntryField], fields: [EntryField], heading: EntryField
  ) {
    self.kind = kind
    self.name = name
    self.identity = identity
    self.fields = fields
    self.heading = heading
    firstOrigin = heading.origin
  }

  /// What tells it from all other entries.
  struct Key: Hashable {
    let kind: EntryKind
    let name: String
  }

  /// Its kind and name.
  var key: Key { Key(kind: kind, name: name) }

  /// Takes the fields of a later entry of the same name in place of its own.
  mutating func override(with later: EntryRecord) {
    for field in later.fields {
      if let index = fields.firstIndex(where: { $0.key == field.key }) {
        fields[index] = field
      } else {
        fields.append(field)
      }
    }
    heading = later.heading
  }
}

extension EntryRecord {
  /// A part of the hardware that no file gives; all its values are missing.
  static func absent(_ part: HardwarePart) -> EntryRecord {
    let file = SourceFile(name: "built-in", bytes: [])
    let node = YAMLNode(content: .scalar(""), span: SourceSpan(line: 1, column: 1))
    let heading = EntryField(
      key: part.rawValue, keyNode: node, node: node, file: file, origin: file.name)
    return EntryRecord(
      kind: .hardware, name: part.rawValue, identity: [], fields: [], heading: heading)
  }
}
