import LinearProgram

/// The linear program over the sets known so far, inside a live solver session.
///
/// maximise Σ x over sets, for each cell Σ x over the sets that hold it ≤ 1, for each cut on three
/// cells Σ x over the sets that hold two or more of them ≤ 1, x ≥ 0. Row i < `count` is cell i; the
/// cuts follow.
struct PackingMaster {
  let count: Int
  private(set) var sets: [[Int32]] = []
  private(set) var cuts: [[Int32]] = []
  private(set) var variables: [Variable] = []
  /// Whether a set may be used, where pairs are decided.
  var isOpen: [Bool] = []
  private var known: Set<[Int32]> = []
  private(set) var iterations = 0

  /// An optimum of the relaxation.
  struct Point {
    var value: Double
    /// By set.
    var weights: [Double]
    /// Duals of cells and cuts in billionths, none negative.
    var prices: [Int64]
    var cutPrices: [Int64]
  }

  init(count: Int) { self.count = count }

  /// The program without any set.
  static func program(count: Int) -> LinearProgram {
    var program = LinearProgram()
    program.maximise(LinearExpression())
    for _ in 0..<count {
      program.subject(to: .range(LinearExpression(), from: -.infinity, to: 1))
    }
    return program
  }

  /// Whether a set is known.
  func knows(_ cells: [Int32]) -> Bool { known.contains(cells) }

  /// Takes new sets, each sorted; those already known are left out.
  ///
  /// - Returns: How many were new.
  mutating func add(
    _ added: [[Int32]], to session: inout any SolverSession & ~Copyable
  ) throws(SolverFault) -> Int {
    var columns: [ProgramColumn] = []
    for cells in added where known.insert(cells).inserted {
      sets.append(cells)
      isOpen.append(true)
      var entries = cells.map { ProgramColumn.Entry(row: Int($0), coefficient: 1) }
      for (index, cut) in cuts.enumerated() where Self.holdsTwo(cells, of: cut) {
        entries.append(ProgramColumn.Entry(row: count + index, coefficient: 1))
      }
      columns.append(ProgramColumn(objective: 1, entries: entries))
    }
    guard !columns.isEmpty else { return 0 }
    variables += try session.add(columns)
    return columns.count
  }

  /// Takes new cuts, each of three cells in ascending order.
  mutating func add(
    cuts added: [[Int32]], to session: inout any SolverSession & ~Copyable
  ) throws(SolverFault) {
    try session.add(Self.rows(of: added, sets, variables))
    cuts += added
  }

  /// The rows of cuts: Σ x over the sets that hold two or more of the cells ≤ 1.
  static func rows(
    of cuts: [[Int32]], _ sets: [[Int32]], _ variables: [Variable]
  ) -> [Constraint] {
    cuts.map { cut in
      let terms = zip(sets, variables).filter { holdsTwo($0.0, of: cut) }
        .map { Term(variable: $0.1, coefficient: 1) }
      return .range(LinearExpression(terms: terms), from: -.infinity, to: 1)
    }
  }

  static func holdsTwo(_ cells: [Int32], of cut: [Int32]) -> Bool {
    cut.count(where: cells.contains) >= 2
  }

  /// Solves the relaxation; nil when the work has to end.
  mutating func solve(
    _ session: inout any SolverSession & ~Copyable, _ limits: GroupingLimits
  ) throws(SolverFault) -> Point? {
    let solution = try session.solve(SolveLimits(relaxed: true, stop: limits.stop))
    iterations += solution.work.iterations
    guard let values = solution.values, let value = solution.objective,
      let duals = solution.rowDuals
    else { return nil }
    func price(_ dual: Double) -> Int64 {
      Int64((max(0, min(dual, 1e6)) * Double(PriceBound.unit)).rounded())
    }
    return Point(
      value: value, weights: values, prices: duals.prefix(count).map(price),
      cutPrices: duals.dropFirst(count).map(price))
  }
}
