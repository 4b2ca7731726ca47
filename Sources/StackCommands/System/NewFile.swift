import Glibc

/// Files that are written only where nothing stands yet.
enum NewFile {
  /// Whether something stands at a path, a broken link included.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }

  /// Writes a file whole, or leaves nothing.
  ///
  /// - Throws: ``FileFault``; of the kind `exists` where something stands there.
  static func write(_ bytes: [UInt8], to path: String) throws(FileFault) {
    do throws(SystemError) {
      let file = try Descriptor(path: path, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
      do throws(SystemError) {
        try Descriptor.writeAll(bytes, to: file.number)
        _ = try systemCall { fsync(file.number) }
      } catch {
        unsafe unlink(path)
        throw error
      }
    } catch {
      throw FileFault(
        kind: error.number == EEXIST ? .exists : .unwritable(error.number), path: path)
    }
  }

  /// Makes a folder where none stands.
  ///
  /// - Throws: ``FileFault`` where it cannot be.
  static func makeFolder(_ path: String) throws(FileFault) {
    try OutputFolder(path: path, replacesForeignFiles: false).check([])
    if unsafe mkdir(path, 0o777) != 0, errno != EEXIST {
      throw FileFault(kind: .unwritable(errno), path: path)
    }
  }
}
