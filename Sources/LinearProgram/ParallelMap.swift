private import Dispatch
private import Synchronization

/// The results of independent work on each element, in the order of the elements.
///
/// The work must not depend on the order in which elements are taken, so that the number of jobs
/// never shows in an answer. The calling thread works too, so that work within work is done by as many
/// threads as are free, and never waits for one.
public func mapInParallel<Element: Sendable, Result: Sendable>(
  _ elements: [Element], jobs: Int, _ work: @escaping @Sendable (Element) -> Result
) -> [Result] {
  guard jobs > 1, elements.count > 1 else { return elements.map(work) }
  let shared = SharedWork(elements, pieces: 8 * jobs, work)
  for _ in 1..<min(jobs, shared.pieces) {
    DispatchQueue.global().async { shared.run() }
  }
  shared.run()
  return shared.results()
}

/// Work that threads take piece by piece.
private final class SharedWork<Element: Sendable, Result: Sendable>: Sendable {
  let pieces: Int
  private let elements: [Element]
  private let work: @Sendable (Element) -> Result
  private let share: Int
  private let next = Atomic(0)
  private let done = Mutex<[(piece: Int, results: [Result])]>([])
  private let isDone = DispatchSemaphore(value: 0)

  init(_ elements: [Element], pieces: Int, _ work: @escaping @Sendable (Element) -> Result) {
    self.elements = elements
    self.work = work
    share = (elements.count + pieces - 1) / pieces
    self.pieces = (elements.count + share - 1) / share
  }

  /// Takes pieces until none is left; a thread that comes late finds none.
  func run() {
    while true {
      let piece = next.add(1, ordering: .relaxed).oldValue
      guard piece < pieces else { return }
      let range = (piece * share)..<min(elements.count, (piece + 1) * share)
      let results = elements[range].map(work)
      let count = done.withLock { done in
        done.append((piece, results))
        return done.count
      }
      if count == pieces { isDone.signal() }
    }
  }

  /// Waits for the last piece, not for threads.
  func results() -> [Result] {
    isDone.wait()
    return done.withLock { $0.sorted { $0.piece < $1.piece }.flatMap(\.results) }
  }
}
