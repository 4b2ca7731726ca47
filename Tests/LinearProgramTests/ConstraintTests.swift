import LinearProgram
import Testing

@Suite("Constraints")
struct ConstraintTests {
  var program = LinearProgram()
  let x: Variable
  let y: Variable

  init() {
    x = program.addContinuous("x")
    y = program.addContinuous("y")
  }

  @Test("relations move constants to the bounds")
  func relations() {
    #expect(facts(x + 1 <= y + 4) == "-inf <= 1·0 -1·1 + 0.0 <= 3.0")
    #expect(facts(x >= 2 * y - 1) == "-1.0 <= 1·0 -2·1 + 0.0 <= inf")
    #expect(facts(x + 2 == 5) == "3.0 <= 1·0 + 0.0 <= 3.0")
    #expect(facts(x == y) == "0.0 <= 1·0 -1·1 + 0.0 <= 0.0")
    #expect(facts(5 == x) == facts(x == 5))
    #expect(facts(5 <= x) == facts(x >= 5))
    #expect(facts(5 >= x) == facts(x <= 5))
    #expect(facts(.range(x + 1, from: 2, to: 3)) == "1.0 <= 1·0 + 0.0 <= 2.0")
  }

  @Test("a name can be given when writing or when adding")
  func names() {
    var program = program
    program.subject(to: (x <= 1).named("a"))
    program.subject(to: x <= 2, named: "b")
    program.subject(to: x <= 3)
    #expect(program.constraints.map(\.name) == ["a", "b", ""])
  }
}
