import Quantities
import Synchronization

/// A progress line that tells what is done and for how long, once a second.
final class ElapsedLine: Sendable {
  private let line: ProgressLine
  private let words: String
  private let start = ContinuousClock.now
  private let told = Atomic<Int64>(0)

  /// The line; nil where standard error is no terminal or nobody wants notes.
  init?(_ words: String, _ console: Console) {
    guard let line = ProgressLine(console) else { return nil }
    self.line = line
    self.words = words
  }

  /// Writes it anew when another second has passed; may be called often and from any thread.
  func tell() {
    let seconds = start.duration(to: .now).components.seconds
    let before = told.load(ordering: .relaxed)
    guard seconds > before,
      told.compareExchange(expected: before, desired: seconds, ordering: .relaxed).exchanged
    else { return }
    line.show(Self.text(words, seconds: seconds))
  }

  /// Takes it away.
  func clear() { line.clear() }

  /// What is done, and for how long.
  static func text(_ words: String, seconds: Int64) -> String {
    "\(words), \(NumberText.grouped(Int(seconds))) s"
  }
}
