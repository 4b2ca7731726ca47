// All English of this target about faults.

extension LinearProgramError: CustomStringConvertible {
  /// The fault in one sentence, without a full stop.
  public var description: String {
    switch self {
    case .notFinite(let place, let value):
      "\(place) holds \(value), which is no usable number"
    case .crossedBounds(let place, let lower, let upper):
      "\(place) has the lower bound \(lower) above its upper bound \(upper)"
    case .fractionalBound(let place, let value):
      "\(place) takes whole numbers but has the bound \(value)"
    case .binaryBounds(let place, let lower, let upper):
      "\(place) takes 0 or 1 but has the bounds \(lower) and \(upper)"
    case .noBounds(let place):
      "\(place) has no bound on either side"
    case .foreignVariable(let place):
      "\(place) uses a variable that another program declared"
    case .duplicateName(let place, let firstIndex):
      "\(place) has the same name as number \(firstIndex + 1)"
    case .nameTooLong(let place, let bytes):
      "\(place) has a name of \(bytes) bytes; at most 255 are allowed"
    case .controlCharacter(let place):
      "\(place) has a control character in its name"
    }
  }
}

extension LinearProgramError.Place: CustomStringConvertible {
  /// The place as the subject of a sentence; numbers count from 1, long names are cut.
  public var description: String {
    switch self {
    case .objective: "the objective"
    case .constraint(let index, let name): numbered("constraint", index, name)
    case .variable(let index, let name): numbered("variable", index, name)
    case .bounds: "the call that sets bounds"
    }
  }
}

extension Violation: CustomStringConvertible {
  /// The broken condition in one sentence, without a full stop.
  public var description: String {
    switch condition {
    case .constraint(let index, let name):
      "\(numbered("constraint", index, name)) comes to \(value), outside \(lower) … \(upper)"
    case .bounds(let index, let name):
      "\(numbered("variable", index, name)) is \(value), outside \(lower) … \(upper)"
    case .integrality(let index, let name):
      "\(numbered("variable", index, name)) is \(value), which is no whole number"
    }
  }
}

extension SolverFault: CustomStringConvertible {
  /// The fault in one sentence, without a full stop.
  public var description: String {
    switch kind {
    case .invalidProgram(let error):
      "the program is not valid: \(error)"
    case .invalidLimits:
      "the time limit or the relative gap is negative or not finite"
    case .tooLarge:
      "the program has more rows, columns or terms than the solver can count"
    case .aborted(let words):
      "the solver gave up with an internal error: \(words)"
    case .unexpectedCode(let routine, let code, let words):
      "the solver's \(routine) returned code \(code), \(words), which answers nothing"
    case .unsound(let violations):
      "the solver's point breaks \(violations.count) condition\(violations.count == 1 ? "" : "s")"
        + (violations.first.map { ", first: \($0)" } ?? "")
    case .sessionLost(.dead):
      "the session can no longer be used: the solver failed in it before"
    case .sessionLost(.olderGeneration):
      "the session can no longer be used: a failure in another one freed the solver's memory"
    case .sessionLost(.foreignThread):
      "the session belongs to another thread"
    case .noResources:
      "the system gave no memory or no thread"
    }
  }
}

private func numbered(_ noun: String, _ index: Int, _ name: String) -> String {
  name.isEmpty ? "\(noun) \(index + 1)" : "\(noun) \(index + 1) '\(name.prefix(60))'"
}
