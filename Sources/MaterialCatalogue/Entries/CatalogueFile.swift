import SourceText
import YAMLTree

/// The entries of one catalogue file, their values not yet read.
struct CatalogueFile {
  private(set) var records: [EntryRecord] = []
  private var keys: Set<EntryRecord.Key> = []
  private(set) var faults: [PlacedFault] = []
  /// What the file breaks of YAML itself.
  let syntaxDiagnostics: [Diagnostic]
  private let file: SourceFile
  private let origin: String

  /// Reads a file and takes it apart into entries; all faults of their shape are gathered.
  init(reading file: SourceFile, origin: String) {
    self.file = file
    self.origin = origin
    let parsed = YAMLTree.parse(file)
    syntaxDiagnostics = parsed.diagnostics
    guard let root = parsed.root else { return }
    guard let sections = root.members else {
      report(.notAMappingOfSections, at: root)
      return
    }
    for section in sections {
      guard let kind = EntryKind.allCases.first(where: { $0.section == section.key }) else {
        let known = EntryKind.allCases.map(\.section)
        report(
          .unknownSection(name: section.key, nearest: nearestName(to: section.key, among: known)),
          at: section.keyNode)
        continue
      }
      if kind == .hardware { readHardware(section) } else { readList(section, of: kind) }
    }
  }

  private mutating func readHardware(_ section: YAMLMember) {
    guard let parts = section.value.members else {
      report(.notAList(section: section.key), at: section.value)
      return
    }
    for part in parts {
      guard HardwarePart(rawValue: part.key) != nil else {
        let known = HardwarePart.allCases.map(\.rawValue)
        report(
          .unknownHardware(name: part.key, nearest: nearestName(to: part.key, among: known)),
          at: part.keyNode)
        continue
      }
      guard let members = part.value.members else {
        report(.notAnEntry(section: section.key), at: part.value)
        continue
      }
      add(
        EntryRecord(
          kind: .hardware, name: part.key, identity: [], fields: members.map(field),
          heading: field(named: part.key, at: part.keyNode)))
    }
  }

  private mutating func readList(_ section: YAMLMember, of kind: EntryKind) {
    guard let entries = section.value.elements else {
      report(.notAList(section: section.key), at: section.value)
      return
    }
    for entry in entries {
      guard let members = entry.members else {
        report(.notAnEntry(section: section.key), at: entry)
        continue
      }
      let fields = members.filter { !kind.identity.contains($0.key) }.map(field)
      for identity in identities(of: kind, members: members, entry: entry) {
        guard let heading = identity.first else { continue }
        let name = kind.name(of: identity.map { $0.node.text ?? "" })
        add(
          EntryRecord(
            kind: kind, name: name, identity: identity, fields: fields, heading: heading))
      }
    }
  }

  /// Every combination of the names that an entry lists; none when a name is missing or no word.
  private mutating func identities(
    of kind: EntryKind, members: [YAMLMember], entry: YAMLNode
  ) -> [[EntryField]] {
    var combinations: [[EntryField]] = [[]]
    for key in kind.identity {
      guard let member = members.first(where: { $0.key == key }) else {
        report(.unnamed(kind: kind.rawValue, key: key), at: entry)
        combinations = []
        continue
      }
      let listed = kind.sharesValues ? member.value.elements : nil
      var names: [EntryField] = []
      for node in listed ?? [member.value] {
        guard let text = node.text, !text.isEmpty else {
          report(.notAName(key: key), at: node)
          continue
        }
        names.append(field(named: key, at: node))
      }
      combinations = combinations.flatMap { start in names.map { start + [$0] } }
    }
    return combinations
  }

  private mutating func add(_ record: EntryRecord) {
    if keys.insert(record.key).inserted {
      records.append(record)
    } else {
      report(.duplicate(kind: record.kind.rawValue, name: record.name), at: record.heading.node)
    }
  }

  private func field(_ member: YAMLMember) -> EntryField {
    EntryField(
      key: member.key, keyNode: member.keyNode, node: member.value, file: file, origin: origin)
  }

  private func field(named key: String, at node: YAMLNode) -> EntryField {
    EntryField(key: key, keyNode: node, node: node, file: file, origin: origin)
  }

  private mutating func report(_ fault: CatalogueFault, at node: YAMLNode) {
    faults.append(PlacedFault(fault, at: node, in: file))
  }
}
