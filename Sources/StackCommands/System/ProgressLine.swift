import Glibc
import Quantities
import StackDesign
import StackRecords

/// A line on a terminal that tells how far a piece of work has come, and leaves no trace.
struct ProgressLine: Sendable {
  /// The line; nil where standard error is no terminal or nobody wants notes.
  init?(_ console: Console) {
    guard console.showsProgress else { return nil }
  }

  /// Writes it anew.
  func show(_ text: String) { write("\r" + text + "\u{1B}[K") }

  /// Takes it away.
  func clear() { write("\r\u{1B}[K") }

  /// Incumbent, bound, gap and the share of the space that is excluded.
  static func text(_ progress: SearchProgress, _ objective: Objective) -> String {
    let bound = NumberText.fixed(progress.bound, decimals: 1)
    let best =
      if let value = progress.value, let gap = progress.gap {
        "best \(NumberText.fixed(value, decimals: 1)), bound \(bound) \(objective.unit), "
          + "gap \(NumberText.fixed(100 * gap, decimals: 2)) %"
      } else {
        "no design yet, bound \(bound) \(objective.unit)"
      }
    // Rounded down, so that it says all only when all is.
    let share = (progress.excludedShare * 10_000).rounded(.down) / 100
    return best + ", \(NumberText.fixed(share, decimals: 2)) % of the space excluded"
  }

  private func write(_ text: String) {
    try? Descriptor.writeAll(text.utf8, to: STDERR_FILENO)
  }
}
