import Quantities
import SourceText

extension SpecFault: CustomStringConvertible {
  /// What is wrong, in one English sentence without a full stop.
  var description: String {
    switch self {
    case .expected(let expected, let found): "expected \(expected), got \(found)"
    case .unknownKey(let key, let block, _, _):
      "unknown key \(quoted(key))" + (block.isEmpty ? "" : " in \(block)")
    case .missingKey(let key, let block, _):
      block.isEmpty ? "the key \"\(key)\" is missing" : "\(block) needs the key \"\(key)\""
    case .unknownWord(let key, let found, _, let known):
      "\(key) is \(Self.list(known)), got \(quoted(found))"
    case .unknownName(let kind, let name, _, _):
      "the catalogue has no \(kind.rawValue) \(quoted(name))"
    case .monopolarOnly(let name):
      "\(quoted(name)) is a monopolar cell: no bipolar stack can be made of it"
    case .quantity(let fault): "\(fault)"
    case .outOfBounds(let key, let found, let bounds):
      "\(key) must be \(bounds), got \(quoted(found))"
    case .countTooSmall(let key, let found, let least):
      "\(key) must be at least \(least), got \(quoted(found))"
    case .countTooLarge(let key, let found, let largest):
      "\(key) must be at most \(NumberText.grouped(largest)), got \(quoted(found))"
    case .implausible(let key, let found, let range):
      "\(key) must lie between \(range.least) and \(range.largest), got \(quoted(found))"
    case .openRange(let found):
      "the range \(quoted(found)) has no \(found.utf8.last == UInt8(ascii: ".") ? "end" : "start")"
    case .notACount(let found): "expected a whole number without a unit, got \(quoted(found))"
    case .countsReversed(let from, let to):
      "a range must not end below its start, got \(quoted(from)) to \(quoted(to))"
    case .tooManyMembers(let limit):
      "a choice may have at most \(NumberText.grouped(limit)) members"
    case .emptyList(let key): "the list of \(key) is empty"
    case .notAChoice(let key): "\(key) is not a choice: it takes one value"
    case .footprint(let found): "expected a width and a height, got \(quoted(found))"
    case .minimumAboveMaximum(let minimum, let maximum):
      "the least value \(quoted(minimum)) lies above the largest, \(quoted(maximum))"
    case .emptyLimit(let key): "\(key) limits nothing"
    case .givenTwice(let key, let other): "\(key) says what \(other) says too"
    case .wrongDirection(let figure, _): "\(figure) is better the other way round"
    case .emptyModule: "the module is empty"
    case .needsModule(let what): "\(what) needs a module"
    case .ratioMissing(let anode): "the anode \(anode) needs the key \"np_ratio\""
    case .overhangReachesMargin(let overhang, let margin):
      "the overhang of \(overhang) must be smaller than the margin of \(margin)"
    case .settingWithoutValue: "expected key=value"
    case .settingLeadsNowhere(let path, let found): "\(path) is \(found) and has no keys to set"
    case .settingKey(let found): "expected names joined by points, got \(quoted(found))"
    case .settingNeedsNumber(let path, _, let count): "\(path) is a list of \(count)"
    case .settingBeyondList(let path, let number, let count):
      "\(path) has no member \(number): it has \(count)"
    case .spaceTooLarge: "the choices make more designs than can be counted"
    case .notAPermutation(let key, let count):
      "\(key) must name each position from 1 to \(count) once"
    case .sumsMeanNothing(let quantity):
      "a range of group sums is for capacities and masses, not for \(quantity)"
    case .lotsMayMix(let key): "\(key) is per lot, but a module may mix lots"
    case .shareNeeded(let key): "\(key) is per lot, but its range is no per cent"
    case .emptyChanges(let key): "\(key) limits no change"
    case .sharesMeanNothing(let quantity): "a change of \(quantity) is no share of its value"
    case .settingsOfDesign: "settings change a module spec, and this is the result of a design"
    case .designWithoutChoices: "this result has no design whose module could be built"
    }
  }

