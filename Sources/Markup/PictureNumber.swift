/// Numbers of a picture: hundredths of a unit are finer than any screen.
public enum PictureNumber {
  /// A coordinate rounded to hundredths, without trailing zeros, never in powers of ten.
  ///
  /// A value that is not finite, or beyond ±10⁷, is set to the nearest end: a picture never breaks.
  public static func text(_ value: Double) -> String {
    guard !value.isNaN else { return "0" }
    let hundredths = Int((min(max(value, -1e7), 1e7) * 100).rounded())
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    guard rest != 0 else { return sign + String(whole) }
    let digits = rest < 10 ? "0\(rest)" : rest % 10 == 0 ? String(rest / 10) : String(rest)
    return "\(sign)\(whole).\(digits)"
  }
}
