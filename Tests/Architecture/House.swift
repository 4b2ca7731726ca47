import Foundation

/// The files of the package as they lie on disk.
enum House {
  /// The folder of `Package.swift`.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The text of a file of the package.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The paths of all files below a folder, sorted.
  static func files(below folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path())
      .map { "\(folder)/\($0)" }.sorted()
  }

  /// The Swift files below a folder.
  static func sources(below folder: String) throws -> [SwiftSource] {
    try all.get().filter { $0.path.hasPrefix("\(folder)/") }
  }

  /// Every Swift file, read once for all tests.
  private static let all = Result {
    try ["Sources", "Tests"].flatMap(files).filter { $0.hasSuffix(".swift") }
      .map { SwiftSource(path: $0, text: try text($0)) }
  }

  /// The targets of the package.
  static func targets() throws -> [PackageText.Target] {
    PackageText(try text("Package.swift")).targets
  }
}
