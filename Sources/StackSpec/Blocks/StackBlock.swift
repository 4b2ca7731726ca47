import MaterialCatalogue
import Quantities
import StackPhysics

extension SpecTable {
  /// Layers and electrodes of a stack.
  static let stack = [
    SpecKey(
      "stack.layers", .count, isOpen: true, "Layers in series, N", example: "20",
      absent: .fault),
    SpecKey(
      "stack.footprint", .footprint, isOpen: true, "Width and height of the electrodes",
      example: "100 mm x 300 mm", absent: .fault),
    SpecKey(
      "stack.parallel", .count, isOpen: true, "Stacks in parallel in one pouch, M",
      example: "2", absent: .value("1")),
    SpecKey(
      "stack.margin", .quantity(Length.facts),
      "Rim of plate and separator around the electrode", example: "3 mm",
      absent: .words("that of the process, 3 mm when laminated")),
    SpecKey(
      "stack.overhang", .quantity(Length.facts),
      "Rim of the anode around the cathode, smaller than the margin", example: "2 mm",
      absent: .value("1 mm")),
    SpecKey(
      "stack.tabs", .words(TabPlacement.allCases.map(\.rawValue)),
      "Whether tabs cover the whole face of the end collectors or one edge",
      example: "one_edge", absent: .value(TabPlacement.fullFace.rawValue)),
  ]
}

/// Where the tabs touch the end collectors.
enum TabPlacement: String, CaseIterable {
  case fullFace = "full_face"
  case oneEdge = "one_edge"
}

/// What the block of the stack says.
struct StackChoices {
  var layers: [Int]
  var footprints: [Footprint]
  var parallel: [Int]
  var margin: Length?
  var overhang: Length
  var tabs: TabPlacement
}

extension SpecReading {
  /// Reads layers and electrodes of a stack.
  mutating func stack(_ root: SpecBlock) -> StackChoices? {
    guard let node = required("stack", in: root), let block = block("stack", node) else {
      return nil
    }
    let layers = required("layers", in: block)
    let footprints = required("footprint", in: block)
    return StackChoices(
      layers: layers.map { choices("stack.layers", $0, CountReader(key: "stack.layers")) } ?? [],
      footprints: footprints.map { choices("stack.footprint", $0, FootprintReader()) } ?? [],
      parallel: counts("parallel", in: block, otherwise: 1, source: SpecSource.house),
      margin: fixed("margin", in: block, Length.self, .notNegative),
      overhang: fixed(
        "overhang", in: block, Length.self, .notNegative,
        otherwise: catalogue.hardware.edge.overhang,
        shown: catalogue.hardware.edge.overhang.specText, source: SpecSource.contract("2")),
      tabs: tabs(block))
  }

  /// Reports an anode that reaches the rim, which no choice can mend.
  mutating func checkRim(margin: Length, overhang: Length, _ root: SpecBlock) {
    guard overhang >= margin else { return }
    var place = root.place
    if case .block(let entries) = root["stack"]?.content {
      place =
        (entries.first { $0.key == "overhang" } ?? entries.first { $0.key == "margin" })?
        .value.place ?? root["stack"]?.place ?? place
    }
    report(
      .overhangReachesMargin(overhang: overhang.specText, margin: margin.specText), at: place)
  }

  private mutating func tabs(_ block: SpecBlock) -> TabPlacement {
    guard let node = block["tabs"] else {
      let assumed: TabPlacement = catalogue.hardware.tabs.coverFace ? .fullFace : .oneEdge
      assume("stack.tabs", assumed.rawValue, source: SpecSource.contract("1.6"))
      return assumed
    }
    let known = TabPlacement.allCases.map(\.rawValue)
    return word("stack.tabs", node, among: known).flatMap(TabPlacement.init) ?? .fullFace
  }
}

/// Reads `100 mm x 300 mm`.
struct FootprintReader: SpecValueReader {
  var expectation: String { "a footprint such as 100 mm x 300 mm" }

  func values(of text: String) throws(SpecFault) -> [Footprint] {
    let sides = text.split(separator: " x ", omittingEmptySubsequences: false)
    guard sides.count == 2 else { throw .footprint(found: text) }
    let reader = QuantityReader(Length.self, key: "stack.footprint", bounds: .positive)
    let width = try reader.values(of: String(sides[0]))
    let height = try reader.values(of: String(sides[1]))
    return [Footprint(width: Length(width[0]), height: Length(height[0]))]
  }

  func range(
    from: String, to: String, step: String
  ) throws(SpecFault) -> SpecRange<Footprint>? { nil }
}
