import Dispatch
import StackRecords
import Synchronization
import Verification

/// Verifies a record on a thread of its own, and gives up soon after a stop.
struct PatientVerifier {
  private let verifier: Verifier
  private let stop: StopRule

  /// How long a verification may go on after a stop.
  private static let grace = ContinuousClock.Duration.milliseconds(150)

  init(_ verifier: Verifier, stop: StopRule) {
    self.verifier = verifier
    self.stop = stop
  }

  /// The report; nil when a stop came and it would take longer.
  func verify(_ result: DesignResult) -> VerificationReport? {
    let finished = DispatchSemaphore(value: 0)
    let outcome = Outcome()
    let verifier = verifier
    DispatchQueue.global().async {
      let report = verifier.verify(result)
      outcome.report.withLock { $0 = report }
      finished.signal()
    }
    var end: ContinuousClock.Instant?
    while finished.wait(timeout: .now() + .milliseconds(10)) == .timedOut {
      guard stop.says else { continue }
      let last = end ?? .now + Self.grace
      end = last
      if ContinuousClock.now >= last { return nil }
    }
    return outcome.report.withLock { $0 }
  }

  /// What the thread leaves behind.
  private final class Outcome: Sendable {
    let report = Mutex<VerificationReport?>(nil)
  }
}
