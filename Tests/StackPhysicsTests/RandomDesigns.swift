import RandomBits
import Quantities

@testable import StackPhysics

extension SplitMix {
  mutating func number(_ range: ClosedRange<Double>) -> Double {
    Double.random(in: range, using: &self)
  }

  mutating func count(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
}

extension TestMaterials {
  /// A random layer of lithium, an anode-free interlayer or silicon.
  static func randomLayer(_ random: inout SplitMix) throws -> LayerDesign {
    let anode: AnodeMaterial
    let ratio: Double?
    switch random.count(0...2) {
    case 0:
      anode = lithiumAnode
      ratio = random.number(0...2)
    case 1:
      var free = lithiumAnode
      free.kind = .anodeFree(
        .init(thickness: Length(random.number(3...15)), density: Density(1.5)))
      anode = free
      ratio = nil
    default:
      anode = try silicon(expansion: random.number(1...2))
      ratio = random.number(1.05...1.5)
    }
    return try layer(
      arealCapacity: random.number(0.5...6), separatorThickness: random.number(10...60),
      anode: anode, ratio: ratio, active: random.number(0.7...0.85),
      porosity: random.number(0...0.2))
  }

  /// A random design of that layer.
  static func randomDesign(_ random: inout SplitMix) throws -> Design {
    design(
      layer: try randomLayer(&random), plateGauge: random.number(5...20),
      width: random.number(2...30), height: random.number(2...30), layers: random.count(1...20),
      stacks: random.count(1...4), grades: random.count(1...4),
      module: ModuleArrangement(
        cellsInSeries: random.count(1...8), cellsInParallel: random.count(1...3),
        cellsPerBlock: random.count(1...4)))
  }
}
