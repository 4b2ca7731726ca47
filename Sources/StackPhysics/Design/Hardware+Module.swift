public import Quantities

extension Hardware {
  /// A cold plate between blocks of cells.
  public struct ColdPlate: Sendable, Hashable {
    /// Thickness.
    public var thickness: Length
    /// Areal mass, filled.
    public var arealMass: ArealMass
    /// Film coefficient h at a cooled face.
    public var filmCoefficient: HeatTransferCoefficient
    /// Price.
    public var price: MassPrice

    /// Creates it from its data.
    public init(
      thickness: Length,
      arealMass: ArealMass,
      filmCoefficient: HeatTransferCoefficient,
      price: MassPrice
    ) {
      self.thickness = thickness
      self.arealMass = arealMass
      self.filmCoefficient = filmCoefficient
      self.price = price
    }
  }

  /// The two plates that clamp a group of cells.
  public struct PressurePlate: Sendable, Hashable {
    /// Modulus of elasticity.
    public var modulus: Pressure
    /// Deflection allowed at the centre.
    public var deflection: Length
    /// Stress allowed.
    public var strength: Pressure
    /// Density.
    public var density: Density
    /// Added to the outline's width and height.
    public var rim: Length
    /// Price, also of tie rods and bus bars.
    public var price: MassPrice

    /// Creates it from its data.
    public init(
      modulus: Pressure,
      deflection: Length,
      strength: Pressure,
      density: Density,
      rim: Length,
      price: MassPrice
    ) {
      self.modulus = modulus
      self.deflection = deflection
      self.strength = strength
      self.density = density
      self.rim = rim
      self.price = price
    }
  }

  /// The rods that hold the pressure.
  public struct TieRods: Sendable, Hashable {
    /// Stress allowed.
    public var strength: Pressure
    /// Density.
    public var density: Density

    /// Creates it from its data.
    public init(
      strength: Pressure,
      density: Density
    ) {
      self.strength = strength
      self.density = density
    }
  }

  /// The compression pad of a block whose lithium breathes.
  public struct Pad: Sendable, Hashable {
    /// Density.
    public var density: Density

    /// Creates it from its data.
    public init(
      density: Density
    ) {
      self.density = density
    }
  }

  /// The bus bar of a cell.
  public struct BusBar: Sendable, Hashable {
    /// Least cross-section in mm2.
    public var leastCrossSection: Double
    /// Current that it carries, in A/mm2.
    public var currentDensity: Double
    /// Length.
    public var length: Length
    /// Density.
    public var density: Density

    /// Creates it from its data.
    public init(
      leastCrossSection: Double,
      currentDensity: Double,
      length: Length,
      density: Density
    ) {
      self.leastCrossSection = leastCrossSection
      self.currentDensity = currentDensity
      self.length = length
      self.density = density
    }
  }

  /// The monitoring of a series position.
  public struct Electronics: Sendable, Hashable {
    /// Mass per series position.
    public var mass: Mass
    /// Price per series position.
    public var price: Money

    /// Creates it from its data.
    public init(
      mass: Mass,
      price: Money
    ) {
      self.mass = mass
      self.price = price
    }
  }

  /// What a module adds over its parts.
  public struct Enclosure: Sendable, Hashable {
    /// Factor on the mass of all parts.
    public var massFactor: Double
    /// Factor on the volume of all groups.
    public var volumeFactor: Double

    /// Creates it from its data.
    public init(
      massFactor: Double,
      volumeFactor: Double
    ) {
      self.massFactor = massFactor
      self.volumeFactor = volumeFactor
    }
  }

  /// Cost of making, and yields of parts.
  public struct Process: Sendable, Hashable {
    /// Share of electrode mass that ends in a layer.
    public var electrodeYield: Double
    /// Share of foil mass that ends in a stack.
    public var foilYield: Double
    /// Cost of making a layer per electrode area, c_A.
    public var areaCost: ArealPrice
    /// Cost of making a stack.
    public var stackCost: Money
    /// Cost of making a cell.
    public var cellCost: Money
    /// Cost of grading per layer and extra class, c_G.
    public var gradeCost: Money

    /// Creates it from its data.
    public init(
      electrodeYield: Double,
      foilYield: Double,
      areaCost: ArealPrice,
      stackCost: Money,
      cellCost: Money,
      gradeCost: Money
    ) {
      self.electrodeYield = electrodeYield
      self.foilYield = foilYield
      self.areaCost = areaCost
      self.stackCost = stackCost
      self.cellCost = cellCost
      self.gradeCost = gradeCost
    }
  }
}
