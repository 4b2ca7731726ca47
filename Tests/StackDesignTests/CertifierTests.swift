import GLPKSolver
import RandomProblems
import SourceText
import StackDesign
import StackRecords
import Testing
import Verification

@Suite("The record before the verifier")
struct CertifierTests {
  @Test("every region, number of layers and status is borne out", arguments: 0..<300)
  func randomProblem(seed: Int) throws {
    var random = RandomProblems(seed: UInt64(6000 + seed))
    var problem = random.problem(most: 20_000)
    // Few limits leave many ties and regions that a single limit closes in part.
    if seed % 3 == 0 {
      problem.limits = random.some(problem.limits, 1...2).sorted { $0.name < $1.name }
    }
    let answer = try DesignOptimiser(problem: problem, solver: GLPKSolver(), jobs: 1).run()
    let input = ResultInput(
      spec: .init(name: "", text: "", sha256: SHA256.hexadecimal(of: [])), catalogueSHA256: "",
      entries: [])
    let record = answer.result(tool: "", solver: "", input: input)
    let report = Verifier(problem: problem).verify(record)
    #expect(report.findings == [])
  }
}
