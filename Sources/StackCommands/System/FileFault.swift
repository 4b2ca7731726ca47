/// A file or a stream that could not be read or written.
struct FileFault: Error, Sendable, Hashable {
  /// What went wrong.
  enum Kind: Sendable, Hashable {
    /// It cannot be read, with the system's error number.
    case unreadable(Int32)
    /// It is a folder.
    case isFolder
    /// It has more bytes than this.
    case tooLarge(Int)
    /// It cannot be written, with the system's error number.
    case unwritable(Int32)
    /// It stands where a result would go, and Stackwright did not write it.
    case foreign
    /// Something stands where a new file would go.
    case exists
    /// It stands where lines would be appended, and holds something else.
    case otherLines
    /// A folder for results stands in no folder.
    case noParent
    /// A folder for results is a file.
    case notFolder
    /// It is read, and a result would take its place.
    case isInput
  }

  /// What went wrong.
  let kind: Kind
  /// The file as the user names it.
  let path: String
}
