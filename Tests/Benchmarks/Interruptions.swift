import FoundationEssentials
import Glibc
import SourceText

/// The built command, stopped by a signal at random moments of a design far larger than the example.
struct Interruptions {
  private static let spec = "Designs/ev-800v-module.yaml"

  /// Settings that leave all materials and make the lists finer.
  private static let settings = [
    "cathode.loading={from: 1 mAh/cm2, to: 8 mAh/cm2, step: 0.05 mAh/cm2}",
    "separator.thickness={from: 15 um, to: 60 um, step: 1 um}",
    "anode=[{material: lithium, np_ratio: [0.1, 0.2, 0.3, 0.5, 0.7, 1]}, {material: anode-free}, "
      + "{material: [silicon, graphite], np_ratio: [1.1, 1.15, 1.2, 1.3]}]",
  ]

  /// How one interrupted run ended.
  private struct Ending {
    let code: Int32
    let seconds: Double
    let hasAnswer: Bool
    let holds: Bool
  }

  private let binary: ChildProcess.Program
  private let folder: String

  /// Finds the command beside this program, and a folder for what it writes.
  init() throws {
    binary = try ChildProcess.Program(besideThis: "stackwright")
    folder =
      FileManager.default.temporaryDirectory.path + "/stackwright-interruptions-\(getpid())"
  }

  /// Stops the command again and again, at a moment of a whole run chosen by each seed.
  ///
  /// - Returns: whether each run ended with the signal's code and either a verified answer or none.
  func table(_ count: UInt64, from first: UInt64) throws -> Bool {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (code, whole) = try timed { try binary.start(arguments).end() }
    print("a whole run takes \(whole.brief) s and ends with \(code)")
    var endings: [Ending] = []
    for seed in first..<first + count {
      endings.append(
        try interrupt(after: whole * Self.share(seed), [SIGINT, SIGTERM][Int(seed % 2)]))
    }
    var table = TextTable(
      """
      \(Self.spec) with finer lists: \(count) signals at random moments of a run, wall-clock seconds
      from the signal to the end of the process
      """,
      ["ended", "runs", "under 0.5 s", "median s", "most s"])
    func add(_ name: String, _ some: [Ending]) {
      let seconds = some.map(\.seconds)
      table.add([
        name, "\(some.count)", "\(seconds.count { $0 < 0.5 })", seconds.median.brief,
        (seconds.max() ?? .nan).brief,
      ])
    }
    let stopped = endings.filter { [130, 143].contains($0.code) }
    add("by the signal, with a verified answer", stopped.filter { $0.hasAnswer && $0.holds })
    add("by the signal, without an answer", stopped.filter { !$0.hasAnswer })
    add("before the signal", endings.filter { $0.code == 0 })
    add("all", endings)
    table.show()
    let broken = endings.filter { ![0, 130, 143].contains($0.code) || $0.hasAnswer && !$0.holds }
    if !broken.isEmpty { print("\n  BROKEN: \(broken)") }
    return broken.isEmpty
  }

  private var arguments: [String] {
    ["optimise", Self.spec, "-q", "-o", folder] + Self.settings.flatMap { ["--set", $0] }
  }

  private func interrupt(after seconds: Double, _ signal: Int32) throws -> Ending {
    try? FileManager.default.removeItem(atPath: folder)
    let child = try binary.start(arguments)
    usleep(UInt32(seconds * 1e6))
    let (code, waited) = timed {
      child.send(signal)
      return child.end()
    }
    let result = folder + "/result.json"
    guard FileManager.default.fileExists(atPath: result) else {
      return Ending(code: code, seconds: waited, hasAnswer: false, holds: true)
    }
    let verified = try binary.start(["verify", result]).end()
    return Ending(code: code, seconds: waited, hasAnswer: true, holds: verified == 0)
  }

  /// A share of 1 for a seed, the same each time.
  private static func share(_ seed: UInt64) -> Double {
    let text = SHA256.hexadecimal(of: Array("\(seed)".utf8)).prefix(8)
    return Double(UInt32(text, radix: 16) ?? 0) / Double(UInt32.max)
  }
}
