import SourceText
import YAMLTree

extension SpecReading {
  /// The tree of a spec with the settings put in; nil when its text is not YAML.
  mutating func tree(of file: SourceFile, settings: [String]) -> SpecNode? {
    let parsed = YAMLTree.parse(file)
    textDiagnostics += parsed.diagnostics
    guard let root = parsed.root else {
      if parsed.diagnostics.isEmpty {
        report(
          .expected("a spec, which begins with stackwright: 1", found: "nothing"),
          at: SpecPlace(file: file, span: .start))
      }
      return nil
    }
    var tree = SpecNode(root, in: file)
    for (index, text) in settings.enumerated() {
      guard let setting = setting(text, number: index + 1) else { continue }
      if let fault = tree.set(setting.path[...], to: setting.value, at: setting.place) {
        report(fault, at: setting.place)
      }
    }
    return tree
  }
}

extension SpecNode {
  /// The node of a YAML node, its keys in this house's spelling.
  init(_ node: YAMLNode, in file: SourceFile) {
    place = SpecPlace(file: file, span: node.span)
    if let members = node.members {
      var entries: [SpecEntry] = []
      for (index, member) in members.enumerated() {
        if index > 0, let whole = Self.joined(members[index - 1].value, member) {
          entries[entries.count - 1].value.content = .text(whole)
          continue
        }
        entries.append(
          SpecEntry(
            key: SpecSpelling.house(member.key),
            keyPlace: SpecPlace(file: file, span: member.keyNode.span),
            value: SpecNode(member.value, in: file)))
      }
      content = .block(entries)
    } else if let elements = node.elements {
      content = .list(elements.map { SpecNode($0, in: file) })
    } else if let text = node.text, !node.isEmpty {
      content = .text(text)
    } else {
      content = .nothing
    }
  }

  /// `0,02 mm` of a value `0` and a key `02 mm` without value: in braces, YAML takes the comma for
  /// the end of the value.
  private static func joined(_ value: YAMLNode, _ next: YAMLMember) -> String? {
    guard let number = value.text, value.scalarStyle == .plain, next.value.isEmpty,
      let last = number.utf8.last, let first = next.key.utf8.first, 48...57 ~= last,
      48...57 ~= first, next.keyNode.scalarStyle == .plain,
      value.span.end
        == SourcePlace(line: next.keyNode.span.line, column: next.keyNode.span.column - 1)
    else { return nil }
    return "\(number),\(next.key)"
  }
}
