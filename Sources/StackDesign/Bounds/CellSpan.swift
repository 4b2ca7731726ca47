import Quantities
import StackPhysics
import StackRecords

/// The numbers of cells that limits on the whole module leave to one layer in one frame.
///
/// Mass, height, volume and energy of a module grow by at least a fixed step with each cell, so an
/// upper limit allows at most limit ÷ step cells, and a lower limit on energy needs at least as many.
struct CellSpan {
  /// Fewest cells.
  private(set) var fewest = 1
  /// Most cells.
  private(set) var most = Int.max
  /// The limit that fewer cells break.
  private(set) var below: Violations = []
  /// The limit that more cells break.
  private(set) var above: Violations = []

  /// Whether no number of cells is left.
  var isEmpty: Bool { fewest > most }

  /// The span of a layer.
  ///
  /// - Parameters:
  ///   - one: a module of one uncooled cell.
  ///   - two: a module of two uncooled cells in parallel; no other choice adds less per cell.
  ///   - cellEnergy: the least and the most energy of a cell, in Wh.
  ///   - cellsPerGroup: cells of a clamped group; nil for one group.
  ///   - limits: the problem's limits.
  init(
    one: ModuleFigures, two: ModuleFigures, cellEnergy: ClosedRange<Double>, cellsPerGroup: Int?,
    limits: [Limit]
  ) {
    for (index, limit) in limits.enumerated() {
      let first: Double
      let second: Double
      switch (limit.quantity, limit.side) {
      case (.moduleMass, .max): (first, second) = (one.mass.value, two.mass.value)
      case (.moduleVolume, .max): (first, second) = (one.volume.value, two.volume.value)
      case (.moduleHeight, .max):
        (first, second) = (one.groupHeight.value, two.groupHeight.value)
      case (.moduleEnergy, .max):
        (first, second) = (cellEnergy.lowerBound, 2 * cellEnergy.lowerBound)
      case (.moduleEnergy, .min):
        let needed = (limit.value - slack(of: limit.value)) / cellEnergy.upperBound
        let fewest = needed < 1e9 ? Int((needed * (1 - 1e-12)).rounded(.up)) : Int.max
        if fewest > self.fewest {
          self.fewest = fewest
          below = Violations(limit: index)
        }
        continue
      default: continue
      }
      let allowed = 1 + (limit.value + slack(of: limit.value) - first) / (second - first)
      guard allowed < 1e9 else { continue }
      let most = max(0, Int((allowed * (1 + 1e-12)).rounded(.down)))
      // A group of bounded size grows no further once it is full.
      if limit.quantity == .moduleHeight, let cellsPerGroup, most >= cellsPerGroup { continue }
      if most < self.most {
        self.most = most
        above = Violations(limit: index)
      }
    }
  }
}
