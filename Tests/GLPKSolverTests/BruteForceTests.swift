import RandomBits
import GLPKSolver
import LinearProgram
import Testing

@Suite("Against brute force")
struct BruteForceTests {
  /// A random program over at most four whole numbers, as plain arrays.
  struct Instance {
    var ranges: [ClosedRange<Int>]
    var rows: [(coefficients: [Int], lower: Int?, upper: Int?)]
    var costs: [Int]
    var sense: ObjectiveSense

    init(using random: inout SplitMix) {
      let count = Int.random(in: 1...4, using: &random)
      ranges = (0..<count).map { _ in
        let lower = Int.random(in: -3...2, using: &random)
        return lower...(lower + Int.random(in: 0...5, using: &random))
      }
      rows = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        let coefficients = (0..<count).map { _ in Int.random(in: -6...6, using: &random) }
        let lower = Int.random(in: -15...10, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: return (coefficients, lower, lower)
        case 1: return (coefficients, lower, lower + Int.random(in: 0...6, using: &random))
        case 2: return (coefficients, lower, nil)
        default: return (coefficients, nil, lower + 8)
        }
      }
      costs = (0..<count).map { _ in Int.random(in: -9...9, using: &random) }
      sense = Bool.random(using: &random) ? .minimise : .maximise
    }

    var program: LinearProgram {
      var program = LinearProgram()
      let variables = ranges.map {
        $0 == 0...1
          ? program.addBinary()
          : program.addInteger(from: Double($0.lowerBound), to: Double($0.upperBound))
      }
      for row in rows {
        let left = zip(row.coefficients, variables).map { Double($0) * $1 }.sum()
        program.subject(
          to: .range(
            left, from: row.lower.map(Double.init) ?? -.infinity,
            to: row.upper.map(Double.init) ?? .infinity))
      }
      program.setObjective(
        zip(costs, variables).map { Double($0) * $1 }.sum() + 0.25, sense: sense)
      return program
    }

    /// The best objective by trying every point; nil when no point is feasible.
    var best: Int? {
      var best: Int?
      var point = ranges.map(\.lowerBound)
      while true {
        if rows.allSatisfy({ row in
          let value = dot(row.coefficients, point)
          return value >= row.lower ?? .min && value <= row.upper ?? .max
        }) {
          let cost = dot(costs, point)
          best = best.map { sense == .minimise ? min($0, cost) : max($0, cost) } ?? cost
        }
        guard let next = point.indices.first(where: { point[$0] < ranges[$0].upperBound }) else {
          return best
        }
        point[next] += 1
        for index in 0..<next { point[index] = ranges[index].lowerBound }
      }
    }

    private func dot(_ left: [Int], _ right: [Int]) -> Int {
      zip(left, right).map(*).reduce(0, +)
    }
  }

  @Test(
    "300 random programs have the optimum that trying every point finds", arguments: [false, true])
  func random(presolve: Bool) throws {
    var random = SplitMix(state: 11)
    var feasible = 0
    for number in 0..<300 {
      let instance = Instance(using: &random)
      let solution = try GLPKSolver(presolve: presolve).solve(instance.program)
      guard let best = instance.best else {
        #expect(solution.termination == .infeasible, "number \(number)")
        continue
      }
      feasible += 1
      #expect(solution.termination == .optimal, "number \(number)")
      #expect(solution.objective == Double(best) + 0.25, "number \(number)")
    }
    #expect(feasible > 100 && feasible < 300)
  }

  @Test("the bound is never better than the true optimum, even among near ties")
  func honestBound() throws {
    var random = SplitMix(state: 13)
    for number in 0..<100 {
      var program = LinearProgram()
      let items = (0..<10).map { _ in program.addBinary() }
      let weights = items.map { _ in Double.random(in: 1...10, using: &random) }
      let closeness = [1.0, 1e-5, 1e-8][number % 3]
      let costs = items.map { _ in 100 + closeness * Double.random(in: 0...1, using: &random) }
      program.subject(to: zip(weights, items).map { $0 * $1 }.sum() <= 20)
      program.maximise(zip(costs, items).map { $0 * $1 }.sum())
      var best = 0.0
      for subset in 0..<(1 << items.count) {
        let chosen = items.indices.map { subset >> $0 & 1 == 1 ? 1.0 : 0 }
        guard zip(weights, chosen).map(*).reduce(0, +) <= 20 else { continue }
        best = max(best, zip(costs, chosen).map(*).reduce(0, +))
      }
      let solution = try GLPKSolver().solve(program)
      let (objective, bound) = (
        try #require(solution.objective), try #require(solution.bound)
      )
      let margin = GLPKSolver.accuracy * (1 + best)
      #expect(bound >= best, "number \(number)")
      #expect(bound <= objective + 2 * margin, "number \(number)")
      #expect(objective >= best - margin, "number \(number)")
    }
  }

  @Test("a session that is changed 300 times agrees with brute force each time")
  func changes() throws {
    var random = SplitMix(state: 12)
    for number in 0..<60 {
      var instance = Instance(using: &random)
      instance.rows = []
      let program = instance.program
      try GLPKSolver().withSession(program) { session throws(SolverFault) in
        for step in 0..<5 {
          let other = Instance(using: &random)
          switch step % 3 {
          case 0:
            instance.costs = instance.costs.map { _ in Int.random(in: -9...9, using: &random) }
            instance.sense = other.sense
            try session.setObjective(
              zip(instance.costs, program.variables).map { Double($0) * $1 }.sum() + 0.25,
              sense: instance.sense)
          case 1:
            let coefficients = instance.costs.map { _ in Int.random(in: -6...6, using: &random) }
            instance.rows.append((coefficients, nil, Int.random(in: -4...9, using: &random)))
            let left = zip(coefficients, program.variables).map { Double($0) * $1 }.sum()
            try session.add([left <= Double(instance.rows[instance.rows.count - 1].upper ?? 0)])
          default:
            let range = instance.ranges[0]
            instance.ranges[0] = range.lowerBound...Int.random(in: range, using: &random)
            try session.setBounds(
              program.variables[0], lower: Double(instance.ranges[0].lowerBound),
              upper: Double(instance.ranges[0].upperBound))
          }
          let solution = try session.solve(.none)
          #expect(
            solution.objective == instance.best.map { Double($0) + 0.25 },
            "number \(number), step \(step)")
          #expect(solution.termination == (instance.best == nil ? .infeasible : .optimal))
        }
      }
    }
  }
}
