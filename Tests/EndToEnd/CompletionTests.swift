import Foundation
import Testing

@Suite("completion", .serialized)
struct CompletionTests {
  /// Words of a command line in bash with what is offered for the last of them.
  private static let lines: [([String], [String])] = [
    (["op"], ["optimise"]), (["optimise", "--fo"], ["--force"]),
    (["check", "--color", "a"], ["auto", "always"]), (["--color", "=", "n"], ["never"]),
    (["init", "lfp"], ["lfp-60v-stack"]), (["completion", ""], ["bash", "zsh", "fish"]),
    (["help", "ex"], ["exit-codes"]), (["optimise", "--set", "stack.l"], ["stack.layers="]),
    (["check", "--jobs"], []), (["verify", "a"], ["a folder", "a.json"]),
    (["check", "a"], ["a folder", "a b.yaml"]), (["optimise", "x.yaml", "-o", "a"], ["a folder"]),
  ]

  @Test(
    "bash takes the script and completes with it",
    .enabled(if: Repository.has("bash"), "bash is not installed"))
  func bash() throws {
    try Tool.inScratchFolder { tool in
      let script = try tool.run("completion", "bash")
      #expect(script.code == 0 && script.error.isEmpty)
      try tool.write(script.output, to: "script")
      for name in ["a.json", "a b.yaml", "a folder/x"] { try tool.write("", to: name) }
      #expect(try Repository.run(["bash", "-n", tool.folder.path() + "/script"]).code == 0)
      for (words, offered) in Self.lines {
        let quoted = (["stackwright"] + words).map { "'\($0)'" }.joined(separator: " ")
        let outcome = try Repository.run(
          ["bash", "--norc", "-s"],
          input: """
            cd '\(tool.folder.path())' && source ./script
            COMP_WORDS=(\(quoted)) COMP_CWORD=\(words.count)
            _stackwright
            [[ ${#COMPREPLY[@]} -eq 0 ]] || printf '%s\\n' "${COMPREPLY[@]}"
            """)
        #expect(outcome.output.split(separator: "\n").map(String.init) == offered, "\(words)")
      }
    }
  }

  @Test("zsh takes the script", .enabled(if: Repository.has("zsh"), "zsh is not installed"))
  func zsh() throws {
    try Tool.inScratchFolder { tool in
      try tool.write(try tool.run("completion", "zsh").output, to: "script")
      let outcome = try Repository.run(["zsh", "-n", tool.folder.path() + "/script"])
      #expect(outcome.code == 0 && outcome.output.isEmpty)
    }
  }

  @Test(
    "fish takes the script and completes with it",
    .enabled(if: Repository.has("fish"), "fish is not installed"))
  func fish() throws {
    try Tool.inScratchFolder { tool in
      try tool.write(try tool.run("completion", "fish").output, to: "script")
      for (line, offered) in [
        ("stackwright op", "optimise"), ("stackwright check --color al", "always"),
        ("stackwright init lfp", "lfp-60v-stack"),
      ] {
        let outcome = try Repository.run(
          [
            "fish", "--no-config", "-c",
            "source '\(tool.folder.path())/script'; complete -C '\(line)'",
          ])
        #expect(outcome.output.hasPrefix(offered), "\(line): \(outcome.output)")
      }
    }
  }

  @Test("another shell is answered with those there are")
  func unknown() throws {
    try Tool.inScratchFolder { tool in
      let outcome = try tool.run("completion", "tcsh")
      #expect(outcome.code == 2 && outcome.error.contains("bash, zsh or fish"))
      #expect(try tool.run("completion").code == 2)
      #expect(
        try tool.run("completion", "fish", "--json").output.hasPrefix("{\n  \"shell\": \"fish\""))
    }
  }
}
