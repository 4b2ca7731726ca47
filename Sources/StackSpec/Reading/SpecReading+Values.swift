import MaterialCatalogue
import Quantities
import StackPhysics

extension SpecReading {
  /// One of a few words; nil and a fault for any other.
  mutating func word(_ path: String, _ node: SpecNode, among known: [String]) -> String? {
    single(path, node, WordReader(key: path, known: known))
  }

  /// A quantity that is not a choice; nil where it is faulty or not written.
  mutating func fixed<D>(
    _ key: String, in block: SpecBlock, _: Quantity<D>.Type, _ bounds: SpecBounds? = nil
  ) -> Quantity<D>? {
    guard let node = block[key] else { return nil }
    let path = block.path(to: key)
    return single(path, node, QuantityReader<D>(key: path, bounds: bounds)).map(Quantity.init)
  }

  /// A quantity that is not a choice, with its default and its words where it is not written.
  ///
  /// A faulty one has been reported and counts as its default.
  mutating func fixed<D>(
    _ key: String, in block: SpecBlock, _ type: Quantity<D>.Type, _ bounds: SpecBounds? = nil,
    otherwise value: Quantity<D>, shown: String, source: String
  ) -> Quantity<D> {
    if block[key] == nil { assume(block.path(to: key), shown, source: source) }
    return fixed(key, in: block, type, bounds) ?? value
  }

  /// A quantity that may be opened and must be written.
  mutating func open<D>(
    _ key: String, in block: SpecBlock, _: Quantity<D>.Type, _ bounds: SpecBounds
  ) -> [Quantity<D>] {
    guard let node = required(key, in: block) else { return [] }
    let path = block.path(to: key)
    return choices(path, node, QuantityReader<D>(key: path, bounds: bounds)).map(Quantity.init)
  }

  /// A count that may be opened, with its default where it is not written.
  mutating func counts(
    _ key: String, in block: SpecBlock, otherwise value: Int, source: String
  ) -> [Int] {
    let path = block.path(to: key)
    guard let node = block[key] else {
      assume(path, "\(value)", source: source)
      return [value]
    }
    return choices(path, node, CountReader(key: path))
  }

  /// Entries of the catalogue that may be opened and must be written.
  mutating func entries<Entry>(
    _ key: String, in block: SpecBlock, _ kind: SpecKind, among known: [Entry],
    named name: (Entry) -> String
  ) -> [Entry] {
    guard let node = required(key, in: block) else { return [] }
    let reader = NameReader(
      kind: kind, known: known.map(name), monopolar: catalogue.monopolarCells.map(\.name))
    return choices(block.path(to: key), node, reader).map { known[$0] }
  }
}
