public import Quantities

extension PlateFigures {
  /// Creates the figures of a plate that no material makes, for bounds.
  public init(
    thickness: Length, arealMass: ArealMass, bulkResistance: AreaSpecificResistance,
    contactResistance: AreaSpecificResistance, heat: HeatSums
  ) {
    self.thickness = thickness
    self.arealMass = arealMass
    self.bulkResistance = bulkResistance
    self.contactResistance = contactResistance
    self.heat = heat
  }
}

extension FoilFigures {
  /// Creates the figures of a foil that no metal makes, for bounds.
  public init(
    thickness: Length, arealMass: ArealMass, inPlaneResistance: AreaSpecificResistance,
    heat: HeatSums
  ) {
    self.thickness = thickness
    self.arealMass = arealMass
    self.inPlaneResistance = inPlaneResistance
    self.heat = heat
  }
}
