import Foundation
import GLPKSolver
import SourceText
import StackDesign
import StackRecords
import StackSpec

/// The specs of the Designs folder, each read and solved once.
enum DesignsFolder {
  /// A spec with its answer.
  struct Solved: Sendable {
    let question: DesignQuestion
    let answer: DesignAnswer

    /// The record that the command would write.
    var result: DesignResult {
      answer.result(tool: "", solver: GLPKSolver.name, input: question.input)
    }

    /// Names of the limits and standing rules that bind, sorted.
    var binding: [String] {
      let result = result
      return
        (result.limits.filter(\.binds).map(\.limit.name)
        + result.rules.filter(\.binds).map(\.rule.rawValue)).sorted()
    }
  }

  private struct Unreadable: Error {
    let messages: [String]
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Designs")

  /// Names of all specs, without their extension, sorted.
  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }()

  private static let answers: [String: Result<Solved, any Error>] = Dictionary(
    uniqueKeysWithValues: names.map { name in (name, Result { try solve(name) }) })

  /// The answer to a spec as it stands.
  static func solved(_ name: String) throws -> Solved {
    guard let answer = answers[name] else { throw Unreadable(messages: ["no design \(name)"]) }
    return try answer.get()
  }

  /// The answer to a spec with settings.
  static func solve(_ name: String, _ settings: [String] = []) throws -> Solved {
    let bytes = try Data(contentsOf: folder.appending(path: name + ".yaml"))
    let reading = DesignQuestion.read(
      spec: SourceFile(name: name, bytes: Array(bytes)), settings: settings)
    guard let question = reading.question, reading.diagnostics.isEmpty else {
      throw Unreadable(messages: reading.diagnostics.map(\.message))
    }
    return Solved(question: question, answer: try solve(question.problem))
  }

  /// The answer to a problem.
  static func solve(_ problem: DesignProblem) throws -> DesignAnswer {
    try DesignOptimiser(problem: problem, solver: GLPKSolver(), jobs: 2).run()
  }
}
