public import Quantities

/// A stack of N layers in series between two end collectors.
public struct StackFigures: Sendable, Hashable {
  /// Areas of the parts.
  public var areas: LayerAreas
  /// Layers in series, N.
  public var layersInSeries: Int
  /// Mass of all cathodes.
  public var cathodeMass: Mass
  /// Mass of all separators.
  public var separatorMass: Mass
  /// Mass of all anodes as built.
  public var anodeMass: Mass
  /// Mass of all frames.
  public var frameMass: Mass
  /// Mass of the N − 1 plates.
  public var plateMass: Mass
  /// Mass of the positive end collector.
  public var positiveEndMass: Mass
  /// Mass of the negative end collector.
  public var negativeEndMass: Mass
  /// Mass of the stack.
  public var mass: Mass
  /// Height of the charged stack.
  public var height: Length
  /// Volume of the charged stack on the plate area.
  public var volume: Volume
  /// Mass of the repeat unit: one layer with its frame and one plate.
  public var repeatUnitMass: Mass
  /// Volume of the repeat unit.
  public var repeatUnitVolume: Volume
  /// Sums of heat conduction and heat capacity over layers, plates and end collectors.
  public var heat: HeatSums

  /// Stacks N layers.
  ///
  /// `M = N (A m_c + A_p m_s + A_a m_a + frame) + (N−1) A_p m_p + A_p (m_e+ + m_e−)`,
  /// `H = N (L_c + L_s + L_a,ch) + (N−1) L_p + L_e+ + L_e−`, volume `A_p H`.
  /// - Source: the model contract 2.1 and 2.4.
  public init(
    layer: LayerFigures, plate: PlateFigures, positiveEnd: FoilFigures, negativeEnd: FoilFigures,
    layersInSeries: Int, footprint: Footprint, edge: Hardware.Edge
  ) {
    let areas = LayerAreas(footprint: footprint, edge: edge)
    let A = areas.electrode.value
    let Ap = areas.plate.value
    let Aa = areas.anode.value
    let N = Double(layersInSeries)
    let cathode = A * layer.cathodeArealMass.value / 1000
    let separator = Ap * layer.separatorArealMass.value / 1000
    let anode = Aa * layer.anodeArealMass.value / 1000
    let frame = areas.frameMilligrams(of: layer, density: edge.frameDensity) / 1000
    let onePlate = Ap * plate.arealMass.value / 1000
    let unit = cathode + separator + anode + frame
    let ends = Ap * (positiveEnd.arealMass.value + negativeEnd.arealMass.value) / 1000
    let layerHeight = layer.chargedThickness
    let H =
      layerHeight * N + plate.thickness * (N - 1) + positiveEnd.thickness + negativeEnd.thickness

    self.areas = areas
    self.layersInSeries = layersInSeries
    cathodeMass = Mass(N * cathode)
    separatorMass = Mass(N * separator)
    anodeMass = Mass(N * anode)
    frameMass = Mass(N * frame)
    plateMass = Mass((N - 1) * onePlate)
    positiveEndMass = Mass(Ap * positiveEnd.arealMass.value / 1000)
    negativeEndMass = Mass(Ap * negativeEnd.arealMass.value / 1000)
    mass = Mass(N * unit + (N - 1) * onePlate + ends)
    height = H
    volume = Volume(Ap * H.centimetres)
    repeatUnitMass = Mass(unit + onePlate)
    repeatUnitVolume = Volume(Ap * (layerHeight + plate.thickness).centimetres)
    heat = N * layer.heat + (N - 1) * plate.heat + positiveEnd.heat + negativeEnd.heat
  }

  /// Energy of the stack, N A e μ/1000.
  ///
  /// - Source: the model contract 2.4.
  public func energy(arealEnergy: ArealEnergy, usableShare: Double) -> Energy {
    Energy(
      Double(layersInSeries) * areas.electrode.value * arealEnergy.value * usableShare / 1000)
  }

  /// Energy of the repeat unit, A e/1000, without the usable share.
  ///
  /// - Source: the model contract 2.4.
  public func repeatUnitEnergy(arealEnergy: ArealEnergy) -> Energy {
    Energy(areas.electrode.value * arealEnergy.value / 1000)
  }
}
