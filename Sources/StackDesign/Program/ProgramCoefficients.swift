import Quantities
import StackPhysics
import StackRecords

/// Coefficients of an integer program, each computed by the physics.
///
/// A burden is affine in the masses, thicknesses and prices of layer, plate and ends, so the part
/// of each is the difference that it makes to a layer without plate and ends.
struct ProgramCoefficients {
  let frame: Frame
  let usableShare: Double
  let tables: DesignTables

  /// Energy of a layer with plates of a contact resistance; nil when it cannot carry the rate.
  func energy(
    _ option: LayerOption, _ family: Family, contact: AreaSpecificResistance
  ) -> Double? {
    Discharge(
      layer: option.figures, curve: family.curve,
      areaSpecificResistance: option.figures.resistanceWithoutContacts + contact,
      cutoff: family.combination.cutoff
    ).map {
      tables.burden.energy(
        arealEnergy: $0.arealEnergy.value, usableShare: usableShare, frame)
    }
  }

  /// Burden of a layer without plate and ends.
  func layer(_ option: LayerOption, _ family: Family) -> Double {
    burden(bare(option), family)
  }

  /// Burden that a plate adds.
  func plate(_ index: Int, beside option: LayerOption, _ family: Family) -> Double {
    var parts = bare(option)
    parts.plate = tables.plates[index]
    parts.plateMaterial = tables.problem.space.plates[index].material
    return burden(parts, family) - layer(option, family)
  }

  /// Burden that a positive end collector adds.
  func positiveEnd(_ index: Int, beside option: LayerOption, _ family: Family) -> Double {
    var parts = bare(option)
    parts.positiveEnd = tables.positiveEnds[frame.footprint][index]
    parts.positiveMetal = tables.problem.space.positiveEnds[index].metal
    return burden(parts, family) - layer(option, family)
  }

  /// Burden that a negative end collector adds.
  func negativeEnd(_ index: Int, beside option: LayerOption, _ family: Family) -> Double {
    var parts = bare(option)
    parts.negativeEnd = tables.negativeEnds[frame.footprint][index]
    parts.negativeMetal = tables.negativeFoils[index].metal
    return burden(parts, family) - layer(option, family)
  }

  private func bare(_ option: LayerOption) -> Parts {
    Parts(
      layer: option.figures, prices: option.prices, plate: Phantom.nothing,
      plateMaterial: tables.problem.space.plates[0].material, positiveEnd: Phantom.noFoil,
      positiveMetal: tables.problem.space.positiveEnds[0].metal, negativeEnd: Phantom.noFoil,
      negativeMetal: tables.negativeFoils[0].metal)
  }

  private func burden(_ parts: Parts, _ family: Family) -> Double {
    let stages = tables.burden.stages(parts, frame, pressure: family.combination.pressure)
    return tables.burden.value(parts, frame, stages)
  }
}
