import Quantities
import StackPhysics
import Testing

@testable import MaterialCatalogue

@Suite("The hardware of the catalogue equals the constants of the model contract")
struct HardwareTests {
  private let hardware = builtIn.hardware

  @Test("edge and frame (2, 2.1)")
  func edge() {
    #expect(hardware.edge.margin == Length(3000))
    #expect(hardware.edge.overhang == Length(1000))
    #expect(hardware.edge.frameDensity == Density(1.3))
    #expect(hardware.edge.lithiumCapacity == SpecificCapacity(3861))
    #expect(hardware.edge.lithium.density == Density(0.534))
    #expect(hardware.edge.lithium.thermalConductivity == ThermalConductivity(85))
    #expect(hardware.edge.lithium.specificHeat == SpecificHeatCapacity(3570))
  }

  @Test("film, pouch and tabs (2.2, 2.8, 2.9)")
  func cell() {
    #expect(hardware.film.thickness == Length(50))
    #expect(hardware.film.density == Density(1.38))
    #expect(hardware.film.thermalConductivity == ThermalConductivity(0.2))
    #expect(hardware.film.specificHeat == SpecificHeatCapacity(1200))
    #expect(hardware.pouch.thickness == Length(113))
    #expect(hardware.pouch.arealMass == ArealMass(18.3))
    #expect(hardware.pouch.sideSeal == Length(4500))
    #expect(hardware.pouch.endSeals == Length(20_000))
    #expect(hardware.pouch.thermalConductivity == ThermalConductivity(0.3))
    #expect(hardware.pouch.specificHeat == SpecificHeatCapacity(1100))
    #expect(hardware.pouch.density == Density(1.62))
    #expect(hardware.pouch.price == ArealPrice(1.5))
    #expect(hardware.tabs.length == Length(30_000))
    #expect(hardware.tabs.thickness == Length(200))
    #expect(hardware.tabs.leastWidth == Length(20_000))
    #expect(hardware.tabs.currentDensity == 5)
    #expect(hardware.tabs.positiveDensity == Density(2.70))
    #expect(hardware.tabs.negativeDensity == Density(8.90))
    #expect(hardware.tabs.coverFace)
    #expect(hardware.tabs.price == Money(0.5))
  }

  @Test("cold plates, pressure plates, rods, pads, bus bars, electronics (2.3, 2.8)")
  func module() {
    #expect(hardware.coldPlate.thickness == Length(3000))
    #expect(hardware.coldPlate.arealMass == ArealMass(500))
    #expect(hardware.coldPlate.filmCoefficient == HeatTransferCoefficient(300))
    #expect(hardware.coldPlate.price == MassPrice(8))
    #expect(hardware.pressurePlate.modulus == Pressure(70_000))
    #expect(hardware.pressurePlate.deflection == Length(100))
    #expect(hardware.pressurePlate.strength == Pressure(150))
    #expect(hardware.pressurePlate.density == Density(2.70))
    #expect(hardware.pressurePlate.rim == Length(30_000))
    #expect(hardware.pressurePlate.price == MassPrice(4))
    #expect(hardware.tieRods.density == Density(7.85))
    #expect(hardware.tieRods.strength == Pressure(300))
    #expect(hardware.pad.density == Density(0.3))
    #expect(hardware.busBar.leastCrossSection == 10)
    #expect(hardware.busBar.currentDensity == 3)
    #expect(hardware.busBar.length == Length(60_000))
    #expect(hardware.busBar.density == Density(2.70))
    #expect(hardware.electronics.mass == Mass(15))
    #expect(hardware.electronics.price == Money(3))
    #expect(hardware.enclosure.massFactor == 1.08)
    #expect(hardware.enclosure.volumeFactor == 1.05)
  }

  @Test("yields and costs (2.8)")
  func process() {
    #expect(hardware.process.electrodeYield == 0.922)
    #expect(hardware.process.foilYield == 0.902)
    #expect(hardware.process.areaCost == ArealPrice(8))
    #expect(hardware.process.stackCost == Money(1))
    #expect(hardware.process.cellCost == Money(1))
    #expect(hardware.process.gradeCost == Money(0.01))
  }

  @Test("foils of comparators and ends: Al 12 um, Cu 8 um, Ni 8 um (2.1, comparators)")
  func foils() {
    #expect(hardware.monopolarFoils.positive.metal.name == "Al")
    #expect(hardware.monopolarFoils.positive.thickness == Length(12))
    #expect(hardware.monopolarFoils.negative.metal.name == "Cu")
    #expect(hardware.monopolarFoils.negative.thickness == Length(8))
    #expect(builtIn.endCollectors.positive == hardware.monopolarFoils.positive)
    #expect(builtIn.endCollectors.negative == hardware.monopolarFoils.negative)
    #expect(builtIn.endCollectors.negativeWithoutCopper.metal.name == "Ni")
    #expect(builtIn.endCollectors.negativeWithoutCopper.thickness == Length(8))
  }

  @Test(
    "densities and heat data of metals (2.1, 2.9)",
    arguments: [
      ("Al", 2.70, 237.0, 897.0), ("Cu", 8.96, 401, 385), ("Ni", 8.90, 91, 440),
      ("SS316", 8.03, 14.6, 450), ("lithium", 0.534, 85, 3570),
    ])
  func metals(name: String, density: Double, conductivity: Double, heat: Double) throws {
    let metal = try #require(builtIn.metals.first { $0.name == name })
    #expect(metal.density == Density(density))
    #expect(metal.thermalConductivity == ThermalConductivity(conductivity))
    #expect(metal.specificHeat == SpecificHeatCapacity(heat))
  }

  @Test("heat data of composites and electrolytes (2.9)")
  func heatOfMaterials() {
    for recipe in builtIn.recipes {
      #expect(recipe.thermalConductivity == ThermalConductivity(1), "\(recipe.name)")
      #expect(recipe.specificHeat == SpecificHeatCapacity(750), "\(recipe.name)")
    }
    for electrolyte in builtIn.electrolytes {
      let conductivity =
        switch electrolyte.family {
        case .polymer: 0.2
        // A polymer filled with garnet lies between them.
        case .composite: 0.4
        case .sulfide, .halide: 0.55
        case .oxide: electrolyte.name == "LLZTO" ? 1.4 : 2.2
        }
      #expect(
        electrolyte.thermalConductivity == ThermalConductivity(conductivity),
        "\(electrolyte.name)")
      #expect(electrolyte.specificHeat == SpecificHeatCapacity(900))
    }
  }

  @Test(
    "pressures that anodes need (2.3)",
    arguments: [("lithium", 1.0), ("anode-free", 1), ("silicon", 1), ("graphite", 0.1)])
  func pressures(name: String, megapascals: Double) throws {
    let anode = try #require(builtIn.anodes.first { $0.name == name })
    #expect(anode.pressure == Pressure(megapascals))
  }

  @Test("the carbon coating of a plate weighs 0.75 mg/cm2 (2.1)")
  func coating() throws {
    let plate = try #require(builtIn.plates.first { $0.name == "carbon-Al" })
    #expect(plate.coating == ArealMass(0.75))
    #expect(plate.cathodeFaceShare == 1)
    let clad = try #require(builtIn.plates.first { $0.name == "clad-AlCu" })
    #expect(clad.cathodeFaceShare == 0.5)
  }
}
