import Glibc

/// A file that a command reads, or standard input.
struct InputFile: Sendable, Hashable {
  /// The most bytes of a spec or a catalogue.
  static let specLimit = 1 << 20
  /// The most bytes of a test of modules, which records keep whole.
  static let testLimit = 1 << 26
  /// The most bytes of a history.
  static let historyLimit = 1 << 31
  /// The most bytes of a result.
  static let resultLimit = 1 << 28

  /// Its bytes.
  let bytes: [UInt8]

  /// Reads a file; `-` is standard input.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - limit: the most bytes it may have.
  ///   - onWait: called once when a named pipe is still empty after a second.
  /// - Returns: its bytes.
  /// - Throws: ``FileFault`` when it is a folder, is larger than `limit` or cannot be read.
  static func read(
    _ path: String, limit: Int, onWait: () -> Void = {}
  ) throws(FileFault) -> InputFile {
    let bytes: [UInt8]
    do {
      if path == "-" {
        bytes = try Descriptor.readAll(STDIN_FILENO, limit: limit)
      } else {
        // Opened without waiting: a named pipe that nobody writes would hold the process in silence.
        let file = try Descriptor(path: path, flags: O_RDONLY | O_NONBLOCK | O_NOCTTY)
        try file.waitForWriter(onWait)
        bytes = try file.readAll(limit: limit)
      }
    } catch {
      let kind: FileFault.Kind = error.number == EISDIR ? .isFolder : .unreadable(error.number)
      throw FileFault(kind: kind, path: displayName(of: path))
    }
    if bytes.count > limit {
      throw FileFault(kind: .tooLarge(limit), path: displayName(of: path))
    }
    return InputFile(bytes: bytes)
  }

  /// Whether something of that path can be read.
  static func exists(_ path: String) -> Bool { unsafe access(path, R_OK) == 0 }

  /// Whether two paths lead to the same file.
  static func areSame(_ first: String, _ second: String) -> Bool {
    var (one, other) = (stat(), stat())
    guard first != "-", unsafe stat(first, &one) == 0, unsafe stat(second, &other) == 0 else {
      return false
    }
    return one.st_dev == other.st_dev && one.st_ino == other.st_ino
  }

  /// A path that a file names, counted from the folder of that file; from the working folder where it
  /// is standard input.
  static func path(_ name: String, besides file: String) -> String {
    guard !name.hasPrefix("/"), let slash = file.lastIndex(of: "/") else {
      return name == "-" ? "./-" : name
    }
    return file[...slash] + name
  }

  /// The name of a path as messages show it.
  static func displayName(of path: String) -> String { path == "-" ? "<stdin>" : path }

  /// The name of a path without its folder, as results keep it.
  static func name(of path: String) -> String {
    displayName(of: path).split(separator: "/").last.map(String.init) ?? path
  }

  /// The name of a path without folder and extension; a leading dot starts no extension.
  static func stem(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}
