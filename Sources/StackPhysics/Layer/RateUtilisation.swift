import Glibc
public import Quantities

/// The share of the capacity that a rate leaves.
///
/// - Source: the model contract 1.8, after Tian et al. 2019, 10.1038/s41467-019-09792-9; κ and n are
///   general knowledge to calibrate.
public enum RateUtilisation {
  /// Effective capacitance per capacity κ, in F/mAh.
  public static let capacitancePerCapacity = 28.0
  /// Exponent n.
  public static let exponent = 1.0

  /// Utilisation at a rate: `u = 1 − (Cτ)ⁿ [1 − exp(−(Cτ)⁻ⁿ)]`, 1 at C = 0.
  public static func utilisation(rate: Rate, timeConstant: Duration) -> Double {
    let product = rate.value * timeConstant.value / 3600
    guard product > 0 else { return 1 }
    let power = exponent == 1 ? product : pow(product, exponent)
    return 1 + power * expm1(-1 / power)
  }
}
