import SourceText
import StackSpec
import Testing

@Suite("The schema says what the reader reads")
struct DesignSpecSchemaTests {
  @Test("the blocks stand in the order of the guide")
  func blocks() throws {
    let properties = try #require(DesignSpecSchema.json()["properties"])
    #expect(
      properties.keys == [
        "stackwright", "name", "objective", "operation", "cathode", "separator", "anode", "plate",
        "ends", "stack", "module", "manufacturing", "limits",
      ])
  }

  @Test("both spellings of the objective stand in it")
  func spellings() throws {
    let objective = try #require(DesignSpecSchema.json()["properties"]?["objective"])
    #expect(
      objective["properties"]?.keys == [
        "maximise", "maximize", "minimise", "minimize", "level",
      ])
  }

  @Test("an open count may be a number, 2..60, a range or a list; a fixed one is a number")
  func counts() throws {
    let properties = try #require(DesignSpecSchema.json()["properties"])
    let layers = try #require(properties["stack"]?["properties"]?["layers"])
    guard case .array(let ways) = layers["anyOf"] else {
      Issue.record("no alternatives")
      return
    }
    #expect(
      ways.map { $0["type"] } == [
        .string("integer"), .string("string"), .string("object"), .string("array"),
      ])
    let group = try #require(properties["module"]?["properties"]?["cells_per_group"])
    #expect(group["type"] == .string("integer"))
  }

  @Test("every key has a description and blocks take no other keys")
  func descriptions() throws {
    try check(DesignSpecSchema.json())
  }

  private func check(_ schema: JSONValue) throws {
    guard case .object(let members)? = schema["properties"] else { return }
    #expect(schema["additionalProperties"] == .bool(false))
    for member in members {
      let description = try #require(member.value["description"], "\(member.key)")
      guard case .string(let words) = description else { continue }
      #expect(words.hasSuffix(".") && words.utf8.count > 4)
      try check(member.value)
    }
  }
}

extension JSONValue {

  /// The keys of an object.
  fileprivate var keys: [String] {
    guard case .object(let members) = self else { return [] }
    return members.map(\.key)
  }
}
