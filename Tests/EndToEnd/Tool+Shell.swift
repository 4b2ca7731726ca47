import Foundation
import Testing

extension Tool {
  /// Runs a script of the shell in the folder, with the command as `$STACKWRIGHT`.
  ///
  /// A script that takes longer than it may is killed and ends with a code that no test expects.
  func shell(
    _ script: String, seconds: Int = 10, environment: [String: String] = [:]
  ) throws -> Outcome {
    let command = try process([], environment)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/timeout")
    process.arguments = ["-s", "KILL", "\(seconds)", "/bin/bash", "-c", script]
    process.currentDirectoryURL = folder
    var all = command.environment ?? [:]
    all["STACKWRIGHT"] = command.executableURL?.path()
    process.environment = all
    let streams = folder.deletingLastPathComponent()
      .appending(path: folder.lastPathComponent + "-shell")
    try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: streams) }
    let names = ["out", "err"].map { streams.appending(path: $0) }
    for name in names { try Data().write(to: name) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: names[0])
    process.standardError = try FileHandle(forWritingTo: names[1])
    try process.run()
    process.waitUntilExit()
    let texts = try names.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Outcome(code: process.terminationStatus, output: texts[0], error: texts[1])
  }
}
