import Glibc

/// An open file that closes itself.
struct Descriptor: ~Copyable {
  let number: Int32

  /// Opens a file.
  ///
  /// - Throws: the system's error number.
  init(path: String, flags: Int32, permissions: mode_t = 0o666) throws(SystemError) {
    number = try systemCall { unsafe open(path, flags | O_CLOEXEC, permissions) }
  }

  deinit {
    close(number)
  }

  /// Waits until a pipe has something to read or has lost its writers; makes reads wait again.
  func waitForWriter(_ onWait: () -> Void) throws(SystemError) {
    var status = stat()
    _ = try systemCall { unsafe fstat(number, &status) }
    if status.st_mode & S_IFMT == S_IFIFO {
      var entry = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
      if try systemCall({ unsafe poll(&entry, 1, 1000) }) == 0 {
        onWait()
        _ = try systemCall { unsafe poll(&entry, 1, -1) }
      }
    }
    _ = try systemCall { fcntl(number, F_SETFL, 0) }
  }

  /// Reads up to a number of bytes more than `limit`, so that the caller sees when there are more.
  func readAll(limit: Int) throws(SystemError) -> [UInt8] {
    try Self.readAll(number, limit: limit)
  }

  /// Reads a file that is already open, to its end or until it has more than `limit` bytes.
  static func readAll(_ number: Int32, limit: Int) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while bytes.count <= limit {
      let count = try systemCall { () -> Int in
        unsafe chunk.withUnsafeMutableBytes { unsafe read(number, $0.baseAddress, $0.count) }
      }
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return bytes
  }

  /// Writes all bytes to a file that is already open.
  static func writeAll(_ bytes: some Collection<UInt8>, to number: Int32) throws(SystemError) {
    let bytes = Array(bytes)
    var written = 0
    while written < bytes.count {
      written += try systemCall { () -> Int in
        unsafe bytes[written...].withUnsafeBytes {
          unsafe write(number, $0.baseAddress, $0.count)
        }
      }
    }
  }
}

/// An error number of the system.
struct SystemError: Error, Sendable, Hashable {
  /// The number, such as `ENOENT`.
  let number: Int32
}

/// Calls the system again while a signal interrupts it.
func systemCall<Result: FixedWidthInteger & SignedInteger>(
  _ call: () -> Result
) throws(SystemError) -> Result {
  while true {
    let result = call()
    if result >= 0 { return result }
    let number = errno
    if number != EINTR { throw SystemError(number: number) }
  }
}
