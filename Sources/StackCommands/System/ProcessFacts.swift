import Glibc

/// What a process knows of itself and its host.
enum ProcessFacts {
  /// The cores of the host that are at work.
  static var hostCores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// The cores that the process may use, at least one.
  static var allowedCores: Int {
    guard let file = try? Descriptor(path: "/proc/self/status", flags: O_RDONLY),
      let bytes = try? file.readAll(limit: 1 << 16),
      let count = allowedCores(inStatus: String(decoding: bytes, as: UTF8.self))
    else { return hostCores }
    return count
  }

  /// The number of cores in the line `Cpus_allowed_list: 0-3,8` of a process's status.
  static func allowedCores(inStatus text: String) -> Int? {
    let key = "Cpus_allowed_list:"
    guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix(key) }) else {
      return nil
    }
    var count = 0
    for range in line.dropFirst(key.count).split(separator: ",") {
      let ends = range.split(separator: "-").map { Int($0.filter { $0.isASCII && $0.isNumber }) }
      guard let first = ends.first ?? nil, let last = ends.last ?? nil, first <= last else {
        return nil
      }
      count += last - first + 1
    }
    return count > 0 ? count : nil
  }

  /// The most memory that the process has held, in MiB.
  static var peakMemory: Double {
    var usage = rusage()
    guard unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return 0 }
    return Double(usage.ru_maxrss) / 1024
  }
}
