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
      if let fault = tree.set(setting.path[...], to: setting.value) {
        report(fault, at: setting.path[0].place)
      }
    }
    return tree
  }

  /// Reads `key=value`; the value is YAML.
  ///
  /// The key's bytes become blanks, so that places in the value are places in the whole setting.
  private mutating func setting(_ text: String, number: Int) -> SpecSetting? {
    let file = SourceFile(name: "<--set \(number)>", bytes: Array(text.utf8))
    guard let sign = file.bytes.firstIndex(of: UInt8(ascii: "=")), sign > 0,
      let key = YAMLTree.parse(
        SourceFile(name: file.name, bytes: Array(file.bytes[..<sign]))
      ).root, let names = key.text?.split(separator: "."), !names.isEmpty
    else {
      report(.settingWithoutValue, at: SpecPlace(file: file, span: .start))
      return nil
    }
    guard !file.bytes[(sign + 1)...].allSatisfy({ $0 == UInt8(ascii: " ") }) else {
      report(.settingWithoutValue, at: SpecPlace(file: file, span: .start))
      return nil
    }
    let blanks = [UInt8](repeating: UInt8(ascii: " "), count: sign + 1)
    let parsed = YAMLTree.parse(
      SourceFile(name: file.name, bytes: blanks + file.bytes[(sign + 1)...]))
    textDiagnostics += parsed.diagnostics.map { diagnostic in
      Diagnostic(
        diagnostic.severity, diagnostic.message, file: file,
        span: SourceSpan(line: diagnostic.line, column: diagnostic.column),
        remedy: diagnostic.remedy)
    }
    guard let value = parsed.root else { return nil }
    let place = SpecPlace(file: file, span: key.span)
    return SpecSetting(
      path: names.map { (SpecSpelling.house(String($0)), place) },
      value: SpecNode(value, in: file))
  }
}

/// A value that the command line puts into the spec.
private struct SpecSetting {
  let path: [(key: String, place: SpecPlace)]
  let value: SpecNode
}

extension SpecNode {
  /// The node of a YAML node, its keys in this house's spelling.
  fileprivate init(_ node: YAMLNode, in file: SourceFile) {
    place = SpecPlace(file: file, span: node.span)
    if let members = node.members {
      content = .block(
        members.map { member in
          SpecEntry(
            key: SpecSpelling.house(member.key),
            keyPlace: SpecPlace(file: file, span: member.keyNode.span),
            value: SpecNode(member.value, in: file))
        })
    } else if let elements = node.elements {
      content = .list(elements.map { SpecNode($0, in: file) })
    } else if let text = node.text, !node.isEmpty {
      content = .text(text)
    } else {
      content = .nothing
    }
  }

  /// Puts a value at a path, making blocks where there are none; the fault where it cannot.
  fileprivate mutating func set(
    _ path: ArraySlice<(key: String, place: SpecPlace)>, to value: SpecNode,
    under walked: String = ""
  ) -> SpecFault? {
    guard let (key, place) = path.first else {
      self = value
      return nil
    }
    var entries: [SpecEntry]
    switch content {
    case .block(let present): entries = present
    case .nothing: entries = []
    case .text, .list:
      return .settingLeadsNowhere(path: walked.isEmpty ? "the spec" : walked, found: words)
    }
    let inner = walked.isEmpty ? key : "\(walked).\(key)"
    let index = entries.firstIndex { $0.key == key }
    var child = index.map { entries[$0].value } ?? SpecNode(content: .nothing, place: place)
    if let fault = child.set(path.dropFirst(), to: value, under: inner) { return fault }
    let entry = SpecEntry(key: key, keyPlace: place, value: child)
    if let index { entries[index] = entry } else { entries.append(entry) }
    // A direction that is set takes the place of the other one.
    if walked == "objective", let other = SpecSpelling.opposite[key] {
      entries.removeAll { $0.key == other }
    }
    content = .block(entries)
    return nil
  }
}

extension SpecSpelling {
  /// The other direction of an objective.
  fileprivate static let opposite = ["maximise": "minimise", "minimise": "maximise"]
}
