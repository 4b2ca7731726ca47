import Glibc
public import Quantities

extension CompositeFigures {
  /// Resistance of the electrode to a short pulse, as a transmission line with both rails.
  ///
  /// With `ν = √((R_i+R_e)/R_ct)`:
  /// `R = [R_i R_e/(R_i+R_e)] (1 + 2/(ν sinh ν)) + [(R_i²+R_e²)/(R_i+R_e)] coth(ν)/ν`.
  /// It tends to `R_ct + (R_i+R_e)/3` as ν tends to 0.
  /// - Source: `physics.md` 1.4; the model contract 1.6 for its use.
  public var transmissionLineResistance: AreaSpecificResistance {
    Self.transmissionLine(
      ionic: ionicResistance, electronic: electronicResistance,
      chargeTransfer: chargeTransferResistance)
  }

  /// Resistance of a transmission line of two rails joined by charge transfer.
  ///
  /// - Source: `physics.md` 1.4.
  public static func transmissionLine(
    ionic: AreaSpecificResistance, electronic: AreaSpecificResistance,
    chargeTransfer: AreaSpecificResistance
  ) -> AreaSpecificResistance {
    let (Ri, Re, Rct) = (ionic.value, electronic.value, chargeTransfer.value)
    let sum = Ri + Re
    guard sum > 0 else { return chargeTransfer }
    guard Rct > 0 else { return AreaSpecificResistance(Ri * Re / sum) }
    let nu = (sum / Rct).squareRoot()
    let both = Ri * Re / sum * (1 + 2 / (nu * sinh(nu)))
    let either = (Ri * Ri + Re * Re) / sum / (nu * tanh(nu))
    return AreaSpecificResistance(both + either)
  }
}
