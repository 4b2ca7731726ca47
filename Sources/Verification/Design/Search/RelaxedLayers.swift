import Quantities
import StackPhysics
import StackRecords

/// The layers of a family at their most optimistic: contacts counted, plate bulk and ends left out.
///
/// Resistance only lowers the energy, so a layer with the contacts of a plate and without its bulk
/// and the end collectors delivers at least as much as in any stack. Plates with equal contacts form
/// one class, of which the least burden counts.
struct RelaxedLayers {
  /// Plates of the space with equal contact resistances.
  struct PlateClass {
    /// The sum of both contacts.
    let contact: AreaSpecificResistance
    /// Places of the plates in the space.
    let plates: [Int]
  }

  /// The classes of plates.
  let classes: [PlateClass]
  /// Places of the layers among the entries of the family.
  let entries: [Int]
  /// Areal energy in mWh/cm2 by class, then layer; minus infinity where no plate of the class fits.
  let energies: [[Double]]
  /// Burden of a layer without its cost, by footprint, then layer.
  let burdens: [[Double]]
  /// Cost of a layer in USD after the screen, by footprint, then layer; empty unless cost counts.
  let costs: [[Double]]

  /// Relaxes the layers of a family that break nothing of a set.
  ///
  /// - Parameters:
  ///   - family: the layers.
  ///   - enforced: the limits and rules that count.
  ///   - plateRulesCount: whether plates have to fit; not for a single layer, which has none.
  ///   - weights: burden weights by footprint.
  ///   - tables: what is looked up once.
  init(
    _ family: LayerFamily, enforced: Breaches, plates plateRulesCount: Bool,
    weights: [BurdenWeights], tables: StageTables
  ) {
    let problem = tables.problem
    let edge = problem.conditions.hardware.edge
    let classes = Self.classes(tables.plates)
    let entries = family.entries.indices.filter {
      family.entries[$0].breaches.avoids(enforced)
    }
    self.classes = classes
    self.entries = entries
    let fits = family.companies.map { company in
      classes.map { plateClass in
        !plateRulesCount
          || plateClass.plates.contains { company.plates[$0].avoids(enforced) }
      }
    }
    energies = classes.indices.map { index in
      entries.map { place in
        let entry = family.entries[place]
        guard fits[entry.company][index] else { return -.infinity }
        let resistance = entry.figures.resistanceWithoutContacts + classes[index].contact
        let discharge = Discharge(
          layer: entry.figures, curve: family.curve, areaSpecificResistance: resistance,
          cutoff: family.cutoff)
        return discharge?.arealEnergy.value ?? -.infinity
      }
    }
    let areas = problem.space.footprints.map { LayerAreas(footprint: $0, edge: edge) }
    burdens = zip(weights, areas).map { weight, areas in
      entries.map {
        weight.burden(of: family.entries[$0].figures, areas: areas, edge: edge)
      }
    }
    guard problem.objective.figure == .cost else {
      costs = []
      return
    }
    costs = areas.map { areas in
      entries.map { tables.cost(of: family.entries[$0], areas: areas) / tables.screenedShare }
    }
  }

  private static func classes(_ plates: [PlateFigures]) -> [PlateClass] {
    let contacts = Set(plates.map(\.contactResistance)).sorted()
    return contacts.map { contact in
      PlateClass(
        contact: contact,
        plates: plates.indices.filter { plates[$0].contactResistance == contact })
    }
  }
}

extension StageTables {
  /// Cost of one layer in USD before the screen.
  ///
  /// - Source: the model contract 2.8.
  func cost(of entry: LayerFamily.Entry, areas: LayerAreas) -> Double {
    let hardware = problem.conditions.hardware
    let layer = entry.figures
    let perArea =
      entry.prices.cathode.value * areas.electrode.value
      + entry.prices.separator.value * areas.plate.value
      + entry.prices.anode.value * areas.anode.value
      + hardware.process.areaCost.value * areas.electrode.value
    let frame =
      ((areas.plate.value - areas.electrode.value) * layer.cathodeThickness.value
        + (areas.plate.value - areas.anode.value) * layer.chargedAnodeThickness.value)
      * 0.1 * hardware.edge.frameDensity.value
    return perArea * 1e-4 + frame * 1e-6 * hardware.edge.framePrice.value
  }
}
