/// Quadrature by panels of Gauss–Legendre rules of eight points.
enum GaussLegendre {
  /// Positive nodes of the rule on −1 … 1, with their weights.
  private static let rule = (
    (0.183_434_642_495_649_80, 0.362_683_783_378_361_98),
    (0.525_532_409_916_328_99, 0.313_706_645_877_887_29),
    (0.796_666_477_413_626_74, 0.222_381_034_453_374_47),
    (0.960_289_856_497_536_23, 0.101_228_536_290_376_26)
  )

  /// Integral of a smooth function over panels no wider than `width`.
  static func integral(
    from a: Double, to b: Double, width: Double, of function: (Double) -> Double
  ) -> Double {
    guard b > a else { return 0 }
    let panels = max(1, ((b - a) / width).rounded(.up))
    let half = (b - a) / panels / 2
    let (p, q, r, s) = rule
    var sum = 0.0
    for panel in 0..<Int(panels) {
      let centre = a + half * Double(2 * panel + 1)
      sum += p.1 * (function(centre - half * p.0) + function(centre + half * p.0))
      sum += q.1 * (function(centre - half * q.0) + function(centre + half * q.0))
      sum += r.1 * (function(centre - half * r.0) + function(centre + half * r.0))
      sum += s.1 * (function(centre - half * s.0) + function(centre + half * s.0))
    }
    return sum * half
  }
}
