import Glibc
public import Quantities

extension Hardware.PressurePlate {
  /// Aspect ratio with the factors α of deflection and β of stress of a simply supported plate.
  ///
  /// - Source: the model contract 2.3, after Roark; general knowledge.
  private static let aspects: (Row, Row, Row, Row, Row, Row, Row, Row, Row) = (
    Row(1, 0.0443, 0.287), Row(1.2, 0.0616, 0.376), Row(1.4, 0.0770, 0.453),
    Row(1.6, 0.0906, 0.517), Row(1.8, 0.1017, 0.569), Row(2, 0.1110, 0.610),
    Row(3, 0.1335, 0.713), Row(4, 0.1400, 0.741), Row(5, 0.1421, 0.750)
  )

  /// One row of the table.
  private struct Row {
    let ratio: Double
    let deflection: Double
    let stress: Double

    init(_ ratio: Double, _ deflection: Double, _ stress: Double) {
      self.ratio = ratio
      self.deflection = deflection
      self.stress = stress
    }
  }

  /// Thickness that a rectangle under an even pressure needs for stiffness and for strength.
  ///
  /// `t = max[(α p a⁴/(E d))^(1/3), a √(β p/σ)]` with the short side a; α and β by aspect ratio,
  /// linear between the table's rows, constant from 5 on.
  /// - Source: the model contract 2.3.
  public func thickness(width: Length, height: Length, pressure: Pressure) -> Length {
    let short = min(width, height).centimetres
    let long = max(width, height).centimetres
    let (alpha, beta) = Self.factors(aspect: long / short)
    let p = pressure.value
    let stiff = cbrt(
      alpha * p * short * short * short * short / (modulus.value * deflection.centimetres))
    let strong = short * (beta * p / strength.value).squareRoot()
    return Length(max(stiff, strong) * 1e4)
  }

  /// Factors α and β at an aspect ratio of at least 1.
  private static func factors(aspect: Double) -> (deflection: Double, stress: Double) {
    let rows = aspects
    let (low, high) =
      switch aspect {
      case ..<1.2: (rows.0, rows.1)
      case ..<1.4: (rows.1, rows.2)
      case ..<1.6: (rows.2, rows.3)
      case ..<1.8: (rows.3, rows.4)
      case ..<2: (rows.4, rows.5)
      case ..<3: (rows.5, rows.6)
      case ..<4: (rows.6, rows.7)
      default: (rows.7, rows.8)
      }
    let share = min(1, (aspect - low.ratio) / (high.ratio - low.ratio))
    return (
      low.deflection + share * (high.deflection - low.deflection),
      low.stress + share * (high.stress - low.stress)
    )
  }
}
