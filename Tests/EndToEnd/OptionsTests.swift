import Foundation
import Glibc
import Testing

@Suite("Options, streams and files", .serialized)
struct OptionsTests {
  private func withSingle(_ test: (Tool) throws -> Void) throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Specs.single, to: "single.yaml")
      try test(tool)
    }
  }

  @Test("a wrong option is named with what it takes or what was meant", arguments: wrongOptions)
  func wrong(option: WrongOption) throws {
    try withSingle { tool in
      let outcome = try tool.shell("$STACKWRIGHT \(option.words)")
      #expect(outcome.code == 2)
      #expect(outcome.output.isEmpty)
      #expect(
        outcome.error == "stackwright: error: \(option.says)\n\(option.advises)\n")
      #expect(tool.names() == ["single.yaml"])
    }
  }

  @Test("options stand anywhere, with a space or an equals sign, until two hyphens end them")
  func forms() throws {
    try withSingle { tool in
      let plain = try tool.shell("$STACKWRIGHT optimise single.yaml --json -q")
      #expect(plain.code == 0 && !plain.output.isEmpty && plain.error.isEmpty)
      for words in [
        "--json -q optimise single.yaml --jobs 1", "optimize --jobs=2 --json -q -- single.yaml",
        "optimise --color=always single.yaml -q --json | cat",
      ] {
        #expect(try tool.shell("$STACKWRIGHT \(words)").output == plain.output)
      }
      try tool.write(Specs.single, to: "-odd.yaml")
      #expect(try tool.shell("$STACKWRIGHT check -q -- -odd.yaml").code == 0)
      #expect(tool.names() == ["-odd.yaml", "single.yaml"])
    }
  }

  @Test("a spec comes through a pipe, a process substitution and a named pipe")
  func pipes() throws {
    try withSingle { tool in
      for script in [
        "cat single.yaml | $STACKWRIGHT check -", "$STACKWRIGHT check - < single.yaml",
        "$STACKWRIGHT check <(cat single.yaml)", "$STACKWRIGHT check /dev/stdin < single.yaml",
        "mkfifo pipe; cat single.yaml > pipe & $STACKWRIGHT check pipe",
      ] {
        let outcome = try tool.shell(script)
        #expect(outcome.code == 0)
        #expect(outcome.output.hasSuffix(": no fault; it opens one design\n"))
        #expect(outcome.error.isEmpty)
      }
    }
  }

  @Test("without colour in a pipe, with it on a terminal, and as asked anywhere")
  func colour() throws {
    try withSingle { tool in
      let words = ["optimise", "single.yaml", "--set", "limits.stack_voltage.max=9 V"]
      let line = "$STACKWRIGHT '" + words.joined(separator: "' '") + "'"
      let fault = "$STACKWRIGHT check single.yaml --set stack.layers=0"
      let never = words + ["--color", "never"]
      let always = words + ["--color", "always"]
      let coloured = [
        try tool.terminal(words, ["TERM": "xterm"]),
        try tool.terminal(words, ["TERM": "xterm", "NO_COLOR": ""]),
        try tool.terminal(always, ["TERM": "dumb", "NO_COLOR": "1"]),
        try tool.shell("\(line) --color always | cat").output,
        try tool.shell("\(fault) --color always").error,
      ]
      let plain = [
        try tool.terminal(words, ["TERM": "xterm", "NO_COLOR": "1"]),
        try tool.terminal(words, ["TERM": "dumb"]),
        try tool.terminal(never, ["TERM": "xterm"]),
        try tool.shell("\(line) | cat").output,
        try tool.shell(fault).error,
      ]
      for text in coloured { #expect(text.contains("\u{1B}[")) }
      for text in plain { #expect(!text.isEmpty && !text.contains("\u{1B}")) }
    }
  }

  @Test("a closed standard output ends quietly with 141")
  func closed() throws {
    try withSingle { tool in
      for words in ["check single.yaml", "optimise single.yaml --json -q", "help", "version"] {
        let closed = try tool.shell("$STACKWRIGHT \(words) >&-")
        #expect(closed.code == 141 && closed.error.isEmpty)
      }
    }
  }

  @Test("a full disk under standard output ends with 8 and says so")
  func fullOutput() throws {
    try withSingle { tool in
      for words in [
        "check single.yaml", "check single.yaml --json", "optimise single.yaml --json -q", "help",
        "version", "check single.yaml --json --set stack.layers=0",
      ] {
        let outcome = try tool.shell("$STACKWRIGHT \(words) >/dev/full")
        #expect(outcome.code == 8)
        #expect(
          outcome.error.hasSuffix(
            "stackwright: error: cannot write '<stdout>': No space left on device\n"))
      }
    }
  }

  @Test("a file that may not grow further leaves neither result nor trace")
  func fileLimit() throws {
    try withSingle { tool in
      let script = "ulimit -f 1; $STACKWRIGHT optimise single.yaml -q -o out"
      let outcome = try tool.shell(script)
      #expect(outcome.code == 8)
      #expect(outcome.error == "stackwright: error: cannot write 'out': File too large\n")
      #expect(tool.names() == ["single.yaml"])
      #expect(try tool.shell("$STACKWRIGHT optimise single.yaml -q -o out").code == 0)
      let before = try tool.text("out/result.json")
      #expect(try tool.shell(script).code == 8)
      #expect(try tool.text("out/result.json") == before)
      #expect(tool.names(in: "out") == ["report.html", "result.json", "run.json"])
    }
  }

  @Test("a full disk leaves neither result nor trace")
  func fullDisk() throws {
    try withSingle { tool in
      let mounted = try tool.shell("mkdir disk && mount -t tmpfs -o size=8k none disk")
      guard mounted.code == 0 else {
        print("skipped: no file system can be mounted here: \(mounted.error)")
        return
      }
      defer { _ = try? tool.shell("umount disk") }
      let outcome = try tool.shell("$STACKWRIGHT optimise single.yaml -q -o disk/out")
      #expect(outcome.code == 8)
      #expect(
        outcome.error == "stackwright: error: cannot write 'disk/out': No space left on device\n")
      #expect(tool.names(in: "disk") == [])
    }
  }

  @Test(
    "only a whole result is our own and is replaced without --force",
    arguments: [
      "", "{", "{\"stackwright_result\": 1", "{\n  \"stackwright_result\": 1,\n  \"tool\": \"x\"",
      "{\"other\": 1,\n\"stackwright_result\": 1\n}\n", "mine\n",
    ])
  func foreign(text: String) throws {
    try withSingle { tool in
      try tool.write(text, to: "out/result.json")
      let refused = try tool.shell("$STACKWRIGHT optimise single.yaml -q -o out")
      #expect(refused.code == 8)
      #expect(
        refused.error == "stackwright: error: 'out/result.json' was not written by stackwright; "
          + "nothing was written (--force replaces it)\n")
      #expect(try tool.text("out/result.json") == text)
      #expect(tool.names(in: "out") == ["result.json"])
      for option in ["--force", ""] {
        #expect(
          try tool.shell("$STACKWRIGHT optimise single.yaml -q -o out \(option)").code == 0)
      }
      #expect(tool.names(in: "out") == ["report.html", "result.json", "run.json"])
    }
  }

  @Test("a catalogue of one's own changes a value, and - is read from standard input once")
  func catalogue() throws {
    try withSingle { tool in
      try tool.write(
        """
        metals:
          - name: SS316
            density: {value: 9 g/cm3, source: own, confidence: measured}
        """, to: "own.yaml")
      let plain = try tool.shell("$STACKWRIGHT optimise single.yaml -q --json")
      for source in ["own.yaml", "- < own.yaml"] {
        let outcome = try tool.shell(
          "$STACKWRIGHT optimise single.yaml -q --json --catalogue \(source)")
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("9 g/cm3") && outcome.output != plain.output)
      }
      let twice = try tool.shell("$STACKWRIGHT check - --catalogue -")
      #expect(twice.code == 2)
      #expect(
        twice.error.hasPrefix("stackwright: error: standard input '-' can be read only once\n"))
    }
  }
}

