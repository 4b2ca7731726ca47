import Quantities
import StackPhysics

/// A constituent of a coating: its share of the mass and its density in g/cm3.
struct Constituent {
  let share: Double
  let density: Double

  init(_ share: Double, _ density: Double) {
    self.share = share
    self.density = density
  }
}

/// Electrode coatings as the cases describe them.
enum Coatings {
  /// A coating of active material, carbon and binder whose pores hold no solid electrolyte.
  ///
  /// Its ionic resistance is left out: the model's belongs to a solid electrolyte, and the cases
  /// state resistances as inputs where they have any.
  ///
  /// - Parameters:
  ///   - active: the active material.
  ///   - carbon: the carbon.
  ///   - binder: the binder.
  ///   - porosity: pores as a share of the volume.
  ///   - mass: active material in mg/cm2.
  /// - Returns: the coating's figures.
  static func coating(
    active: Constituent, carbon: Constituent, binder: Constituent, porosity: Double, mass: Double
  ) -> CompositeFigures {
    var figures = CompositeFigures(
      recipe: CompositeRecipe(
        name: "coating", activeFraction: active.share, electrolyteFraction: 0,
        carbon: .init(
          massFraction: carbon.share, density: Density(carbon.density), price: .zero),
        binder: .init(
          massFraction: binder.share, density: Density(binder.density), price: .zero),
        porosity: porosity, tortuosityExponent: 1, electronicConductivity: IonicConductivity(100),
        contactFraction: 1),
      activeDensity: Density(active.density), activeArealMass: ArealMass(mass),
      electrolyte: Films.electrolyte(density: 1), chargeTransfer: .init(.zero),
      particleRadius: Length(1), diffusivity: Diffusivity(1e-10), temperature: Temperature(298.15))
    figures.ionicResistance = .zero
    return figures
  }

  /// A coating of which only the density, pores included, and the active share are stated.
  static func coating(activeShare: Double, density: Double, mass: Double) -> CompositeFigures {
    coating(
      active: Constituent(activeShare, density), carbon: Constituent(1 - activeShare, density),
      binder: Constituent(0, density), porosity: 0, mass: mass)
  }

  /// The porosity at which constituents make a coating of a density in g/cm3.
  static func porosity(of constituents: [Constituent], density: Double) -> Double {
    1 - density * constituents.map { $0.share / $0.density }.reduce(0, +)
  }
}

/// Separators as the cases describe them.
enum Films {
  static func electrolyte(density: Double, conductivity: Double = 1) -> SolidElectrolyte {
    SolidElectrolyte(
      name: "film", family: .sulfide, density: Density(density),
      conductivity: IonicConductivity(conductivity), activationEnergy: nil, relativeDensity: 1,
      filmFactor: 1, practicalOxidationLimit: Voltage(5), reductionLimit: .zero,
      thermalConductivity: ThermalConductivity(1), specificHeat: SpecificHeatCapacity(900),
      price: .zero)
  }

  /// A film of a thickness in um.
  static func film(
    _ thickness: Double, density: Double, conductivity: Double = 1
  ) -> SeparatorFigures {
    SeparatorFigures(
      separator: Separator(
        name: "film", cathodeSide: electrolyte(density: density, conductivity: conductivity)),
      thickness: Length(thickness), temperature: Temperature(298.15))
  }
}

/// Anodes as the cases describe them.
enum Anodes {
  static let lithium = AnodeMaterial(
    name: "lithium", kind: .lithium, pressure: Pressure(1), price: .zero)

  /// Lithium foil of `ratio` times an areal capacity.
  static func lithium(
    ratio: Double, arealCapacity: Double, lithiumCapacity: Double = 3861
  ) -> AnodeFigures {
    AnodeFigures(
      anode: lithium, capacityRatio: ratio, arealCapacity: ArealCapacity(arealCapacity),
      anolyte: Films.electrolyte(density: 1), chargeTransfer: nil,
      edge: Edge.edge(lithiumCapacity: lithiumCapacity), temperature: Temperature(298.15))
  }
}
