/// The dimension of sums of money, in USD.
public enum MoneyDimension: Dimension {
  /// Name `sum of money`, base unit USD.
  public static let facts = DimensionFacts(
    "sum of money", example: "120 USD", units: [UnitOfMeasure("USD")])
}

/// The dimension of prices per mass, in USD/kg.
public enum MassPriceDimension: Dimension {
  /// Name `price per mass`, base unit USD/kg.
  public static let facts = DimensionFacts(
    "price per mass", example: "25 USD/kg",
    units: [
      UnitOfMeasure("USD/kg"), UnitOfMeasure("USD/g", tenTo: 3), UnitOfMeasure("USD/t", tenTo: -3),
    ])
}

/// The dimension of prices per area, in USD/m2.
public enum ArealPriceDimension: Dimension {
  /// Name `price per area`, base unit USD/m2.
  public static let facts = DimensionFacts(
    "price per area", example: "1.5 USD/m2",
    units: [UnitOfMeasure("USD/m2"), UnitOfMeasure("USD/cm2", tenTo: 4)])
}

/// The dimension of prices per energy, in USD/kWh.
public enum EnergyPriceDimension: Dimension {
  /// Name `price per energy`, base unit USD/kWh.
  public static let facts = DimensionFacts(
    "price per energy", example: "120 USD/kWh",
    units: [
      UnitOfMeasure("USD/kWh"), UnitOfMeasure("USD/Wh", tenTo: 3),
      UnitOfMeasure("USD/MWh", tenTo: -3),
    ])
}

/// A sum of money, in USD.
public typealias Money = Quantity<MoneyDimension>
/// A price per mass, in USD/kg.
public typealias MassPrice = Quantity<MassPriceDimension>
/// A price per area, in USD/m2.
public typealias ArealPrice = Quantity<ArealPriceDimension>
/// A price per energy, in USD/kWh.
public typealias EnergyPrice = Quantity<EnergyPriceDimension>
