import Glibc

/// The three streams that every process is given, made safe before anything else runs.
enum StandardStreams {
  /// Makes a write to a closed pipe, or beyond the largest allowed file, an error of its own, and
  /// takes the places of closed streams.
  ///
  /// Without it a file opened later could become standard output. A closed stream is replaced by
  /// one on which every read or write in its direction fails.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      guard fcntl(stream, F_GETFD) == -1, errno == EBADF else { continue }
      _ = unsafe open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
