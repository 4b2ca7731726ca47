import Quantities
import SourceText
import YAMLTree

extension EntryReader {
  /// The quantity of a key; zero after a fault.
  mutating func quantity<D: Dimension>(
    _ key: String, _ bounds: ValueBounds = .positive
  ) -> Quantity<D> {
    guard let field = field(key, required: true) else { return .zero }
    return quantity(of: field, bounds) ?? .zero
  }

  /// The quantity of a key that may be absent.
  mutating func optionalQuantity<D: Dimension>(
    _ key: String, _ bounds: ValueBounds = .positive
  ) -> Quantity<D>? {
    guard let field = field(key, required: false) else { return nil }
    return quantity(of: field, bounds)
  }

  /// The bare number of a key; 0 after a fault.
  mutating func number(_ key: String, _ bounds: ValueBounds) -> Double {
    let ratio: Ratio = quantity(key, bounds)
    return ratio.value
  }

  /// The bare number of a key, or what holds where the key is absent.
  ///
  /// Where nothing is computed with it, the default is not worth showing.
  mutating func number(
    _ key: String, _ bounds: ValueBounds, default: Double, counts: Bool = true
  ) -> Double {
    if counts, !holds(key) { note(default: NumberText.shortest(`default`), for: key) }
    let ratio: Ratio? = optionalQuantity(key, bounds)
    return ratio?.value ?? `default`
  }

  /// The two ends of a key's range; zero after a fault.
  mutating func range<D: Dimension>(_ key: String) -> (low: Quantity<D>, high: Quantity<D>) {
    guard let field = field(key, required: true), let parts = parts(["min", "max"], of: field)
    else { return (.zero, .zero) }
    let lowText = parts.nodes[0].text ?? ""
    let highText = parts.nodes[1].text ?? ""
    let low: Quantity<D>? = parse(parts.nodes[0], of: field, .any)
    let high: Quantity<D>? = parse(parts.nodes[1], of: field, .any)
    keep(
      parts, text: "\(lowText) to \(highText)", numbers: [low, high].compactMap { $0?.value },
      unit: D.baseUnit, form: .range, of: field)
    guard let low, let high else { return (.zero, .zero) }
    if low > high {
      report(
        .rangeReversed(key: key, low: lowText, high: highText), at: field, parts.nodes[1])
    }
    return (low, high)
  }

  /// The text of a key that carries a source; empty after a fault.
  mutating func statement(_ key: String) -> String {
    guard let field = field(key, required: true), let parts = parts(["value"], of: field) else {
      return ""
    }
    let text = parts.nodes[0].text ?? ""
    keep(parts, text: text, form: .statement, of: field)
    return text
  }

  private mutating func quantity<D: Dimension>(
    of field: EntryField, _ bounds: ValueBounds
  ) -> Quantity<D>? {
    guard let parts = parts(["value"], of: field, mayHaveRange: true) else { return nil }
    let read: Quantity<D>? = parse(parts.nodes[0], of: field, bounds)
    keep(
      parts, text: parts.nodes[0].text ?? "", numbers: [read].compactMap { $0?.value },
      unit: D.baseUnit, form: .quantity, of: field)
    guard let value = read else { return nil }
    if let ends = parts.rangeNodes { check(value, parts, within: ends, of: field, bounds) }
    return value
  }

  /// Holds a value against the range beside it, which is shown and not computed with.
  private mutating func check<D: Dimension>(
    _ value: Quantity<D>, _ parts: SourcedParts, within ends: (low: YAMLNode, high: YAMLNode),
    of field: EntryField, _ bounds: ValueBounds
  ) {
    let low: Quantity<D>? = parse(ends.low, of: field, bounds)
    let high: Quantity<D>? = parse(ends.high, of: field, bounds)
    guard let low, let high else { return }
    let (lowText, highText) = (ends.low.text ?? "", ends.high.text ?? "")
    if low > high {
      report(.rangeReversed(key: field.key, low: lowText, high: highText), at: field, ends.high)
    } else if !(low...high).contains(value) {
      report(
        .outsideRange(
          key: field.key, text: parts.nodes[0].text ?? "", low: lowText, high: highText),
        at: field, parts.nodes[0])
    }
  }

  /// Reads the quantity at a node and holds it against its bounds.
  mutating func parse<D: Dimension>(
    _ node: YAMLNode, of field: EntryField, _ bounds: ValueBounds
  ) -> Quantity<D>? {
    let text = node.text ?? ""
    do throws(QuantityFault) {
      let quantity = try Quantity<D>(parsing: text)
      guard bounds.contains(quantity.value) else {
        report(.outOfBounds(key: field.key, text: text, bounds: bounds), at: field, node)
        return nil
      }
      return quantity
    } catch {
      report(.notAQuantity(key: field.key, error), at: field, node)
      return nil
    }
  }
}
