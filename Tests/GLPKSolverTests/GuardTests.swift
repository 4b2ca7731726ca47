import CGLPKGuard
import Glibc
import LinearProgram
import Testing

@testable import GLPKSolver

/// The C doors themselves.
///
/// Every test runs on a thread of its own, as the solver does.
@Suite("The trap around GLPK")
struct GuardTests {
  /// Ways to make GLPK want to end the process.
  enum Provocation: CaseIterable {
    case columnOutOfRange, duplicateColumn, negativeRows, longName, controlCharacter
    case boundsOutOfRange, negativeTime, negativeGap

    func provoke(_ session: OpaquePointer) -> Int32 {
      var outcome = guard_outcome()
      switch self {
      case .columnOutOfRange: return guard_add_rows(session, 1, [0], [1], [0, 1], [7], [1])
      case .duplicateColumn:
        return guard_add_rows(session, 1, [0], [1], [0, 2], [0, 0], [1, 1])
      case .negativeRows: return guard_add_rows(session, -1, [0], [1], [0, 0], [0], [0])
      case .longName: return guard_set_name(session, String(repeating: "n", count: 300))
      case .controlCharacter: return guard_set_name(session, "a\nb")
      case .boundsOutOfRange: return guard_set_bounds(session, 99, 0, 1)
      case .negativeTime:
        var options = guard_simplex_options()
        options.milliseconds = -1
        options.iteration_limit = .max
        return guard_simplex(session, &options, &outcome)
      case .negativeGap:
        var options = guard_integer_options()
        options.milliseconds = 1000
        options.integrality_tolerance = 1e-7
        options.objective_tolerance = 1e-9
        options.relative_gap = -1
        return guard_integer(session, &options, &outcome)
      }
    }
  }

  private static func open() throws -> OpaquePointer {
    var session: OpaquePointer?
    #expect(guard_open(&session, 2, [0, 0], [1, 1], [1, 0]) == code(GUARD_DONE))
    return try #require(session)
  }

  private static func code(_ code: guard_code) -> Int32 {
    Int32(bitPattern: code.rawValue)
  }

  /// Runs a body on a thread of its own and passes a thrown error on.
  private func onThread(_ body: () throws -> Void) throws {
    var result = Result<Void, any Error>.success(())
    try onOwnThread { () throws(SolverFault) in result = Result { try body() } }
    try result.get()
  }

  @Test("every provocation comes back as a code with GLPK's words", arguments: Provocation.allCases)
  func provocations(_ provocation: Provocation) throws {
    try onThread {
      let session = try Self.open()
      #expect(provocation.provoke(session) == Self.code(GUARD_ABORTED))
      let words = String(cString: guard_message(session))
      #expect(words.hasPrefix("glp_") || words.hasPrefix("Assertion failed"), "\(words)")
      #expect(words.count > 10)
      #expect(guard_close(session) == Self.code(GUARD_DEAD))
    }
  }

  @Test("1,000 aborts in one process leave GLPK able to solve")
  func thousand() throws {
    try onThread {
      for number in 0..<1000 {
        let session = try Self.open()
        let provocation = Provocation.allCases[number % Provocation.allCases.count]
        #expect(provocation.provoke(session) == Self.code(GUARD_ABORTED))
        // The dead session is refused at every door.
        #expect(guard_set_bounds(session, 0, 0, 1) == Self.code(GUARD_DEAD))
        #expect(guard_close(session) == Self.code(GUARD_DEAD))
        if number % 100 == 99 { try Self.solveCorrectly() }
      }
    }
  }

  private static func solveCorrectly() throws {
    let session = try open()
    #expect(guard_set_objective(session, 1, 0, 2, [1, 2]) == code(GUARD_DONE))
    #expect(guard_add_rows(session, 1, [-.infinity], [1.5], [0, 2], [0, 1], [1, 1]) == 0)
    var outcome = guard_outcome()
    var simplex = guard_simplex_options()
    simplex.iteration_limit = .max
    simplex.milliseconds = .max
    #expect(guard_simplex(session, &simplex, &outcome) == code(GUARD_DONE))
    #expect(outcome.status == guard_status_optimal)
    #expect(outcome.objective == 2.5)
    #expect(guard_close(session) == code(GUARD_DONE))
  }

  @Test("an abort in one session makes the others of its thread an older generation")
  func olderGeneration() throws {
    try onThread {
      let first = try Self.open()
      let second = try Self.open()
      #expect(Provocation.longName.provoke(second) == Self.code(GUARD_ABORTED))
      let refused = Self.code(GUARD_OLDER_GENERATION)
      var values = [0.0, 0.0]
      #expect(guard_scale(first) == refused)
      #expect(guard_add_rows(first, 0, [], [], [0], [], []) == refused)
      #expect(guard_values(first, GUARD_SIMPLEX, 2, &values) == refused)
      try Self.solveCorrectly()
      #expect(guard_close(first) == refused)
      #expect(guard_close(second) == Self.code(GUARD_DEAD))
      try Self.solveCorrectly()
    }
  }

  @Test("a session is refused on every thread but its own, and unharmed by the attempt")
  func foreignThread() throws {
    try onThread {
      let session = try Self.open()
      // An address, because a pointer may not be handed to another thread.
      let address = Int(bitPattern: session)
      try onThread {
        let foreign = try #require(OpaquePointer(bitPattern: address))
        let refused = Self.code(GUARD_FOREIGN_THREAD)
        var values = [0.0, 0.0]
        #expect(guard_set_bounds(foreign, 0, 0, 1) == refused)
        #expect(guard_values(foreign, GUARD_INTEGER, 2, &values) == refused)
        #expect(guard_close(foreign) == refused)
        // An abort here does not reach the other thread.
        let own = try Self.open()
        #expect(Provocation.duplicateColumn.provoke(own) == Self.code(GUARD_ABORTED))
        #expect(guard_close(own) == Self.code(GUARD_DEAD))
      }
      #expect(guard_set_bounds(session, 0, 0, 1) == Self.code(GUARD_DONE))
      #expect(guard_close(session) == Self.code(GUARD_DONE))
    }
  }
}
