import Glibc

/// The most memory that the process has held.
enum PeakMemory {
  /// Peak resident memory in MiB since the start or the last `restart()`.
  static var mebibytes: Double {
    var usage = rusage()
    guard unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return .nan }
    return Double(usage.ru_maxrss) / 1024
  }

  /// Starts the peak anew from the memory held now, where the kernel lets a process do so.
  static func restart() {
    guard let file = unsafe fopen("/proc/self/clear_refs", "w") else { return }
    unsafe fputs("5", file)
    unsafe fclose(file)
  }
}

/// Processor time, which other work on the machine disturbs less than the clock.
enum ProcessorTime {
  /// Seconds that all threads of this process have used.
  static var seconds: Double {
    var usage = rusage()
    guard unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return .nan }
    let (user, system) = (usage.ru_utime, usage.ru_stime)
    return Double(user.tv_sec + system.tv_sec) + 1e-6 * Double(user.tv_usec + system.tv_usec)
  }
}
