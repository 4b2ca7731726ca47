import Quantities
import StackPhysics
import StackRecords

/// A set of limits and standing rules that something certainly breaks.
///
/// Bits 0 … 23 are the problem's limits by index, bits 24 and up the standing rules in their order.
struct Violations: OptionSet, Hashable {
  let rawValue: UInt32

  static let limitCapacity = 24

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(limit index: Int) { rawValue = 1 << UInt32(index) }

  init(_ rule: StandingRule) {
    let index = StandingRule.allCases.firstIndex(of: rule) ?? 0
    rawValue = 1 << UInt32(Self.limitCapacity + index)
  }

  /// Names of the broken limits and rules, sorted.
  func names(_ limits: [Limit]) -> [String] {
    var names = limits.indices.filter { contains(Violations(limit: $0)) }.map { limits[$0].name }
    for rule in StandingRule.allCases where contains(Violations(rule)) {
      names.append(rule.rawValue)
    }
    return names.sorted()
  }
}

/// A smallest set of limits and rules of which each of the given sets holds at least one.
///
/// Sets are tried by size and then by bit, so the answer does not depend on the order given; more
/// than 20 different limits are answered greedily.
func smallestHittingSet(_ sets: Set<Violations>) -> Violations {
  var minimal: [UInt32] = []
  for raw in sets.map(\.rawValue).sorted(by: { ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1) }
  )
  where raw != 0 && !minimal.contains(where: { $0 & raw == $0 }) {
    minimal.append(raw)
  }
  let used = minimal.reduce(0, |)
  let bits = (0..<32).map { UInt32(1) << UInt32($0) }.filter { used & $0 != 0 }
  guard bits.count <= 20 else { return Violations(rawValue: used) }
  var best = used
  for choice in 0..<(UInt32(1) << UInt32(bits.count))
  where choice.nonzeroBitCount < best.nonzeroBitCount {
    var candidate: UInt32 = 0
    for (index, bit) in bits.enumerated() where choice & (1 << UInt32(index)) != 0 {
      candidate |= bit
    }
    if minimal.allSatisfy({ $0 & candidate != 0 }) { best = candidate }
  }
  return Violations(rawValue: best)
}
