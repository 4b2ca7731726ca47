import Testing

@testable import StackCommands

@Suite("Arguments that name a question")
struct QuestionArgumentsTests {
  private func question(_ words: [String]) throws -> QuestionArguments {
    try QuestionArguments(.check, try ParsedArguments(["check"] + words))
  }

  @Test("spec, settings and catalogues are taken in their order")
  func order() throws {
    let question = try question([
      "a.yaml", "--set", "b=2", "--catalogue", "y", "--set", "a=1", "--catalogue", "x",
    ])
    #expect(question.spec == "a.yaml")
    #expect(question.settings == ["b=2", "a=1"])
    #expect(question.catalogues == ["y", "x"])
  }

  @Test(
    "what is wrong is named",
    arguments: [
      ([String](), UsageFault.missingOperand(.check)),
      (["a", "b"], .unexpectedOperand(.check, "b")),
      (["a", "--set", "stack.layers"], .badValue(.setting, "stack.layers")),
      (["a", "--set", "=4"], .badValue(.setting, "=4")),
      (["a", "--set", "stack.layers="], .badValue(.setting, "stack.layers=")),
      (["a", "--set", "stack.layers=  "], .badValue(.setting, "stack.layers=  ")),
      (["-", "--catalogue", "-"], .repeatedStandardInput),
    ])
  func faults(words: [String], fault: UsageFault) {
    #expect(throws: fault) { try question(words) }
  }

  @Test("a folder is a fault of the command line, a missing file is one of reading")
  func files() throws {
    let folder = #expect(throws: CommandFault.self) {
      _ = try question(["/"]).read()
    }
    #expect(folder?.exitCode == .usage)
    let missing = #expect(throws: CommandFault.self) {
      _ = try question(["/no/such/spec.yaml"]).read()
    }
    #expect(missing?.exitCode == .readOrWrite)
  }
}
