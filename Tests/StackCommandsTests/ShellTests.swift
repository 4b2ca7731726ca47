import Testing

@testable import StackCommands

@Suite("Completion scripts")
struct ShellTests {
  @Test("each has every command and every option", arguments: Shell.allCases)
  func complete(shell: Shell) {
    let script = shell.script
    #expect(script.hasSuffix("\n"))
    for command in CommandName.allCases { #expect(script.contains(command.rawValue)) }
    for option in Option.allCases {
      for spelling in option.spellings {
        let word = shell == .fish ? String(spelling.drop { $0 == "-" }) : spelling
        #expect(script.contains(word), "\(spelling)")
      }
    }
    for template in Template.all { #expect(script.contains(template.name)) }
  }

  @Test("a word is quoted for its shell")
  func quoting() {
    #expect(Shell.bash.quoted("it's") == "'it'\\''s'")
    #expect(Shell.fish.quoted("it's") == "'it\\'s'")
  }

  @Test("a setting is completed by the keys that a setting can name")
  func keys() {
    #expect(Suggestion.specKeys(of: .optimise).contains("limits.stack_voltage.max="))
    #expect(!Suggestion.specKeys(of: .check).contains("limits.stack_voltage="))
    let keys = Suggestion.specKeys(of: .grade)
    #expect(keys.contains("module.series=") && keys.contains("nominal_voltage="))
    #expect(!keys.contains("cathode.material=") && !keys.contains { $0.contains("*") })
  }
}
