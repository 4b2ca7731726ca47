import Foundation
import SourceText
import StackSpec
import Testing

@Suite("The schema, read by another implementation, agrees with the reader")
struct SchemaAgreementTests {
  /// Faults of form, which a schema must see too.
  private static let formFaults = [
    "stackwright: 2", "stackwright: [1]", "nam: x", "name: [a, b]", "objective: best",
    "objective: {maximise: energy}", "objective: {level: pack}", "objective: {maximise: cost}",
    "operation: {discharge_rat: C/3}", "operation: {discharge_rate: 3}",
    "operation: {discharge_rate: \"3\"}", "operation: {discharge_rate: [C/3, 1C]}",
    "operation: {cell_temperature: 25 C}", "operation: {cell_temperature: 25 V}",
    "operation: {heating: NO}", "operation: {cutoff_voltage: {LFP: 2.8}}",
    "cathode: {material: NMC811, loading: 5 mAh/cm2}",
    "cathode: {material: NMC811, recipe: dry-80, loading: 5}",
    "cathode: {material: NMC811, recipe: dry-80, loading: {from: 2 mAh/cm2, to: 8 mAh/cm2}}",
    "cathode: []", "cathode: NMC811", "separator: {material: LPSCl}",
    "separator: {material: LPSCl, thickness: []}", "separator: {material: LPSCl, thickness: 30}",
    "plate: {material: SS316, thickness: [8 um, 10]}", "plate: {material: SS316, thickness: 5 kg}",
    "stack: {layers: 0, footprint: 100 mm x 300 mm}", "stack: {layers: 12, footprint: 100 mm}",
    "stack: {layers: 1.5, footprint: 100 mm x 300 mm}",
    "stack: {layers: 12, footprint: 100 x 300}", "stack: {layers: 1000000, footprint: 1 m x 1 m}",
    "module: {cells_per_group: [1, 2]}", "manufacturing: {screen: 3}",
    "manufacturing: {layer_yield: 99.5 V}", "limits: {temperature: {}}",
    "limits: {temperature: {max: 60}}", "limits: {temperature: {min: 60 degC}}", "limits: [1]",
  ]

  /// Lines that the reader takes, in spellings that differ from those of the designs.
  private static let good = [
    "name: 800", "name: true", "stackwright: \"1\"", "objective: {minimize: cost}", "objective:",
    "operation: {discharge_rate: 1/3 C, charge_rate: 0.5 1/h}", "operation: {charge_rate: 1C}",
    "operation: {cell_temperature: 318.15 K}", "operation: {cell_temperature: 45 \u{B0}C}",
    "separator: {material: LPSCl, thickness: 20 \u{B5}m}",
    "separator: {material: LPSCl, thickness: 2e-5m}",
    "cathode: {material: NMC811, recipe: dry-80, loading: 50 Ah m^-2}",
    "cathode: {material: NMC811, recipe: dry-80, loading: 25 mg/cm\u{B2}}",
    "anode: [{material: anode-free}, {material: graphite, np_ratio: 110 %}]",
    "stack: {layers: \"12\", footprint: 10 cm x 0.3 m}",
    "stack: {layers: [2, 4..6, {from: 8, to: 12, step: 2}], footprint: 1 m x 1 m}",
    "manufacturing: {screen: none}", "manufacturing: {screen: 2.5sigma}",
    "limits: {cost: {max: 120 $/kWh}}", "limits: {grades: {max: 3}}",
  ]

  @Test(
    "what the reader takes, the schema takes; a fault of form neither takes",
    .enabled(if: Peer.isInstalled, "python3-jsonschema and python3-yaml are not both installed"))
  func agreement() throws {
    let designs = try FileManager.default.contentsOfDirectory(atPath: Peer.root + "/Designs")
      .filter { $0.hasSuffix(".yaml") }.sorted()
    let whole = try designs.map {
      try String(contentsOfFile: Peer.root + "/Designs/\($0)", encoding: .utf8)
    }
    #expect(whole.count >= 2)
    let texts =
      whole + [try fixture("product-example.yaml"), smallSpec] + Self.good.map(small)
      + Self.formFaults.map(small) + lineFaults.map { small($0.text) }
    let verdicts = try Peer.verdicts(on: texts, schema: DesignSpecSchema.json().text())
    try #require(verdicts.count == texts.count)
    let faulty = Set(Self.formFaults.map(small))
    for (text, isValid) in zip(texts, verdicts) {
      let isRead = read(text).problem != nil
      #expect(isValid || !isRead, "the reader takes what the schema refuses:\n\(text)")
      if faulty.contains(text) { #expect(!isValid && !isRead, "a fault of form passed:\n\(text)") }
    }
    for text in whole + Self.good.map(small) { #expect(read(text).problem != nil, "\(text)") }
  }
}

/// The other implementation: `Tests/Peers/schema_agreement.py`.
enum Peer {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path()

  static let isInstalled = (try? run(["-c", "import jsonschema, yaml"]).code) == 0

  /// Whether each text fits the schema.
  static func verdicts(on texts: [String], schema: String) throws -> [Bool] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "stackwright-schema-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func write(_ text: String, _ name: String) throws -> String {
      let file = folder.appending(path: name)
      try text.write(to: file, atomically: false, encoding: .utf8)
      return file.path()
    }
    let schemaPath = try write(schema, "schema.json")
    let paths = try texts.enumerated().map { try write($0.element, "\($0.offset).yaml") }
    let outcome = try run(["\(root)/Tests/Peers/schema_agreement.py", schemaPath] + paths)
    #expect(outcome.code == 0, "\(outcome.output)")
    return outcome.output.split(separator: "\n").map { $0.hasPrefix("valid ") }
  }

  private static func run(_ arguments: [String]) throws -> (code: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }
}
