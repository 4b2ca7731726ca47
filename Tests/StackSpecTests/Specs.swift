import Foundation
import MaterialCatalogue
import SourceText
import StackRecords
import StackSpec

/// A spec that opens nothing, from which tests depart.
let smallSpec = """
  stackwright: 1
  name: small
  objective: {maximise: specific_energy, level: cell}
  operation: {discharge_rate: C/3, charge_rate: C/3, cell_temperature: 45 degC}
  cathode: {material: NMC811, recipe: dry-80, loading: 5 mAh/cm2}
  separator: {material: LPSCl-dense, thickness: 30 um}
  anode: {material: lithium, np_ratio: 1}
  plate: {material: SS316, thickness: 10 um}
  stack: {layers: 12, footprint: 100 mm x 300 mm, parallel: 2}
  """

/// The catalogue that comes with the program.
let builtIn = MaterialCatalogue.builtIn().catalogue

/// Reads a text as `spec.yaml`.
func read(_ text: String, settings: [String] = []) -> DesignSpecReader.Reading {
  DesignSpecReader(catalogue: builtIn).read(
    SourceFile(name: "spec.yaml", bytes: Array(text.utf8)), settings: settings)
}

/// The small spec with one line, named by its first key, replaced or added.
func small(_ line: String) -> String {
  let key = line.prefix { $0 != ":" } + ":"
  let lines = smallSpec.split(separator: "\n")
  guard lines.contains(where: { $0.hasPrefix(key) }) else { return smallSpec + "\n" + line }
  return lines.map { $0.hasPrefix(key) ? line : String($0) }.joined(separator: "\n")
}

/// The text of a file in `Tests/Fixtures`.
func fixture(_ name: String) throws -> String {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  return try String(
    contentsOf: folder.appending(path: "Fixtures").appending(path: name), encoding: .utf8)
}

/// What a diagnostic says, with its remedy.
func said(_ diagnostic: Diagnostic) -> String {
  let severity = diagnostic.isError ? "" : "warning: "
  let remedy = diagnostic.remedy.map { "; \($0)" } ?? ""
  return severity + diagnostic.message + remedy
}
