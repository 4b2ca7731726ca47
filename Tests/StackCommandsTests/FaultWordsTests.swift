import Glibc
import Testing

@testable import StackCommands

@Suite("Words of faults")
struct FaultWordsTests {
  @Test(
    "what is wrong with a command line",
    arguments: [
      (
        UsageFault.noCommand,
        "no command; one of optimise, check, grade, replace, calibrate, history, verify, report, compare,"
          + " catalogue, init, schema, doctor, completion, version or help is needed"
      ),
      (
        .unknownCommand("verfy", nearest: "verify"),
        "there is no command 'verfy'; did you mean 'verify'?"
      ),
      (.unknownCommand("xyz", nearest: nil), "there is no command 'xyz'"),
      (
        .unknownOption("--jsn", command: .optimise, nearest: "--json"),
        "optimise has no option '--jsn'; did you mean '--json'?"
      ),
      (.unknownOption("--x", command: nil, nearest: nil), "there is no option '--x'"),
      (.repeatedOption(.jobs), "--jobs is given more than once"),
      (.missingValue(.directory), "-o needs a value, as in '-o DIR'"),
      (.unexpectedValue(.json, "1"), "--json takes no value, got '1'"),
      (.badValue(.jobs, "0"), "--jobs takes a whole number from 1 to 1024, got '0'"),
      (
        .badValue(.timeLimit, "30"),
        "--time-limit takes a time with its unit, as 30s or 5min, got '30'"
      ),
      (.badValue(.gap, "x"), "--gap takes a share from 0 on, as 0.1% or 0.001, got 'x'"),
      (.badValue(.colour, "red"), "--color takes auto, always or never, got 'red'"),
      (
        .badValue(.setting, "a"),
        "--set takes KEY=VALUE, as in --set limits.temperature.max='65 degC', got 'a'"
      ),
      (.missingOperand(.verify), "verify needs a file: verify RESULT.json"),
      (.badValue(.history, "-"), "--history takes a file, got '-'"),
      (
        .badValue(.column, "x"),
        "--column takes QUANTITY=HEADER, as in --column dcir=R0_mohm, got 'x'"
      ),
      (
        .optionOf(.operatorName, "grade --history FILE"),
        "--operator belongs to 'stackwright grade --history FILE'"
      ),
      (.missingOperand(.history), "history needs a file and a cell: history FILE CELL"),
      (
        .unexpectedOperand(.history, "c"),
        "history takes a file and a cell, got 'c' too: history FILE CELL"
      ),
      (
        .missingOption(.replace, .moduleTest),
        "replace needs --module-test FILE: replace RESULT.json --module-test FILE [-o DIR]"
      ),
      (.unexpectedOperand(.check, "b"), "check takes one file, got 'b' too: check SPEC"),
      (
        .unexpectedOperand(.optimise, "degC"),
        "optimise takes one file, got 'degC' too; a value with a space needs quotes, as in"
          + " --set limits.temperature.max='65 degC'"
      ),
      (
        .missingOperand(.completion), "completion needs a shell: completion SHELL"
      ),
      (
        .unexpectedOperand(.help, "b"),
        "help takes one command, topic or key, got 'b' too: help [COMMAND, TOPIC or KEY]"
      ),
      (.unexpectedOperand(.doctor, "b"), "doctor takes nothing more, got 'b'"),
      (
        .unknownOperand(.help, "unit", known: ["units", "spec"]),
        "help knows no command, topic or key 'unit'; did you mean 'units'?"
      ),
      (
        .unknownOperand(.completion, "tcsh", known: ["bash", "zsh", "fish"]),
        "completion knows no shell 'tcsh'; one of bash, zsh or fish is needed"
      ),
      (
        .contrary(.quiet, .verbose),
        "-q and -v say the opposite of each other; give one of them"
      ),
      (.folder(.check, "/tmp"), "check needs a file, but '/tmp' is a folder"),
      (.repeatedStandardInput, "standard input '-' can be read only once"),
    ])
  func usage(fault: UsageFault, words: String) {
    #expect("\(fault)" == words)
  }

  @Test("where more is told: at the command, where it is known")
  func advice() {
    #expect(
      UsageFault.unexpectedOperand(.check, "b").advice
        == "'stackwright help check' lists its options")
    #expect(
      UsageFault.noCommand.advice == "'stackwright help' lists the commands and options")
  }

  @Test("a long word is repeated only in part")
  func echo() {
    let long = String(repeating: "x", count: 100_000)
    let words = "\(UsageFault.unknownCommand(long, nearest: nil))"
    #expect(words == "there is no command '\(String(repeating: "x", count: 60))…'")
  }

  @Test("what is said of large files and of pipes")
  func sentences() {
    #expect(FaultWords.tooLarge(1 << 20) == "found more than 1 MiB, expected at most 1 MiB")
    #expect(FaultWords.waiting(for: "a\u{1B}") == "waiting for somebody to write into 'a\\u{1B}'")
  }

  @Test(
    "what is wrong with a file",
    arguments: [
      (FileFault.Kind.unreadable(ENOENT), "cannot read 'f': No such file or directory"),
      (.isFolder, "'f' is a folder"),
      (.tooLarge(1 << 20), "'f' has more than 1 MiB"),
      (.unwritable(EACCES), "cannot write 'f': Permission denied"),
      (
        .foreign,
        "'f' was not written by stackwright; nothing was written (--force replaces it)"
      ),
      (.otherLines, "'f' is no history of stackwright; nothing was appended"),
      (.exists, "'f' exists already; nothing was written (-o writes elsewhere)"),
      (.noParent, "cannot make the folder 'f': the folder that should hold it is missing"),
      (.notFolder, "'f' is not a folder"),
      (
        .isInput,
        "'f' is read, and the result would take its place; nothing was written (-o writes"
          + " elsewhere)"
      ),
    ])
  func file(kind: FileFault.Kind, words: String) {
    #expect("\(FileFault(kind: kind, path: "f"))" == words)
  }
}
