private import Dispatch
private import Synchronization

/// The results of independent work on each element, in the order of the elements.
///
/// The work must not depend on the order in which elements are taken, so that the number of jobs
/// never shows in an answer.
public func mapInParallel<Element: Sendable, Result: Sendable>(
  _ elements: [Element], jobs: Int, _ work: @escaping @Sendable (Element) -> Result
) -> [Result] {
  guard jobs > 1, elements.count > 1 else { return elements.map(work) }
  let share = max(1, (elements.count + 8 * jobs - 1) / (8 * jobs))
  let pieces = (elements.count + share - 1) / share
  let done = Mutex<[(piece: Int, results: [Result])]>([])
  DispatchQueue.concurrentPerform(iterations: pieces) { piece in
    let range = (piece * share)..<min(elements.count, (piece + 1) * share)
    let results = elements[range].map(work)
    done.withLock { $0.append((piece, results)) }
  }
  return done.withLock { $0.sorted { $0.piece < $1.piece }.flatMap(\.results) }
}
