import Quantities

/// What is wrong in a catalogue file.
enum CatalogueFault: Sendable, Hashable {
  /// The file is not a mapping of sections.
  case notAMappingOfSections
  /// A section that no kind of entry has.
  case unknownSection(name: String, nearest: String?)
  /// A section that is not a list of entries (for hardware: a mapping of parts).
  case notAList(section: String)
  /// An entry that is not a mapping.
  case notAnEntry(section: String)
  /// An entry without one of the keys that name it.
  case unnamed(kind: String, key: String)
  /// A name that is not a word.
  case notAName(key: String)
  /// A second entry of one name in one file.
  case duplicate(kind: String, name: String)
  /// A part of the hardware that does not exist.
  case unknownHardware(name: String, nearest: String?)
  /// A key that the entry does not have.
  case unknownKey(key: String, entry: String, nearest: String?)
  /// A key that the entry must have.
  case missingKey(key: String, entry: String)
  /// A value that is not written as a mapping of its parts.
  case notSourced(key: String, parts: [String])
  /// A part of a value that is missing or empty.
  case missingPart(part: String, key: String)
  /// A part that a value does not have.
  case unknownPart(part: String, key: String, nearest: String?)
  /// A confidence that is none of the levels.
  case unknownConfidence(text: String, nearest: String?)
  /// A text that is not the quantity it should be.
  case notAQuantity(key: String, QuantityFault)
  /// A quantity that cannot be.
  case outOfBounds(key: String, text: String, bounds: ValueBounds)
  /// A range that is not a mapping of its two ends.
  case notARange(key: String)
  /// A value outside the range that stands beside it.
  case outsideRange(key: String, text: String, low: String, high: String)
  /// A range whose ends are the wrong way round.
  case rangeReversed(key: String, low: String, high: String)
  /// A word that is none of those allowed.
  case unknownWord(key: String, text: String, allowed: [String], nearest: String?)
  /// A name that no entry of the kind has.
  case unknownReference(
    key: String, kinds: [String], name: String, nearest: String?, known: [String])
  /// Mass fractions that do not add up to 1.
  case fractionsDoNotAddUp(sum: String)
  /// A point that is not a pair of coordinate and potential.
  case notAPoint(key: String)
  /// A curve of too few points.
  case tooFewPoints(key: String, count: Int)
  /// A curve that does not run from 0 to 1.
  case curveDoesNotSpan(key: String, first: String, last: String)
  /// A coordinate that is not above the one before.
  case coordinateDoesNotRise(key: String, text: String, before: String)
  /// A potential above the one before.
  case potentialRises(key: String, text: String, before: String)
  /// Values that go together only in part.
  case incompleteGroup(missing: [String], present: String)
  /// A value that another must not reach.
  case notBelow(key: String, other: String)
}
