import FoundationEssentials
import SourceText
import Testing

@testable import MaterialCatalogue

@Suite("The embedded catalogue files")
struct EmbeddedFilesTests {
  /// The folder of the YAML files, found from this file.
  private static let folder =
    #filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined()
    + "/Sources/CCatalogueData/Resources"

  @Test("are all files of the folder, in byte order of their names")
  func names() throws {
    let onDisk = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
    #expect(EmbeddedFiles.all.map(\.name) == onDisk.sorted())
  }

  @Test("equal the files on disk byte by byte", arguments: EmbeddedFiles.all.map(\.name))
  func bytes(name: String) throws {
    let embedded = try #require(EmbeddedFiles.all.first { $0.name == name })
    let onDisk = try #require(FileManager.default.contents(atPath: "\(Self.folder)/\(name)"))
    #expect(embedded.bytes == Array(onDisk))
  }
}
