/// What pricing has to know besides the prices of cells: cuts on triples, and decided pairs.
struct PairRules: Sendable {
  /// A triple of cells, with the price that a set pays once for holding two or more of them.
  struct Cut: Sendable {
    var cells: [Int32]
    var price: Int64
  }

  /// Whether two cells lie in one set or not.
  struct Decision: Sendable {
    var first: Int32
    var second: Int32
    var together: Bool
  }

  var cuts: [Cut] = []
  var decisions: [Decision] = []

  static let none = PairRules()

  var isEmpty: Bool { cuts.isEmpty && decisions.isEmpty }

  /// Whether a sorted set respects every decision.
  func allows(_ cells: [Int32]) -> Bool {
    decisions.allSatisfy {
      let holds = (cells.contains($0.first), cells.contains($0.second))
      return $0.together ? holds.0 == holds.1 : !(holds.0 && holds.1)
    }
  }

  /// What a set pays for cuts.
  func price(_ cells: [Int32]) -> Int64 {
    cuts.reduce(0) { sum, cut in
      cut.cells.count(where: cells.contains) >= 2 ? sum + cut.price : sum
    }
  }
}
