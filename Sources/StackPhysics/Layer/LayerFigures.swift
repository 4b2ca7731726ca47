public import Quantities

/// One layer: cathode, separator and anode with their resistances, without contacts and plates.
public struct LayerFigures: Sendable, Hashable {
  /// Nominal areal capacity q₀.
  public var arealCapacity: ArealCapacity
  /// Areal mass of the cathode.
  public var cathodeArealMass: ArealMass
  /// Areal mass of the separator.
  public var separatorArealMass: ArealMass
  /// Areal mass of the anode as built.
  public var anodeArealMass: ArealMass
  /// Areal mass of lithium plated in the charged state.
  public var platedLithium: ArealMass
  /// Whether lithium metal is plated.
  public var platesLithium: Bool
  /// Thickness of the cathode.
  public var cathodeThickness: Length
  /// Thickness of the separator.
  public var separatorThickness: Length
  /// Thickness of the anode as built.
  public var anodeThickness: Length
  /// Thickness of the charged anode.
  public var chargedAnodeThickness: Length
  /// Change of thickness between discharged and charged.
  public var breathing: Length
  /// Resistance of the separator, R_sep.
  public var separatorResistance: AreaSpecificResistance
  /// Planar interfaces.
  public var interfaces: PlanarInterfaces
  /// What the cathode adds, R_ct + (R_i + R_e)/3.
  public var cathodeResistance: AreaSpecificResistance
  /// What a host anode adds; zero where lithium is plated.
  public var anodeResistance: AreaSpecificResistance
  /// Sum of the resistances without contacts, plate bulk and end collectors.
  public var resistanceWithoutContacts: AreaSpecificResistance
  /// Time constant τ of the rate utilisation.
  public var rateTimeConstant: Duration
  /// Share u₀ of the active material that the process leaves reachable.
  public var contactUtilisation: Double
  /// Sums of heat conduction and heat capacity over cathode, films and charged anode.
  public var heat: HeatSums
  /// Discharge rate per nominal capacity.
  public var dischargeRate: Rate
  /// Charge rate per nominal capacity.
  public var chargeRate: Rate
  /// Current density on discharge, i = C q₀.
  public var dischargeCurrentDensity: CurrentDensity
  /// Current density on charge.
  public var chargeCurrentDensity: CurrentDensity

  /// Puts a layer together.
  ///
  /// `τ = κ q₀ [Σ(R_i/2 + R_e/2 + R_ct) + R_sep + R_int] + max r²/(15 D)` over the composite
  /// electrodes; contacts, plate bulk and end collectors are not in τ.
  /// - Parameters:
  ///   - cathode: the composite cathode.
  ///   - separator: the separator.
  ///   - anode: the anode.
  ///   - interfaces: planar interfaces at the cell's temperature.
  ///   - arealCapacity: nominal areal capacity q₀.
  ///   - contactUtilisation: u₀ of the cathode's recipe.
  ///   - dischargeRate: discharge rate C.
  ///   - chargeRate: charge rate.
  /// - Source: the model contract 1.6, 1.7 and 1.8.
  public init(
    cathode: CompositeFigures, separator: SeparatorFigures, anode: AnodeFigures,
    interfaces: PlanarInterfaces, arealCapacity: ArealCapacity, contactUtilisation: Double,
    dischargeRate: Rate, chargeRate: Rate
  ) {
    self.arealCapacity = arealCapacity
    cathodeArealMass = cathode.arealMass
    separatorArealMass = separator.arealMass
    anodeArealMass = anode.arealMass
    platedLithium = anode.platedLithium
    platesLithium = anode.platesLithium
    cathodeThickness = cathode.thickness
    separatorThickness = separator.thickness
    anodeThickness = anode.thickness
    chargedAnodeThickness = anode.chargedThickness
    breathing = anode.breathing
    separatorResistance = separator.resistance
    self.interfaces = interfaces
    cathodeResistance = cathode.resistance
    anodeResistance = anode.host?.resistance ?? .zero
    resistanceWithoutContacts =
      separator.resistance + interfaces.total + cathodeResistance + anodeResistance

    let electrodes = cathode.chargingResistance + (anode.host?.chargingResistance ?? .zero)
    let charging = electrodes + separator.resistance + interfaces.total
    rateTimeConstant =
      Duration(
        RateUtilisation.capacitancePerCapacity * arealCapacity.value * charging.value)
      + max(cathode.diffusionTime, anode.host?.diffusionTime ?? .zero)
    self.contactUtilisation = contactUtilisation
    heat = cathode.heat + separator.heat + anode.heat
    self.dischargeRate = dischargeRate
    self.chargeRate = chargeRate
    dischargeCurrentDensity = CurrentDensity(dischargeRate.value * arealCapacity.value)
    chargeCurrentDensity = CurrentDensity(chargeRate.value * arealCapacity.value)
  }

  /// Thickness of the charged layer, L_c + L_s + L_a,ch.
  public var chargedThickness: Length {
    cathodeThickness + separatorThickness + chargedAnodeThickness
  }

  /// Current density at the larger of both rates, which sizes tabs and bus bars.
  public var largestCurrentDensity: CurrentDensity {
    max(dischargeCurrentDensity, chargeCurrentDensity)
  }

  /// Share of the capacity that the discharge rate leaves, u_rate.
  public var rateUtilisation: Double {
    RateUtilisation.utilisation(rate: dischargeRate, timeConstant: rateTimeConstant)
  }

  /// Resistance of a layer in a stack of N, ASR_N.
  ///
  /// `ASR_N = R + r_c + r_a + R_plate (N−1)/N + (R_cc+ + R_cc−)/N`.
  /// - Parameters:
  ///   - contacts: sum of one cathode-face and one anode-face contact.
  ///   - plate: through-plane resistance of one plate's bulk.
  ///   - layersInSeries: N ≥ 1.
  ///   - endCollectors: sum of the in-plane shares of both end collectors.
  /// - Returns: ASR_N.
  /// - Source: the model contract 1.6.
  public func areaSpecificResistance(
    contacts: AreaSpecificResistance, plate: AreaSpecificResistance, layersInSeries: Int,
    endCollectors: AreaSpecificResistance
  ) -> AreaSpecificResistance {
    let N = Double(layersInSeries)
    return resistanceWithoutContacts + contacts + plate * ((N - 1) / N) + endCollectors / N
  }
}
