import Glibc
import StackReport

/// The folder into which a command writes its files, all of them or none.
struct OutputFolder: Sendable, Hashable {
  /// A file to write.
  struct File: Sendable, Hashable {
    /// Name in the folder.
    let name: String
    /// The key at the top of the file by which Stackwright knows its own; of a table the columns, with
    /// commas between them, that stand together in its header, and of a page what names its generator.
    let mark: String
    /// What the file will hold.
    let bytes: [UInt8]
  }

  /// The folder as the user names it.
  let path: String
  /// Whether files that Stackwright did not write are replaced too.
  let replacesForeignFiles: Bool

  /// Looks whether files could be written, and writes nothing.
  ///
  /// - Throws: ``FileFault`` where the folder cannot be, or where a file of another owner stands.
  func check(_ names: [(name: String, mark: String)]) throws(FileFault) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      if errno != ENOENT { throw FileFault(kind: .unwritable(errno), path: path) }
      guard unsafe stat(parent, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        throw FileFault(kind: .noParent, path: path)
      }
      return
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw FileFault(kind: .notFolder, path: path)
    }
    for (name, mark) in names {
      let file = "\(path)/\(name)"
      guard unsafe lstat(file, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR { throw FileFault(kind: .isFolder, path: file) }
      let isOwn = status.st_mode & S_IFMT == S_IFREG && Self.isOwn(mark, file)
      if !isOwn, !replacesForeignFiles { throw FileFault(kind: .foreign, path: file) }
    }
  }

  /// Writes the files, each whole or not at all, the last one last.
  ///
  /// All go to temporary names and to the disk first; then they are renamed in their order.
  ///
  /// - Throws: ``FileFault``; no temporary file and no new folder is left behind.
  func write(_ files: [File]) throws(FileFault) {
    try check(files.map { ($0.name, $0.mark) })
    let isNew = unsafe mkdir(path, 0o777) == 0
    if !isNew, errno != EEXIST { throw FileFault(kind: .unwritable(errno), path: path) }
    var temporary: [(from: String, to: String)] = []
    do {
      for file in files {
        let name = "\(path)/.\(file.name).\(getpid()).tmp"
        temporary.append((name, "\(path)/\(file.name)"))
        try Self.store(file.bytes, name)
      }
      for (from, to) in temporary {
        _ = try systemCall { unsafe rename(from, to) }
      }
      let folder = try Descriptor(path: path, flags: O_RDONLY | O_DIRECTORY)
      _ = try systemCall { fsync(folder.number) }
    } catch {
      for (from, _) in temporary { unsafe unlink(from) }
      if isNew { unsafe rmdir(path) }
      throw FileFault(kind: .unwritable(error.number), path: path)
    }
  }

  /// The folder that holds this one.
  private var parent: String {
    var trimmed = Substring(path)
    while trimmed.utf8.count > 1, trimmed.hasSuffix("/") { trimmed = trimmed.dropLast() }
    guard let slash = trimmed.lastIndex(of: "/") else { return "." }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }

  private static func store(_ bytes: [UInt8], _ name: String) throws(SystemError) {
    let file = try Descriptor(path: name, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
    try Descriptor.writeAll(bytes, to: file.number)
    _ = try systemCall { fsync(file.number) }
  }

  /// Whether Stackwright wrote a file, told by its mark; a page may have any extension.
  private static func isOwn(_ mark: String, _ path: String) -> Bool {
    if mark == PageMark.generator { return isPage(mark, path) }
    return path.hasSuffix(".csv") ? hasColumns(mark, path) : carries(mark, path)
  }

  /// Whether a page names its generator near its start, and is whole.
  private static func isPage(_ mark: String, _ path: String) -> Bool {
    guard let file = try? Descriptor(path: path, flags: O_RDONLY | O_NOFOLLOW),
      let start = try? file.readAll(limit: 512)
    else { return false }
    let end = Array("</html>\n".utf8)
    guard lseek(file.number, -off_t(end.count), SEEK_END) >= 0,
      (try? file.readAll(limit: end.count)) == end
    else { return false }
    return String(decoding: start, as: UTF8.self)
      .contains("<meta name=\"generator\" content=\"\(mark)\"/>")
  }

  /// Whether the first line of a table has these columns side by side, whatever its delimiter.
  private static func hasColumns(_ mark: String, _ path: String) -> Bool {
    guard let file = try? Descriptor(path: path, flags: O_RDONLY | O_NOFOLLOW),
      let start = try? file.readAll(limit: 1 << 16)
    else { return false }
    let header = start.prefix { $0 != 10 && $0 != 13 }
    let delimiters = Array(";\t".utf8)
    let line = String(
      decoding: header.map { delimiters.contains($0) ? UInt8(ascii: ",") : $0 }, as: UTF8.self)
    return ",\(line),".contains(",\(mark),")
  }

  /// Whether the first key of a JSON file is the mark, and the file is whole: it ends as ours do.
  private static func carries(_ mark: String, _ path: String) -> Bool {
    guard let file = try? Descriptor(path: path, flags: O_RDONLY | O_NOFOLLOW),
      let start = try? file.readAll(limit: 256)
    else { return false }
    let end = Array("\n}\n".utf8)
    guard lseek(file.number, -off_t(end.count), SEEK_END) >= 0,
      (try? file.readAll(limit: end.count)) == end
    else { return false }
    let blanks = Array(" \t\r\n".utf8)
    let dense = start.prefix(256).filter { !blanks.contains($0) }
    return dense.starts(with: "{\"\(mark)\":".utf8)
  }
}
