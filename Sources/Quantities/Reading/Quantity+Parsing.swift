extension Quantity {
  /// Reads a number with a unit of the dimension, such as `20 um` or `C/3`.
  ///
  /// The value is the double nearest to the exact decimal, so `20 um`, `0.02 mm` and `2e-5 m` are
  /// identical. Spaces around the text and between number and unit are optional. Factors of a unit
  /// are separated by a space, `*` or `·`; `µ`, `Ω`, `°C`, `²` and `^2` are understood.
  ///
  /// - Parameter text: the number and its unit; ratios may be bare numbers.
  /// - Throws: a ``QuantityFault`` that names what is wrong and what to write.
  public init(parsing text: String) throws(QuantityFault) {
    let written = try WrittenQuantity(text)
    let unit = try written.unitOfMeasure(of: D.facts)
    let value = try ExactQuantity(written, in: unit).doubleValue
    guard value >= D.facts.lowest else {
      throw .belowLowest(
        text: written.text, dimension: D.name,
        lowest: "\(NumberText.shortest(D.facts.lowest)) \(D.baseUnit)")
    }
    self.init(value)
  }
}
