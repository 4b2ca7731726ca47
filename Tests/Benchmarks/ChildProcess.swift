import Glibc

/// A running program.
struct ChildProcess {
  /// Why a program could not be started.
  enum Fault: Error {
    case missing(String)
    case system(Int32)
  }

  /// A program on the disk.
  struct Program {
    let path: String

    /// A program in the folder of the one that runs.
    init(besideThis name: String) throws {
      guard let own = unsafe realpath("/proc/self/exe", nil) else {
        throw Fault.missing("/proc/self/exe")
      }
      defer { unsafe free(own) }
      let folder = unsafe String(cString: own).split(separator: "/").dropLast()
      path = "/" + folder.joined(separator: "/") + "/" + name
      guard unsafe access(path, X_OK) == 0 else { throw Fault.missing(path) }
    }

    /// Starts it with standard output and error going nowhere.
    func start(_ arguments: [String]) throws -> ChildProcess {
      // A job in the background is started with SIGINT ignored, and its children inherit that.
      for number in [SIGINT, SIGTERM] { _ = signal(number, SIG_DFL) }
      var words = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
      defer { unsafe words.forEach { unsafe free($0) } }
      var actions = unsafe posix_spawn_file_actions_t()
      unsafe posix_spawn_file_actions_init(&actions)
      defer { unsafe posix_spawn_file_actions_destroy(&actions) }
      for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
        unsafe posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
      }
      var number: pid_t = 0
      let fault = unsafe posix_spawn(&number, path, &actions, nil, &words, environ)
      guard fault == 0 else { throw Fault.system(fault) }
      return ChildProcess(number: number)
    }
  }

  private let number: pid_t

  /// Runs a program of the search path to its end.
  ///
  /// - Returns: What it wrote to standard output, and the most memory that it held; nil when it
  ///   could not be started or failed.
  static func output(of words: [String]) throws -> (bytes: [UInt8], mebibytes: Double)? {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { throw Fault.system(errno) }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    unsafe posix_spawn_file_actions_addclose(&actions, ends[0])
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    var number: pid_t = 0
    let fault = unsafe posix_spawnp(&number, words[0], &actions, nil, &arguments, environ)
    unsafe arguments.forEach { unsafe free($0) }
    unsafe posix_spawn_file_actions_destroy(&actions)
    close(ends[1])
    defer { close(ends[0]) }
    guard fault == 0 else { return nil }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe read(ends[0], &buffer, buffer.count)
      if count > 0 {
        bytes += buffer.prefix(count)
      } else if count == 0 || errno != EINTR {
        break
      }
    }
    var status: Int32 = 0
    var usage = rusage()
    while unsafe wait4(number, &status, 0, &usage) < 0, errno == EINTR {}
    return status == 0 ? (bytes, Double(usage.ru_maxrss) / 1024) : nil
  }

  /// Sends it a signal.
  func send(_ signal: Int32) { kill(number, signal) }

  /// Waits for its end; the code as a shell gives it.
  func end() -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(number, &status, 0) < 0, errno == EINTR {}
    return status & 0x7f == 0 ? status >> 8 & 0xff : 128 + (status & 0x7f)
  }
}
