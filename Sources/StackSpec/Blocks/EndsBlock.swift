import MaterialCatalogue
import Quantities
import StackPhysics
import StackRecords

extension SpecTable {
  /// End collectors.
  static let ends = [
    SpecKey(
      "ends.positive", .alternatives, "End collector at the positive end",
      absent: .words("Al of 12 um")),
    SpecKey(
      "ends.positive.material", .names(.metal), isOpen: true, "Metal", example: "Al", absent: .fault
    ),
    SpecKey(
      "ends.positive.thickness", .quantity(Length.facts), isOpen: true, "Gauge",
      example: "15 um", absent: .value("12 um")),
    SpecKey(
      "ends.negative", .alternatives, "End collector at the negative end",
      absent: .words("Cu of 8 um, or Ni of 8 um where Cu is forbidden")),
    SpecKey(
      "ends.negative.material", .names(.metal), isOpen: true, "Metal", example: "Cu", absent: .fault
    ),
    SpecKey(
      "ends.negative.thickness", .quantity(Length.facts), isOpen: true, "Gauge",
      example: "10 um", absent: .value("8 um")),
  ]
}

extension SpecReading {
  /// Reads the choices of both ends.
  mutating func ends(
    _ root: SpecBlock
  ) -> (positive: [Foil], negative: DesignSpace.NegativeEnd) {
    let assumed = catalogue.endCollectors
    guard let block = block("ends", in: root) else {
      return ([assumed.positive], .options([assumed.negative]))
    }
    return (positiveEnds(block, assumed), negativeEnd(block, assumed))
  }

  private mutating func positiveEnds(_ block: SpecBlock, _ assumed: EndCollectors) -> [Foil] {
    guard block["positive"] != nil else {
      assume(
        "ends.positive", assumed.positive.specText, source: SpecSource.contract("2.1"))
      return [assumed.positive]
    }
    return foils("positive", in: block, gauge: assumed.positive.thickness)
  }

  /// Without any choice the first foil gives way where its metal is forbidden.
  private mutating func negativeEnd(
    _ block: SpecBlock, _ assumed: EndCollectors
  ) -> DesignSpace.NegativeEnd {
    guard block["negative"] != nil else {
      let (first, second) = (assumed.negative, assumed.negativeWithoutCopper)
      assume(
        "ends.negative",
        "\(first.specText), or \(second.specText) where \(first.metal.name) is forbidden",
        source: SpecSource.contract("2.1"))
      return .preferred(first, otherwise: second)
    }
    return .options(foils("negative", in: block, gauge: assumed.negative.thickness))
  }

  private mutating func foils(_ key: String, in parent: SpecBlock, gauge: Length) -> [Foil] {
    var foils: [Foil] = []
    for block in alternatives(key, in: parent) {
      let metals = entries("material", in: block, .metal, among: catalogue.metals, named: \.name)
      let gauges: [Length]
      if block["thickness"] == nil {
        assume(
          block.path(to: "thickness"), gauge.specText, source: SpecSource.contract("2.1"))
        gauges = [gauge]
      } else {
        gauges = open("thickness", in: block, Length.self, .positive)
      }
      guard isCountable([metals.count, gauges.count], at: block.place) else { continue }
      for metal in metals { foils += gauges.map { Foil(metal: metal, thickness: $0) } }
    }
    return foils
  }
}

extension Foil {
  /// The foil as a spec would write it.
  fileprivate var specText: String {
    "{material: \(metal.name), thickness: \(thickness.specText)}"
  }
}
