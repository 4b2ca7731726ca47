import Foundation
import GLPKSolver
import SourceText
import StackDesign
import StackRecords
import StackSpec
import Testing

@Suite("The designs of the Designs folder")
struct DesignsTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Designs")

  private func answer(_ name: String, _ settings: [String] = []) throws -> DesignAnswer {
    let bytes = try Data(contentsOf: Self.folder.appending(path: name))
    let reading = DesignQuestion.read(
      spec: SourceFile(name: name, bytes: Array(bytes)), settings: settings)
    let question = try #require(reading.question, "\(reading.diagnostics.map(\.message))")
    return try DesignOptimiser(problem: question.problem, solver: GLPKSolver(), jobs: 2).run()
  }

  private func binding(_ answer: DesignAnswer) -> [String] {
    let result = answer.result(
      tool: "", solver: nil,
      input: ResultInput(
        spec: .init(name: "", text: "", sha256: ""), catalogueSHA256: "", entries: []))
    return result.limits.filter(\.binds).map(\.limit.name)
      + result.rules.filter(\.binds).map(\.rule.rawValue)
  }

  @Test("the EV module opens a billion designs or more and is proven")
  func size() throws {
    let answer = try answer("ev-800v-module.yaml")
    #expect(answer.outcome == .provenOptimal)
    let result = answer.result(
      tool: "", solver: nil,
      input: ResultInput(
        spec: .init(name: "", text: "", sha256: ""), catalogueSHA256: "", entries: []))
    #expect(result.designs >= 1_000_000_000)
    #expect(result.runnersUp.count == 10)
  }

  @Test("at least two limits bind at the EV module's optimum")
  func bindingLimits() throws {
    let names = binding(try answer("ev-800v-module.yaml"))
    #expect(names.count >= 2, "\(names)")
    #expect(names.contains("stack_voltage.max"))
  }

  @Test("the EV module is feasible for two cathodes", arguments: ["NMC811", "NMC622", "LFP"])
  func cathodes(name: String) throws {
    let answer = try answer("ev-800v-module.yaml", ["cathode.material=\(name)"])
    #expect(answer.outcome == .provenOptimal)
  }

  @Test(
    "the EV module is feasible for each kind of anode",
    arguments: [
      "[{material: lithium, np_ratio: [0.2, 0.5, 1]}]", "[{material: anode-free}]",
      "[{material: [silicon, graphite], np_ratio: [1.1, 1.2]}]",
    ])
  func anodes(block: String) throws {
    let answer = try answer("ev-800v-module.yaml", ["anode=\(block)"])
    #expect(answer.outcome == .provenOptimal)
  }

  @Test("the LFP stack stays below 60 V and is proven")
  func lithiumIronPhosphate() throws {
    let answer = try answer("lfp-60v-stack.yaml")
    #expect(answer.outcome == .provenOptimal)
    #expect(answer.choices?.cathode == "LFP")
    #expect(binding(answer).contains("stack_voltage.max"))
  }
}
