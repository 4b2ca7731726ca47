import Quantities
import StackRecords

/// Which cells never take part, as the spec says it.
struct ModuleScreens {
  var bounds: [CellScreen] = []
  var outliers: OutlierRule?
}

extension SpecReading {
  /// Reads which cells never take part, in the order of the spec.
  mutating func screens(_ root: SpecBlock) -> ModuleScreens {
    var screens = ModuleScreens()
    guard let block = columnBlock("screen", in: root) else { return screens }
    for entry in block.entries {
      let path = "screen.\(entry.key)"
      if entry.key == "outliers" {
        screens.outliers = outliers(path, entry.value)
        continue
      }
      guard let inner = self.block(path, entry.value, like: "screen.*") else { continue }
      let facts = Self.screened(entry.key)
      let (least, most) = (bound("min", in: inner, facts), bound("max", in: inner, facts))
      if inner["min"] == nil, inner["max"] == nil {
        report(.emptyLimit(key: path), at: inner.place)
        continue
      }
      demandOrder(least, most, facts, in: inner)
      screens.bounds.append(CellScreen(entry.key, min: least, max: most))
    }
    return screens
  }

  private mutating func outliers(_ path: String, _ node: SpecNode) -> OutlierRule? {
    guard let block = block(path, node), let node = required("limit", in: block),
      let limit = single("\(path).limit", node, SigmaReader(key: "\(path).limit"))
    else { return nil }
    let per = block["per"].flatMap { single("\(path).per", $0, TextReader()) }
    return OutlierRule(limit: limit, per: per)
  }

  private static func screened(_ quantity: String) -> DimensionFacts? {
    MeasuredDimension.values(of: quantity)
  }
}
