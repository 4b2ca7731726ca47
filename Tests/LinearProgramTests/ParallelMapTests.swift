import LinearProgram
import Synchronization
import Testing

@Suite("Work on many elements at the same time")
struct ParallelMapTests {
  @Test("comes back in order, each element once, by any number of jobs", arguments: [1, 2, 3, 8])
  func order(jobs: Int) {
    for count in [0, 1, 2, 7, 1_000] {
      let calls = Counter()
      let squares = mapInParallel(Array(0..<count), jobs: jobs) { element in
        calls.next()
        return element * element
      }
      #expect(squares == (0..<count).map { $0 * $0 })
      #expect(calls.value == count)
    }
  }

  @Test("may itself be shared out, to any depth")
  func nested() {
    @Sendable func leaves(_ depth: Int, _ number: Int) -> [Int] {
      guard depth > 0 else { return [number] }
      let parts = mapInParallel([0, 1, 2], jobs: 3) { leaves(depth - 1, 3 * number + $0) }
      return parts.flatMap(\.self)
    }
    #expect(leaves(6, 0) == Array(0..<729))
  }

  private final class Counter: Sendable {
    private let count = Atomic(0)
    var value: Int { count.load(ordering: .relaxed) }
    func next() { count.add(1, ordering: .relaxed) }
  }
}
