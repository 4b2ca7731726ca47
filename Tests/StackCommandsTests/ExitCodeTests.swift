import Glibc
import StackRecords
import Testing

@testable import StackCommands

@Suite("Exit codes")
struct ExitCodeTests {
  @Test(
    "what an outcome means for a script",
    arguments: [
      (DesignResult.Outcome.provenOptimal, Int32(0)), (.allowed, 0), (.notAllowed, 4),
      (.provenInfeasible, 4), (.withinGap, 5), (.undecided, 6),
    ])
  func outcomes(outcome: DesignResult.Outcome, code: Int32) {
    #expect(ExitCode(outcome, stoppedBy: nil).rawValue == code)
    #expect(ExitCode(outcome, stoppedBy: SIGINT).rawValue == 130)
    #expect(ExitCode(outcome, stoppedBy: SIGTERM).rawValue == 143)
  }

  @Test("what a fault means for a script")
  func faults() {
    #expect(CommandFault.usage(.noCommand).exitCode.rawValue == 2)
    #expect(CommandFault.input([]).exitCode.rawValue == 3)
    #expect(CommandFault.unverified([]).exitCode.rawValue == 7)
    #expect(CommandFault.file(FileFault(kind: .isFolder, path: "f")).exitCode.rawValue == 8)
    #expect(CommandFault.closedOutput.exitCode.rawValue == 141)
  }
}
