import Glibc
public import Quantities

/// Constants of nature that the model uses.
enum PhysicalConstant {
  /// Boltzmann constant in eV/K.
  static let boltzmann = 8.617333262e-5
  /// Faraday constant in C/mol.
  static let faraday = 96485.33212
  /// The temperature of catalogue values, 25 °C, in K.
  static let referenceTemperature = 298.15
  /// Thickness of lithium plated per areal capacity, in um per mAh/cm2.
  static let breathingPerCapacity = 4.85
}

extension SolidElectrolyte {
  /// Ionic conductivity of the dense material at a temperature, without the film factor.
  ///
  /// `σ(T) = σ25 (298.15/T) exp[(Ea/kB)(1/298.15 − 1/T)]`; constant without an activation energy.
  /// - Source: the model contract 1.5.
  public func conductivity(at temperature: Temperature) -> IonicConductivity {
    guard let activationEnergy else { return conductivity }
    let reference = PhysicalConstant.referenceTemperature
    let exponent =
      activationEnergy.value / PhysicalConstant.boltzmann * (1 / reference - 1 / temperature.value)
    return conductivity * (reference / temperature.value * exp(exponent))
  }
}

extension PairTables.ThermalResistance {
  /// The resistance at a temperature.
  ///
  /// `R(T) = R25 exp[(Ea/kB)(1/T − 1/298.15)]`; constant without an activation energy.
  /// - Source: the model contract 1.5.
  public func resistance(at temperature: Temperature) -> AreaSpecificResistance {
    guard let activationEnergy else { return resistance }
    let exponent =
      activationEnergy.value / PhysicalConstant.boltzmann
      * (1 / temperature.value - 1 / PhysicalConstant.referenceTemperature)
    return resistance * exp(exponent)
  }
}

extension PairTables.CriticalCurrent {
  /// The critical current density at a temperature.
  ///
  /// `CCD(T) = CCD_ref exp[(Ea/kB)(1/T_ref − 1/T)]`.
  /// - Source: the model contract 1.10.
  public func currentDensity(at operating: Temperature) -> CurrentDensity {
    let exponent =
      activationEnergy.value / PhysicalConstant.boltzmann
      * (1 / temperature.value - 1 / operating.value)
    return currentDensity * exp(exponent)
  }
}
