import Quantities
public import StackPhysics

extension Part {
  /// All that a module weighs, part by part, from the active material outwards.
  ///
  /// The masses add up to the module's. Costs are those of materials; making, testing, grading and the losses
  /// of yield between layer and module come on top.
  /// - Source: the model contract 2.1 to 2.3, 2.8.
  public static func parts(
    of figures: DesignFigures, design: Design, conditions: Conditions
  ) -> [Part] {
    let bill = Bill(figures, design, conditions)
    return bill.cathode + bill.separator + bill.anode + bill.metals + bill.cellParts
      + bill.moduleParts
  }
}

/// The counts by which a part of a layer, a stack or a cell occurs in the module.
private struct Bill {
  let figures: DesignFigures
  let design: Design
  let hardware: Hardware
  let cells: Double
  let stacks: Double
  let layers: Double

  init(_ figures: DesignFigures, _ design: Design, _ conditions: Conditions) {
    self.figures = figures
    self.design = design
    hardware = conditions.hardware
    cells = Double(figures.module.cellCount)
    stacks = cells * Double(design.stacksInParallel)
    layers = stacks * Double(design.layersInSeries)
  }

  var cathode: [Part] {
    composite(
      "cathode", design.layer.recipe, active: design.layer.cathode.name,
      activePrice: design.layer.cathode.price, electrolyte: design.layer.catholyte,
      thickness: figures.layer.cathodeThickness.value,
      mass: figures.stack.cathodeMass.value * stacks)
  }

  var separator: [Part] {
    let total = figures.separator.arealMass.value
    return [
      (design.layer.separator.cathodeSide, Optional(figures.separator.cathodeSideFilm)),
      (design.layer.separator.anodeSide, figures.separator.anodeSideFilm),
    ].compactMap { electrolyte, film in
      guard let film, total > 0 else { return nil }
      let mass = figures.stack.separatorMass.value * stacks * film.arealMass.value / total
      return Part(
        "separator", electrolyte.name, level: .stack, count: layers,
        thickness: film.thickness.value, mass: mass,
        cost: mass * electrolyte.price.value / 1000)
    }
  }

  var anode: [Part] {
    let mass = figures.stack.anodeMass.value * stacks
    let thickness = figures.layer.chargedAnodeThickness.value
    guard case .host(let host) = design.layer.anode.kind else {
      return [
        Part(
          "anode", design.layer.anode.name, level: .stack, count: layers, thickness: thickness,
          mass: mass, cost: priced(mass, design.layer.anode.price, hardware.process.electrodeYield))
      ]
    }
    return composite(
      "anode", host.recipe, active: design.layer.anode.name,
      activePrice: design.layer.anode.price, electrolyte: design.layer.anolyte,
      thickness: thickness, mass: mass)
  }

  /// Frames, plates and ends.
  var metals: [Part] {
    let foilYield = hardware.process.foilYield
    let ends = [
      ("positive end collector", design.positiveEnd, figures.stack.positiveEndMass.value),
      ("negative end collector", design.negativeEnd, figures.stack.negativeEndMass.value),
    ].map { name, foil, mass in
      Part(
        name, foil.metal.name, level: .stack, count: stacks, thickness: foil.thickness.value,
        mass: mass * stacks, cost: priced(mass * stacks, foil.metal.price, foilYield))
    }
    let frame = figures.stack.frameMass.value * stacks
    let plate = figures.stack.plateMass.value * stacks
    let plates =
      design.layersInSeries < 2
      ? []
      : [
        Part(
          "bipolar plate", design.plate.material.name, level: .stack, count: layers - stacks,
          thickness: design.plate.thickness.value, mass: plate,
          cost: priced(plate, design.plate.material.price, foilYield))
      ]
    return [
      Part(
        "frame", "insulating frame", level: .stack, count: layers, thickness: nil, mass: frame,
        cost: priced(frame, hardware.edge.framePrice, 1))
    ] + plates + ends
  }

