import SourceText
import Testing

@testable import StackCommands

@Suite("Record of a run")
struct RunRecordTests {
  @Test("the mark comes first, every field has its unit")
  func fields() throws {
    let record = RunRecord(
      tool: "stackwright 0.1.0", solver: "GLPK 5.0", searchSeconds: 1.23456,
      verificationSeconds: 0.5, hostCores: 8, jobs: 2, nodes: 100, programs: 7, peakMemory: 41.26)
    guard case .object(let members) = record.json else {
      Issue.record("no object")
      return
    }
    #expect(
      members.map(\.key) == [
        "stackwright_run", "tool", "solver", "search_s", "verification_s", "host_cores", "jobs",
        "nodes", "programs_solved", "peak_memory_mib",
      ])
    #expect(
      members.map(\.value) == [
        .number("1"), .string("stackwright 0.1.0"), .string("GLPK 5.0"), .number("1.235"),
        .number("0.500"), .number("8"), .number("2"), .number("100"), .number("7"),
        .number("41.3"),
      ])
  }
}
