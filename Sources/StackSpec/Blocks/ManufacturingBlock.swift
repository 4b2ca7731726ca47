import MaterialCatalogue
import Quantities
import StackPhysics

extension SpecTable {
  /// The process of a spec that names none: the plainest of the catalogue.
  fileprivate static let assumedProcess = "laminated"

  /// How evenly and how well layers are made.
  static let manufacturing = [
    SpecKey(
      "manufacturing.process", .names(.process),
      "Way of stacking, which sets what the other keys do not", example: "modular",
      absent: .value(assumedProcess)),
    SpecKey(
      "manufacturing.layer_capacity_cv", .ratio,
      "Coefficient of variation of the layers' capacity", example: "1.5 %",
      absent: .words("that of the process")),
    SpecKey(
      "manufacturing.layer_yield", .ratio, "Share of layers that come out good",
      example: "98 %", absent: .words("that of the process")),
    SpecKey(
      "manufacturing.grades", .count, isOpen: true,
      "Classes into which layers are sorted before stacking, G, at most 100", example: "2",
      absent: .value("1")),
    SpecKey(
      "manufacturing.screen", .screen,
      "Standard deviations beyond which a layer is not used", example: "3 sigma",
      absent: .value("none")),
  ]
}

/// What the block of the manufacture says.
struct ManufacturingChoices {
  var manufacturing: Manufacturing
  var grades: [Int]
  /// The process that the spec names, or the one that it leaves.
  var process: StackingProcess?
}

extension SpecReading {
  /// Reads how layers are made.
  mutating func manufacturing(_ root: SpecBlock) -> ManufacturingChoices? {
    guard let block = block("manufacturing", in: root) else { return nil }
    let process = process(block)
    let source = "process \(process?.name ?? "laminated"), " + SpecSource.contract("2.11")
    let evenness = Ratio(process?.layerCapacityVariation ?? 0.01)
    let variation = fixed(
      "layer_capacity_cv", in: block, Ratio.self, .fraction, otherwise: evenness,
      shown: evenness.percentText, source: source)
    let goodness = Ratio(process?.layerYield ?? 0.995)
    let yield = fixed(
      "layer_yield", in: block, Ratio.self, .share, otherwise: goodness,
      shown: goodness.percentText, source: source)
    return ManufacturingChoices(
      manufacturing: Manufacturing(
        layerCapacityVariation: variation.value, screen: screen(block), layerYield: yield.value,
        interfaceFactor: process?.interfaceFactor ?? 1),
      grades: counts("grades", in: block, otherwise: 1, source: SpecSource.house),
      process: process)
  }

  private mutating func process(_ block: SpecBlock) -> StackingProcess? {
    let known = catalogue.processes
    guard let node = block["process"] else {
      guard let process = known.first(where: { $0.name == SpecTable.assumedProcess }) else {
        return nil
      }
      assume("manufacturing.process", process.name, source: SpecSource.contract("2.11"))
      return process
    }
    let reader = NameReader(kind: .process, known: known.map(\.name))
    return single("manufacturing.process", node, reader).map { known[$0] }
  }

  private mutating func screen(_ block: SpecBlock) -> Double? {
    guard let node = block["screen"] else {
      assume("manufacturing.screen", "none", source: SpecSource.contract("2.6"))
      return nil
    }
    return single("manufacturing.screen", node, ScreenReader()) ?? nil
  }
}

/// Reads `3 sigma` and `none`.
struct ScreenReader: SpecValueReader {
  var expectation: String { "a number of standard deviations such as 3 sigma, or none" }

  func values(of text: String) throws(SpecFault) -> [Double?] {
    if text == "none" { return [nil] }
    let suffix = "sigma"
    guard text.hasSuffix(suffix) else { throw .expected(expectation, found: "\"\(text)\"") }
    let number = text.dropLast(suffix.count).reversed().drop { $0 == " " }.reversed()
    let reader = QuantityReader(Ratio.self, key: "manufacturing.screen", bounds: .positive)
    return try reader.values(of: String(number)).map { $0 }
  }

  func range(
    from: String, to: String, step: String
  ) throws(SpecFault) -> SpecRange<Double?>? { nil }
}