  /// What makes a packaged cell of stacks.
  var cellParts: [Part] {
    let pouch = figures.cell.pouch
    let films = [
      Part(
        "film between stacks", "PET", level: .cell, count: stacks - cells,
        thickness: hardware.film.thickness.value, mass: figures.cell.filmMass.value * cells,
        cost: nil)
    ]
    return (design.stacksInParallel > 1 ? films : []) + [
      Part(
        "pouch", "laminate", level: .cell, count: cells, thickness: hardware.pouch.thickness.value,
        mass: pouch.pouchMass.value * cells,
        cost: hardware.pouch.price.value * pouch.pouchArea.value * 1e-4 * cells),
      Part(
        "tabs", "aluminium and copper", level: .cell, count: 2 * cells,
        thickness: hardware.tabs.thickness.value, mass: pouch.tabMass.value * cells,
        cost: hardware.tabs.price.value * cells),
    ]
  }

  /// What makes a module of cells; the allowance for all the rest closes the sum.
  var moduleParts: [Part] {
    let module = figures.module
    let groups = Double(module.groupCount)
    let aluminium = hardware.pressurePlate.price
    let weighed = [
      Part(
        "cold plates", "aluminium and coolant", level: .module,
        count: groups * Double(module.coldPlatesPerGroup),
        thickness: hardware.coldPlate.thickness.value, mass: module.coldPlateMass.value,
        cost: priced(module.coldPlateMass.value, hardware.coldPlate.price, 1)),
      Part(
        "pressure plates", "aluminium", level: .module, count: 2 * groups,
        thickness: module.pressurePlateThickness.value, mass: module.pressurePlateMass.value,
        cost: priced(module.pressurePlateMass.value, aluminium, 1)),
      Part(
        "tie rods", "metal", level: .module, count: groups, thickness: nil,
        mass: module.tieRodMass.value, cost: priced(module.tieRodMass.value, aluminium, 1)),
      Part(
        "pads", "elastic pad", level: .module, count: groups * Double(module.blocksPerGroup),
        thickness: module.padThickness.value, mass: module.padMass.value, cost: nil),
      Part(
        "bus bars", "aluminium", level: .module, count: cells, thickness: nil,
        mass: module.busBarMass.value, cost: priced(module.busBarMass.value, aluminium, 1)),
      Part(
        "electronics", "cell monitoring", level: .module,
        count: Double(design.module.cellsInSeries), thickness: nil,
        mass: module.electronicsMass.value,
        cost: hardware.electronics.price.value * Double(design.module.cellsInSeries)),
    ].filter { $0.mass > 0 }
    let rest =
      module.mass.value - module.cellMass.value - weighed.reduce(0) { $0 + $1.mass }
    return weighed + [
      Part(
        "all the rest", "allowance", level: .module, count: 1, thickness: nil, mass: rest,
        cost: nil)
    ]
  }

  private func priced(_ mass: Double, _ price: MassPrice, _ yield: Double) -> Double {
    mass * price.value / 1000 / yield
  }

  private func composite(
    _ place: String, _ recipe: CompositeRecipe, active: String, activePrice: MassPrice,
    electrolyte: SolidElectrolyte, thickness: Double, mass: Double
  ) -> [Part] {
    [
      ("active material", active, recipe.activeFraction, activePrice),
      ("electrolyte", electrolyte.name, recipe.electrolyteFraction, electrolyte.price),
      ("carbon", "carbon", recipe.carbon.massFraction, recipe.carbon.price),
      ("binder", "binder", recipe.binder.massFraction, recipe.binder.price),
    ].filter { $0.2 > 0 }.enumerated().map { index, line in
      let (what, material, fraction, price) = line
      return Part(
        "\(place): \(what)", material, level: .stack, count: layers,
        thickness: index == 0 ? thickness : nil, mass: mass * fraction,
        cost: priced(mass * fraction, price, hardware.process.electrodeYield))
    }
  }
}
