import Foundation
import Glibc
import Testing

extension Tool {
  /// What a run writes to a standard output that is a terminal.
  func terminal(_ arguments: [String], _ environment: [String: String]) throws -> String {
    let master = posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK)
    try #require(master >= 0)
    defer { close(master) }
    try #require(grantpt(master) == 0 && unlockpt(master) == 0)
    let name = try #require(unsafe ptsname(master).map { unsafe String(cString: $0) })
    let slave = unsafe open(name, O_RDWR | O_NOCTTY)
    try #require(slave >= 0)
    defer { close(slave) }
    let process = try self.process(arguments, environment)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(fileDescriptor: slave, closeOnDealloc: false)
    process.standardError = FileHandle.nullDevice
    try process.run()
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      let isOver = !process.isRunning
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe read(master, $0.baseAddress, 4096) }
      if count > 0 { bytes += chunk[..<count] } else if isOver { break }
      if count <= 0 { usleep(1000) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
