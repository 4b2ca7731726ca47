public import Quantities

/// A cell of another chemistry with a liquid electrolyte, described by what lies in one layer.
///
/// A liquid joins the layers of a bipolar stack, so such a cell is evaluated as a monopolar one only.
public struct MonopolarCell: Sendable, Hashable {
  /// Catalogue name, such as `zinc-pouch`.
  public var name: String
  /// Mean voltage of the discharge.
  public var voltage: Voltage
  /// Capacity of the cathode's active material.
  public var cathodeCapacity: SpecificCapacity
  /// Active material of the cathode per area.
  public var cathodeLoading: ArealMass
  /// Share w of active material in the cathode's mass, 0 < w ≤ 1.
  public var activeFraction: Double
  /// Capacity of the anode's material.
  public var anodeCapacity: SpecificCapacity
  /// Areal capacity of the anode over that of the cathode, N/P.
  public var capacityRatio: Double
  /// Mass of electrolyte per capacity of the cathode, the E/C ratio.
  public var electrolyteRatio: MassPerCharge
  /// Mass of the dry separator per area.
  public var separatorArealMass: ArealMass
  /// Foil between two cathodes; nil where the cathode needs none.
  public var positiveCollector: Foil?
  /// Foil between two anodes; nil where the anode is its own collector.
  public var negativeCollector: Foil?
  /// Share s of package and tabs in the cell's mass, 0 ≤ s < 1.
  public var packageShare: Double

  /// Creates a cell from its data.
  public init(
    name: String, voltage: Voltage, cathodeCapacity: SpecificCapacity, cathodeLoading: ArealMass,
    activeFraction: Double, anodeCapacity: SpecificCapacity, capacityRatio: Double,
    electrolyteRatio: MassPerCharge, separatorArealMass: ArealMass, positiveCollector: Foil?,
    negativeCollector: Foil?, packageShare: Double
  ) {
    self.name = name
    self.voltage = voltage
    self.cathodeCapacity = cathodeCapacity
    self.cathodeLoading = cathodeLoading
    self.activeFraction = activeFraction
    self.anodeCapacity = anodeCapacity
    self.capacityRatio = capacityRatio
    self.electrolyteRatio = electrolyteRatio
    self.separatorArealMass = separatorArealMass
    self.positiveCollector = positiveCollector
    self.negativeCollector = negativeCollector
    self.packageShare = packageShare
  }
}
