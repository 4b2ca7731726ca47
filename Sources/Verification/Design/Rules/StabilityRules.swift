import Quantities
import StackPhysics
import StackRecords

/// The stability windows and forbidden contacts of a design, read from its materials.
///
/// A coating of the cathode's particles lifts the oxidation limit of the electrolyte around them,
/// separator and catholyte, to its own limit where that is higher. A composite holds its
/// electrolyte; lithium, an alloy foil and an anode-free interlayer shield the negative face from the separator.
/// - Source: the model contract 1.9.
struct StabilityRules {
  /// What is known of pairs.
  let pairs: PairTables

  /// Windows of the electrolytes of a layer.
  func held(by layer: LayerDesign) -> [HeldRule] {
    let charged = layer.cathode.openCircuitPotential.potential(at: 0).value
    let lent = layer.recipe.coating.flatMap { pairs.oxidationLimit(coating: $0) }?.value
    var rules = [layer.separator.cathodeSide, layer.catholyte].map { electrolyte in
      let bare = electrolyte.practicalOxidationLimit.value
      return HeldRule(.stabilityWindow, charged, atMost: max(bare, lent ?? bare))
    }
    let film = layer.separator.anodeSide
    rules.append(
      HeldRule(
        .stabilityWindow, layer.anode.lowestPotential.value, atLeast: film.reductionLimit.value,
        isExempt: pairs.isKineticallyStable(electrolyte: film.name, anode: layer.anode.name)))
    return rules
  }

  /// Windows and contacts of a metal face at the cathode, whose highest potential counts.
  func held(by metal: Metal, atCathodeOf layer: LayerDesign) -> [HeldRule] {
    held(
      by: metal, at: layer.cathode.openCircuitPotential.potential(at: 0).value,
      touching: layer.cathode.name, electrolyte: layer.catholyte)
  }

  /// Windows and contacts of a metal face at the anode, whose lowest potential counts.
  func held(by metal: Metal, atAnodeOf layer: LayerDesign) -> [HeldRule] {
    held(
      by: metal, at: layer.anode.lowestPotential.value, touching: layer.anode.name,
      electrolyte: layer.anode.shieldsPlate ? nil : layer.anolyte)
  }

  /// Whether a metal must not touch the anode side of a layer, whatever the potentials.
  func isForbidden(_ metal: Metal, atAnodeOf layer: LayerDesign) -> Bool {
    isForbidden(
      metal, touching: layer.anode.name,
      electrolyte: layer.anode.shieldsPlate ? nil : layer.anolyte)
  }

  private func held(
    by metal: Metal, at potential: Double, touching material: String,
    electrolyte: SolidElectrolyte?
  ) -> [HeldRule] {
    let lowest = metal.lowestPotential.value
    let window = lowest...max(lowest, metal.highestPotential.value)
    let rule = HeldRule(.stabilityWindow, potential, within: window)
    guard isForbidden(metal, touching: material, electrolyte: electrolyte) else { return [rule] }
    return [rule, HeldRule(forbidden: .stabilityWindow)]
  }

  private func isForbidden(
    _ metal: Metal, touching material: String, electrolyte: SolidElectrolyte?
  ) -> Bool {
    pairs.forbiddenContacts.contains { contact in
      guard contact.metal == metal.name else { return false }
      switch contact.constituent {
      case .material(let name): return name == material || name == electrolyte?.name
      case .family(let family): return family == electrolyte?.family
      }
    }
  }
}
