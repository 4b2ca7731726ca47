import Quantities
import StackPhysics
import StackRecords

/// The standing rules that a layer alone decides, read from its materials and the operation.
///
/// - Source: the model contract 1.3, 1.6, 1.9 and 1.10.
struct LayerRules {
  private let operation: Operation
  private let pairs: PairTables
  private let stability: StabilityRules

  init(_ conditions: Conditions) {
    operation = conditions.operation
    pairs = conditions.pairs
    stability = StabilityRules(pairs: conditions.pairs)
  }

  /// All rules of a layer but the rate, which needs the contacts as well.
  func held(by layer: LayerDesign) -> [HeldRule] {
    let limits = CurrentLimits(
      separator: layer.separator, thickness: layer.separatorThickness, anode: layer.anode,
      pairs: pairs, operation: operation)
    return heldByMaterials(of: layer) + limits.held(by: layer.arealCapacity)
  }

  /// The rules that do not change with loading and thickness.
  func heldByMaterials(of layer: LayerDesign) -> [HeldRule] {
    var rules = stability.held(by: layer)
    if let least = layer.anode.leastRatio {
      rules.append(HeldRule(.hostRatio, layer.capacityRatio ?? 0, atLeast: least))
    }
    if !knowsAllPairs(of: layer) { rules.append(HeldRule(forbidden: .unknownPair)) }
    return rules
  }

  /// Whether the tables hold every pair that the layer needs.
  func knowsAllPairs(of layer: LayerDesign) -> Bool {
    let catholyte = layer.catholyte.name
    let first = layer.separator.cathodeSide.name
    let last = layer.separator.anodeSide.name
    var known = [
      pairs.chargeTransfer(
        activeMaterial: layer.cathode.name, coating: layer.recipe.coating, electrolyte: catholyte)
        != nil,
      catholyte == first || pairs.interface(catholyte, first) != nil,
      layer.separator.anodeSideFilm == nil || pairs.interface(first, last) != nil,
      pairs.interface(last, layer.anode.name) != nil,
    ]
    if case .host(let host) = layer.anode.kind {
      known.append(
        pairs.chargeTransfer(
          activeMaterial: layer.anode.name, coating: host.recipe.coating,
          electrolyte: layer.anolyte.name) != nil)
    } else if layer.anode.platesLithium {
      known.append(pairs.criticalCurrent(electrolyte: last, anode: layer.anode.name) != nil)
    }
    return known.allSatisfy { $0 }
  }
}
