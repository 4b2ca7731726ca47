import Quantities

/// Reads the units of headers: the house's spellings and those that testers print.
enum HeaderUnit {
  /// The unit of a dimension that is written so; nil when there is none.
  ///
  /// A prefix is never guessed: `mohm` is a thousandth, `Mohm` no unit of cells. Small letters
  /// alone are understood, because testers that write `capacity_mah` have no capitals at all.
  static func unit(_ text: String, of facts: DimensionFacts) -> UnitOfMeasure? {
    if let unit = facts.unit(written: text) { return unit }
    if let spelling = spellings[text] { return facts.unit(written: spelling) }
    return facts.name == TemperatureDimension.facts.name && (text == "C" || text == "c")
      ? facts.unit(written: "degC") : nil
  }

  /// The dimension that has a unit written so; temperatures rather than their differences.
  static func dimension(_ text: String) -> DimensionFacts? {
    [CapacityDimension.facts, VoltageRateDimension.facts, TemperatureDimension.facts]
      .first { unit(text, of: $0) != nil && text != "C" && text != "c" }
      ?? DimensionFacts.withUnit(written: spellings[text] ?? text)
  }

  /// Other spellings and what they mean.
  private static let spellings: [String: String] = [
    "A.h": "Ah", "A·h": "Ah", "A h": "Ah", "ah": "Ah", "Amp-hr": "Ah",
    "mA.h": "mAh", "mA·h": "mAh", "mA h": "mAh", "mah": "mAh",
    "Ohms": "ohm", "ohms": "ohm", "mOhms": "mohm", "mohms": "mohm",
    "v": "V", "Volts": "V", "volts": "V", "mv": "mV", "uv": "uV",
    "mV/day": "mV/d", "mv/d": "mV/d", "mv/day": "mV/d", "mv/h": "mV/h",
    "mv_per_d": "mV/d", "mv_per_day": "mV/d", "mV_per_d": "mV/d", "mV_per_day": "mV/d",
    "mv_per_h": "mV/h", "mv_per_hour": "mV/h", "mV_per_h": "mV/h", "mV_per_hour": "mV/h",
    "uv_per_h": "uV/h", "v_per_h": "V/h",
    "degc": "degC", "℃": "degC", "k": "K",
    "pct": "%", "percent": "%",
    "a": "A", "ma": "mA", "Amps": "A",
    "sec": "s", "Sec": "s",
  ]
}
