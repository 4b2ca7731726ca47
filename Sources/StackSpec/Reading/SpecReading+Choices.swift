import SourceText

/// How a text becomes values of one kind.
protocol SpecValueReader {
  associatedtype Value
  /// What is expected, such as `a length`.
  var expectation: String { get }
  /// The values that one text stands for; more than one for `2..60`.
  func values(of text: String) throws(SpecFault) -> [Value]
  /// The members of a range; nil for a kind that has no ranges.
  func range(from: String, to: String, step: String) throws(SpecFault) -> SpecRange<Value>?
}

/// The members of a range.
struct SpecRange<Value> {
  let members: [Value]
  /// Words of the last member where the range misses its end.
  let missedEnd: String?
}

extension SpecReading {
  /// All values of an open key: one value, a list of values and ranges, or a range.
  mutating func choices<Reader: SpecValueReader>(
    _ key: String, _ node: SpecNode, _ reader: Reader
  ) -> [Reader.Value] {
    switch node.content {
    case .text, .nothing: return one(key, node, reader)
    case .block(let entries): return range(key, node, entries, reader)
    case .list(let nodes):
      if nodes.isEmpty { report(.emptyList(key: key), at: node.place) }
      var values: [Reader.Value] = []
      for member in nodes where !isFull {
        if case .block(let entries) = member.content {
          values += range(key, member, entries, reader)
        } else {
          values += one(key, member, reader)
        }
      }
      return values
    }
  }

  /// The single value of a fixed key; nil when it has none.
  mutating func single<Reader: SpecValueReader>(
    _ key: String, _ node: SpecNode, _ reader: Reader
  ) -> Reader.Value? {
    switch node.content {
    case .list, .block:
      report(.notAChoice(key: key), at: node.place)
      return nil
    case .text, .nothing:
      let values = one(key, node, reader)
      if values.count > 1 { report(.notAChoice(key: key), at: node.place) }
      return values.count == 1 ? values.first : nil
    }
  }

  private mutating func one<Reader: SpecValueReader>(
    _ key: String, _ node: SpecNode, _ reader: Reader
  ) -> [Reader.Value] {
    guard let text = node.text else {
      report(.expected(reader.expectation, found: node.words), at: node.place)
      return []
    }
    do throws(SpecFault) {
      return try reader.values(of: text)
    } catch {
      report(error, at: node.place)
      return []
    }
  }

  private mutating func range<Reader: SpecValueReader>(
    _ key: String, _ node: SpecNode, _ entries: [SpecEntry], _ reader: Reader
  ) -> [Reader.Value] {
    let known = ["from", "to", "step"]
    var isWhole = true
    for entry in entries where !known.contains(entry.key) && !isFull {
      report(
        .unknownKey(
          key: entry.key, block: key, nearest: nearestName(to: entry.key, among: known),
          known: known), at: entry.keyPlace)
      isWhole = false
    }
    var texts: [String] = []
    for name in known {
      guard let entry = entries.first(where: { $0.key == name }) else {
        if isWhole {
          let example = rangeExample(name, of: key, entries)
          report(.missingKey(key: name, block: key, example: example), at: node.place)
        }
        continue
      }
      guard let text = entry.value.text else {
        report(.expected(reader.expectation, found: entry.value.words), at: entry.value.place)
        continue
      }
      texts.append(text)
    }
    guard isWhole, texts.count == known.count else { return [] }
    do throws(SpecFault) {
      guard let range = try reader.range(from: texts[0], to: texts[1], step: texts[2]) else {
        report(.expected(reader.expectation, found: "a range"), at: node.place)
        return []
      }
      if let last = range.missedEnd {
        warn(.endNotReached(key: key, end: texts[1], last: last), at: node.place)
      }
      return range.members
    } catch {
      report(error, at: faultyPart(of: entries, error) ?? node.place)
      return []
    }
  }

  /// What the missing part of a range may be, in the unit of the written ones.
  private func rangeExample(
    _ part: String, of key: String, _ entries: [SpecEntry]
  ) -> String {
    let example = SpecTable.key(at: key)?.example ?? ""
    guard part == "step" else { return example }
    let text = entries.first { $0.key == "from" }?.value.text ?? example
    let unit = text.drop { "0123456789.+-eE".contains($0) }.drop { $0 == " " }
    return unit.isEmpty ? "1" : "1 \(String(unit).echoed)"
  }

  /// The part of a range that a fault names; nil when it concerns the whole.
  private func faultyPart(of entries: [SpecEntry], _ fault: SpecFault) -> SpecPlace? {
    guard let text = fault.culprit else { return nil }
    return entries.first { $0.value.text == text }?.value.place
  }
}
