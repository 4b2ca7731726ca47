import Foundation
import Glibc
import Testing

extension Tool {
  /// What a run writes to a standard output that is a terminal.
  func terminal(_ arguments: [String], _ environment: [String: String]) throws -> String {
    var (master, slave): (Int32, Int32) = (-1, -1)
    try #require(unsafe openpty(&master, &slave, nil, nil, nil) == 0)
    defer {
      close(master)
      close(slave)
    }
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
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
