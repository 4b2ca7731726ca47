import SourceText

/// Every number of a record, to look a figure up.
struct NumberList {
  private var numbers: Set<Double> = []

  init(_ json: JSONValue) { collect(json) }

  func contains(_ number: Double) -> Bool { numbers.contains(number) }

  private mutating func collect(_ json: JSONValue) {
    switch json {
    case .object(let members): for member in members { collect(member.value) }
    case .array(let values): for value in values { collect(value) }
    case .number: if let number = json.double { numbers.insert(number) }
    default: break
    }
  }

  /// Whether the digits of a text are the number, in one of the scales that pages use, within half of
  /// its last digit; exactly: in the number's own scale.
  static func isRounding(_ text: String, of number: Double, exactly: Bool = false) -> Bool {
    let written = text.split(separator: "\u{A0}").first.map(String.init) ?? text
    let digits = written.replacing(",", with: "").replacing("\u{2212}", with: "-")
    guard let shown = Double(digits) else { return digits == "infinite" && number.isInfinite }
    let decimals =
      digits.split(separator: "e").first?.split(separator: ".").dropFirst().first?.count ?? 0
    let exponent = digits.split(separator: "e").dropFirst().first.flatMap { Int($0) } ?? 0
    var half = 0.5000001
    for _ in 0..<max(0, decimals - exponent) { half /= 10 }
    for _ in 0..<max(0, exponent - decimals) { half *= 10 }
    let scaled =
      exactly ? [number] : [number, number * 100, number / 1000, number - 273.15]
    return scaled.contains { abs($0 - shown) <= half }
  }
}
