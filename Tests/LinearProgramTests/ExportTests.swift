import LinearProgram
import Testing

@Suite("Export as text")
struct ExportTests {
  static func example() -> LinearProgram {
    var program = LinearProgram(named: "small stack")
    let thin = program.addBinary("thin")
    let layers = program.addInteger("layers", from: 1, to: 40)
    let loading = program.addContinuous("x[1,2]", from: 0.1 + 0.2)
    let slack = program.addContinuous("e5", from: -.infinity)
    let fixed = program.addContinuous("", from: 2, to: 2)
    let debt = program.addContinuous("debt", from: -.infinity, to: -1.0 / 3)
    program.subject(to: layers + 10 * thin <= 42, named: "height")
    program.subject(to: .range(loading + slack, from: 1.0 / 3, to: 1e-7), named: "range")
    program.subject(to: 2 * layers - fixed == 0, named: "end")
    program.subject(to: debt + thin >= -8)
    program.maximise(layers - 2.5 * thin + 3)
    return program
  }

  static func sound() -> LinearProgram {
    var program = LinearProgram(named: "small stack")
    let thin = program.addBinary("thin")
    let layers = program.addInteger("layers", from: 1, to: 40)
    let loading = program.addContinuous("x[1,2]", from: 0.1 + 0.2)
    let slack = program.addContinuous("e5", from: -.infinity)
    let fixed = program.addContinuous("", from: 2, to: 2)
    let debt = program.addContinuous("debt", from: -.infinity, to: -1.0 / 3)
    program.subject(to: layers + 10 * thin <= 42, named: "height")
    program.subject(to: .range(loading + slack, from: 1e-7, to: 1.0 / 3), named: "range")
    program.subject(to: 2 * layers - fixed == 0, named: "end")
    program.subject(to: debt + thin >= -8)
    program.maximise(layers - 2.5 * thin + 3)
    return program
  }

  @Test("MPS keeps sense, constant and every digit")
  func mps() throws {
    let expected = """
      * x3 is x[1,2]
      * x4 is e5
      * c3 is end
      NAME small_stack
      OBJSENSE
          MAX
      ROWS
       N objective
       L height
       G range_lower
       L range_upper
       E c3
       G c4
      COLUMNS
       objective_constant objective 3
       MARKER 'MARKER' 'INTORG'
       thin objective -2.5
       thin height 10
       thin c4 1
       layers objective 1
       layers height 1
       layers c3 2
       MARKER 'MARKER' 'INTEND'
       x3 range_lower 1
       x3 range_upper 1
       x4 range_lower 1
       x4 range_upper 1
       x5 c3 -1
       debt c4 1
      RHS
       RHS height 42
       RHS range_lower 1e-07
       RHS range_upper 0.3333333333333333
       RHS c4 -8
      BOUNDS
       FX BND objective_constant 1
       LO BND thin 0
       UP BND thin 1
       LO BND layers 1
       UP BND layers 40
       LO BND x3 0.30000000000000004
       PL BND x3
       FR BND x4
       FX BND x5 2
       MI BND debt
       UP BND debt -0.3333333333333333
      ENDATA

      """
    #expect(try Self.sound().mps() == expected)
  }

  @Test("MPS can negate a maximised objective instead")
  func negated() throws {
    let text = try Self.sound().mps(negatingMaximisation: true)
    #expect(!text.contains("OBJSENSE"))
    #expect(text.contains("* the objective is negated: the program maximises its negative\n"))
    #expect(text.contains(" thin objective 2.5\n"))
    #expect(text.contains(" objective_constant objective -3\n"))
  }

  @Test("LP keeps sense, constant and every digit")
  func lp() throws {
    let expected = """
      \\ small stack
      \\ x3 is x[1,2]
      \\ x4 is e5
      \\ c3 is end
      Maximize
       objective: - 2.5 thin + 1 layers + 3 objective_constant
      Subject To
       height: + 10 thin + 1 layers <= 42
       range_lower: + 1 x3 + 1 x4 >= 1e-07
       range_upper: + 1 x3 + 1 x4 <= 0.3333333333333333
       c3: + 2 layers - 1 x5 = 0
       c4: + 1 thin + 1 debt >= -8
      Bounds
       objective_constant = 1
       0 <= thin <= 1
       1 <= layers <= 40
       x3 >= 0.30000000000000004
       x4 free
       x5 = 2
       -inf <= debt <= -0.3333333333333333
      Generals
       thin
       layers
      End

      """
    #expect(try Self.sound().lp() == expected)
  }

  @Test("an unsound program is not written")
  func unsound() {
    #expect(throws: LinearProgramError.self) { try Self.example().mps() }
    #expect(throws: LinearProgramError.self) { try Self.example().lp() }
  }

  @Test("made-up names give way to given ones, whatever the case of letters")
  func collisions() throws {
    var program = LinearProgram()
    let odd = program.addContinuous("a b")
    let taken = program.addContinuous("x1")
    let upper = program.addContinuous("X1")
    program.minimise(odd + taken + upper)
    program.subject(to: odd >= 1, named: "objective")
    let text = try program.lp()
    #expect(text.contains("objective: + 1 x1_ + 1 x1 + 1 x3\n"))
    #expect(text.contains("\\ x1_ is a b\n\\ x3 is X1\n\\ c1 is objective\n"))
    #expect(text.contains(" c1: + 1 x1_ >= 1\n"))
  }

  @Test("empty programs and empty rows are still well formed")
  func empty() throws {
    #expect(
      try LinearProgram().lp()
        == """
        Minimize
         objective: + 0 objective_constant
        Subject To
        Bounds
         objective_constant = 1
        End

        """)
    var program = LinearProgram()
    let x = program.addContinuous("x")
    program.subject(to: x - x <= 1, named: "void")
    #expect(try program.lp().contains(" void: 0 x <= 1\n"))
    #expect(try program.mps().contains("COLUMNS\n x objective 0\nRHS\n RHS void 1\n"))
  }

  @Test("long rows are broken so that no line passes 255 characters")
  func wrapping() throws {
    var program = LinearProgram()
    let variables = (0..<50).map { program.addBinary(String(repeating: "v", count: 50) + "\($0)") }
    program.minimise(variables.map { $0 * (1.0 / 3) }.sum())
    let lines = try program.lp().split(separator: "\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 255 })
    #expect(lines.filter { $0.contains("0.3333333333333333 v") }.count == 50)
  }
}
