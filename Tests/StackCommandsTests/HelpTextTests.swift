import Testing

@testable import StackCommands

@Suite("Help")
struct HelpTextTests {
  @Test(
    "every command has its page, with every option that it takes", arguments: CommandName.allCases)
  func pages(command: CommandName) {
    let text = HelpText.page(on: command).text()
    #expect(text.hasPrefix("stackwright \(command.synopsis)\n"))
    for option in command.options + [.help] {
      #expect(text.contains("  \(option.form(in: command))  "))
    }
  }

  @Test("the overview names every command and every topic")
  func overview() {
    let text = HelpText.overview.text()
    for command in CommandName.allCases {
      #expect(text.contains("\n  \(command.synopsis)\n      \(command.purpose)"))
    }
    for topic in HelpTopic.allCases { #expect(text.contains("\n  \(topic.rawValue)  ")) }
  }

  @Test("every page ends with what the exit codes mean", arguments: ExitCode.allCases)
  func exitCodes(code: ExitCode) {
    let words = HelpText.overview.text().split(separator: "\n").joined(separator: " ")
    #expect(words.contains("\(code.rawValue) \(code.meaning)"))
  }

  @Test("no line is wider than a screen")
  func width() {
    let pages =
      [HelpText.overview] + CommandName.allCases.map(HelpText.page)
      + HelpTopic.allCases.compactMap(\.page)
    for page in pages {
      for line in page.text().split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }
  }
}
