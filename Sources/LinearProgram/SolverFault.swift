/// A failure to get an answer from a solver; an infeasible program is an answer, not a fault.
public struct SolverFault: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Kind: Hashable, Sendable {
    /// The program is not valid; the solver never saw it.
    case invalidProgram(LinearProgramError)
    /// A time limit is negative, or a gap negative or not finite.
    case invalidLimits
    /// The program has more rows, columns or terms than the solver can count.
    case tooLarge
    /// The solver gave up with an internal error; its own words.
    case aborted(words: String)
    /// The solver returned a code that answers nothing: routine, code, its words.
    case unexpectedCode(routine: String, code: Int, words: String)
    /// The point the solver called feasible is not, once whole numbers are rounded.
    case unsound([Violation])
    /// The session was used after a failure, from another thread, or after the solver's memory was
    /// given back.
    case sessionLost(SessionLoss)
    /// The system gave no memory or no thread.
    case noResources
  }

  /// Why a session can no longer be used.
  public enum SessionLoss: Hashable, Sendable {
    /// The solver failed in this session before.
    case dead
    /// Another session's failure on the same thread freed the solver's memory.
    case olderGeneration
    /// The session belongs to another thread.
    case foreignThread
  }

  /// What went wrong.
  public let kind: Kind

  /// Makes a fault.
  public init(_ kind: Kind) {
    self.kind = kind
  }
}
