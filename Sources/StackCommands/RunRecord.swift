import Quantities
import SourceText

/// What differs between two runs on one input, kept in `run.json` beside the result.
struct RunRecord: Sendable, Hashable {
  /// The key at the top by which Stackwright knows its own file.
  static let mark = "stackwright_run"
  /// Number of the layout.
  static let layout = 1

  /// The program, such as `stackwright 0.1.0`.
  var tool: String
  /// The solver, such as `GLPK 5.0`.
  var solver: String
  /// Wall-clock time of the search, in s.
  var searchSeconds: Double
  /// Wall-clock time of the verification, in s.
  var verificationSeconds: Double
  /// Cores of the host.
  var hostCores: Int
  /// Threads that searched.
  var jobs: Int
  /// Parts of the space that the search looked at.
  var nodes: Int
  /// Integer programs solved.
  var programs: Int
  /// Most memory held, in MiB.
  var peakMemory: Double

  /// The record as JSON, with its fields always in the same order.
  var json: JSONValue {
    .object([
      member(Self.mark, .number("\(Self.layout)")),
      member("tool", .string(tool)),
      member("solver", .string(solver)),
      member("search_s", .number(NumberText.fixed(searchSeconds, decimals: 3))),
      member("verification_s", .number(NumberText.fixed(verificationSeconds, decimals: 3))),
      member("host_cores", .number("\(hostCores)")),
      member("jobs", .number("\(jobs)")),
      member("nodes", .number("\(nodes)")),
      member("programs_solved", .number("\(programs)")),
      member("peak_memory_mib", .number(NumberText.fixed(peakMemory, decimals: 1))),
    ])
  }

  private func member(_ key: String, _ value: JSONValue) -> JSONValue.Member {
    JSONValue.Member(key: key, value: value)
  }
}
