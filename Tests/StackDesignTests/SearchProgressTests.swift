import GLPKSolver
import RandomProblems
import StackDesign
import StackRecords
import Synchronization
import Testing

@Suite("Progress of a search")
struct SearchProgressTests {
  private final class Heard: Sendable {
    let all = Mutex<[SearchProgress]>([])
  }

  @Test("the first report comes at once and bounds the answer", arguments: 0..<30)
  func bounds(seed: Int) throws {
    var random = RandomProblems(seed: UInt64(9900 + seed))
    let problem = random.problem(most: 20_000)
    let heard = Heard()
    let answer = try DesignOptimiser(problem: problem, solver: GLPKSolver(), jobs: 1)
      .run(report: { progress in heard.all.withLock { $0.append(progress) } })
    let reports = heard.all.withLock { $0 }
    guard let value = answer.value, answer.work.openedNodes > 0 else { return }
    #expect(!reports.isEmpty)
    for report in reports {
      #expect((0...1).contains(report.excludedShare))
      let slack = 1e-9 * abs(value)
      #expect(
        problem.objective.maximises ? report.bound >= value - slack : report.bound <= value + slack)
      if let gap = report.gap { #expect(gap >= 0) }
    }
  }
}
