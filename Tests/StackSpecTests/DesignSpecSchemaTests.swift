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

  @Test(
    "an open count may be a number, 2..60, a range or a list; a fixed one is a number, quoted or not"
  )
  func counts() throws {
    let properties = try #require(DesignSpecSchema.json()["properties"])
    let layers = try #require(properties["stack"]?["properties"]?["layers"])
    guard case .array(let ways) = layers["anyOf"] else {
      Issue.record("no alternatives")
      return
    }
    #expect(
      ways.map { $0["type"] } == [
        .string("integer"), .string("string"), .string("string"), .string("object"),
        .string("array"),
      ])
    let group = try #require(properties["module"]?["properties"]?["cells_per_group"])
    guard case .array(let single) = group["anyOf"] else {
      Issue.record("no alternatives")
      return
    }
    #expect(single.map { $0["type"] } == [.string("integer"), .string("string")])
  }

  @Test("a key carries its description, example, default and units")
  func key() throws {
    let stack = try #require(DesignSpecSchema.json()["properties"]?["stack"]?["properties"])
    let margin = try #require(stack["overhang"])
    #expect(
      margin["description"]
        == .string(
          "Rim of the anode around the cathode, smaller than the margin."
            + " A length in um, nm, mm, cm or m. Default: 1 mm."))
    #expect(margin["examples"] == .array([.string("2 mm")]))
    #expect(margin["default"] == .string("1 mm"))
    #expect(margin["x-units"] == .array(["um", "nm", "mm", "cm", "m"].map(JSONValue.string)))
    #expect(stack["parallel"]?["default"] == .number("1"))
    #expect(stack["layers"]?["default"] == nil)
  }

  @Test("it is of the draft that editors of YAML read")
  func draft() {
    #expect(
      DesignSpecSchema.json()["$schema"] == .string("http://json-schema.org/draft-07/schema#"))
  }

  @Test("every key has a description and blocks take no other keys")
  func descriptions() throws {
    try check(DesignSpecSchema.json())
  }

  private func check(_ schema: JSONValue) throws {
    guard case .object(let members)? = schema["properties"] else { return }
    #expect(schema["additionalProperties"] == .bool(false))
    for member in members {
      if member.value["properties"] == nil, member.value["anyOf"]?.holdsBlocks != true {
        #expect(member.value["examples"] != nil, "\(member.key) has no example")
      }
      let description = try #require(member.value["description"], "\(member.key)")
      guard case .string(let words) = description else { continue }
      #expect(words.hasSuffix(".") && words.utf8.count > 4)
      try check(member.value)
    }
  }
}

extension JSONValue {
  /// Whether one of the ways is a block of keys.
  fileprivate var holdsBlocks: Bool {
    guard case .array(let ways) = self else { return false }
    return ways.contains { $0["properties"] != nil && $0["properties"]?["step"] == nil }
  }

  /// The keys of an object.
  fileprivate var keys: [String] {
    guard case .object(let members) = self else { return [] }
    return members.map(\.key)
  }
}
