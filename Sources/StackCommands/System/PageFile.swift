import StackReport

/// A page's place: a file, or standard output.
struct PageFile: Sendable, Hashable {
  /// The file as the user names it; `-` is standard output.
  let path: String
  /// Whether a file that Stackwright did not write is replaced too.
  let replacesForeignFiles: Bool

  /// Writes the page whole or not at all, and says where.
  ///
  /// - Returns: the files written, none for standard output.
  func write(_ html: String, _ console: Console) throws(CommandFault) -> [String] {
    guard path != "-" else {
      try console.write(html)
      return []
    }
    let parts = PathParts(path)
    do {
      try OutputFolder(path: parts.folder, replacesForeignFiles: replacesForeignFiles).write([
        OutputFolder.File(name: parts.name, mark: PageMark.generator, bytes: Array(html.utf8))
      ])
    } catch {
      throw .file(error)
    }
    console.note("wrote \(ScreenText.printable(path))")
    return [path]
  }
}

/// A path as the folder that holds it and its name there.
struct PathParts: Sendable, Hashable {
  /// The folder; `.` where the path names none.
  let folder: String
  /// The last part.
  let name: String

  private let prefix: Substring

  /// Takes a path apart at its last slash.
  init(_ path: String) {
    let slash = path.lastIndex(of: "/")
    prefix = slash.map { path[...$0] } ?? ""
    name = String(slash.map { path[path.index(after: $0)...] } ?? path[...])
    folder = prefix.isEmpty ? "." : prefix == "/" ? "/" : String(prefix.dropLast())
  }

  /// The path of another file in the same folder.
  func beside(_ other: String) -> String { prefix + other }
}
