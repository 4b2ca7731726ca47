import Quantities
import StackPhysics
import StackRecords

/// A cathode material, recipe, separator and anode material together, with what may touch them.
struct Combination {
  let pairs: LayerPairs
  let interfaces: PlanarInterfaces
  /// Rules that the combination breaks whatever plate and ends stand beside it.
  var violations: Violations
  /// Plates that may touch it, as indices into the space's list.
  let plates: [Int]
  /// Positive end collectors that may touch it.
  let positiveEnds: [Int]
  /// Negative end collectors that may touch it.
  let negativeEnds: [Int]
  let pressure: Pressure
  let entropy: EntropyCoefficient
  let cutoff: Voltage

  /// Holds the materials of a layer against the standing rules; nil when a pair is unknown.
  init?(_ layer: LayerDesign, problem: DesignProblem, negativeFoils: [Foil]) {
    let conditions = problem.conditions
    let tables = conditions.pairs
    guard
      let pairs = try? LayerPairs(
        cathode: layer.cathode, recipe: layer.recipe, separator: layer.separator,
        anode: layer.anode, tables: tables)
    else { return nil }
    func admits(_ part: WindowPart, _ metal: Metal) -> Bool {
      WindowFigure.face(part, metal: metal, cathode: layer.cathode, anode: layer.anode).holds
        && ForbiddenContactFigure.contacts(
          of: part, metal: metal, cathode: layer.cathode, catholyte: layer.catholyte,
          anode: layer.anode, anolyte: layer.anolyte, tables: tables
        ).isEmpty
    }
    let space = problem.space
    self.pairs = pairs
    interfaces = pairs.planarInterfaces(
      at: conditions.operation.cellTemperature, factor: conditions.manufacturing.interfaceFactor)
    plates = space.plates.indices.filter {
      admits(.plateCathodeFace, space.plates[$0].material.cathodeFace)
        && admits(.plateAnodeFace, space.plates[$0].material.anodeFace)
    }
    positiveEnds = space.positiveEnds.indices.filter {
      admits(.positiveEnd, space.positiveEnds[$0].metal)
    }
    let candidates: [Int]
    switch space.negativeEnd {
    case .options: candidates = Array(negativeFoils.indices)
    case .preferred(let first, _):
      let forbidden = ForbiddenContactFigure.contacts(
        of: .negativeEnd, metal: first.metal, cathode: layer.cathode, catholyte: layer.catholyte,
        anode: layer.anode, anolyte: layer.anolyte, tables: tables)
      candidates = [forbidden.isEmpty ? 0 : 1]
    }
    negativeEnds = candidates.filter { admits(.negativeEnd, negativeFoils[$0].metal) }
    pressure = conditions.operation.pressure ?? layer.anode.pressure
    entropy = layer.cathode.entropy.largestDifference(to: layer.anode.entropy)
    cutoff = cutoffVoltage(
      cathode: layer.cathode, anode: layer.anode, operation: conditions.operation)

    violations = []
    let windows = WindowFigure.electrolyteWindows(
      cathode: layer.cathode, recipe: layer.recipe, separator: layer.separator,
      anode: layer.anode, tables: tables)
    let needsPlate = !space.layersInSeries.contains(1)
    if !windows.allSatisfy(\.holds) || positiveEnds.isEmpty || negativeEnds.isEmpty
      || (needsPlate && plates.isEmpty)
    {
      violations.insert(Violations(.stabilityWindow))
    }
    if conditions.hardware.edge.overhang >= conditions.hardware.edge.margin {
      violations.insert(Violations(.geometry))
    }
  }

  /// Whether some plate or end collector of the space may not touch it.
  func excludesSome(of space: DesignSpace) -> Bool {
    let choosesEnd = if case .options = space.negativeEnd { true } else { false }
    return positiveEnds.count < space.positiveEnds.count
      || choosesEnd && negativeEnds.count < space.negativeEndCount
      || plates.count < space.plates.count && space.layersInSeries.contains { $0 > 1 }
  }

  /// The plates to choose from in a stack of N layers; a single layer touches none.
  func plates(layersInSeries: Int, of count: Int) -> [Int] {
    layersInSeries == 1 ? Array(0..<count) : plates
  }
}
