import SourceText
import Testing

@testable import StackRecords

@Suite("The schema of results")
struct ResultSchemaTests {
  @Test(
    "it has the fields of a result in their order, all of them required",
    arguments: [("else", someResult.json()), ("then", someGrading.json())])
  func fields(_ branch: String, _ record: JSONValue) throws {
    let schema = try #require(ResultSchema.json()[branch])
    guard case .object(let members) = schema["properties"], case .object(let written) = record
    else {
      Issue.record("no object")
      return
    }
    #expect(members.map(\.key) == written.map(\.key))
    #expect(schema["required"] == .array(written.map { .string($0.key) }))
    #expect(schema["additionalProperties"] == .bool(false))
  }

  @Test("every field has a description that ends with one full stop")
  func descriptions() throws {
    for section in ResultGuide.sections + ResultGuide.gradingSections {
      for field in section.fields {
        #expect(!field.summary.isEmpty && !field.summary.hasSuffix("."), "\(field.name)")
        #expect(!field.form.isEmpty)
      }
    }
  }

  @Test("the guide reaches every object of the file")
  func guide() {
    #expect(
      ResultGuide.sections.map(\.path) == [
        "", "objective", "choices", "limits[]", "rules[]", "parts[]", "curves[]",
        "certificate[]", "layer_counts[]", "runners_up[]", "runners_up[].choices", "steps[]",
        "steps[].choices", "assumptions[]", "assumptions[].lower", "assumptions[].higher",
        "defaults[]", "input", "input.spec",
        "input.catalogues[]", "input.entries[]", "input.entries[].values[]",
      ])
  }

  @Test("the guide reaches every object of a grading's file")
  func gradingGuide() {
    #expect(
      ResultGuide.gradingSections.map(\.path) == [
        "", "figures", "fixed_classes", "what_if[]", "quantities[]", "ranges[]", "sums[]",
        "second_test", "second_test.changes[]", "stabilised[]", "design[]", "modules[]",
        "certificate", "certificate.classes[]", "certificate.classes[].prices",
        "certificate.classes[].leaves[]", "certificate.classes[].leaves[].proof",
        "certificate.energy", "defaults[]", "measurements", "measurements.columns[]",
        "measurements.parts", "replacements[]", "replacements[].test", "replacements[].reading",
        "replacements[].quantities[]", "replacements[].abnormal[]", "replacements[].swaps[]",
        "replacements[].unrestored[]", "input", "input.spec", "input.tables[]",
        "input.second_test", "input.reserve", "input.reading",
      ])
  }
}
