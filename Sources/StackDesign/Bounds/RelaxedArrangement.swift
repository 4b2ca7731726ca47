import Quantities
import StackPhysics
import StackRecords

extension ModuleArrangement {
  /// An arrangement whose hardware per cell is at most that of any with these choices.
  ///
  /// Hardware per cell falls as more cells share it, but in steps: a block that is not full wastes
  /// a cold plate. With n* ≥ S P cells in full blocks of B (and full groups, where groups are
  /// bounded), each share of hardware is at its least: ⌈n/B⌉/n ≥ 1/B and 1/n ≥ 1/n*.
  ///
  /// - Parameters:
  ///   - mostInSeries: the largest S allowed.
  ///   - cellsInParallel: P.
  ///   - cellsPerBlock: B.
  ///   - cooledFaces: cooled faces.
  ///   - cellsPerGroup: cells of a group; nil for one group.
  /// - Returns: an arrangement that need not be one of the space.
  static func leastHardware(
    mostInSeries: Int, cellsInParallel: Int, cellsPerBlock: Int, cooledFaces: CooledFaces,
    cellsPerGroup: Int?
  ) -> ModuleArrangement {
    let cells = mostInSeries * cellsInParallel
    var group: Int?
    var unit = cellsPerBlock
    if let cellsPerGroup, cellsPerGroup < cells {
      unit = (cellsPerGroup + cellsPerBlock - 1) / cellsPerBlock * cellsPerBlock
      group = unit
    }
    let step = leastCommonMultiple(cellsInParallel, unit)
    let whole = (cells + step - 1) / step * step
    return ModuleArrangement(
      cellsInSeries: whole / cellsInParallel, cellsInParallel: cellsInParallel,
      cellsPerBlock: cellsPerBlock, cellsPerGroup: group, cooledFaces: cooledFaces)
  }
}

private func leastCommonMultiple(_ a: Int, _ b: Int) -> Int {
  var (x, y) = (a, b)
  while y != 0 { (x, y) = (y, x % y) }
  return a / x * b
}
