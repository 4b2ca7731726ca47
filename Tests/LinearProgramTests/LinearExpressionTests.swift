import LinearProgram
import Testing

@Suite("Linear expressions")
struct LinearExpressionTests {
  var program = LinearProgram()
  let x: Variable
  let y: Variable
  let z: Variable

  init() {
    x = program.addContinuous("x")
    y = program.addContinuous("y")
    z = program.addContinuous("z")
  }

  @Test("terms are sorted by index whatever the order of writing")
  func sorting() {
    #expect(facts(3 * z + 2 * y + x) == "1·0 2·1 3·2 + 0.0")
    #expect(facts(x + 2 * y + 3 * z) == facts(3 * z + x + y * 2))
  }

  @Test("repeated variables are merged and zeros dropped")
  func merging() {
    #expect(facts(x + y + x) == "2·0 1·1 + 0.0")
    #expect(facts(x + y - x) == "1·1 + 0.0")
    #expect(facts(0 * x + 5) == "+ 5.0")
    #expect(facts(LinearExpression(terms: [term(1, z), term(2, x), term(-1, z)])) == "2·0 + 0.0")
  }

  @Test("constants take part in every operation")
  func constants() {
    #expect(facts(2 * (x + 3) - 1) == "2·0 + 5.0")
    #expect(facts(1 - (x - y - 4)) == "-1·0 1·1 + 5.0")
    #expect(facts(-(x + 1)) == "-1·0 + -1.0")
    #expect(facts((1 + x) * 0.5) == "0.5·0 + 0.5")
  }

  @Test("in-place operators agree with the others")
  func inPlace() {
    var sum = LinearExpression(constant: 1)
    sum += 2 * y
    sum += x
    sum -= y
    sum += 3
    sum -= 1
    #expect(facts(sum) == facts(x + y + 3))
  }

  @Test("a long sum is the same by operators and by sum()")
  func sums() {
    var program = LinearProgram()
    let variables = (0..<200).map { _ in program.addBinary() }
    var backwards = LinearExpression()
    for variable in variables.reversed() { backwards += Double(variable.index) * variable }
    let sum = variables.shuffled().map { Double($0.index) * $0 + 1 }.sum()
    #expect(facts(sum - 200) == facts(backwards))
    #expect(sum.terms.count == 199)
  }

  @Test("not a number survives, so that validation can see it")
  func notANumber() {
    #expect((Double.nan * x).terms.first?.coefficient.isNaN == true)
    #expect((x * .infinity - x * .infinity).terms.count == 1)
    #expect((x + .nan).constant.isNaN)
  }

  @Test("the value at a point includes the constant")
  func value() {
    let expression = 2 * x - 3 * z + 7
    #expect(expression.value(at: [10, 99, 1]) == 24)
    #expect(expression.coefficient(of: z) == -3)
    #expect(expression.coefficient(of: y) == 0)
  }

  @Test("a variable is told from that of the same index in another program")
  func foreign() {
    var other = LinearProgram()
    let stranger = other.addContinuous()
    #expect(stranger.index == x.index)
    #expect(stranger.id != x.id)
    #expect((x + stranger).terms.count == 2)
    #expect((x + stranger - x).coefficient(of: stranger) == 1)
  }

  private func term(_ coefficient: Double, _ variable: Variable) -> Term {
    Term(variable: variable, coefficient: coefficient)
  }
}
