import Foundation
import SourceText
import StackSpec
import Testing

@testable import StackCommands

@Suite("Templates")
struct TemplateTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Designs")

  @Test("the specs of the folder Designs are the templates, byte for byte")
  func designs() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path())
      .filter { $0.hasSuffix(".yaml") }
    #expect(Template.all.filter(\.isSpec).map(\.fileName).sorted() == names.sorted())
    for template in Template.all {
      let file = Self.folder.appending(path: template.fileName)
      #expect(Array(try Data(contentsOf: file)) == template.bytes, "\(template.fileName)")
    }
  }

  @Test("each reads without fault or warning, names its schema, itself and what it is")
  func content() throws {
    for template in Template.all where template.isSpec {
      let file = SourceFile(name: template.fileName, bytes: template.bytes)
      let reading = DesignQuestion.read(spec: file)
      #expect(reading.question != nil && reading.diagnostics.isEmpty, "\(template.name)")
      let text = String(decoding: template.bytes, as: UTF8.self)
      #expect(
        text.hasPrefix("# yaml-language-server: $schema=./\(InitCommand.schemaName)\n"),
        "\(template.name)")
      #expect(
        text.contains("\n#   stackwright optimise \(template.fileName)\n"), "\(template.name)")
      #expect(template.summary.count > 20 && template.summary.hasSuffix("."), "\(template.name)")
    }
  }

  @Test("a template is found by its name, with or without its extension")
  func names() {
    #expect(Template.named("ev-800v-module") == Template.all.first)
    #expect(Template.named("ev-800v-module.yaml") == Template.all.first)
    #expect(Template.named("ev-800v") == nil)
  }

  @Test("a spec is written to a file with the ending of YAML, else into a folder")
  func fits() throws {
    let template = try #require(Template.all.first)
    #expect(template.fits(path: "a.yaml") && template.fits(path: "b/a.yml"))
    #expect(!template.fits(path: "a") && !template.fits(path: "a.yaml/"))
  }
}
