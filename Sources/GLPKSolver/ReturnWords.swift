import CGLPKGuard

/// GLPK's return code and status as words: the third answer to "how did it go".
func solverWords(_ routine: String, _ outcome: guard_outcome) -> String {
  "GLPK \(routine): \(returnWords(outcome.return_code)); \(statusWords(outcome.status))"
}

func returnWords(_ code: Int32) -> String {
  switch code {
  case 0: "finished"
  case 0x01: "invalid basis"
  case 0x02: "singular matrix"
  case 0x03: "ill-conditioned matrix"
  case 0x04: "invalid bounds"
  case 0x05: "solver failed"
  case 0x08: "iteration limit exceeded"
  case 0x09: "time limit exceeded"
  case 0x0A: "no primal feasible solution"
  case 0x0B: "no dual feasible solution"
  case 0x0C: "root relaxation not provided"
  case 0x0D: "search terminated by application"
  case 0x0E: "relative gap reached"
  case 0x11: "numerical instability"
  default: "code \(code)"
  }
}

private func statusWords(_ status: Int32) -> String {
  switch status {
  case guard_status_undefined: "solution undefined"
  case guard_status_feasible: "solution feasible"
  case guard_status_infeasible: "point infeasible"
  case guard_status_no_feasible: "no feasible solution"
  case guard_status_optimal: "solution optimal"
  case guard_status_unbounded: "solution unbounded"
  default: "status \(status)"
  }
}
