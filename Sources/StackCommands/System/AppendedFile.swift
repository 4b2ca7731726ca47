import Glibc

/// A file of lines to which several processes may append, each line whole.
struct AppendedFile: Sendable, Hashable {
  /// The file as the user names it.
  let path: String
  /// How every such file begins.
  let beginning: String

  /// Looks whether lines could be appended, and writes nothing.
  ///
  /// - Throws: ``FileFault`` where the file cannot be, or where a file of another kind stands.
  func check() throws(FileFault) {
    guard NewFile.exists(path) else {
      let folder = PathParts(path).folder
      guard unsafe access(folder, W_OK) == 0 else {
        throw FileFault(kind: .unwritable(errno), path: path)
      }
      return
    }
    do {
      let file = try Descriptor(path: path, flags: O_RDWR | O_APPEND)
      guard try isOwn(file.number) else { throw FileFault(kind: .otherLines, path: path) }
    } catch let fault as FileFault {
      throw fault
    } catch let fault as SystemError {
      throw FileFault(
        kind: fault.number == EISDIR ? .isFolder : .unwritable(fault.number), path: path)
    } catch {
      throw FileFault(kind: .unwritable(EIO), path: path)
    }
  }

  /// Appends a line and waits until it is on the disk.
  ///
  /// The file is locked meanwhile. A line that an earlier process left unfinished is ended first; a
  /// line that cannot be written whole is taken back.
  ///
  /// - Parameter line: The line with its line feed.
  /// - Throws: ``FileFault``.
  func append(_ line: [UInt8]) throws(FileFault) {
    do {
      let file = try Descriptor(path: path, flags: O_RDWR | O_APPEND | O_CREAT)
      _ = try systemCall { flock(file.number, LOCK_EX) }
      guard try isOwn(file.number) else { throw FileFault(kind: .otherLines, path: path) }
      let end = try systemCall { lseek(file.number, 0, SEEK_END) }
      var bytes = line
      if end > 0 {
        _ = try systemCall { lseek(file.number, end - 1, SEEK_SET) }
        if try file.readAll(limit: 0) != [UInt8(ascii: "\n")] {
          bytes = [UInt8(ascii: "\n")] + line
        }
      }
      do {
        try Descriptor.writeAll(bytes, to: file.number)
        _ = try systemCall { fsync(file.number) }
      } catch {
        _ = ftruncate(file.number, end)
        throw error
      }
    } catch let fault as FileFault {
      throw fault
    } catch let fault as SystemError {
      throw FileFault(kind: .unwritable(fault.number), path: path)
    } catch {
      throw FileFault(kind: .unwritable(EIO), path: path)
    }
  }

  /// Whether the file is empty or begins as it has to.
  private func isOwn(_ number: Int32) throws(SystemError) -> Bool {
    _ = try systemCall { lseek(number, 0, SEEK_SET) }
    let start = try Descriptor.readAll(number, limit: beginning.utf8.count)
    return start.isEmpty || start.starts(with: beginning.utf8)
  }
}
