import Testing

@testable import StackCommands

@Suite("Arguments")
struct ParsedArgumentsTests {
  @Test("options stand anywhere, before and after the command")
  func anywhere() throws {
    for words in [
      ["optimise", "a.yaml", "--json", "-o", "out"], ["--json", "optimise", "-o", "out", "a.yaml"],
      ["-o", "out", "--json", "optimize", "a.yaml"],
    ] {
      let arguments = try ParsedArguments(words)
      #expect(arguments.command == .optimise)
      #expect(arguments.operands == ["a.yaml"])
      #expect(arguments.has(.json))
      #expect(arguments.value(.directory) == "out")
    }
  }

  @Test("a value follows its option or an equals sign, and may hold another one")
  func values() throws {
    let arguments = try ParsedArguments([
      "check", "a.yaml", "--set", "stack.layers=4", "--set=limits.temperature.max=65 degC",
      "--catalog", "mine.yaml", "--catalogue=yours.yaml",
    ])
    #expect(arguments.all(.setting) == ["stack.layers=4", "limits.temperature.max=65 degC"])
    #expect(arguments.all(.catalogue) == ["mine.yaml", "yours.yaml"])
  }

  @Test("two hyphens end the options and one is an operand")
  func operands() throws {
    #expect(try ParsedArguments(["check", "--", "--json"]).operands == ["--json"])
    #expect(try ParsedArguments(["check", "-"]).operands == ["-"])
  }

  @Test(
    "help is found anywhere, whatever else is wrong",
    arguments: [
      ["--help"], ["-h"], ["optimise", "--bogus", "-h"], ["nonsense", "--help"],
      ["check", "a", "b", "--help"],
    ])
  func help(words: [String]) throws {
    #expect(try ParsedArguments(words).asksForHelp)
  }

  @Test("a value or what follows two hyphens is no call for help")
  func noHelp() throws {
    #expect(try !ParsedArguments(["optimise", "a", "-o", "-h"]).asksForHelp)
    #expect(try !ParsedArguments(["check", "--", "-h"]).asksForHelp)
  }

  @Test(
    "what is wrong is named",
    arguments: [
      (["verfy", "a"], UsageFault.unknownCommand("verfy", nearest: "verify")),
      (["explain", "a"], .unknownCommand("explain", nearest: nil)),
      (
        ["optimise", "a", "--jsn"],
        .unknownOption("--jsn", command: .optimise, nearest: "--json")
      ),
      (["check", "a", "--jobs=2"], .unknownOption("--jobs", command: .check, nearest: nil)),
      (["version", "--force"], .unknownOption("--force", command: .version, nearest: nil)),
      (["--frce"], .unknownOption("--frce", command: nil, nearest: nil)),
      (["check", "a", "--json", "--json"], .repeatedOption(.json)),
      (["optimise", "a", "--jobs", "1", "--jobs=1"], .repeatedOption(.jobs)),
      (["check", "a", "--json=yes"], .unexpectedValue(.json, "yes")),
      (["optimise", "a", "-o"], .missingValue(.directory)),
      (["optimise", "a", "--jobs="], .missingValue(.jobs)),
    ])
  func faults(words: [String], fault: UsageFault) {
    #expect(throws: fault) { try ParsedArguments(words) }
  }

  @Test("every option of a command has one spelling only")
  func spellings() {
    for command in CommandName.allCases {
      let all = (command.options + [.help]).flatMap(\.spellings)
      #expect(Set(all).count == all.count)
    }
    let commands = CommandName.allCases.flatMap(\.spellings)
    #expect(Set(commands).count == commands.count)
  }
}
