import Quantities

/// Reads quantities of one dimension into the base unit.
struct QuantityReader<D: Dimension>: SpecValueReader {
  /// Path of the key, for its faults.
  let key: String
  /// Where values must lie.
  let bounds: SpecBounds?
  /// Where values of real designs lie, in base units and in words.
  private let plausible: (ends: ClosedRange<Double>, words: PlausibleRange)?

  init(key: String, bounds: SpecBounds?) {
    self.key = key
    self.bounds = bounds
    plausible =
      SpecTable.plausible(key).lazy.compactMap { words in
        guard let least = try? Quantity<D>(parsing: words.least),
          let largest = try? Quantity<D>(parsing: words.largest), least <= largest
        else { return nil }
        return (least.value...largest.value, words)
      }.first
  }

  init(_: Quantity<D>.Type, key: String, bounds: SpecBounds?) {
    self.init(key: key, bounds: bounds)
  }

  var expectation: String { "a quantity such as \(D.example)" }

  func values(of text: String) throws(SpecFault) -> [Double] {
    [try checked(text)]
  }

  func range(from: String, to: String, step: String) throws(SpecFault) -> SpecRange<Double>? {
    _ = try checked(from)
    _ = try checked(to)
    do throws(QuantityFault) {
      let range = try QuantityRange<D>(from: from, to: to, step: step, limit: SpecLimits.members)
      return SpecRange(
        members: range.members.map(\.value), missedEnd: range.reachesEnd ? nil : range.lastText)
    } catch {
      throw .quantity(error)
    }
  }

  /// Whether a text has a unit of this dimension.
  func fits(_ text: String) -> Bool {
    (try? Quantity<D>(parsing: text)) != nil
  }

  /// The example of the key, of a footprint one side, where it has this dimension.
  private var ownExample: String? {
    let example = SpecTable.key(at: key)?.example.split(separator: " x ").last.map(String.init)
    return example.flatMap { fits($0) ? $0 : nil }
  }

  private func checked(_ text: String) throws(SpecFault) -> Double {
    let value: Double
    do throws(QuantityFault) {
      value = try Quantity<D>(parsing: text).value
    } catch {
      if case .missingUnit(let text, let dimension, let example) = error {
        throw .quantity(
          .missingUnit(text: text, dimension: dimension, example: ownExample ?? example))
      }
      throw .quantity(error)
    }
    if let bounds, !bounds.hold(for: value) {
      throw .outOfBounds(key: key, found: text, bounds: bounds)
    }
    if let plausible, !plausible.ends.contains(value) {
      throw .implausible(key: key, found: text, range: plausible.words)
    }
    return value
  }
}

extension SpecRange {
  /// The same range with other members.
  func map<Other>(_ transform: (Value) -> Other) -> SpecRange<Other> {
    SpecRange<Other>(members: members.map(transform), missedEnd: missedEnd)
  }
}

extension Quantity {
  /// What is fixed about the dimension.
  static var facts: DimensionFacts { D.facts }
}
