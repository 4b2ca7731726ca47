import CCatalogueData
import SourceText

/// The built-in catalogue files.
enum EmbeddedFiles {
  /// All files in the order of their names.
  static var all: [SourceFile] {
    (0..<stackwright_catalogue_file_count()).compactMap(file)
  }

  /// The file at an index; nil past the last.
  private static func file(_ index: Int) -> SourceFile? {
    guard let name = unsafe stackwright_catalogue_file_name(index),
      let start = unsafe stackwright_catalogue_file_bytes(index)
    else { return nil }
    let bytes = unsafe Array(
      UnsafeBufferPointer(start: start, count: stackwright_catalogue_file_size(index)))
    return unsafe SourceFile(name: String(cString: name), bytes: bytes)
  }
}
