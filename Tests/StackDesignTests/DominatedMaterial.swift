import Quantities
import StackPhysics
import StackRecords

/// A kind of material of which a worse copy can be added beside a design's own.
enum DominatedMaterial: CaseIterable {
  case cathode, separator, anode, plate

  private static let suffix = " dominated"

  /// The problem with the copy as one more choice, wherever the design's own material is one.
  func added(to problem: DesignProblem, beside design: ChosenDesign) -> DesignProblem {
    var more = problem
    switch self {
    case .cathode:
      more.space.cathodes += problem.space.cathodes
        .filter { $0.material.name == design.cathode }
        .map {
          .init(
            material: worse($0.material), recipe: $0.recipe, arealCapacity: $0.arealCapacity)
        }
      more.conditions.operation.cutoffVoltages[design.cathode + Self.suffix] =
        problem.conditions.operation.cutoffVoltages[design.cathode]
      more.conditions.pairs.chargeTransfers += copies(
        of: design.cathode, in: problem.conditions.pairs.chargeTransfers)
    case .separator:
      more.space.films += problem.space.films
        .filter { $0.separator.name == design.separator }
        .map { .init(separator: worse($0.separator), thickness: $0.thickness) }
    case .anode:
      more.space.anodes += problem.space.anodes
        .filter { $0.material.name == design.anode }
        .map { .init(material: worse($0.material), ratio: $0.ratio) }
      copyPairs(ofAnode: design.anode, in: &more.conditions.pairs)
    case .plate:
      more.space.plates += problem.space.plates
        .filter { $0.material.name == design.plate }
        .map { BipolarPlate(material: worse($0.material), thickness: $0.thickness) }
    }
    more.space = more.space.inAscendingOrder()
    return more
  }

  /// The problem with the copy as the only material of its kind.
  func alone(in problem: DesignProblem) -> DesignProblem {
    var alone = problem
    func isCopy(_ name: String) -> Bool { name.hasSuffix(Self.suffix) }
    switch self {
    case .cathode: alone.space.cathodes.removeAll { !isCopy($0.material.name) }
    case .separator: alone.space.films.removeAll { !isCopy($0.separator.name) }
    case .anode: alone.space.anodes.removeAll { !isCopy($0.material.name) }
    case .plate: alone.space.plates.removeAll { !isCopy($0.material.name) }
    }
    return alone
  }

  /// More mass for the same charge, slower and dearer.
  private func worse(_ material: CathodeMaterial) -> CathodeMaterial {
    var copy = material
    copy.name += Self.suffix
    copy.capacity = material.capacity * 0.95
    copy.diffusivity = material.diffusivity * 0.5
    copy.price = material.price * 2
    return copy
  }

  /// More resistive to charge and heat, and dearer.
  ///
  /// Not denser: of a denser electrolyte a recipe's share of mass fills less of the electrode.
  private func worse(_ separator: Separator) -> Separator {
    func worse(_ electrolyte: SolidElectrolyte) -> SolidElectrolyte {
      var copy = electrolyte
      copy.conductivity = electrolyte.conductivity * 0.8
      copy.thermalConductivity = electrolyte.thermalConductivity * 0.5
      copy.price = electrolyte.price * 2
      return copy
    }
    var copy = separator
    copy.name += Self.suffix
    copy.cathodeSide = worse(separator.cathodeSide)
    copy.anodeSideFilm = separator.anodeSideFilm.map(worse)
    return copy
  }

  /// More mass for the same charge where it is a host; dearer, behind a worse contact, always.
  private func worse(_ material: AnodeMaterial) -> AnodeMaterial {
    var copy = material
    copy.name += Self.suffix
    copy.price = material.price * 2
    if case .host(var host) = material.kind {
      host.capacity = host.capacity * 0.95
      host.diffusivity = host.diffusivity * 0.5
      copy.kind = .host(host)
    }
    return copy
  }

  /// Heavier, dearer, more resistive to charge and heat; of the same heat capacity by volume.
  private func worse(_ plate: PlateMaterial) -> PlateMaterial {
    func worse(_ metal: Metal) -> Metal {
      var copy = metal
      copy.density = metal.density * 1.5
      copy.specificHeat = metal.specificHeat / 1.5
      copy.thermalConductivity = metal.thermalConductivity / 2
      copy.price = metal.price * 2
      return copy
    }
    var copy = plate
    copy.name += Self.suffix
    copy.cathodeFace = worse(plate.cathodeFace)
    copy.anodeFace = worse(plate.anodeFace)
    copy.cathodeContact = plate.cathodeContact * 2
    copy.anodeContact = plate.anodeContact * 2
    copy.price = plate.price * 2
    return copy
  }

  private func copies(
    of cathode: String, in transfers: [PairTables.ChargeTransfer]
  ) -> [PairTables.ChargeTransfer] {
    transfers.filter { $0.activeMaterial == cathode }.map { transfer in
      var copy = transfer
      copy.activeMaterial += Self.suffix
      copy.resistance.resistance = transfer.resistance.resistance * 1.5
      return copy
    }
  }

  private func copyPairs(ofAnode anode: String, in pairs: inout PairTables) {
    let name = anode + Self.suffix
    pairs.chargeTransfers += copies(of: anode, in: pairs.chargeTransfers)
    for pair in pairs.interfaces where pair.second == anode || pair.first == anode {
      let resistance = PairTables.ThermalResistance(
        pair.resistance.resistance * 1.5, activationEnergy: pair.resistance.activationEnergy)
      pairs.interfaces.append(
        pair.second == anode
          ? .init(pair.first, name, resistance) : .init(name, pair.second, resistance))
    }
    for current in pairs.criticalCurrents where current.anode == anode {
      var copy = current
      copy.anode = name
      pairs.criticalCurrents.append(copy)
    }
    for pair in pairs.stablePairs where pair.anode == anode {
      pairs.stablePairs.append(.init(electrolyte: pair.electrolyte, anode: name))
    }
    for contact in pairs.forbiddenContacts where contact.constituent == .material(anode) {
      pairs.forbiddenContacts.append(
        .init(metal: contact.metal, constituent: .material(name), reason: contact.reason))
    }
  }
}
