import CellGrading
import Quantities
import StackRecords

/// The block `manufacturing:` of a design spec, from measured cells.
struct ManufacturingText: Sendable {
  /// The block with what it rests on, whole lines.
  let text: String
  /// The keys and values alone.
  let values: [(key: String, value: String)]

  /// Writes the block.
  init(
    _ calibration: Calibration, yields: YieldTable?, inputs: [GradingInput.Table], tool: String
  ) {
    var values: [(key: String, value: String)] = []
    var lines = ["# Estimated by \(tool) from measured cells; include it in a design spec."]
    for input in inputs {
      lines.append("# \(ScreenText.printable(input.name)), SHA-256 \(input.sha256)")
    }
    let groups = (calibration.capacity ?? calibration.resistance)?.groups.count ?? 0
    lines.append(
      "# \(calibration.cells) cells in \(groups) group\(groups == 1 ? "" : "s") of session and lot,"
        + " \(calibration.outliers) left out as outliers; intervals of 95 % confidence.")
    if let capacity = calibration.capacity {
      values.append(("layer_capacity_cv", Self.percent(capacity.within.estimate)))
      lines.append("# \(capacity.quantity): \(Self.percents(capacity.within))")
    }
    if let resistance = calibration.resistance {
      lines.append("# \(resistance.quantity): \(Self.percents(resistance.within))")
    }
    if let correlation = calibration.correlation {
      lines.append("# correlation of their logarithms: \(Self.plain(correlation))")
    }
    if let all = yields?.lines.first, all.cells > 0, all.good > 0 {
      values.append(
        ("layer_yield", Self.percent(Double(all.good) / Double(all.cells))))
      lines.append(
        "# \(all.good) of \(all.cells) cells passed the screen and were not taken out later")
    }
    self.values = values
    lines.append("manufacturing:")
    lines += values.map { "  \($0.key): \($0.value)" }
    if values.isEmpty { lines[lines.count - 1] = "# no capacity was measured, so no key is known" }
    text = lines.joined(separator: "\n") + "\n"
  }

  /// Four digits, which is more than any interval is narrow.
  static func percent(_ share: Double) -> String {
    "\(NumberText.significant(100 * share, digits: 4, trimmed: true)) %"
  }

  /// `0.301 % (0.277 % to 0.33 %)`.
  static func percents(_ interval: Calibration.Interval) -> String {
    "\(percent(interval.estimate)) (\(percent(interval.lower)) to \(percent(interval.upper)))"
  }

  /// `-0.70 (-0.76 to -0.62)`.
  static func plain(_ interval: Calibration.Interval) -> String {
    let words = [interval.estimate, interval.lower, interval.upper].map {
      NumberText.fixed($0, decimals: 2)
    }
    return "\(words[0]) (\(words[1]) to \(words[2]))"
  }
}
