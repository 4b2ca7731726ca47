import Quantities
import StackRecords

/// What a module must keep, as the spec says it.
struct ModuleLimits {
  var ranges: [RangeLimit] = []
  var wholeModule: [WholeModuleLimit] = []
}

extension SpecReading {
  /// Reads what a module must keep, in the order of the spec.
  mutating func moduleLimits(_ root: SpecBlock, same: [String]) -> ModuleLimits {
    var limits = ModuleLimits()
    guard let block = columnBlock("limits", in: root) else { return limits }
    for entry in block.entries {
      let path = "limits.\(entry.key)"
      if ModuleSpecTable.wholeModule.contains(entry.key) {
        if let limit = wholeModule(entry.key, path, entry.value) {
          limits.wholeModule.append(limit)
        }
        continue
      }
      guard case .list(let rules) = entry.value.content else {
        limits.ranges += [range(entry.key, path, entry.value, same: same)].compactMap(\.self)
        continue
      }
      if rules.isEmpty { report(.emptyList(key: path), at: entry.value.place) }
      for rule in rules {
        limits.ranges += [range(entry.key, path, rule, same: same)].compactMap(\.self)
      }
    }
    return limits
  }

  private mutating func range(
    _ quantity: String, _ path: String, _ node: SpecNode, same: [String]
  ) -> RangeLimit? {
    guard let block = block(path, node, like: "limits.*") else { return nil }
    let example = MeasuredDimension.rangeExample(of: quantity)
    guard let written = required("range", in: block, example: example) else { return nil }
    let reader = AmountReader(
      key: "\(path).range", MeasuredDimension.differences(of: quantity),
      takesShares: MeasuredDimension.hasShares(quantity), bounds: .notNegative, example: example)
    let width = single("\(path).range", written, reader)
    let scope =
      choice("within", in: block, RangeLimit.Scope.self) ?? .module
    let basis = choice("per", in: block, RangeLimit.Basis.self) ?? .table
    if scope == .groupSum, !MeasuredDimension.adds(quantity) {
      report(.sumsMeanNothing(quantity: quantity), at: block["within"]?.place ?? block.place)
    }
    if basis == .lot, let place = block["per"]?.place {
      if !same.contains("lot") { report(.lotsMayMix(key: path), at: place) }
      if let width, width.unit != "%" { report(.shareNeeded(key: path), at: place) }
    }
    guard let width else { return nil }
    return RangeLimit(quantity, width: width, scope: scope, basis: basis)
  }

  private mutating func choice<Word: RawRepresentable<String> & CaseIterable>(
    _ key: String, in block: SpecBlock, _: Word.Type
  ) -> Word? {
    guard let node = block[key] else { return nil }
    return word(block.path(to: key), node, among: Word.allCases.map(\.rawValue))
      .flatMap(Word.init)
  }

  private mutating func wholeModule(
    _ name: String, _ path: String, _ node: SpecNode
  ) -> WholeModuleLimit? {
    guard let block = block(path, node) else { return nil }
    switch name {
    case "module_resistance":
      return needed("max", in: block, Resistance.facts).map { .resistance(max: $0) }
    case "module_heat":
      let (most, current) = (
        needed("max", in: block, Power.facts), needed("current", in: block, Current.facts)
      )
      guard let most, let current else { return nil }
      return .heat(max: most, current: current)
    default:
      let (least, most) = (
        bound("min", in: block, Voltage.facts), bound("max", in: block, Voltage.facts)
      )
      if block["min"] == nil, block["max"] == nil {
        report(.emptyLimit(key: path), at: block.place)
      }
      demandOrder(least, most, Voltage.facts, in: block)
      return .voltage(min: least, max: most)
    }
  }

  private mutating func needed(
    _ key: String, in block: SpecBlock, _ facts: DimensionFacts
  ) -> ExactAmount? {
    guard let node = required(key, in: block) else { return nil }
    let path = block.path(to: key)
    return single(path, node, AmountReader(key: path, facts, bounds: .positive))
  }

  /// One side of a window; nil where it is not written or at fault.
  mutating func bound(
    _ key: String, in block: SpecBlock, _ facts: DimensionFacts?
  ) -> ExactAmount? {
    guard let node = block[key] else { return nil }
    let path = block.path(to: key)
    return single(path, node, AmountReader(key: path, facts))
  }

  /// Asks that a window is not empty; without a dimension only the table can tell.
  mutating func demandOrder(
    _ least: ExactAmount?, _ most: ExactAmount?, _ facts: DimensionFacts?, in block: SpecBlock
  ) {
    guard let facts, let least, let most, let place = block["min"]?.place,
      let low = least.baseValue(of: facts)?.decimal, let high = most.baseValue(of: facts)?.decimal,
      low > high
    else { return }
    report(.minimumAboveMaximum(minimum: "\(least)", maximum: "\(most)"), at: place)
  }
}
