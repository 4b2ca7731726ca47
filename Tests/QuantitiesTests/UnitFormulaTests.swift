import Testing

@testable import Quantities

@Suite("Formulas of units")
struct UnitFormulaTests {
  @Test(
    "texts that are not built like a unit have no formula",
    arguments: [
      "", "1", "/", "m/", "W//m", "W/m K", "W/(m K", "W/m K)", "W/()", "cm^", "cm-", "cm0", "2m",
      "m**s", "(m)", "W/(m/K)", "m2%2", "cm2s", "1h", "W/(m K)s", "1/1", "m/m", "cm22",
    ])
  func refused(_ text: String) {
    #expect(UnitFormula(text) == nil)
  }

  @Test("factors are sorted and merged")
  func merged() throws {
    let formula = try #require(UnitFormula("m s m/(kg K)"))
    #expect(formula.factors.map(\.symbol) == ["K", "kg", "m", "s"])
    #expect(formula.factors.map(\.power) == [-1, -1, 2, 1])
  }

  @Test("capitals matter")
  func capitals() {
    #expect(UnitFormula("MPa") != UnitFormula("mPa"))
  }
}
