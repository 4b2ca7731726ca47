import Glibc

/// What is known of the host on which this runs.
enum HostFacts {
  /// Distribution, kernel, architecture and C library.
  static var platform: String {
    var names = utsname()
    guard unsafe uname(&names) == 0 else { return "unknown" }
    let kernel = [text(names.sysname), text(names.release), text(names.machine)]
    return (distribution.map { "\($0), " } ?? "") + kernel.joined(separator: " ")
      + ", \(library)"
  }

  /// The version of the Swift runtime that is linked.
  static var swiftRuntime: String { "\(_SwiftStdlibVersion.current)" }

  /// Memory of the host and what of it is free, in MiB.
  static var memory: (total: Double, available: Double)? {
    guard let text = file("/proc/meminfo") else { return nil }
    func value(_ key: String) -> Double? {
      let line = text.split(separator: "\n").first { $0.hasPrefix("\(key):") }
      return line?.split(separator: " ").dropFirst().first.flatMap { Double($0) }.map { $0 / 1024 }
    }
    guard let total = value("MemTotal"), let available = value("MemAvailable") else { return nil }
    return (total, available)
  }

  /// Folders in which shells and man look for what programs bring along.
  static var shareFolders: [String] {
    var folders = ["/usr/local/share", "/usr/share"]
    if let program = link("/proc/self/exe") {
      let parts = program.split(separator: "/").dropLast(2)
      folders.insert("/" + (parts + ["share"]).joined(separator: "/"), at: 0)
    }
    let home = environment("HOME")
    if let data = environment("XDG_DATA_HOME") ?? home.map({ "\($0)/.local/share" }) {
      folders.insert(data, at: 0)
    }
    return folders
  }

  /// The value of a variable of the environment; nil where it is empty or not set.
  static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// Name and version of the C library.
  private static var library: String {
    var bytes = [CChar](repeating: 0, count: 64)
    let count = unsafe confstr(Int32(_CS_GNU_LIBC_VERSION), &bytes, bytes.count)
    guard count > 1, count <= bytes.count else { return "C library unknown" }
    return String(decoding: bytes[..<(count - 1)].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private static var distribution: String? {
    let key = "PRETTY_NAME="
    let line = file("/etc/os-release")?.split(separator: "\n").first { $0.hasPrefix(key) }
    return line.map { String($0.dropFirst(key.count).filter { $0 != "\"" }) }
  }

  private static func file(_ path: String) -> String? {
    guard let file = try? Descriptor(path: path, flags: O_RDONLY),
      let bytes = try? file.readAll(limit: 1 << 16)
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func link(_ path: String) -> String? {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe readlink(path, &bytes, bytes.count)
    guard count > 0 else { return nil }
    return String(decoding: bytes[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// A field of C characters, up to its first zero.
  private static func text<Field>(_ field: Field) -> String {
    unsafe withUnsafeBytes(of: field) {
      unsafe String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
    }
  }
}
