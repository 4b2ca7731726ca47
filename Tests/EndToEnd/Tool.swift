import Foundation
import Testing

/// The built command, run in a folder of its own.
struct Tool {
  /// How a run ended.
  struct Outcome {
    let code: Int32
    let output: String
    let error: String
  }

  /// The folder in which commands run and files lie.
  let folder: URL

  /// Runs a test with a folder of its own, and removes the folder.
  static func inScratchFolder(_ test: (Tool) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "stackwright-end-to-end-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try test(Tool(folder: folder))
  }

  /// Runs the command to its end; standard streams go through files, so that none can fill up.
  func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) throws -> Outcome {
    let streams = folder.deletingLastPathComponent()
      .appending(path: folder.lastPathComponent + "-streams")
    try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: streams) }
    let names = ["in", "out", "err"].map { streams.appending(path: $0) }
    try input.write(to: names[0], atomically: false, encoding: .utf8)
    for name in names[1...] { try Data().write(to: name) }
    let process = try self.process(arguments, environment)
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    return Outcome(
      code: process.terminationStatus, output: try String(contentsOf: names[1], encoding: .utf8),
      error: try String(contentsOf: names[2], encoding: .utf8))
  }

  /// A process ready to run, for tests that hold its streams or send it signals.
  func process(_ arguments: [String], _ environment: [String: String] = [:]) throws -> Process {
    let process = Process()
    process.executableURL = try Self.binary()
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var all = ProcessInfo.processInfo.environment
    all["NO_COLOR"] = nil
    process.environment = all.merging(environment) { $1 }
    return process
  }

  /// Writes a file into the folder.
  func write(_ text: String, to name: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: false, encoding: .utf8)
  }

  /// The text of a file in the folder.
  func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  /// The names in the folder or in one of its folders, sorted; empty where there is none.
  func names(in name: String = "") -> [String] {
    let path = folder.appending(path: name).path(percentEncoded: false)
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  /// The command lies beside the tests in the folder of products.
  private static func binary() throws -> URL {
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") }
    let tests = bundle.map { URL(filePath: $0) } ?? URL(filePath: "/proc/self/exe")
    var folder = tests.resolvingSymlinksInPath().deletingLastPathComponent()
    while folder.path() != "/" {
      let binary = folder.appending(path: "stackwright")
      if FileManager.default.isExecutableFile(atPath: binary.path()) { return binary }
      folder = folder.deletingLastPathComponent()
    }
    throw CocoaError(.fileNoSuchFile)
  }
}
