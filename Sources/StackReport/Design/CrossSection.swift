import Markup
import Quantities
import StackRecords

/// The stack cut through: thickness to scale, width not.
struct CrossSection: Sendable {
  /// One slice of the stack.
  struct Slice: Sendable {
    var name: String
    var look: String
    /// um, charged.
    var thickness: Double
  }

  private let choices: ChosenDesign
  private let slices: [Slice]
  private let layer: [Slice]
  private let plate: Slice?
  private let positive: Slice
  private let negative: Slice

  /// Nil where the record lacks a thickness.
  init?(_ choices: ChosenDesign, _ figures: RecordFigures) {
    guard let cathode = figures["layer.cathode_thickness_um"],
      let separator = figures["layer.separator_thickness_um"],
      let anode = figures["layer.charged_anode_thickness_um"],
      let positive = figures["stack.positive_end_thickness_um"],
      let negative = figures["stack.negative_end_thickness_um"]
    else { return nil }
    self.choices = choices
    self.positive = Slice(
      name: "end collector (+) \(choices.positiveEnd)", look: "fillpurple", thickness: positive)
    self.negative = Slice(
      name: "end collector (\u{2212}) \(choices.negativeEnd)", look: "fillpurple",
      thickness: negative)
    layer = [
      Slice(name: "cathode \(choices.cathode)", look: "fillblue", thickness: cathode),
      Slice(name: "separator \(choices.separator)", look: "fillyellow", thickness: separator),
      Slice(name: "anode \(choices.anode), charged", look: "fillgreen", thickness: anode),
    ]
    plate = figures["stack.plate_thickness_um"].flatMap {
      choices.layersInSeries > 1
        ? Slice(name: "bipolar plate \(choices.plate)", look: "fillorange", thickness: $0) : nil
    }
    slices = [self.positive] + layer + (plate.map { [$0] } ?? []) + [self.negative]
  }

  /// Layers shown before the break; one more is shown after it.
  private var shownBefore: Int { choices.layersInSeries > 4 ? 2 : choices.layersInSeries }
  private var isBroken: Bool { shownBefore < choices.layersInSeries }

  var picture: Picture {
    let count = choices.layersInSeries
    let words = "\(count) layer\(count == 1 ? "" : "s") between two end collectors"
    return Picture(
      "The stack in cross-section, charged",
      caption: .text(
        "Thickness is to scale, height is not. "
          + (isBroken ? "Shown are the first two layers and the last of \(count). " : "")
          + "A part too thin to see is drawn wider and marked *."),
      description: words,
      table: DataTable(
        "", [.words("part"), .figures("thickness, \u{B5}m")],
        cells: slices.map { [.text($0.name), Shown.full($0.thickness).numberMarkup] }),
      draw: draw)
  }

  private func draw(_ width: PictureWidth) -> (Double, [Markup]) {
    let height = 92.0
    let gap = 26.0
    var row: [Slice?] = [positive]
    for index in 0..<shownBefore {
      if index > 0, let plate { row.append(plate) }
      row += layer
    }
    if isBroken {
      if let plate { row.append(plate) }
      row.append(nil)
      if let plate { row.append(plate) }
      row += layer
    }
    row.append(negative)
    let total = row.compactMap(\.self).reduce(0) { $0 + $1.thickness }
    let scale = (width.units - (isBroken ? gap : 0) - 12) / max(total, 1e-9)
    var marks: [Markup] = []
    var place = 0.0
    for slice in row {
      guard let slice else {
        marks.append(Draw.text(place + gap / 2, height / 2 + 4, "\u{2026}", "", anchor: .middle))
        place += gap
        continue
      }
      let natural = slice.thickness * scale
      marks.append(
        Draw.rectangle(
          place, 4, max(natural, 1.5), height, slice.look + " edge",
          hint: "\(slice.name), \(Shown.short(slice.thickness, "\u{B5}m").text)"))
      place += max(natural, 1.5)
    }
    var top = height + 26
    for slice in slices {
      let isThin = slice.thickness * scale < 1.5
      marks.append(Draw.rectangle(0, top - 11, 14, 14, slice.look))
      marks.append(
        Draw.text(
          22, top,
          TextExtent.fitting(
            "\(slice.name)\(isThin ? " *" : ""), \(Shown.short(slice.thickness, "\u{B5}m").text)",
            width.units - 24)))
      top += 20
    }
    return (top, marks)
  }
}

extension DesignReport {
  /// The choices, one by one, and the stack drawn.
  var build: [Markup]? {
    guard let choices = result.choices else { return nil }
    let list = DesignWords(choices).list.map { [Markup.text($0.name), .text($0.value)] }
    let table = DataTable("", [.words("choice"), .words("value")], cells: list).markup
    return [.beside([table] + (CrossSection(choices, figures).map { [$0.picture.markup] } ?? []))]
  }
}
