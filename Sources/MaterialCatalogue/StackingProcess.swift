public import Quantities

/// A way of making a bipolar stack, which sets how even, how good and how dear its layers are.
///
/// - Source: the model contract 2.11.
public struct StackingProcess: Sendable, Hashable {
  /// Catalogue name, such as `co-pressed`.
  public var name: String
  /// Coefficient of variation of the layers' capacity, cv ≥ 0.
  public var layerCapacityVariation: Double
  /// Share of layers that come out good, 0 < y ≤ 1.
  public var layerYield: Double
  /// Factor that the process puts on planar interfaces.
  public var interfaceFactor: Double
  /// Margin b of plate and separator on each side.
  public var margin: Length
  /// Cost of making a layer per electrode area, c_A.
  public var areaCost: ArealPrice

  /// Creates a process from its data.
  public init(
    name: String, layerCapacityVariation: Double, layerYield: Double, interfaceFactor: Double,
    margin: Length, areaCost: ArealPrice
  ) {
    self.name = name
    self.layerCapacityVariation = layerCapacityVariation
    self.layerYield = layerYield
    self.interfaceFactor = interfaceFactor
    self.margin = margin
    self.areaCost = areaCost
  }
}
