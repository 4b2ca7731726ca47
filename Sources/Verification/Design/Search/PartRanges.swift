import Quantities
import StackPhysics
import StackRecords

/// The plates and end collectors that a family can put around a layer, at their least and their most.
///
/// Each figure is an extreme by itself, over all plates and foils that fit some layer of the
/// family, so that no design has less than the least or more than the most.
struct PartRanges {
  /// Sums of heat conduction at the least and of heat capacity at the most.
  struct Heat {
    /// Σ L/k in m2 K/W.
    let leastResistance: Double
    /// Σ m c in J/(m2 K).
    let mostCapacity: Double
  }

  /// Areal mass of a plate, at least, in mg/cm2.
  let plateMass: Double
  /// Thickness of a plate, at least, in um.
  let plateThickness: Double
  /// Heat sums of a plate.
  let plateHeat: Heat
  /// Areal mass of both end collectors, at least, in mg/cm2.
  let endMass: Double
  /// Thickness of both end collectors, at least, in um.
  let endThickness: Double
  /// Heat sums of both end collectors.
  let endHeat: Heat
  /// What contacts add to a layer at least: plate bulk and end collectors at nothing.
  let leastResistance: AreaSpecificResistance
  /// What contacts, plate bulk and end collectors add at most: bulk in full, ends undivided.
  let mostResistance: AreaSpecificResistance

  /// Ranges over the parts that break nothing of a set.
  init(_ family: LayerFamily, enforced: Breaches, tables: StageTables) {
    let space = tables.problem.space
    let companies = family.companies
    let isSingle = space.layersInSeries.contains(1)
    let plates = tables.plates.indices.filter { plate in
      isSingle || companies.contains { $0.plates[plate].avoids(enforced) }
    }.map { tables.plates[$0] }
    let positives = space.positiveEnds.indices.filter { end in
      companies.contains { $0.positiveEnds[end].avoids(enforced) }
    }
    let negatives = Set(
      companies.flatMap(\.negativeEnds).filter { $0.breaches.avoids(enforced) }.map(\.place))
    func extremes(_ foils: [[FoilFigures]], _ places: some Sequence<Int>) -> Ends {
      let places = Array(places)
      return Ends(foils.flatMap { foils in places.map { foils[$0] } })
    }
    let positive = extremes(tables.positiveFoils, positives)
    let negative = extremes(tables.negativeFoils, negatives.sorted())
    plateMass = plates.map(\.arealMass.value).min() ?? 0
    plateThickness = plates.map(\.thickness.value).min() ?? 0
    plateHeat = Heat(
      leastResistance: plates.map(\.heat.thermalResistance).min() ?? 0,
      mostCapacity: plates.map(\.heat.arealHeatCapacity).max() ?? 0)
    endMass = positive.mass + negative.mass
    endThickness = positive.thickness + negative.thickness
    endHeat = Heat(
      leastResistance: positive.heat.leastResistance + negative.heat.leastResistance,
      mostCapacity: positive.heat.mostCapacity + negative.heat.mostCapacity)
    leastResistance = plates.map(\.contactResistance).min() ?? .zero
    mostResistance =
      (plates.map { $0.contactResistance + $0.bulkResistance }.max() ?? .zero)
      + positive.inPlaneResistance + negative.inPlaneResistance
  }

  /// The foils of one end at their least and their most.
  private struct Ends {
    let mass: Double
    let thickness: Double
    let heat: Heat
    let inPlaneResistance: AreaSpecificResistance

    init(_ foils: [FoilFigures]) {
      mass = foils.map(\.arealMass.value).min() ?? 0
      thickness = foils.map(\.thickness.value).min() ?? 0
      heat = Heat(
        leastResistance: foils.map(\.heat.thermalResistance).min() ?? 0,
        mostCapacity: foils.map(\.heat.arealHeatCapacity).max() ?? 0)
      inPlaneResistance = foils.map(\.inPlaneResistance).max() ?? .zero
    }
  }
}

/// What a layer delivers and how much it heats, with plate and end collectors still open.
struct LayerRange {
  /// Heat in W/cm2, at least, over a time in s, at least.
  struct Warming {
    let flux: Double
    let duration: Double
  }

  /// The layer.
  let figures: LayerFigures
  /// Areal energy at the least resistance, in mWh/cm2.
  let mostArealEnergy: Double
  /// Areal energy at the most resistance; 0 where the layer then cannot carry the rate.
  let leastArealEnergy: Double
  /// Discharge and charge; one where both are the same.
  let warmings: [Warming]

  /// The range of a layer; nil when not even the least resistance lets it carry the rate.
  ///
  /// Resistance adds heat, and takes away capacity and with it time: heat counts at the least
  /// resistance and time at the most.
  init?(
    _ entry: LayerFamily.Entry, of family: LayerFamily, parts: PartRanges, operation: Operation
  ) {
    let layer = entry.figures
    func discharge(_ around: AreaSpecificResistance) -> Discharge? {
      Discharge(
        layer: layer, curve: family.curve,
        areaSpecificResistance: layer.resistanceWithoutContacts + around, cutoff: family.cutoff)
    }
    guard let most = discharge(parts.leastResistance) else { return nil }
    let least = discharge(parts.mostResistance)
    figures = layer
    mostArealEnergy = most.arealEnergy.value
    leastArealEnergy = least?.arealEnergy.value ?? 0
    let currents =
      layer.dischargeCurrentDensity == layer.chargeCurrentDensity
      ? [layer.dischargeCurrentDensity]
      : [layer.dischargeCurrentDensity, layer.chargeCurrentDensity]
    warmings = currents.map { current in
      Warming(
        flux: ThermalFigures.heatFlux(
          currentDensity: current,
          areaSpecificResistance: layer.resistanceWithoutContacts + parts.leastResistance,
          temperature: operation.cellTemperature, entropy: family.entropy
        ).value,
        duration: least.map { Discharge.duration(of: $0.arealCapacity, at: current).value } ?? 0)
    }
  }
}
