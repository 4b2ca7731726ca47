import Glibc
public import Quantities

/// A composite electrode as built: masses, volumes, resistances and the diffusion time of its particles.
public struct CompositeFigures: Sendable, Hashable {
  /// Areal mass of the coating.
  public var arealMass: ArealMass
  /// Thickness of the coating.
  public var thickness: Length
  /// Density of the coating, pores included.
  public var density: Density
  /// Volume fraction of the active material.
  public var activeVolumeFraction: Double
  /// Volume fraction of the solid electrolyte.
  public var electrolyteVolumeFraction: Double
  /// Volume fraction of the conductive carbon.
  public var carbonVolumeFraction: Double
  /// Volume fraction of the binder.
  public var binderVolumeFraction: Double
  /// Resistance R_i of the ionic path over the whole thickness.
  public var ionicResistance: AreaSpecificResistance
  /// Resistance R_e of the electronic path over the whole thickness.
  public var electronicResistance: AreaSpecificResistance
  /// Charge transfer resistance R_ct per geometric area.
  public var chargeTransferResistance: AreaSpecificResistance
  /// Diffusion time of the particles.
  public var diffusionTime: Duration
  /// What the coating as built adds to the sums of heat conduction and heat capacity.
  public var heat: HeatSums

  /// Builds a composite electrode of a given mass of active material.
  ///
  /// `ρ = (1−ε)/Σ(w/ρ)`, `φ = w ρ_c/ρ`, `m = m_am/w_am`, `L = 10 m/ρ_c`,
  /// `R_i = 0.1 L/(σ(T) φ_seⁿ)`, `R_e = 0.1 L/σ_e`, `R_ct = r_ct(T)/(a L 1e-4)` with
  /// `a = 3 φ_am θ/r`, and `τ_d = r²/(15 D)`.
  /// - Parameters:
  ///   - recipe: mass fractions, pores and transport.
  ///   - activeDensity: density of the active material.
  ///   - activeArealMass: areal mass of the active material.
  ///   - electrolyte: the electrolyte inside the composite, at its bulk conductivity.
  ///   - chargeTransfer: resistance per cm2 of real contact.
  ///   - particleRadius: radius r of the active particles.
  ///   - diffusivity: diffusivity D of lithium in them.
  ///   - temperature: temperature of the cell.
  /// - Source: the model contract 1.1, 1.2, 1.5, 1.6 and 1.8.
  public init(
    recipe: CompositeRecipe, activeDensity: Density, activeArealMass: ArealMass,
    electrolyte: SolidElectrolyte, chargeTransfer: PairTables.ThermalResistance,
    particleRadius: Length, diffusivity: Diffusivity, temperature: Temperature
  ) {
    let specificVolume =
      recipe.activeFraction / activeDensity.value
      + recipe.electrolyteFraction / electrolyte.density.value
      + recipe.carbon.massFraction / recipe.carbon.density.value
      + recipe.binder.massFraction / recipe.binder.density.value
    let rho = (1 - recipe.porosity) / specificVolume
    let phiActive = recipe.activeFraction * rho / activeDensity.value
    let phiElectrolyte = recipe.electrolyteFraction * rho / electrolyte.density.value
    let m = activeArealMass.value / recipe.activeFraction
    let L = 10 * m / rho
    let sigma = electrolyte.conductivity(at: temperature).value
    let r = particleRadius.centimetres
    let contactArea = 3 * phiActive * recipe.contactFraction / r

    arealMass = ArealMass(m)
    thickness = Length(L)
    density = Density(rho)
    activeVolumeFraction = phiActive
    electrolyteVolumeFraction = phiElectrolyte
    carbonVolumeFraction = recipe.carbon.massFraction * rho / recipe.carbon.density.value
    binderVolumeFraction = recipe.binder.massFraction * rho / recipe.binder.density.value
    ionicResistance = AreaSpecificResistance(
      0.1 * L / (sigma * pow(phiElectrolyte, recipe.tortuosityExponent)))
    electronicResistance = AreaSpecificResistance(0.1 * L / recipe.electronicConductivity.value)
    chargeTransferResistance =
      chargeTransfer.resistance(at: temperature) / (contactArea * L * 1e-4)
    diffusionTime = Duration(r * r / (15 * diffusivity.value))
    heat = HeatSums(
      thickness: Length(L), arealMass: ArealMass(m), conductivity: recipe.thermalConductivity,
      specificHeat: recipe.specificHeat)
  }

  /// What the electrode adds to the resistance of a layer: `R_ct + (R_i + R_e)/3`.
  ///
  /// - Source: the model contract 1.6.
  public var resistance: AreaSpecificResistance {
    chargeTransferResistance + (ionicResistance + electronicResistance) / 3
  }

  /// What the electrode adds to the resistance that charges its capacitance: `R_i/2 + R_e/2 + R_ct`.
  ///
  /// - Source: the model contract 1.8, after Tian et al. 2019, 10.1038/s41467-019-09792-9.
  public var chargingResistance: AreaSpecificResistance {
    chargeTransferResistance + (ionicResistance + electronicResistance) / 2
  }
}

extension CathodeMaterial {
  /// Areal mass of active material of a nominal areal capacity: `m_am = 1000 q₀/Q`.
  ///
  /// - Source: the model contract 1.2.
  public func activeArealMass(for arealCapacity: ArealCapacity) -> ArealMass {
    ArealMass(1000 * arealCapacity.value / capacity.value)
  }

  /// Nominal areal capacity of an areal mass of active material: `q₀ = m_am Q/1000`.
  ///
  /// - Source: the model contract 1.2.
  public func arealCapacity(of activeArealMass: ArealMass) -> ArealCapacity {
    ArealCapacity(activeArealMass.value * capacity.value / 1000)
  }
}
