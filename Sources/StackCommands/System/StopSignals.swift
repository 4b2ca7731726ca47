import Glibc
import Synchronization

/// SIGINT and SIGTERM: the first asks the optimiser to stop, a later one ends the process at once.
///
/// `timeout`, shells and job schedulers signal a process and then its group, so that one stop may
/// arrive as two signals: what comes within ``echo`` of the first is part of it.
///
/// Both are blocked in every thread and taken off by a thread of their own, so that no code ever
/// runs inside a signal handler.
enum StopSignals {
  /// The number of the first signal that came; 0 before.
  private static let first = Atomic<Int32>(0)
  /// How long after the first signal another still belongs to it.
  private static let echo = Duration.milliseconds(300)

  /// The first signal that came, or nil.
  static var received: Int32? {
    let signal = first.load(ordering: .acquiring)
    return signal == 0 ? nil : signal
  }

  /// Starts to watch; to be called once, before the first other thread starts.
  ///
  /// A signal that is ignored, as in a job in the background, stays ignored.
  static func watch() {
    var set = watched
    guard unsafe pthread_sigmask(SIG_BLOCK, &set, nil) == 0 else { return }
    if !startThread() { unsafe pthread_sigmask(SIG_UNBLOCK, &set, nil) }
  }

  private static func startThread() -> Bool {
    var thread: pthread_t = 0
    return unsafe pthread_create(&thread, nil, runSignalThread, nil) == 0
  }

  fileprivate static func takeSignals() {
    var set = watched
    var start: ContinuousClock.Instant?
    while true {
      var signal: Int32 = 0
      guard unsafe sigwait(&set, &signal) == 0 else { continue }
      guard let start else {
        start = .now
        first.store(signal, ordering: .releasing)
        continue
      }
      if start.duration(to: .now) > echo { _exit(128 + signal) }
    }
  }

  private static var watched: sigset_t {
    var set = sigset_t()
    unsafe sigemptyset(&set)
    for signal in [SIGINT, SIGTERM] where !isIgnored(signal) {
      unsafe sigaddset(&set, signal)
    }
    return set
  }

  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    guard unsafe sigaction(signal, nil, &action) == 0 else { return false }
    let handler = unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
    let ignoring = unsafe unsafeBitCast(SIG_IGN, to: Int.self)
    return handler == ignoring
  }
}

/// The body of the thread.
private func runSignalThread(_: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  StopSignals.takeSignals()
  return nil
}
