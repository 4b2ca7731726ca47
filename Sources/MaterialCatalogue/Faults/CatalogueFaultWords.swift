import Quantities

extension CatalogueFault: CustomStringConvertible {
  /// The fault in one English sentence without a full stop.
  var description: String {
    switch self {
    case .notAMappingOfSections:
      "a catalogue is a mapping of sections such as \"cathodes\" or \"electrolytes\""
    case .unknownSection(let name, let nearest):
      "unknown section \"\(name)\"" + Self.suggestion(nearest)
    case .notAList(let section):
      section == EntryKind.hardware.section
        ? "\"\(section)\" is a mapping of parts such as \"pouch\""
        : "\"\(section)\" is a list of entries, each beginning with \"-\""
    case .notAnEntry(let section):
      "an entry of \"\(section)\" is a mapping of keys"
    case .unnamed(let kind, let key):
      "this \(kind) needs \"\(key)\""
    case .notAName(let key):
      "\"\(key)\" is a name"
    case .duplicate(let kind, let name):
      "the \(kind) \"\(name)\" stands twice in this file"
    case .unknownHardware(let name, let nearest):
      "unknown part of the hardware \"\(name)\"" + Self.suggestion(nearest)
    case .unknownKey(let key, let entry, let nearest):
      "\(entry) has no key \"\(key)\"" + Self.suggestion(nearest)
    case .missingKey(let key, let entry):
      "\(entry) needs \"\(key)\""
    case .notSourced(let key, let parts):
      "\"\(key)\" is written {\(parts.map { "\($0): …" }.joined(separator: ", "))}"
    case .missingPart(let part, let key):
      "\"\(key)\" needs a \(part)"
    case .unknownPart(let part, let key, let nearest):
      "\"\(key)\" has no \"\(part)\"" + Self.suggestion(nearest)
    case .unknownConfidence(let text, let nearest):
      "unknown confidence \"\(text)\""
        + (nearest == nil
          ? "; it is one of \(Self.list(Confidence.words))" : Self.suggestion(nearest))
    case .notAQuantity(let key, let fault):
      "\"\(key)\": \(fault)"
    case .outOfBounds(let key, let text, let bounds):
      "\"\(key)\" must be \(bounds.words), got \"\(text)\""
    case .notARange(let key):
      "the range of \"\(key)\" is written {min: …, max: …}"
    case .outsideRange(let key, let text, let low, let high):
      "\"\(key)\" must lie in its range, got \"\(text)\" outside \"\(low)\" to \"\(high)\""
    case .rangeReversed(let key, let low, let high):
      "\"\(key)\" must not end below its start, got \"\(low)\" to \"\(high)\""
    case .unknownWord(let key, let text, let allowed, let nearest):
      "\"\(key)\" cannot be \"\(text)\""
        + (nearest == nil ? "; it is \(Self.list(allowed))" : Self.suggestion(nearest))
    case .unknownReference(let key, let kinds, let name, let nearest, let known):
      "\"\(key)\": no \(Self.list(kinds)) is named \"\(name)\""
        + (nearest == nil && known.count <= Self.listedNames
          ? "; it is \(Self.list(known))" : Self.suggestion(nearest))
    case .fractionsDoNotAddUp(let sum):
      "the mass fractions must add up to 1, they add up to \(sum)"
    case .notAPoint(let key):
      "a point of \"\(key)\" is written [coordinate, potential in V]"
    case .tooFewPoints(let key, let count):
      "\"\(key)\" needs at least two points, got \(count)"
    case .curveDoesNotSpan(let key, let first, let last):
      "\"\(key)\" must run from 0 to 1, got \(first) to \(last)"
    case .coordinateDoesNotRise(let key, let text, let before):
      "the coordinates of \"\(key)\" must rise, got \(text) after \(before)"
    case .potentialRises(let key, let text, let before):
      "the potential of \"\(key)\" must not rise, got \(text) V after \(before) V"
    case .incompleteGroup(let missing, let present):
      "\"\(present)\" needs \(Self.quotedList(missing)) with it"
    case .notBelow(let key, let other):
      "\"\(key)\" must be smaller than \"\(other)\""
    }
  }

  /// How many names a sentence lists at most.
  private static let listedNames = 8

  private static func suggestion(_ nearest: String?) -> String {
    nearest.map { "; did you mean \"\($0)\"?" } ?? ""
  }

  /// `a`, `a or b`, `a, b or c`.
  private static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }

  /// `"a"`, `"a" and "b"`.
  private static func quotedList(_ words: [String]) -> String {
    words.map { "\"\($0)\"" }.joined(separator: " and ")
  }
}
