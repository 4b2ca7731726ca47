import Quantities

/// What is wrong with a spec at one place.
enum SpecFault: Error, Hashable {
  /// Something else stands where this is expected.
  case expected(String, found: String)
  /// A key that the block does not have.
  case unknownKey(key: String, block: String, nearest: String?, known: [String])
  /// A key that the block needs.
  case missingKey(key: String, block: String, example: String)
  /// A word that is none of the known ones.
  case unknownWord(key: String, found: String, nearest: String?, known: [String])
  /// A name that the catalogue does not hold.
  case unknownName(kind: SpecKind, name: String, nearest: String?, known: [String])
  /// A cell of the catalogue that no stack can be made of.
  case monopolarOnly(name: String)
  /// A quantity that cannot be read.
  case quantity(QuantityFault)
  /// A value beyond what can be.
  case outOfBounds(key: String, found: String, bounds: SpecBounds)
  /// A value that no real design has.
  case implausible(key: String, found: String, range: PlausibleRange)
  /// Not a bare whole number.
  case notACount(found: String)
  /// A range of whole numbers without one of its ends, such as `2..`.
  case openRange(found: String)
  /// A range of whole numbers whose end lies below its start.
  case countsReversed(from: String, to: String)
  /// More members than a list can have.
  case tooManyMembers(limit: Int)
  /// A list without members.
  case emptyList(key: String)
  /// A list or a range where one value is wanted.
  case notAChoice(key: String)
  /// A whole number that is too small.
  case countTooSmall(key: String, found: String, least: Int)
  /// A whole number that is too large.
  case countTooLarge(key: String, found: String, largest: Int)
  /// Not a width and a height.
  case footprint(found: String)
  /// A least value above the largest.
  case minimumAboveMaximum(minimum: String, maximum: String)
  /// A limit without a value.
  case emptyLimit(key: String)
  /// Two keys that say the same.
  case givenTwice(key: String, other: String)
  /// The figure is better the other way round.
  case wrongDirection(figure: String, remedy: String)
  /// A module block without any key.
  case emptyModule
  /// Something that needs a module block.
  case needsModule(String)
  /// An anode without its ratio.
  case ratioMissing(anode: String)
  /// The anode reaches the rim.
  case overhangReachesMargin(overhang: String, margin: String)
  /// A setting that is not `key=value`.
  case settingWithoutValue
  /// A setting that leads through something without keys.
  case settingLeadsNowhere(path: String, found: String)
  /// The key of a setting is not names joined by points.
  case settingKey(found: String)
  /// A setting that leads through a list without saying through which member.
  case settingNeedsNumber(path: String, key: String, count: Int)
  /// A setting that leads to a member that its list does not have.
  case settingBeyondList(path: String, number: Int, count: Int)
  /// More designs than can be counted.
  case spaceTooLarge
  /// Not each number from 1 to the count once.
  case notAPermutation(key: String, count: Int)
  /// A quantity whose sums over a group mean nothing.
  case sumsMeanNothing(quantity: String)
  /// A per cent of a lot's median where a module may mix lots.
  case lotsMayMix(key: String)
  /// A limit of a change without a direction, or no such limit at all.
  case emptyChanges(key: String)
  /// A quantity of which shares mean nothing.
  case sharesMeanNothing(quantity: String)
  /// An absolute width where only a per cent has a median.
  case shareNeeded(key: String)
  /// Settings for a design that stands for a module spec.
  case settingsOfDesign
  /// A result without a design.
  case designWithoutChoices
}

/// The bounds of a number.
enum SpecBounds: Hashable {
  /// Above zero.
  case positive
  /// Zero or above.
  case notNegative
  /// Above zero, at most one.
  case share
  /// Zero or above, below one.
  case fraction
  /// Above zero, below one.
  case probability

  /// Whether a number in base units keeps them.
  func hold(for number: Double) -> Bool {
    switch self {
    case .positive: number > 0
    case .notNegative: number >= 0
    case .share: number > 0 && number <= 1
    case .fraction: number >= 0 && number < 1
    case .probability: number > 0 && number < 1
    }
  }
}
