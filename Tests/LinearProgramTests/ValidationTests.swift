import LinearProgram
import Testing

@Suite("Validation of a program")
struct ValidationTests {
  @Test("a sound program passes")
  func sound() throws {
    var program = LinearProgram(named: "sound")
    let x = program.addContinuous("x", from: -.infinity, to: 4)
    let n = program.addInteger("Ω layers", from: 1, to: 40)
    let b = program.addBinary()
    program.subject(to: x + n <= 3 * b, named: "row")
    program.subject(to: x + n >= -5)
    program.maximise(x + 7)
    try program.validate()
    #expect(program.hasIntegers)
  }

  @Test(
    "numbers that are none are refused wherever they hide",
    arguments: [Double.nan, .infinity, -.infinity])
  func notFinite(_ bad: Double) {
    let name = "x"
    expectNotFinite(.objective) { program, x in program.minimise(bad * x) }
    expectNotFinite(.objective) { program, x in program.minimise(x + bad) }
    expectNotFinite(.constraint(index: 0, name: "")) { program, x in
      program.subject(to: bad * x <= 1)
    }
    expectNotFinite(.variable(index: 1, name: name)) { program, _ in
      _ = program.addContinuous(name, from: bad == -.infinity ? .infinity : bad)
    }
  }

  @Test("a bound that is no number or lies on the wrong side of infinity is refused")
  func bounds() {
    expectNotFinite(.constraint(index: 0, name: "")) { $0.subject(to: $1 <= .nan) }
    expectNotFinite(.constraint(index: 0, name: "")) { $0.subject(to: $1 <= -.infinity) }
    expectNotFinite(.constraint(index: 0, name: "")) { $0.subject(to: $1 == .infinity) }
    expectFault(.noBounds(place: .constraint(index: 0, name: ""))) {
      $0.subject(to: $1 <= .infinity)
    }
    expectFault(
      .crossedBounds(place: .constraint(index: 0, name: "r"), lower: 2, upper: 1)
    ) { $0.subject(to: .range($1, from: 2, to: 1), named: "r") }
    expectFault(.crossedBounds(place: .variable(index: 1, name: "v"), lower: 3, upper: 2)) {
      program, _ in _ = program.addContinuous("v", from: 3, to: 2)
    }
  }

  @Test("whole-number variables need whole bounds, binaries 0 … 1")
  func integers() throws {
    expectFault(.fractionalBound(place: .variable(index: 1, name: "n"), value: 2.5)) {
      program, _ in _ = program.addInteger("n", from: 0, to: 2.5)
    }
    expectFault(.fractionalBound(place: .variable(index: 1, name: "n"), value: 1e17)) {
      program, _ in _ = program.addInteger("n", from: 0, to: 1e17)
    }
    var program = LinearProgram()
    let b = program.addBinary("b")
    #expect(
      throws: LinearProgramError.binaryBounds(
        place: .variable(index: 0, name: "b"), lower: 0, upper: 2)
    ) { try program.setBounds(of: b, from: 0, to: 2) }
    #expect(program.declaration(of: b)?.upper == 1)
    try program.setBounds(of: b, from: 1, to: 1)
    #expect(program.declaration(of: b)?.lower == 1)
  }

  @Test("a variable of another program is found")
  func foreign() {
    var other = LinearProgram()
    let stranger = other.addContinuous("x")
    expectFault(.foreignVariable(place: .constraint(index: 0, name: "r"))) {
      $0.subject(to: $1 + stranger <= 1, named: "r")
    }
    expectFault(.foreignVariable(place: .objective)) { $0.minimise($1 - stranger) }
    var program = LinearProgram()
    #expect(throws: LinearProgramError.foreignVariable(place: .bounds)) {
      try program.setBounds(of: stranger, from: 0, to: 1)
    }
    #expect(program.declaration(of: stranger) == nil)
  }

  @Test("a variable of the original is at home in a copy, but not one the original lacks")
  func copies() throws {
    var original = LinearProgram()
    let x = original.addContinuous()
    var copy = original
    let y = copy.addContinuous()
    copy.minimise(x + y)
    try copy.validate()
    original.minimise(x + y)
    #expect(throws: LinearProgramError.foreignVariable(place: .objective)) {
      try original.validate()
    }
  }

  @Test("names are unique, short and printable")
  func names() {
    expectFault(.duplicateName(place: .variable(index: 2, name: "a"), firstIndex: 1)) {
      program, _ in
      _ = program.addBinary("a")
      _ = program.addContinuous("a")
    }
    expectFault(.duplicateName(place: .constraint(index: 1, name: "r"), firstIndex: 0)) {
      $0.subject(to: $1 <= 1, named: "r")
      $0.subject(to: $1 <= 2, named: "r")
    }
    let long = String(repeating: "Ω", count: 128)
    expectFault(.nameTooLong(place: .variable(index: 1, name: long), bytes: 256)) {
      program, _ in _ = program.addBinary(long)
    }
    expectFault(.controlCharacter(place: .variable(index: 1, name: "a\nb"))) {
      program, _ in _ = program.addBinary("a\nb")
    }
  }

  private func expectNotFinite(
    _ place: LinearProgramError.Place, sourceLocation: SourceLocation = #_sourceLocation,
    _ spoil: (inout LinearProgram, Variable) -> Void
  ) {
    var program = LinearProgram()
    let x = program.addContinuous()
    spoil(&program, x)
    do throws(LinearProgramError) {
      try program.validate()
      Issue.record("passed", sourceLocation: sourceLocation)
    } catch {
      guard case .notFinite(place, let value) = error else {
        Issue.record("\(error)", sourceLocation: sourceLocation)
        return
      }
      #expect(!value.isFinite, sourceLocation: sourceLocation)
    }
  }

  private func expectFault(
    _ fault: LinearProgramError, sourceLocation: SourceLocation = #_sourceLocation,
    _ spoil: (inout LinearProgram, Variable) -> Void
  ) {
    var program = LinearProgram()
    let x = program.addContinuous()
    spoil(&program, x)
    #expect(throws: fault, sourceLocation: sourceLocation) { try program.validate() }
  }
}
