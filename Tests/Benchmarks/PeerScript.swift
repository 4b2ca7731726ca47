import FoundationEssentials
import Glibc
import SourceText

/// A script that groups an instance by other methods: called with the instance's path, it prints one
/// JSON object a line with `method`, `modules`, `bound` and `seconds`.
struct PeerScript {
  let path: String

  /// What one method reached.
  struct Answer {
    var method: String
    var modules: Int
    var bound: String
    var seconds: Double
  }

  /// The answers for an instance; nil where the script cannot run.
  func answers(_ instance: String) throws -> (answers: [Answer], mebibytes: Double)? {
    guard let output = try ChildProcess.output(of: ["python3", path, instance]) else { return nil }
    let answers = try output.bytes.split(separator: 0x0A).compactMap { line -> Answer? in
      let root = try JSONValue.parse(Array(line), file: path)
      guard case .string(let method)? = root["method"],
        case .number(let modules)? = root["modules"], let count = Int(modules),
        case .number(let seconds)? = root["seconds"], let time = Double(seconds)
      else { return nil }
      var bound = ""
      if case .number(let text)? = root["bound"] { bound = text }
      return Answer(method: method, modules: count, bound: bound, seconds: time)
    }
    return (answers, output.mebibytes)
  }
}
