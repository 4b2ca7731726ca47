import Quantities
import StackRecords

extension SpecReading {
  /// Reads how much columns may change until the second test, in the order of the spec.
  mutating func changes(_ root: SpecBlock) -> [ChangeLimit] {
    guard let node = root["second_test"], let block = block("second_test", node),
      required("limits", in: block) != nil, let limits = columnBlock("limits", in: block)
    else { return [] }
    if limits.entries.isEmpty { report(.emptyChanges(key: limits.path), at: limits.place) }
    return limits.entries.flatMap { change(of: $0.key, limits.path(to: $0.key), $0.value) }
  }

  private mutating func change(
    of quantity: String, _ path: String, _ node: SpecNode
  ) -> [ChangeLimit] {
    guard let block = block(path, node, like: "second_test.limits.*") else { return [] }
    demandShares(of: quantity, at: block.place)
    var isRelative = false
    if let written = block["relative"] {
      isRelative = word("\(path).relative", written, among: ["true", "false"]) == "true"
    }
    let directions = ChangeLimit.Direction.allCases.filter { block[$0.rawValue] != nil }
    if directions.isEmpty { report(.emptyChanges(key: path), at: block.place) }
    return directions.compactMap { direction in
      share("\(path).\(direction.rawValue)", block[direction.rawValue]).map {
        ChangeLimit(quantity, direction, most: $0, isRelative: isRelative)
      }
    }
  }

  /// Reads how much columns may have changed in the last two cycles, in the order of the spec.
  mutating func stabilised(_ root: SpecBlock) -> [GradingProblem.Amount] {
    guard let block = columnBlock("stabilised", in: root) else { return [] }
    return block.entries.compactMap { entry in
      demandShares(of: entry.key, at: entry.keyPlace)
      return share("stabilised.\(entry.key)", entry.value).map { .init(entry.key, $0) }
    }
  }

  /// A share, 0 or above, in whole steps of 10^-12 so that it can be compared exactly.
  private mutating func share(_ path: String, _ node: SpecNode?) -> ExactAmount? {
    guard let node,
      let share = single(
        path, node, AmountReader(key: path, Ratio.facts, bounds: .notNegative, example: "1 %"))
    else { return nil }
    guard let exact = share.baseValue(of: Ratio.facts)?.decimal, exact.exponent >= -12,
      exact < ExactDecimal(1_000_000)
    else {
      report(.expected("a share with at most ten decimals", found: "\"\(share)\""), at: node.place)
      return nil
    }
    return share
  }

  private mutating func demandShares(of quantity: String, at place: SpecPlace) {
    if !MeasuredDimension.hasShares(quantity) {
      report(.sharesMeanNothing(quantity: quantity), at: place)
    }
  }
}
