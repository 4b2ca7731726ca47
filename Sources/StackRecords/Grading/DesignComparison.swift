/// What a design says of its module, to hold against it what was built.
public struct DesignPrediction: Sendable, Hashable {
  /// Usable capacity of a group of parallel cells, in Ah.
  public var capacity: Double?
  /// Share of the mean capacity that mismatch leaves usable.
  public var usableShare: Double?
  /// Standard deviation over mean of the capacities of layers.
  public var variation: Double?
  /// Energy of the module at its nominal voltage, in Wh.
  public var energy: Double?
  /// Mass of the module, in g.
  public var mass: Double?
  /// Mass of its cells, in g.
  public var cellMass: Double?
  /// Volume of the module, in cm³.
  public var volume: Double?

  /// Joins them.
  public init(
    capacity: Double? = nil, usableShare: Double? = nil, variation: Double? = nil,
    energy: Double? = nil, mass: Double? = nil, cellMass: Double? = nil, volume: Double? = nil
  ) {
    self.capacity = capacity
    self.usableShare = usableShare
    self.variation = variation
    self.energy = energy
    self.mass = mass
    self.cellMass = cellMass
    self.volume = volume
  }
}

/// A figure of the design beside that of the modules that were built.
public struct DesignComparison: Sendable, Hashable {
  /// What is compared.
  public enum Figure: String, Sendable, Hashable, CaseIterable {
    /// Capacity of a module's weakest group, the mean of the modules.
    case capacity = "usable_capacity_ah"
    /// That capacity over the mean one of all groups.
    case usableShare = "usable_share"
    /// Standard deviation over mean: of layers in the design, of the cells that take part as built.
    case variation = "capacity_variation"
    /// Energy of a module at nominal voltage, the mean of the modules.
    case energy = "module_energy_wh"
    /// That energy over the module's mass, of which the cells' is measured where the table has it.
    case specificEnergy = "specific_energy_wh_per_kg"
    /// That energy over the volume of the design.
    case energyDensity = "energy_density_wh_per_l"
  }

  /// What is compared.
  public var figure: Figure
  /// As the design says.
  public var predicted: Double
  /// As built; nil where no module is built or the table does not tell.
  public var realised: Double?

  /// Joins them.
  public init(_ figure: Figure, predicted: Double, realised: Double?) {
    self.figure = figure
    self.predicted = predicted
    self.realised = realised
  }
}
