import StackRecords

/// What is wrong with the modules of a search, which must never be: they are looked at before use.
public enum GroupingFault: Error, Sendable, Hashable {
  /// A module without S groups of P cells.
  case shape(module: Int)
  /// A cell that stands in two places.
  case usedTwice(cell: Int)
  /// Cells that must not share a module.
  case mixed(module: Int)
  /// A range beyond its width.
  case range(module: Int, limit: String, found: Int64, width: Int64)
  /// A sum outside its window.
  case sum(module: Int, limit: String)
  /// More modules than the bound or the wanted count.
  case tooMany(modules: Int, most: Int)
}

extension GroupingFault: CustomStringConvertible {
  /// The fault in one English sentence without a full stop.
  public var description: String {
    switch self {
    case .shape(let module): "module \(module) has not the wanted number of cells"
    case .usedTwice(let cell): "cell \(cell) in tie order stands in two places"
    case .mixed(let module): "module \(module) mixes cells that must not share one"
    case .range(let module, let limit, let found, let width):
      "module \(module) breaks \(limit): \(found) steps, at most \(width)"
    case .sum(let module, let limit): "module \(module) breaks \(limit)"
    case .tooMany(let modules, let most): "\(modules) modules are built of at most \(most)"
    }
  }
}

extension BuiltModules {
  /// Holds the modules against every rule, in integers.
  func check(_ prepared: PreparedLot, bound: Int) throws(GroupingFault) {
    let lot = prepared.lot
    var isUsed = Array(repeating: false, count: lot.cellCount)
    for (index, module) in modules.enumerated() {
      let cells = module.flatMap(\.self)
      guard module.count == lot.series, module.allSatisfy({ $0.count == lot.parallel }) else {
        throw .shape(module: index + 1)
      }
      for cell in cells {
        guard isUsed.indices.contains(cell), !isUsed[cell] else { throw .usedTwice(cell: cell) }
        isUsed[cell] = true
      }
      let number = lot.classes[cells[0]]
      guard cells.allSatisfy({ lot.classes[$0] == number }) else { throw .mixed(module: index + 1) }
      for (range, found) in zip(prepared.ranges, figures[index].ranges) {
        let width = range.widths[Int(number)]
        guard found <= width else {
          throw .range(module: index + 1, limit: range.label, found: found, width: width)
        }
      }
      if let rule = lot.resistance, !SeriesResistance.isLegal(module, rule) {
        throw .sum(module: index + 1, limit: "module_resistance")
      }
      if let rule = lot.voltageSum {
        let sum = cells.reduce(Int64(0)) { $0 + rule.values[$1] }
        guard (rule.minimum...rule.maximum).contains(sum) else {
          throw .sum(module: index + 1, limit: "module_voltage")
        }
      }
    }
    guard modules.count <= bound else { throw .tooMany(modules: modules.count, most: bound) }
  }
}
