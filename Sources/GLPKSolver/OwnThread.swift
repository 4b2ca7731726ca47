import Glibc
import LinearProgram

/// Runs a body on a thread made for it, and waits for the end.
///
/// GLPK's memory belongs to a thread. On one of its own it never meets the threads that Swift
/// shares out among tasks, and it gets a stack of 16 MB whatever the caller's is.
///
/// - Throws: What the body throws, or a fault when the system gives no thread.
func onOwnThread<R>(_ body: () throws(SolverFault) -> R) throws(SolverFault) -> R {
  var result: Result<R, SolverFault> = .failure(SolverFault(.noResources))
  let run = {
    do throws(SolverFault) {
      result = .success(try body())
    } catch {
      result = .failure(error)
    }
  }
  withoutActuallyEscaping(run) { run in
    let job = Job(run)
    withExtendedLifetime(job) { runToEnd(job) }
  }
  return try result.get()
}

private final class Job {
  let run: () -> Void

  init(_ run: @escaping () -> Void) {
    self.run = run
  }
}

private func runToEnd(_ job: Job) {
  let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
  defer { attributes.deallocate() }
  guard pthread_attr_init(attributes) == 0 else { return }
  defer { pthread_attr_destroy(attributes) }
  pthread_attr_setstacksize(attributes, 16 << 20)
  var thread = pthread_t()
  let pointer = Unmanaged.passUnretained(job).toOpaque()
  let code = pthread_create(
    &thread, attributes,
    { pointer in
      if let pointer { Unmanaged<Job>.fromOpaque(pointer).takeUnretainedValue().run() }
      return nil
    }, pointer)
  if code == 0 { pthread_join(thread, nil) }
}
