import Foundation
import GLPKSolver
import SourceText
import StackDesign
import StackRecords
import StackSpec

@testable import Verification

/// A record that the optimiser made of the example spec, on a part of its space.
enum GenuineRecord {
  /// What narrows the space, so that a record is checked in a moment without optimisation.
  static let settings = [
    "cathode.loading={from: 3 mAh/cm2, to: 8 mAh/cm2, step: 1 mAh/cm2}",
    "separator.thickness=[15 um, 30 um]", "plate.thickness=[6 um, 10 um]",
    "stack.layers=8..15", "module.series=[8, 10, 12, 14, 16, 18]", "module.parallel=[1, 2]",
    "module.energy.min=2 kWh",
  ]

  struct Unreadable: Error {}

  static func question(_ settings: [String] = settings) throws -> DesignQuestion {
    let path = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    let spec = try SourceFile(
      name: "ev-800v-module.yaml",
      bytes: bytes(of: (path + ["Designs", "ev-800v-module.yaml"]).joined(separator: "/")))
    guard let question = DesignQuestion.read(spec: spec, settings: settings).question else {
      throw Unreadable()
    }
    return question
  }

  static func make(_ settings: [String] = settings) throws -> DesignResult {
    let question = try question(settings)
    let answer = try DesignOptimiser(problem: question.problem, solver: GLPKSolver(), jobs: 1)
      .run()
    return answer.result(tool: "stackwright", solver: GLPKSolver.name, input: question.input)
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    Array(try String(contentsOfFile: path, encoding: .utf8).utf8)
  }
}
