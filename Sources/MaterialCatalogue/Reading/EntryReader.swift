import Quantities
import SourceText
import YAMLTree

/// Reads the values of one entry; what it is asked for is what the entry may hold.
///
/// A value that is at fault reads as zero and the fault is kept, so that one pass finds all faults
/// of an entry; `isSound` then says that nothing may be made of it.
struct EntryReader {
  let record: EntryRecord
  private(set) var faults: [PlacedFault] = []
  private(set) var words: [CatalogueEntry.Word] = []
  private(set) var values: [CatalogueEntry.Value] = []
  private(set) var defaults: [CatalogueEntry.Word] = []
  private(set) var references: [CatalogueEntry.Reference] = []
  private var askedKeys: [String]
  private var leansOnFaultyEntry = false

  init(_ record: EntryRecord) {
    self.record = record
    askedKeys = record.kind.identity
  }

  /// Name of the entry.
  var name: String { record.name }

  /// Whether all values read so far are good.
  var isSound: Bool { faults.isEmpty && !leansOnFaultyEntry }

  /// The entry as written.
  var entry: CatalogueEntry {
    CatalogueEntry(
      kind: record.kind.rawValue, name: record.name, words: words, values: values,
      defaults: defaults, references: references, firstOrigin: record.firstOrigin,
      origin: record.heading.origin)
  }

  /// Takes the field of a key, which the entry may hold from now on.
  mutating func field(_ key: String, required: Bool) -> EntryField? {
    askedKeys.append(key)
    if let field = record.fields.first(where: { $0.key == key }) { return field }
    if required { report(.missingKey(key: key, entry: title), at: record.heading) }
    return nil
  }

  /// Whether a key is given.
  func holds(_ key: String) -> Bool { record.fields.contains { $0.key == key } }

  /// Reports the keys that nothing asked for.
  mutating func finish() {
    for field in record.fields where !askedKeys.contains(field.key) {
      // A key of an earlier file became foreign by what the last file changed.
      let place = field.origin == record.heading.origin ? field : record.heading
      report(
        .unknownKey(
          key: field.key, entry: title, nearest: nearestName(to: field.key, among: askedKeys)),
        at: place, place.keyNode)
    }
  }

  /// Keeps a fault at a field, or at a node inside it.
  mutating func report(_ fault: CatalogueFault, at field: EntryField, _ node: YAMLNode? = nil) {
    faults.append(PlacedFault(fault, at: node ?? field.node, in: field.file))
  }

  /// Keeps a fault at the name of the entry.
  mutating func report(_ fault: CatalogueFault) { report(fault, at: record.heading) }

  /// Keeps a word for the entry as written.
  mutating func note(_ key: String, _ text: String) {
    words.append(.init(key: key, text: text))
  }

  /// Marks that another entry, which has faults of its own, is needed.
  mutating func leanOnFaultyEntry() { leansOnFaultyEntry = true }

  /// Keeps what the program takes for a key that is left out.
  mutating func note(default text: String, for key: String) {
    defaults.append(.init(key: key, text: text))
  }

  /// Keeps that the entry leans on another.
  mutating func lean(on kind: String, _ name: String) {
    let reference = CatalogueEntry.Reference(kind: kind, name: name)
    if !references.contains(reference) { references.append(reference) }
  }

  /// Keeps a value for the entry as written, with its numbers as computed with.
  mutating func keep(
    _ parts: SourcedParts, text: String, numbers: [Double] = [], unit: String = "",
    form: CatalogueEntry.Form, of field: EntryField
  ) {
    values.append(
      .init(
        key: field.key, text: text, range: parts.range, numbers: numbers, unit: unit, form: form,
        source: parts.source, confidence: parts.confidence, origin: field.origin))
  }

  /// The kind and name in running text, such as `the cathode "LFP"`.
  private var title: String { "the \(record.kind.rawValue) \"\(record.name)\"" }
}
