import StackRecords

/// The limits and standing rules that a design breaks, as a set of bits.
struct Breaches: OptionSet, Hashable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// A standing rule.
  init(_ rule: StandingRule) {
    let index = StandingRule.allCases.firstIndex(of: rule) ?? 0
    self.init(rawValue: 1 << UInt64(index))
  }

  /// A limit by its place among those of the problem, at most 48 of them.
  init(limit index: Int) {
    self.init(rawValue: 1 << UInt64(StandingRule.allCases.count + index))
  }

  /// The rules among these that do not hold.
  init(_ rules: [HeldRule]) {
    self = rules.reduce(into: []) { set, rule in
      if !rule.holds { set.insert(Breaches(rule.rule)) }
    }
  }

  /// Every rule and limit.
  static let everything = Breaches(rawValue: .max)

  /// What leaves a design without figures: there is nothing that it could beat an answer with.
  static let withoutFigures: Breaches = [Breaches(.unknownPair), Breaches(.rate)]

  /// Whether none of these is in a set.
  func avoids(_ others: Breaches) -> Bool { isDisjoint(with: others) }

  /// The names of what is broken, sorted.
  func names(of limits: [Limit]) -> [String] {
    let rules = StandingRule.allCases.filter { contains(Breaches($0)) }.map(\.rawValue)
    let broken = limits.indices.filter { contains(Breaches(limit: $0)) }.map { limits[$0].name }
    return (rules + broken).sorted()
  }

  /// The set of these names, or the first name that is neither a rule nor a limit of the problem.
  static func named(_ names: [String], of limits: [Limit]) -> Result<Breaches, UnknownName> {
    var set: Breaches = []
    for name in names {
      if let rule = StandingRule(rawValue: name) {
        set.insert(Breaches(rule))
        continue
      }
      let indices = limits.indices.filter { limits[$0].name == name }
      guard !indices.isEmpty else { return .failure(UnknownName(name: name)) }
      for index in indices { set.insert(Breaches(limit: index)) }
    }
    return .success(set)
  }

  /// A name that is neither a standing rule nor a limit of the problem.
  struct UnknownName: Error, Hashable {
    /// The name.
    let name: String
  }
}
