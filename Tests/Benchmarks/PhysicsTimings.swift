import Quantities
import StackPhysics

/// Times of the stages of the physics that a search calls most.
struct PhysicsTimings {
  private let design: Design
  private let conditions: Conditions

  /// Times the stages at a design.
  init(_ design: Design, _ conditions: Conditions) {
    self.design = design
    self.conditions = conditions
  }

  /// Prints nanoseconds per call.
  func table() {
    guard let figures = try? DesignFigures(design: design, conditions: conditions) else { return }
    var table = TextTable(
      "Stages of the physics at the best design: least of 5 rounds", ["stage", "ns per call"])
    func add(_ stage: String, _ call: () -> Double) {
      table.add([stage, Self.nanoseconds(call).brief])
    }
    let layer = design.layer
    let operation = conditions.operation
    let manufacturing = conditions.manufacturing
    add("all figures of a design") {
      let figures = try? DesignFigures(design: design, conditions: conditions)
      return figures?.moduleLevel.specificEnergy.value ?? 0
    }
    add("composite cathode with its transmission line") {
      CompositeFigures(
        recipe: layer.recipe, activeDensity: layer.cathode.density,
        activeArealMass: layer.cathode.activeArealMass(for: layer.arealCapacity),
        electrolyte: layer.catholyte, chargeTransfer: figures.pairs.cathodeChargeTransfer,
        particleRadius: layer.cathode.particleRadius, diffusivity: layer.cathode.diffusivity,
        temperature: operation.cellTemperature
      ).resistance.value
    }
    add("open-circuit curve of a layer") {
      LayerVoltageCurve(
        cathode: layer.cathode.openCircuitPotential, anode: layer.anode,
        capacityRatio: layer.capacityRatio
      ).chargeVoltage.value
    }
    add("discharge of a layer") {
      Discharge(
        layer: figures.layer, curve: figures.curve,
        areaSpecificResistance: figures.areaSpecificResistance, cutoff: figures.cutoff)?
        .arealEnergy.value ?? 0
    }
    add("mismatch of \(design.layersInSeries) layers in \(design.grades) grades") {
      MismatchFigures(
        layersInSeries: design.layersInSeries, grades: design.grades,
        variation: manufacturing.layerCapacityVariation, screen: manufacturing.screen
      ).usableShare
    }
    add("confidence of a state-of-charge excess") {
      figures.mismatch.confidence(socExcess: 0.03)
    }
    add("module around a cell") {
      ModuleFigures(
        cell: figures.cell, stack: figures.stack, layer: figures.layer,
        arrangement: design.module, pressure: operation.pressure ?? layer.anode.pressure,
        footprint: design.footprint, hardware: conditions.hardware
      ).mass.value
    }
    table.show()
  }

  private static func nanoseconds(_ call: () -> Double) -> Double {
    var calls = 1
    var least = Double.infinity
    while seconds(calls, call) < 0.02 { calls *= 2 }
    for _ in 1...5 { least = min(least, seconds(calls, call)) }
    return least / Double(calls) * 1e9
  }

  private static func seconds(_ calls: Int, _ call: () -> Double) -> Double {
    let (sum, seconds) = timed {
      var sum = 0.0
      for _ in 0..<calls { sum += call() }
      return sum
    }
    // The sum is looked at, so that no call can be left out.
    precondition(!sum.isNaN, "a stage gave no number")
    return seconds
  }
}