  /// `a`, `a or b`, `a, b or c`.
  private static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }

  /// How to mend it, without a full stop; nil where the sentence says it already.
  var remedy: String? {
    switch self {
    case .unknownKey(_, _, let nearest, let known):
      nearest.map { "did you mean \"\($0)\"?" } ?? "known keys: \(known.joined(separator: ", "))"
    case .unknownWord(let key, _, _, let known) where known.count == 1:
      "write \(key): \(known[0])"
    case .unknownWord(_, _, let nearest, _): nearest.map { "did you mean \"\($0)\"?" }
    case .unknownName(_, _, let nearest, let known):
      nearest.map { "did you mean \"\($0)\"?" } ?? "known names: \(known.joined(separator: ", "))"
    case .monopolarOnly(let name): "stackwright catalogue \(name) shows its figures"
    case .missingKey(let key, _, let example): example.isEmpty ? nil : "e.g. \(key): \(example)"
    case .footprint: "e.g. 100 mm x 300 mm"
    case .emptyLimit: "write max or min, e.g. {max: 60 V} for a voltage"
    case .givenTwice: "keep one of them"
    case .wrongDirection(_, let remedy): "write \(remedy)"
    case .needsModule: "write a module, e.g. module: {series: 12}"
    case .ratioMissing: "e.g. np_ratio: 1.1"
    case .settingWithoutValue: "e.g. limits.temperature.max='65 degC'"
    case .spaceTooLarge: "open fewer choices"
    case .notAChoice: "write one value, not a list or a range"
    case .lotsMayMix: "write same: [lot]"
    case .emptyChanges: "e.g. {loss: 1 %} of a capacity, {rise: 5 %} of a resistance"
    case .shareNeeded: "write a per cent, e.g. 1 %, or leave per out"
    case .notAPermutation, .sumsMeanNothing, .sharesMeanNothing, .settingsOfDesign,
      .designWithoutChoices:
      nil
    case .implausible: "check the number and its unit"
    case .openRange: "write both ends, e.g. 2..60"
    case .emptyList(let key):
      SpecTable.key(at: key).flatMap { $0.example.isEmpty ? nil : "e.g. [\($0.example)]" }
    case .tooManyMembers, .quantity(.tooManySteps): "take larger steps, or leave choices out"
    case .minimumAboveMaximum(let minimum, let maximum):
      "exchange them: {min: \(maximum.echoed), max: \(minimum.echoed)}"
    case .countsReversed, .quantity(.rangeReversed): "exchange its ends"
    case .overhangReachesMargin: "make the overhang smaller or the margin larger"
    case .emptyModule: "write its keys, e.g. module: {series: 12}, or leave the module out"
    case .settingKey: "e.g. limits.temperature.max='65 degC'"
    case .settingNeedsNumber(let path, let key, _):
      "count its members from 1, e.g. \(path)[1].\(key.echoed)"
    case .settingBeyondList: "count its members from 1"
    case .quantity, .expected, .outOfBounds, .countTooSmall, .countTooLarge, .notACount,
      .settingLeadsNowhere:
      nil
    }
  }

  /// The written part that a fault of a range names.
  var culprit: String? {
    switch self {
    case .outOfBounds(_, let found, _), .implausible(_, let found, _),
      .countTooSmall(_, let found, _),
      .countTooLarge(_, let found, _), .notACount(let found):
      found
    case .quantity(let fault): fault.culprit
    default: nil
    }
  }
}

/// The text in quotes; of a long one only the beginning.
private func quoted(_ text: String) -> String { "\"\(text.echoed)\"" }

extension SpecBounds: CustomStringConvertible {
  /// What follows "must be".
  var description: String {
    switch self {
    case .positive: "above 0"
    case .notNegative: "0 or above"
    case .share: "above 0 and at most 1"
    case .fraction: "0 or above and below 1"
    case .probability: "above 0 and below 1"
    }
  }
}

extension QuantityFault {
  /// The written part that the fault names.
  fileprivate var culprit: String? {
    switch self {
    case .notANumber(let text), .malformedNumber(let text, _), .missingUnit(let text, _, _),
      .wrongDimension(let text, _, _, _), .outOfRange(let text), .tooManyDigits(let text),
      .belowLowest(let text, _, _):
      text
    case .stepNotPositive(let step): step
    case .unknownUnit, .rangeReversed, .tooManySteps: nil
    }
  }
}

extension SpecWarning: CustomStringConvertible {
  /// The warning in one English sentence without a full stop.
  var description: String {
    switch self {
    case .endNotReached(let key, let end, let last):
      "the range of \(key) ends at \(last): its steps do not reach \(end)"
    case .notUsed(let key, let materials):
      "\(key) is not used by \(materials.joined(separator: ", "))"
    case .takenOver(let width):
      "the range of discharge_capacity, \(width), is the design's soc_excess taken over as a grading "
        + "rule, not the same statistic"
    case .leftOut(let key, let materials):
      "\(key) leaves out \(materials.joined(separator: ", ")): the default holds there"
    case .emptyBlock(let key): "\(key) is empty: its defaults hold"
    }
  }
}

extension SpecKey {
  /// What the key expects, for faults.
  var expectation: String {
    switch shape {
    case .block, .limit: "a block of keys"
    case .alternatives: "a block of keys, or a list of such blocks"
    case .text: "a text"
    case .words(let words): "one of \(words.joined(separator: ", "))"
    case .quantity(let facts): "a quantity such as \(facts.example)"
    case .ratio: "a number"
    case .count: "a whole number"
    case .names: "a name of the catalogue"
    case .footprint: "a footprint such as 100 mm x 300 mm"
    case .loading: "a loading such as 5 mAh/cm2"
    case .screen: "a number of standard deviations such as 3 sigma, or none"
    case .cutoff: "a voltage, or one for each cathode material"
    case .columns: "a block with names of columns"
    case .measured: "a quantity in a unit of its column"
    case .amount(let facts, _): "a quantity such as \(facts.example)"
    case .countOrMax: "a whole number, or max"
    case .sigma: "a number of robust standard deviations such as 3.5 sigma"
    }
  }
}
