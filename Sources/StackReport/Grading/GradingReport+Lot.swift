import Markup
import Quantities
import StackRecords

extension GradingReport {
  /// The lot as pictures: capacity against resistance, each quantity alone, runs or days.
  var pictures: [Markup]? {
    let scatter = LotScatter(lot)?.picture
    let histograms = lot.shown.compactMap { LotHistogram(lot, $0)?.picture }
    let parts = LotParts(lot)?.picture
    let drawn = [scatter].compactMap(\.self) + histograms
    guard !drawn.isEmpty || parts != nil else { return nil }
    return [.paragraph(words), .figures(drawn)] + (parts.map { [$0.markup] } ?? [])
  }

  private var words: String {
    let screened = cells(.screened)
    return "A cell is in a module, or left over although it passed, or screened"
      + (screened > 0 ? "" : " (none here)")
      + ": taken out beforehand, because a value is missing or lies outside of what the spec lets through."
  }
}
