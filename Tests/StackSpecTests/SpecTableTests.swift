import SourceText
import StackRecords
import Testing

@testable import StackSpec

@Suite("The table says what the reader assumes")
struct SpecTableTests {
  /// Specs that between them leave out every key that may be left out.
  private static let specs = [
    small("module: {cooling: {}}"), small("objective: {}"), small("operation: {}"),
    small("ends: {positive: {material: Al}, negative: {material: Ni}}"),
    small("limits: {soc_excess: {max: 3 %}}"), small("manufacturing: {}"),
    small("stack: {layers: 12, footprint: 100 mm x 300 mm}"),
  ]

  private func defaults() throws -> [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    for text in Self.specs {
      for assumed in try #require(read(text).problem).defaults {
        found[assumed.key, default: []].insert(assumed.value)
      }
    }
    return found
  }

  @Test("a value that the table gives is the one that the reader takes, and each is taken")
  func values() throws {
    let assumed = try defaults()
    var count = 0
    for key in SpecTable.keys {
      guard case .value(let text) = key.absence else { continue }
      #expect(assumed[key.path] == [text], "\(key.path)")
      count += 1
    }
    #expect(count > 15)
  }

  @Test("a default that the reader takes is told by the table")
  func told() throws {
    for key in try defaults().keys {
      // A cutoff is assumed for each cathode.
      let path = key.hasPrefix("operation.cutoff_voltage") ? "operation.cutoff_voltage" : key
      let known = try #require(SpecTable.key(at: path), "\(key)")
      #expect(known.absence != .nothing && known.absence != .fault, "\(key)")
    }
  }

  @Test("a key that must be written is missed where it is not")
  func required() {
    let text = """
      cathode: {}
      separator: {}
      anode: {}
      plate: {}
      stack: {}
      ends: {positive: {}, negative: {}}
      """
    let said = read(text).diagnostics.map(\.message) + read("name: x").diagnostics.map(\.message)
    for key in SpecTable.keys where key.absence == .fault {
      let words =
        key.block.isEmpty
        ? "the key \"\(key.name)\" is missing" : "\(key.block) needs the key \"\(key.name)\""
      #expect(said.contains(words), "\(key.path)")
    }
  }

  @Test("no key stands in the table twice, and each stands in a block of the table")
  func paths() {
    let paths = SpecTable.keys.map(\.path)
    #expect(Set(paths).count == paths.count)
    for key in SpecTable.keys where !key.block.isEmpty {
      #expect(SpecTable.key(at: key.block)?.shape.isBlock == true, "\(key.path)")
    }
  }
}
