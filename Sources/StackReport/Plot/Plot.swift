import Markup

/// The two widths that each picture is drawn for; the page shows the one that fits.
enum PictureWidth: Sendable, CaseIterable {
  /// For screens from 760 px on and for paper.
  case wide
  /// For telephones.
  case narrow

  /// Units of the picture, one px each at its natural size.
  var units: Double { self == .wide ? 720 : 360 }
  var look: String { self == .wide ? "wide" : "narrow" }
}

/// A picture with a title, what to see in it, and its numbers.
struct Picture: Sendable {
  var title: String
  var caption: Markup
  /// The picture in words, for those who do not see it.
  var description: String
  var drawings: [Drawing]
  var table: DataTable

  struct Drawing: Sendable {
    var width: PictureWidth
    var height: Double
    var content: [Markup]
  }

  init(
    _ title: String, caption: Markup, description: String, table: DataTable,
    draw: (PictureWidth) -> (height: Double, content: [Markup])
  ) {
    self.title = title
    self.caption = caption
    self.description = description
    self.table = table
    drawings = PictureWidth.allCases.map { width in
      let (height, content) = draw(width)
      return Drawing(width: width, height: height, content: content)
    }
  }

  var markup: Markup {
    let pictures = drawings.map { drawing in
      let (width, height) = (drawing.width.units, drawing.height)
      return Markup.element(
        .div, [.classes(drawing.width.look)],
        [
          .element(
            .svg,
            [
              Attribute(.xmlns, "http://www.w3.org/2000/svg"),
              Attribute(
                .viewBox, "0 0 \(PictureNumber.text(width)) \(PictureNumber.text(height))"),
              Attribute(.role, "img"), Attribute(.ariaLabel, "\(title). \(description)"),
            ], drawing.content)
        ])
    }
    return .element(
      .figure, [],
      [.element(.p, text: title)] + pictures + [
        .element(.figcaption, [], [caption]),
        // Paper shows the picture that is drawn from them.
        table.folded("The numbers", "screen"),
      ])
  }
}

/// From numbers to places in a picture.
struct Scale: Sendable {
  var low: Double
  var high: Double
  var start: Double
  var end: Double

  /// The place of a number; numbers outside are put at the nearest end plus a little, never far away.
  func callAsFunction(_ value: Double) -> Double {
    guard high > low, !value.isNaN else { return start }
    let share = min(max((value - low) / (high - low), -0.02), 1.02)
    return start + share * (end - start)
  }
}

/// The ground of a plot: two axes with round ticks, grid and titles.
struct Plot: Sendable {
  let x: Scale
  let y: Scale
  let height: Double
  let ground: [Markup]

  /// Lays a plot out, with room above for marks and on the right for a second axis.
  init(
    _ width: PictureWidth, height: Double, xTitle: String, xTicks: Ticks, yTitle: String,
    yTicks: Ticks, top: Double = 24, right margin: Double = 14
  ) {
    let widest = yTicks.values.map { TextExtent.width(yTicks.text($0)) }.max() ?? 0
    // The last number stands under the end of its axis, so half of it needs room beside it.
    let half = TextExtent.width(xTicks.values.last.map(xTicks.text) ?? "") / 2
    let (left, right, bottom) = (widest + 12, width.units - max(margin, half), height - 42)
    x = Scale(
      low: xTicks.values.first ?? 0, high: xTicks.values.last ?? 1, start: left, end: right)
    y = Scale(
      low: yTicks.values.first ?? 0, high: yTicks.values.last ?? 1, start: bottom, end: top)
    self.height = height
    var marks: [Markup] = []
    for value in yTicks.values {
      let place = y(value)
      marks.append(Draw.line(left, place, right, place, "grid"))
      marks.append(Draw.text(left - 6, place + 4, yTicks.text(value), "soft", anchor: .end))
    }
    var free = -Double.infinity
    for value in xTicks.values {
      let place = x(value)
      marks.append(Draw.line(place, bottom, place, bottom + 4, "axis"))
      let text = xTicks.text(value)
      let half = TextExtent.width(text) / 2
      guard place - half > free else { continue }
      free = place + half + 8
      marks.append(Draw.text(place, bottom + 18, text, "soft", anchor: .middle))
    }
    marks.append(Draw.line(left, bottom, right, bottom, "axis"))
    marks.append(Draw.text((left + right) / 2, height - 6, xTitle, "", anchor: .middle))
    marks.append(Draw.text(0, 12, yTitle, ""))
    ground = marks
  }
}

/// How wide a text comes out, without a font at hand: a little more than the widest common screen font needs.
enum TextExtent {
  static func width(_ text: String, size: Double = 12) -> Double {
    text.unicodeScalars.reduce(0) { width, scalar in
      switch scalar {
      case "i", "l", "j", ".", ",", "'", "|", "!", ":", ";", "I", "f", "t", "r", " ": width + 0.36
      case "m", "w", "M", "W", "@", "%": width + 0.95
      case "A"..."Z": width + 0.74
      default: width + 0.62
      }
    } * size
  }
}

extension TextExtent {
  /// The text, cut with an ellipsis where it is wider than the room.
  static func fitting(_ text: String, _ room: Double, size: Double = 12) -> String {
    guard width(text, size: size) > room else { return text }
    var cut = text
    while !cut.isEmpty, width(cut + "\u{2026}", size: size) > room { cut.removeLast() }
    return cut + "\u{2026}"
  }

  /// The text in lines that fit the room, broken at spaces; a word wider than the room is cut.
  static func lines(_ text: String, _ room: Double, size: Double = 12) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, width("\(last) \(word)", size: size) <= room {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(fitting(String(word), room, size: size))
      }
    }
    return lines
  }
}
