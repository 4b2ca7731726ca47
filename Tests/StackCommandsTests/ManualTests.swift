import Testing

@testable import StackCommands

@Suite("Manual page")
struct ManualTests {
  @Test("it has every command, option and exit code")
  func complete() {
    let text = Manual.text
    for command in CommandName.allCases { #expect(text.contains("\n.Cm \(command.rawValue)\n")) }
    for option in Option.allCases {
      let name = option.name.split(separator: "").map { $0 == "-" ? "\\-" : String($0) }.joined()
      #expect(text.contains("\n.It \(name)"), "\(option.name)")
    }
    for code in ExitCode.allCases { #expect(text.contains("\n.It \(code.rawValue)\n")) }
  }

  @Test("no line begins like an order that is none, none is long")
  func lines() {
    let macros = [
      "Dd", "Dt", "Os", "Sh", "Nm", "Nd", "Cm", "Op", "Ar", "Pp", "Bl", "It", "El", "Sq", "Bd",
      "Ed", "\\\"",
    ]
    for line in Manual.text.split(separator: "\n") {
      #expect(line.utf8.count <= 80, "\(line)")
      if line.hasPrefix(".") { #expect(macros.contains(String(line.dropFirst().prefix(2)))) }
    }
  }
}
