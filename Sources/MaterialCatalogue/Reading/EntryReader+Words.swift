import SourceText
import YAMLTree

/// Entries of one kind, by name; those with faults are known by name only.
struct NamedEntries<Material> {
  let kind: EntryKind
  /// Names of all entries of the kind, sorted.
  let names: [String]
  /// The sound ones.
  private(set) var sound: [String: Material] = [:]

  init(_ kind: EntryKind, names: [String]) {
    self.kind = kind
    self.names = names
  }

  /// Adds a sound entry.
  mutating func add(_ material: Material, named name: String) { sound[name] = material }

  /// The sound entries in the order of their names.
  var sorted: [Material] { names.compactMap { sound[$0] } }
}

extension EntryReader {
  /// A free word that may be absent, such as a description.
  mutating func optionalWord(_ key: String) -> String? {
    guard let field = field(key, required: false) else { return nil }
    guard let text = field.node.text, !text.isEmpty else {
      report(.notAName(key: key), at: field)
      return nil
    }
    note(key, text)
    return text
  }

  /// A word out of an enumeration; nil after a fault.
  mutating func word<Word: RawRepresentable & CaseIterable>(_ key: String) -> Word?
  where Word.RawValue == String {
    guard let field = field(key, required: true) else { return nil }
    let text = field.node.text ?? ""
    if let word = Word(rawValue: text) {
      note(key, text)
      return word
    }
    let allowed = Word.allCases.map(\.rawValue)
    report(
      .unknownWord(
        key: key, text: text, allowed: allowed, nearest: nearestName(to: text, among: allowed)),
      at: field)
    return nil
  }

  /// The entry that a key names; nil after a fault of either.
  mutating func reference<Material>(
    _ key: String, to entries: NamedEntries<Material>
  ) -> Material? {
    guard let field = field(key, required: true) else { return nil }
    return resolve(field, among: entries)
  }

  /// The entry that a key names, if the key is given.
  mutating func optionalReference<Material>(
    _ key: String, to entries: NamedEntries<Material>
  ) -> Material? {
    guard let field = field(key, required: false) else { return nil }
    return resolve(field, among: entries)
  }

  /// Checks that a name of a pair belongs to an entry of one of the kinds.
  mutating func requireName(_ index: Int, among names: [(kind: EntryKind, names: [String])]) {
    guard record.identity.indices.contains(index) else { return }
    let field = record.identity[index]
    let text = field.node.text ?? ""
    for (kind, names) in names where names.contains(text) { lean(on: kind.rawValue, text) }
    let known = names.flatMap(\.names)
    if !known.contains(text) {
      report(
        .unknownReference(
          key: field.key, kinds: names.map(\.kind.rawValue), name: text,
          nearest: nearestName(to: text, among: known), known: known), at: field)
    }
  }

  /// The names of a pair as written.
  var identityTexts: [String] { record.identity.map { $0.node.text ?? "" } }

  private mutating func resolve<Material>(
    _ field: EntryField, among entries: NamedEntries<Material>
  ) -> Material? {
    let text = field.node.text ?? ""
    note(field.key, text)
    lean(on: entries.kind.rawValue, text)
    if let material = entries.sound[text] { return material }
    if entries.names.contains(text) {
      leanOnFaultyEntry()
    } else {
      report(
        .unknownReference(
          key: field.key, kinds: [entries.kind.rawValue], name: text,
          nearest: nearestName(to: text, among: entries.names), known: entries.names), at: field)
    }
    return nil
  }
}
