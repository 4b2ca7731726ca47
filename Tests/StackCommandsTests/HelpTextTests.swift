import Testing

@testable import StackCommands

@Suite("Help")
struct HelpTextTests {
  @Test(
    "every command has its page, with every option that it takes", arguments: CommandName.allCases)
  func pages(command: CommandName) {
    let text = HelpText(command).text
    #expect(text.hasPrefix("stackwright \(command.synopsis)\n"))
    for option in command.options + [.help] { #expect(text.contains("  \(option.form)")) }
  }

  @Test("the overview names every command")
  func overview() {
    let text = HelpText(nil).text
    for command in CommandName.allCases { #expect(text.contains("\n  \(command.synopsis)  ")) }
  }

  @Test("no line is wider than a screen", arguments: [nil] + CommandName.allCases.map(\.self))
  func width(command: CommandName?) {
    for line in HelpText(command).text.split(separator: "\n") { #expect(line.count <= 80) }
  }
}
