import LinearProgram
import Testing

@Suite("The words of faults")
struct FaultDescriptionTests {
  @Test(
    "model faults say where and what",
    arguments: [
      (
        LinearProgramError.notFinite(place: .objective, value: .nan),
        "the objective holds nan, which is no usable number"
      ),
      (
        .crossedBounds(place: .variable(index: 0, name: "x"), lower: 2, upper: 1),
        "variable 1 'x' has the lower bound 2.0 above its upper bound 1.0"
      ),
      (
        .fractionalBound(place: .variable(index: 1, name: ""), value: 0.5),
        "variable 2 takes whole numbers but has the bound 0.5"
      ),
      (
        .binaryBounds(place: .variable(index: 0, name: "b"), lower: 0, upper: 2),
        "variable 1 'b' takes 0 or 1 but has the bounds 0.0 and 2.0"
      ),
      (
        .noBounds(place: .constraint(index: 3, name: "r")),
        "constraint 4 'r' has no bound on either side"
      ),
      (
        .foreignVariable(place: .bounds),
        "the call that sets bounds uses a variable that another program declared"
      ),
      (
        .duplicateName(place: .constraint(index: 3, name: "r"), firstIndex: 1),
        "constraint 4 'r' has the same name as number 2"
      ),
      (
        .nameTooLong(place: .variable(index: 0, name: "abc"), bytes: 300),
        "variable 1 'abc' has a name of 300 bytes; at most 255 are allowed"
      ),
      (
        .controlCharacter(place: .variable(index: 0, name: "")),
        "variable 1 has a control character in its name"
      ),
    ])
  func model(_ fault: LinearProgramError, _ words: String) {
    #expect(fault.description == words)
  }

  @Test(
    "solver faults say what the solver did",
    arguments: [
      (
        SolverFault.Kind.invalidProgram(.noBounds(place: .objective)),
        "the program is not valid: the objective has no bound on either side"
      ),
      (.invalidLimits, "the time limit or the relative gap is negative or not finite"),
      (
        .tooLarge, "the program has more rows, columns or terms than the solver can count"
      ),
      (
        .aborted(words: "glp_add_rows: nrs = -1"),
        "the solver gave up with an internal error: glp_add_rows: nrs = -1"
      ),
      (
        .unexpectedCode(routine: "simplex", code: 5, words: "solver failed"),
        "the solver's simplex returned code 5, solver failed, which answers nothing"
      ),
      (
        .unsound([
          Violation(
            condition: .constraint(index: 0, name: "big"), value: 5, lower: -.infinity, upper: 0)
        ]),
        "the solver's point breaks 1 condition, first: constraint 1 'big' comes to 5.0, "
          + "outside -inf … 0.0"
      ),
      (
        .sessionLost(.dead),
        "the session can no longer be used: the solver failed in it before"
      ),
      (
        .sessionLost(.olderGeneration),
        "the session can no longer be used: a failure in another one freed the solver's memory"
      ),
      (.sessionLost(.foreignThread), "the session belongs to another thread"),
      (.noResources, "the system gave no memory or no thread"),
    ])
  func solver(_ kind: SolverFault.Kind, _ words: String) {
    #expect(SolverFault(kind).description == words)
  }

  @Test("violations of bounds and whole numbers have sentences of their own")
  func violations() {
    let bounds = Violation(
      condition: .bounds(index: 0, name: "x"), value: 11, lower: 0, upper: 10)
    #expect(bounds.description == "variable 1 'x' is 11.0, outside 0.0 … 10.0")
    let fraction = Violation(
      condition: .integrality(index: 1, name: "z"), value: 0.5, lower: 1, upper: 1)
    #expect(fraction.description == "variable 2 'z' is 0.5, which is no whole number")
  }
}
