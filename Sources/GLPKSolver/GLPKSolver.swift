import CGLPKGuard
public import LinearProgram

/// The GNU Linear Programming Kit as a ``LinearProgram/LinearSolver``.
///
/// Every session runs on a thread of its own, behind a trap for GLPK's fatal errors; nothing is
/// printed. The answer is checked: whole numbers are rounded, then every bound and row is computed
/// anew, and a point that breaks one is a fault, not an answer. A solve that fails inside GLPK or
/// whose point is unsound is tried once more from a fresh load, with presolve and scaling flipped.
///
/// Accuracy of a proven optimum: GLPK drops a branch whose relaxation improves on the incumbent z by
/// less than 10⁻⁹·(1 + |z|), and takes a relaxation for solved when reduced costs have the right
/// sign within 10⁻⁷. ``LinearProgram/Solution/bound`` is therefore widened by ``accuracy``·(1 + |z|),
/// a hundred times the first figure; the second is covered when costs are of the order of z. Two
/// points whose objectives differ by less cannot be told apart.
///
/// The time limit is soft: it is looked at between simplex iterations and between branches, so one
/// long factorisation can overrun it.
public struct GLPKSolver: LinearSolver {
  /// Relative accuracy of a proven optimum, as a share of 1 + |objective|.
  public static let accuracy = 1e-7

  /// Name and version of the library that is linked, for records.
  public static var name: String { "GLPK \(String(cString: guard_version()))" }

  let setup: GLPKSetup

  /// Makes a solver.
  ///
  /// - Parameter presolve: Whether integer programs go through GLPK's presolver, which gives up the
  ///   warm start between the solves of a session. Default: false.
  public init(presolve: Bool = false) {
    self.init(GLPKSetup(presolve: presolve, scaled: true))
  }

  init(_ setup: GLPKSetup) { self.setup = setup }

  /// Solves a program once.
  ///
  /// - Throws: ``LinearProgram/SolverFault`` when the program is invalid or GLPK failed twice.
  public func solve(
    _ program: LinearProgram, _ limits: SolveLimits
  ) throws(SolverFault) -> Solution {
    try onOwnThread { () throws(SolverFault) in
      var session = try GLPKSession.open(program, setup)
      return try session.solve(limits)
    }
  }

  /// Opens a session, runs the body with it on a thread of its own, and closes it.
  ///
  /// - Throws: What the body throws, or ``LinearProgram/SolverFault`` when the program is invalid.
  public func withSession<R>(
    _ program: LinearProgram,
    _ body: (inout any SolverSession & ~Copyable) throws(SolverFault) -> R
  ) throws(SolverFault) -> R {
    try onOwnThread { () throws(SolverFault) in
      var session: any SolverSession & ~Copyable = try GLPKSession.open(program, setup)
      return try body(&session)
    }
  }
}

/// How GLPK is set up for a solve.
struct GLPKSetup: Hashable, Sendable {
  /// Whether integer programs go through the presolver instead of a warm simplex.
  let presolve: Bool
  /// Whether rows and columns are scaled when the program is loaded.
  let scaled: Bool
  /// Simplex iterations between two looks at the stop condition: many times the 200 without progress
  /// after which GLPK perturbs a program that goes round in circles.
  var iterationsPerSlice: Int32 = 5_000

  /// The other way in every respect, for a second attempt.
  var flipped: GLPKSetup {
    GLPKSetup(presolve: !presolve, scaled: !scaled, iterationsPerSlice: iterationsPerSlice)
  }
}
