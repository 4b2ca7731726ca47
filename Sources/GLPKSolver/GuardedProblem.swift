import CGLPKGuard
import LinearProgram

/// A problem inside GLPK, behind the trap: flat arrays in, codes turned into faults.
///
/// It lives and dies on the thread that opened it. After a fault of kind `aborted` every further
/// call is refused.
struct GuardedProblem: ~Copyable {
  private let raw: OpaquePointer
  private var columns: Int
  private var rows = 0

  private init(raw: OpaquePointer, columns: Int) {
    self.raw = raw
    self.columns = columns
  }

  deinit {
    guard_close(raw)
  }

  /// Loads a valid program.
  static func open(
    _ program: LinearProgram, scaled: Bool
  ) throws(SolverFault) -> GuardedProblem {
    let declarations = program.declarations
    var opened: OpaquePointer?
    let code = guard_open(
      &opened, try count(declarations.count), declarations.map(\.lower), declarations.map(\.upper),
      declarations.map { $0.isInteger ? 1 : 0 })
    guard let raw = opened else { throw SolverFault(.noResources) }
    var problem = GuardedProblem(raw: raw, columns: declarations.count)
    try problem.check(code)
    try problem.add(program.constraints)
    try problem.setObjective(program.objective)
    if scaled { try problem.check(guard_scale(raw)) }
    return problem
  }

  mutating func add(_ constraints: [Constraint]) throws(SolverFault) {
    var starts: [Int32] = [0]
    var columns: [Int32] = []
    var coefficients: [Double] = []
    for constraint in constraints {
      for term in constraint.expression.terms {
        columns.append(Int32(term.variable.index))
        coefficients.append(term.coefficient)
      }
      starts.append(try Self.count(columns.count))
    }
    try check(
      guard_add_rows(
        raw, try Self.count(constraints.count), constraints.map(\.lower),
        constraints.map(\.upper), starts, columns, coefficients))
    rows += constraints.count
  }

  mutating func add(_ added: [ProgramColumn]) throws(SolverFault) {
    var starts: [Int32] = [0]
    var entryRows: [Int32] = []
    var coefficients: [Double] = []
    for column in added {
      for entry in column.entries where entry.coefficient != 0 {
        entryRows.append(Int32(entry.row))
        coefficients.append(entry.coefficient)
      }
      starts.append(try Self.count(entryRows.count))
    }
    try check(
      guard_add_columns(
        raw, try Self.count(added.count), added.map(\.declaration.lower),
        added.map(\.declaration.upper), added.map { $0.declaration.isInteger ? 1 : 0 },
        added.map(\.objective), starts, entryRows, coefficients))
    columns += added.count
  }

  func setObjective(_ objective: Objective) throws(SolverFault) {
    var coefficients = [Double](repeating: 0, count: columns)
    for term in objective.expression.terms {
      coefficients[term.variable.index] = term.coefficient
    }
    try check(
      guard_set_objective(
        raw, objective.sense == .maximise ? 1 : 0, objective.expression.constant,
        try Self.count(columns), coefficients))
  }

  func setBounds(column: Int, lower: Double, upper: Double) throws(SolverFault) {
    try check(guard_set_bounds(raw, try Self.count(column), lower, upper))
  }

  func simplex(_ options: guard_simplex_options) throws(SolverFault) -> guard_outcome {
    var options = options
    var outcome = guard_outcome()
    try check(guard_simplex(raw, &options, &outcome))
    return outcome
  }

  func integer(_ options: guard_integer_options) throws(SolverFault) -> guard_outcome {
    var options = options
    var outcome = guard_outcome()
    try check(guard_integer(raw, &options, &outcome))
    return outcome
  }

  func values(_ source: guard_answer_source) throws(SolverFault) -> [Double] {
    var values = [Double](repeating: .nan, count: columns)
    try check(guard_values(raw, source, try Self.count(columns), &values))
    return values
  }

  /// The duals of all rows, of the last relaxation.
  func rowDuals() throws(SolverFault) -> [Double] {
    var duals = [Double](repeating: .nan, count: rows)
    try check(guard_row_duals(raw, try Self.count(rows), &duals))
    return duals
  }

  /// Makes GLPK abort, for tests.
  func provokeAbort() throws(SolverFault) {
    try check(guard_set_name(raw, String(repeating: "n", count: 300)))
  }

  private func check(_ code: Int32) throws(SolverFault) {
    switch guard_code(UInt32(bitPattern: code)) {
    case GUARD_DONE: return
    case GUARD_ABORTED: throw SolverFault(.aborted(words: words))
    case GUARD_DEAD: throw SolverFault(.sessionLost(.dead))
    case GUARD_OLDER_GENERATION: throw SolverFault(.sessionLost(.olderGeneration))
    case GUARD_FOREIGN_THREAD: throw SolverFault(.sessionLost(.foreignThread))
    default: throw SolverFault(.noResources)
    }
  }

  /// GLPK's complaint on one line.
  private var words: String {
    String(cString: guard_message(raw)).split(whereSeparator: \.isNewline).joined(separator: "; ")
  }

  private static func count(_ number: Int) throws(SolverFault) -> Int32 {
    // GLPK refuses more than 100 million rows or columns, and half a billion terms.
    guard number <= 100_000_000 else { throw SolverFault(.tooLarge) }
    return Int32(number)
  }
}
