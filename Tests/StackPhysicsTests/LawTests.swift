import RandomBits
import Quantities
import Testing

@testable import StackPhysics

@Suite("Laws of the model")
struct LawTests {
  static let designs = 200

  /// The stack of a design with every edge off.
  func bareStack(_ figures: DesignFigures, _ design: Design, layers: Int) -> StackFigures {
    StackFigures(
      layer: figures.layer, plate: figures.plate, positiveEnd: figures.positiveEnd,
      negativeEnd: figures.negativeEnd, layersInSeries: layers, footprint: design.footprint,
      edge: TestMaterials.noEdge)
  }

  func specificEnergy(_ stack: StackFigures, _ e: ArealEnergy) -> Double {
    LevelFigures(
      energy: stack.energy(arealEnergy: e, usableShare: 1), mass: stack.mass, volume: stack.volume
    ).specificEnergy.value
  }

  @Test("Capacity, energy and depth never rise with the rate, nor the mean voltage at full depth")
  func rate() throws {
    var random = SplitMix(state: 1)
    var cutShort = 0
    for _ in 0..<Self.designs {
      let design = try TestMaterials.randomDesign(&random)
      var last: Discharge?
      var carried = true
      for rate in [0, 0.01, 0.05, 0.1, 0.3, 0.5, 1, 1.5, 2, 4, 8, 16] {
        let figures = try DesignFigures(
          design: design, conditions: TestMaterials.conditions(rate: rate))
        guard let discharge = figures.discharge else {
          carried = false
          #expect(figures.cellLevel.energy == .zero)
          continue
        }
        #expect(carried, "carries a higher rate than one that it does not carry")
        if discharge.depth < 1 { cutShort += 1 }
        if let last {
          let slack = 1 + 1e-12
          #expect(discharge.depth <= last.depth)
          #expect(discharge.rateUtilisation <= last.rateUtilisation)
          #expect(discharge.arealCapacity.value <= last.arealCapacity.value * slack)
          #expect(discharge.arealEnergy.value <= last.arealEnergy.value * slack)
          if discharge.depth == 1 {
            #expect(discharge.meanVoltage.value <= last.meanVoltage.value * slack)
          }
        }
        last = discharge
      }
    }
    #expect(cutShort > 100, "the cut-off should bite often enough to test it")
  }

  @Test("Without edges the specific energy does not depend on the footprint")
  func footprint() throws {
    var random = SplitMix(state: 2)
    for _ in 0..<Self.designs {
      var design = try TestMaterials.randomDesign(&random)
      let figures = try DesignFigures(design: design, conditions: TestMaterials.conditions())
      let e = ArealEnergy(10)
      let before = specificEnergy(bareStack(figures, design, layers: 7), e)
      design.footprint = TestMaterials.footprint(random.number(1...50), random.number(1...50))
      let after = specificEnergy(bareStack(figures, design, layers: 7), e)
      #expect(agree(before, after, within: 1e-12))
    }
  }

  @Test("The mass of a stack is a N + b, and b decides whether specific energy rises with N")
  func masses() throws {
    var random = SplitMix(state: 3)
    var signs: Set<Int> = []
    for _ in 0..<Self.designs {
      var design = try TestMaterials.randomDesign(&random)
      design.plate.thickness = Length(random.number(5...25))
      let figures = try DesignFigures(design: design, conditions: TestMaterials.conditions())
      let masses = (1...6).map { bareStack(figures, design, layers: $0).mass.value }
      let a = masses[1] - masses[0]
      let b = masses[0] - a
      for (index, mass) in masses.enumerated() {
        #expect(agree(mass, a * Double(index + 1) + b, within: 1e-12))
      }
      let ends = figures.positiveEnd.arealMass + figures.negativeEnd.arealMass
      let expected =
        design.footprint.area.value * (ends - figures.plate.arealMass).value / 1000
      #expect(abs(b - expected) < 1e-9 * masses[0])
      let e = ArealEnergy(10)
      let few = specificEnergy(bareStack(figures, design, layers: 3), e)
      let many = specificEnergy(bareStack(figures, design, layers: 9), e)
      #expect((many > few) == (expected > 0))
      signs.insert(expected > 0 ? 1 : -1)
    }
    #expect(signs.count == 2, "both signs are met")
  }

