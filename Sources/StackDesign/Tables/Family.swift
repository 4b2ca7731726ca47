import Quantities
import StackPhysics
import StackRecords

/// The layers of one combination of materials with one anode option.
struct Family {
  let combination: Combination
  /// Index of the anode option in the space.
  let anode: Int
  /// Index of the region of the certificate: the cathode material with the anode option.
  let region: Int
  let curve: LayerVoltageCurve
  var layers: [LayerOption] = []

  init(combination: Combination, anode: Int, region: Int, curve: LayerVoltageCurve) {
    self.combination = combination
    self.anode = anode
    self.region = region
    self.curve = curve
  }
}

/// One layer: a cathode column, a film and an anode option, with what is known before its stack is.
struct LayerOption {
  let column: Int
  let film: Int
  let anode: Int
  let family: Int
  let figures: LayerFigures
  let prices: LayerPrices
  /// Areal energy with the least resistance that any admissible plate and end leaves, in mWh/cm2.
  let mostEnergy: Double
  /// Areal energy with the most resistance; 0 when it cannot carry the rate then.
  let leastEnergy: Double
  /// The least heat for the shortest time, and the most heat for the longest.
  let coolest: HeatSource
  let hottest: HeatSource
}

/// Heat of a layer during discharge and charge, with the time that each lasts.
struct HeatSource {
  let discharge: HeatFlux
  let charge: HeatFlux
  let dischargeDuration: Duration
  let chargeDuration: Duration

  /// The least of each over many; nil of none.
  static func least(_ sources: some Sequence<HeatSource>) -> HeatSource? {
    sources.reduce(nil) { least, next in
      guard let least else { return next }
      return HeatSource(
        discharge: min(least.discharge, next.discharge), charge: min(least.charge, next.charge),
        dischargeDuration: min(least.dischargeDuration, next.dischargeDuration),
        chargeDuration: min(least.chargeDuration, next.chargeDuration))
    }
  }
}

/// The span of resistance that plates and ends add to a layer.
struct ContactRange {
  let least: AreaSpecificResistance
  let most: AreaSpecificResistance
  let temperature: Temperature
  let entropy: EntropyCoefficient

  /// The layer with its energies and heat over the span; nil when it can never carry the rate.
  func option(
    _ figures: LayerFigures, prices: LayerPrices, family: Family, index: Int, cutoff: Voltage,
    column: Int, film: Int
  ) -> LayerOption? {
    let low = figures.resistanceWithoutContacts + least
    let high = figures.resistanceWithoutContacts + most
    guard
      let best = Discharge(
        layer: figures, curve: family.curve, areaSpecificResistance: low, cutoff: cutoff)
    else { return nil }
    let worst = Discharge(
      layer: figures, curve: family.curve, areaSpecificResistance: high, cutoff: cutoff)
    return LayerOption(
      column: column, film: film, anode: family.anode, family: index, figures: figures,
      prices: prices, mostEnergy: best.arealEnergy.value,
      leastEnergy: worst?.arealEnergy.value ?? 0,
      coolest: heat(figures, resistance: low, capacity: worst?.arealCapacity ?? .zero),
      hottest: heat(figures, resistance: high, capacity: best.arealCapacity))
  }

  private func heat(
    _ figures: LayerFigures, resistance: AreaSpecificResistance, capacity: ArealCapacity
  ) -> HeatSource {
    func flux(_ current: CurrentDensity) -> HeatFlux {
      ThermalFigures.heatFlux(
        currentDensity: current, areaSpecificResistance: resistance, temperature: temperature,
        entropy: entropy)
    }
    return HeatSource(
      discharge: flux(figures.dischargeCurrentDensity),
      charge: flux(figures.chargeCurrentDensity),
      dischargeDuration: Discharge.duration(of: capacity, at: figures.dischargeCurrentDensity),
      chargeDuration: Discharge.duration(of: capacity, at: figures.chargeCurrentDensity))
  }
}
