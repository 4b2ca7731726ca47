import Quantities

extension Quantity {
  /// The quantity as a spec would write it, in the base unit.
  var specText: String { description }

  /// The quantity as a spec would write it, in a unit of its dimension.
  fileprivate func specText(in unit: String) -> String {
    value(in: unit).map { "\(NumberText.shortest($0)) \(unit)" } ?? description
  }
}

extension Length {
  /// The length as a spec would write it, in mm from 1 mm.
  var specText: String { value < 1000 ? description : specText(in: "mm") }
}

extension Temperature {
  /// The temperature as a spec would write it, in degC.
  var specText: String { specText(in: "degC") }
}

extension Ratio {
  /// The ratio as a spec would write it, in per cent.
  var percentText: String { specText(in: "%") }
}