  @Test("A plate of the mean of both foils makes bipolar and monopolar equal as N grows")
  func equalMassPlate() throws {
    var random = SplitMix(state: 4)
    for _ in 0..<Self.designs {
      let design = try TestMaterials.randomDesign(&random)
      var hardware = TestMaterials.hardware
      hardware.edge = TestMaterials.noEdge
      var figures = try DesignFigures(
        design: design, conditions: TestMaterials.conditions(hardware: hardware))
      figures.plate.arealMass =
        (figures.positiveEnd.arealMass + figures.negativeEnd.arealMass) / 2
      var gaps: [Double] = []
      for layers in [10, 1000, 10_000_000] {
        let bipolar = bareStack(figures, design, layers: layers).mass.value
        let monopolar = MonopolarFigures(
          layer: figures.layer, curve: figures.curve, cutoff: figures.cutoff,
          layersInSeries: layers, usableShare: 1, footprint: design.footprint, hardware: hardware
        ).parallelPouch.stackMass.value
        gaps.append(abs(bipolar / monopolar - 1))
      }
      #expect(gaps[0] > gaps[1] && gaps[1] > gaps[2])
      #expect(gaps[2] < 1e-6)
    }
  }

  @Test("Doubling all gauges and loadings without current leaves specific energy unchanged")
  func doubling() throws {
    var random = SplitMix(state: 5)
    for _ in 0..<Self.designs {
      let design = try TestMaterials.randomDesign(&random)
      var doubled = design
      doubled.layer.arealCapacity *= 2
      doubled.layer.separatorThickness *= 2
      doubled.plate.thickness *= 2
      doubled.positiveEnd.thickness *= 2
      doubled.negativeEnd.thickness *= 2
      if case .anodeFree(var interlayer) = design.layer.anode.kind {
        interlayer.thickness *= 2
        doubled.layer.anode.kind = .anodeFree(interlayer)
      }
      let conditions = TestMaterials.conditions(rate: 0)
      let before = try DesignFigures(design: design, conditions: conditions).stackLevel
      let after = try DesignFigures(design: doubled, conditions: conditions).stackLevel
      #expect(before.energy.value > 0)
      #expect(agree(before.specificEnergy.value, after.specificEnergy.value, within: 1e-12))
      #expect(agree(2 * before.energy.value, after.energy.value, within: 1e-12))
    }
  }

  @Test("At no current every figure is a number and times are infinite")
  func noCurrent() throws {
    var random = SplitMix(state: 6)
    for _ in 0..<Self.designs {
      let design = try TestMaterials.randomDesign(&random)
      let figures = try DesignFigures(
        design: design, conditions: TestMaterials.conditions(rate: 0))
      let discharge = try #require(figures.discharge)
      #expect(discharge.rateUtilisation == 1)
      // The silicon of these designs ends below the cut-off even without current.
      #expect(discharge.depth == 1 || !figures.layer.platesLithium)
      #expect(discharge.duration.value == .infinity)
      let heat = try #require(figures.hottest)
      #expect(heat.rise == .zero)
      #expect(heat.spread == .zero)
      #expect(figures.energyEfficiency == design.layer.anode.coulombicEfficiency)
      #expect(figures.moduleLevel.specificEnergy.isFinite)
    }
  }

  @Test("Every part adds up to the whole")
  func parts() throws {
    var random = SplitMix(state: 7)
    for _ in 0..<Self.designs {
      let design = try TestMaterials.randomDesign(&random)
      let stack = try DesignFigures(design: design, conditions: TestMaterials.conditions()).stack
      let parts = [
        stack.cathodeMass, stack.separatorMass, stack.anodeMass, stack.frameMass,
        stack.plateMass, stack.positiveEndMass, stack.negativeEndMass,
      ]
      #expect(agree(parts.sum().value, stack.mass.value, within: 1e-12))
    }
  }
}
