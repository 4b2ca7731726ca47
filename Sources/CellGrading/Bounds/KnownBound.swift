import Synchronization

/// No more sets than this exist: lowered on one thread, asked on others.
final class KnownBound: Sendable {
  private let least: Atomic<Int>

  init(_ count: Int) { least = Atomic(count) }

  var count: Int { least.load(ordering: .relaxed) }

  func lower(to count: Int) { least.min(count, ordering: .relaxed) }
}
