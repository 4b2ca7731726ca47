import LinearProgram
import Testing

@Suite("The check of a point")
struct ViolationTests {
  var program = LinearProgram()
  let x: Variable
  let z: Variable

  init() {
    x = program.addContinuous("x", from: 0, to: 10)
    z = program.addBinary("z")
    program.subject(to: x <= 1e6 * z, named: "big")
    program.subject(to: x >= 5, named: "need")
  }

  @Test("a point that is right has no violations")
  func right() {
    #expect(program.violations(of: [5, 1]) == [])
    #expect(program.violations(of: [5 - 4e-6, 1 - 9e-6]) == [])
  }

  @Test("rounding the whole number first exposes a big-M row")
  func bigM() {
    let violations = program.violations(of: [5, 5e-6])
    #expect(
      violations == [
        Violation(
          condition: .constraint(index: 0, name: "big"), value: 5, lower: -.infinity, upper: 0)
      ])
    #expect(violations.first?.excess == 5)
    #expect(program.violations(of: [5, 5e-6], relaxed: true) == [])
  }

  @Test("bounds and fractions are reported, and no number at all is one")
  func others() {
    #expect(
      program.violations(of: [11, 0.4]).map(\.condition) == [
        .bounds(index: 0, name: "x"), .integrality(index: 1, name: "z"),
        .constraint(index: 0, name: "big"),
      ])
    #expect(program.violations(of: [.nan, 1]).count == 4)
  }

  @Test("the tolerance grows with the bound")
  func tolerance() {
    var program = LinearProgram()
    let x = program.addContinuous("x")
    program.subject(to: x <= 1000)
    #expect(program.violations(of: [1000.0009]) == [])
    #expect(program.violations(of: [1000.0011]).count == 1)
    #expect(program.violations(of: [1000.0009], tolerance: 1e-9).count == 1)
  }

  @Test("a row of large terms that cancel is judged by their size")
  func cancellation() {
    var program = LinearProgram()
    let x = program.addContinuous("x")
    let y = program.addContinuous("y")
    program.subject(to: 1e4 * x - 1e4 * y <= 0)
    #expect(program.violations(of: [1 + 5e-7, 1]) == [])
    #expect(program.violations(of: [1 + 5e-6, 1]).count == 1)
  }

  @Test("rounding touches whole-number variables only")
  func rounding() {
    #expect(program.rounded([4.7, 0.9999999]) == [4.7, 1])
  }
}
