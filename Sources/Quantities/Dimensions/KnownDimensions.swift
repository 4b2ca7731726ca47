/// Every dimension of the house, in the order in which a unit is looked up.
///
/// A unit that two dimensions share (K, bare numbers) belongs to the first of them here.
public enum KnownDimensions {
  /// All of them.
  public static let all: [DimensionFacts] = [
    LengthDimension.facts, AreaDimension.facts, VolumeDimension.facts, DurationDimension.facts,
    RateDimension.facts, RatioDimension.facts,
    MassDimension.facts, ArealMassDimension.facts, DensityDimension.facts,
    DiffusivityDimension.facts, ConcentrationDimension.facts, PressureDimension.facts,
    VoltageDimension.facts, CurrentDimension.facts, CurrentDensityDimension.facts,
    CapacityDimension.facts, ArealCapacityDimension.facts, SpecificCapacityDimension.facts,
    MassPerChargeDimension.facts,
    ResistanceDimension.facts, VoltageRateDimension.facts,
    AreaSpecificResistanceDimension.facts, ResistivityDimension.facts,
    IonicConductivityDimension.facts, EntropyCoefficientDimension.facts,
    EnergyDimension.facts, SpecificEnergyDimension.facts, EnergyDensityDimension.facts,
    ArealEnergyDimension.facts, PowerDimension.facts, SpecificPowerDimension.facts,
    ActivationEnergyDimension.facts,
    TemperatureDimension.facts, TemperatureDifferenceDimension.facts,
    ThermalConductivityDimension.facts, SpecificHeatCapacityDimension.facts,
    VolumetricHeatCapacityDimension.facts, HeatTransferCoefficientDimension.facts,
    HeatFluxDimension.facts, VolumetricHeatRateDimension.facts,
    MoneyDimension.facts, MassPriceDimension.facts, ArealPriceDimension.facts,
    EnergyPriceDimension.facts,
  ]
}
