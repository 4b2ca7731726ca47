import SourceText
import YAMLTree

/// A value that the command line puts into the spec.
struct SpecSetting {
  /// A key on the way, with the member of its list where it has one: `anode[1]`.
  struct Step {
    let key: String
    /// Member, counted from 1; nil for the value of the key as a whole.
    let number: Int?
  }

  let path: [Step]
  /// The key as written.
  let place: SpecPlace
  let value: SpecNode
}

extension SpecReading {
  /// Reads `key=value`; the value is YAML.
  ///
  /// The key's bytes become blanks, so that places in the value are places in the whole setting.
  mutating func setting(_ text: String, number: Int) -> SpecSetting? {
    let file = SourceFile(name: "<--set \(number)>", bytes: Array(text.utf8))
    guard let sign = file.bytes.firstIndex(of: UInt8(ascii: "=")), sign > 0,
      let key = YAMLTree.parse(
        SourceFile(name: file.name, bytes: Array(file.bytes[..<sign]))
      ).root, let written = key.text,
      !file.bytes[(sign + 1)...].allSatisfy({ $0 == UInt8(ascii: " ") })
    else {
      report(.settingWithoutValue, at: SpecPlace(file: file, span: .start))
      return nil
    }
    let place = SpecPlace(file: file, span: key.span)
    var path: [SpecSetting.Step] = []
    for part in written.split(separator: ".", omittingEmptySubsequences: false) {
      guard let step = SpecSetting.Step(part) else {
        report(.settingKey(found: written), at: place)
        return nil
      }
      path.append(step)
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
    return SpecSetting(path: path, place: place, value: SpecNode(value, in: file))
  }
}

extension SpecSetting.Step {
  /// Reads `anode` or `anode[1]`; nil for anything else.
  fileprivate init?(_ text: Substring) {
    let parts = text.split(separator: "[", maxSplits: 1, omittingEmptySubsequences: false)
    guard let key = parts.first, !key.isEmpty, !key.contains("]") else { return nil }
    self.init(key: SpecSpelling.house(String(key)), number: nil)
    guard parts.count == 2 else { return }
    let digits = parts[1].dropLast()
    guard parts[1].last == "]", !digits.isEmpty, digits.utf8.allSatisfy({ 48...57 ~= $0 }),
      let number = Int(digits)
    else { return nil }
    self.init(key: SpecSpelling.house(String(key)), number: number)
  }
}

extension SpecNode {
  /// Puts a value at a path, making blocks where there are none; the fault where it cannot.
  mutating func set(
    _ path: ArraySlice<SpecSetting.Step>, to value: SpecNode, at place: SpecPlace,
    under walked: String = ""
  ) -> SpecFault? {
    guard let step = path.first else {
      self = value
      return nil
    }
    var entries: [SpecEntry]
    switch content {
    case .block(let present): entries = present
    case .nothing: entries = []
    case .list(let members) where !walked.isEmpty:
      return .settingNeedsNumber(path: walked, key: step.key, count: members.count)
    case .text, .list:
      return .settingLeadsNowhere(path: walked.isEmpty ? "the spec" : walked, found: words)
    }
    let outer = walked.isEmpty ? "" : walked + "."
    let index = entries.firstIndex { $0.key == step.key }
    var child = index.map { entries[$0].value } ?? SpecNode(content: .nothing, place: place)
    let rest = path.dropFirst()
    let fault =
      step.number.map {
        child.setMember($0, rest, to: value, at: place, of: outer + step.key)
      } ?? child.set(rest, to: value, at: place, under: outer + step.key)
    if let fault { return fault }
    let entry = SpecEntry(key: step.key, keyPlace: place, value: child)
    if let index { entries[index] = entry } else { entries.append(entry) }
    // A direction that is set takes the place of the other one.
    if walked == "objective", let other = SpecSpelling.opposite[step.key] {
      entries.removeAll { $0.key == other }
    }
    content = .block(entries)
    return nil
  }

  /// Puts a value into a member of a list; what is no list counts as its own only member.
  private mutating func setMember(
    _ number: Int, _ rest: ArraySlice<SpecSetting.Step>, to value: SpecNode, at place: SpecPlace,
    of path: String
  ) -> SpecFault? {
    let inner = "\(path)[\(number)]"
    if case .list(var members) = content {
      guard number > 0, number <= members.count else {
        return .settingBeyondList(path: path, number: number, count: members.count)
      }
      let fault = members[number - 1].set(rest, to: value, at: place, under: inner)
      content = .list(members)
      return fault
    }
    guard number == 1 else {
      return .settingBeyondList(path: path, number: number, count: 1)
    }
    return set(rest, to: value, at: place, under: inner)
  }
}

extension SpecSpelling {
  /// The other direction of an objective.
  fileprivate static let opposite = ["maximise": "minimise", "minimise": "maximise"]
}
