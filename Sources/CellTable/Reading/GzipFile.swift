import CZLib

/// Unpacks gzip files.
enum GzipFile {
  /// Whether bytes begin as a gzip file does.
  static func isGzip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  /// Unpacks all members of a file, one after the other.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - limit: The most bytes it may unpack to.
  /// - Returns: What was packed.
  /// - Throws: ``CellFault/damagedArchive`` or ``CellFault/archiveTooLarge(limit:)``.
  /// - Source: RFC 1952.
  static func unpacked(_ bytes: [UInt8], limit: Int) throws(CellFault) -> [UInt8] {
    var stream = unsafe z_stream()
    // 15 bits of window, and 16 for the header of gzip.
    let started = unsafe inflateInit2_(
      &stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard started == Z_OK else { throw .damagedArchive }
    defer { unsafe inflateEnd(&stream) }
    var content: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    var position = 0
    while true {
      // zlib counts in 32 bits, so that large files go in by pieces.
      let piece = min(bytes.count - position, 1 << 20)
      var taken = 0
      var given = 0
      let status = unsafe bytes.withUnsafeBufferPointer { input in
        unsafe chunk.withUnsafeMutableBufferPointer { output in
          unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)?
            .advanced(by: position)
          unsafe stream.avail_in = UInt32(piece)
          unsafe stream.next_out = output.baseAddress
          unsafe stream.avail_out = UInt32(output.count)
          let status = unsafe inflate(&stream, Z_NO_FLUSH)
          taken = unsafe piece - Int(stream.avail_in)
          given = unsafe output.count - Int(stream.avail_out)
          return status
        }
      }
      position += taken
      content.append(contentsOf: chunk[..<given])
      guard content.count <= limit else { throw .archiveTooLarge(limit: limit) }
      switch status {
      case Z_STREAM_END where position == bytes.count: return content
      case Z_STREAM_END:
        guard unsafe inflateReset(&stream) == Z_OK else { throw .damagedArchive }
      case Z_OK where taken > 0 || given > 0: continue
      default: throw .damagedArchive
      }
    }
  }
}
