import Quantities

/// Reads amounts without rounding: of a dimension, or of any where a header names the quantity.
struct AmountReader: SpecValueReader {
  /// Path of the key, for its faults.
  let key: String
  /// The dimension; nil for a column whose unit only the table knows.
  let dimension: DimensionFacts?
  /// Whether a per cent of the median is understood.
  let takesShares: Bool
  /// Where the written number must lie.
  let bounds: SpecBounds?
  /// What may be written.
  let example: String

  init(
    key: String, _ dimension: DimensionFacts?, takesShares: Bool = false,
    bounds: SpecBounds? = nil, example: String? = nil
  ) {
    self.key = key
    self.dimension = dimension
    self.takesShares = takesShares
    self.bounds = bounds
    self.example = example ?? dimension?.example ?? "3, with the unit of its column"
  }

  var expectation: String { "a quantity such as \(example)" }

  func values(of text: String) throws(SpecFault) -> [ExactAmount] {
    let amount = try amount(text)
    if let bounds, !bounds.hold(for: amount.number.doubleValue) {
      throw .outOfBounds(key: key, found: text, bounds: bounds)
    }
    return [amount]
  }

  func range(
    from: String, to: String, step: String
  ) throws(SpecFault) -> SpecRange<ExactAmount>? { nil }

  private func amount(_ text: String) throws(SpecFault) -> ExactAmount {
    if takesShares, text.hasSuffix("%"),
      let share = try? ExactAmount(parsing: text, of: RatioDimension.facts)
    {
      return share
    }
    do throws(QuantityFault) {
      guard let dimension else { return try ExactAmount(parsing: text) }
      return try ExactAmount(parsing: text, of: dimension)
    } catch {
      throw .quantity(error)
    }
  }
}

/// Reads `3.5 sigma` without rounding.
struct SigmaReader: SpecValueReader {
  /// Path of the key, for its faults.
  let key: String

  var expectation: String { "a number of robust standard deviations such as 3.5 sigma" }

  func values(of text: String) throws(SpecFault) -> [ExactDecimal] {
    let suffix = "sigma"
    guard text.hasSuffix(suffix) else { throw .expected(expectation, found: "\"\(text)\"") }
    let number = String(text.dropLast(suffix.count).reversed().drop { $0 == " " }.reversed())
    let limit: ExactDecimal
    do throws(QuantityFault) {
      limit = try ExactDecimal(parsing: number)
    } catch {
      throw .quantity(error)
    }
    guard limit > .zero else { throw .outOfBounds(key: key, found: text, bounds: .positive) }
    guard limit < ExactDecimal(1000), limit.exponent >= -6 else {
      throw .expected("at most 1000 sigma with six decimals", found: "\"\(text)\"")
    }
    return [limit]
  }

  func range(
    from: String, to: String, step: String
  ) throws(SpecFault) -> SpecRange<ExactDecimal>? { nil }
}
