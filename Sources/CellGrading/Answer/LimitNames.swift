import Quantities
public import StackRecords

extension GradedRange {
  /// The limit as lists name it, such as `dcir range module`.
  public var label: String { "\(quantity) range \(scope.rawValue)" }
}

extension GradedSum {
  /// The limit as lists name it, such as `module_resistance`.
  public var label: String { "module_\(kind.rawValue)" }
}

extension ExactAmount {
  /// The amount in V; nil for another dimension.
  var baseVolts: Double? {
    baseValue(of: VoltageDimension.facts).map { $0.decimal.doubleValue / Double($0.denominator) }
  }
}