/// A wrong command line, and what standard error says of it.
struct WrongOption: Sendable, CustomTestStringConvertible {
  let words: String
  let says: String
  var testDescription: String { words }

  /// Where more is told.
  let advises: String

  init(_ words: String, _ says: String, of command: String? = nil) {
    self.words = words
    self.says = says
    advises =
      command.map { "'stackwright help \($0)' lists its options" }
      ?? "'stackwright help' lists the commands and options"
  }
}

let wrongOptions: [WrongOption] = [
  WrongOption(
    "check single.yaml --jsn", "check has no option '--jsn'; did you mean '--json'?",
    of: "check"),
  WrongOption(
    "optimise single.yaml -o=out", "optimise has no option '-o=out'; did you mean '-o'?",
    of: "optimise"),
  WrongOption("optimise single.yaml -o", "-o needs a value, as in '-o DIR'"),
  WrongOption("optimise single.yaml -o ''", "-o needs a value, as in '-o DIR'"),
  WrongOption("optimise single.yaml -o a -o b", "-o is given more than once"),
  WrongOption(
    "optimise single.yaml --jobs 0", "--jobs takes a whole number from 1 to 1024, got '0'"),
  WrongOption(
    "optimise single.yaml --jobs=2x", "--jobs takes a whole number from 1 to 1024, got '2x'"),
  WrongOption(
    "optimise single.yaml --jobs=99999999999999999999",
    "--jobs takes a whole number from 1 to 1024, got '99999999999999999999'"),
  WrongOption("optimise single.yaml --force=yes", "--force takes no value, got 'yes'"),
  WrongOption("check single.yaml --json=1", "--json takes no value, got '1'"),
  WrongOption("check single.yaml --color red", "--color takes auto, always or never, got 'red'"),
  WrongOption(
    "check single.yaml --set x=",
    "--set takes KEY=VALUE, as in --set limits.temperature.max='65 degC', got 'x='"),
  WrongOption(
    "check single.yaml --set =5",
    "--set takes KEY=VALUE, as in --set limits.temperature.max='65 degC', got '=5'"),
  WrongOption(
    "check single.yaml --set stack.layers",
    "--set takes KEY=VALUE, as in --set limits.temperature.max='65 degC', got 'stack.layers'"),
  WrongOption(
    "check single.yaml --set", "--set needs a value, as in '--set KEY=VALUE'"),
  WrongOption(
    "check single.yaml --catalogue", "--catalogue needs a value, as in '--catalogue FILE'"),
  WrongOption("check - -", "check takes one file, got '-' too: check SPEC", of: "check"),
]
