import Quantities
import StackRecords

extension SpecReading {
  /// Reads all blocks of a module spec, so that every fault is found, and puts them together.
  mutating func gradingProblem(_ node: SpecNode, fileName: String) -> GradingProblem? {
    guard let root = block("", node) else { return nil }
    if let layout = required("stackwright", in: root) {
      _ = word("stackwright", layout, among: ["1"])
    }
    let name = name(root, fileName: fileName)
    let shape = shape(root)
    let objective = moduleObjective(root)
    let same = same(root)
    let limits = moduleLimits(root, same: same)
    let screens = screens(root)
    let stabilised = stabilised(root)
    let changes = changes(root)
    let reserve = root["reserve"].flatMap { single("reserve", $0, TextReader()) }
    let preference = root["prefer"].flatMap {
      word("prefer", $0, among: GradingProblem.Preference.allCases.map(\.rawValue))
    }.flatMap(GradingProblem.Preference.init)
    let uncertainties = amounts("uncertainty", root)
    let conditions = conditions(root)
    let normalised = normalised(root)
    let positions = positions(root, series: shape?.series)
    let columns = columnNames(root)
    let classes = classEdges(root)
    let voltage = root["nominal_voltage"].flatMap {
      single(
        "nominal_voltage", $0,
        AmountReader(key: "nominal_voltage", Voltage.facts, bounds: .positive))
    }
    guard let shape, let objective else { return nil }
    return GradingProblem(
      name: name, series: shape.series, parallel: shape.parallel, count: shape.count,
      objective: objective, ranges: limits.ranges, wholeModule: limits.wholeModule,
      screens: screens.bounds, outliers: screens.outliers, stabilised: stabilised,
      changes: changes, reserve: reserve, preference: preference, same: same,
      uncertainties: uncertainties, conditions: conditions, normalised: normalised,
      positions: positions, columns: columns, classes: classes, nominalVoltage: voltage,
      defaults: defaults, warnings: warnings.sorted())
  }

  private mutating func shape(_ root: SpecBlock) -> (series: Int, parallel: Int, count: Int?)? {
    guard let node = required("module", in: root), let block = block("module", node) else {
      return nil
    }
    var series: Int?
    if let node = required("series", in: block) {
      series = single("module.series", node, CountReader(key: "module.series"))
    }
    var parallel: Int? = 1
    if let node = block["parallel"] {
      parallel = single("module.parallel", node, CountReader(key: "module.parallel"))
    } else {
      assume("module.parallel", "1", source: SpecSource.house)
    }
    var count: Int?
    if let node = block["count"] {
      if node.text != "max" {
        count = single("module.count", node, CountReader(key: "module.count"))
      }
    } else {
      assume("module.count", "max", source: SpecSource.house)
    }
    guard let series, let parallel else { return nil }
    return (series, parallel, count)
  }

  private mutating func moduleObjective(_ root: SpecBlock) -> GradingProblem.Objective? {
    guard let node = root["objective"] else {
      assume("objective", GradingProblem.Objective.modules.rawValue, source: SpecSource.house)
      return .modules
    }
    return word(
      "objective", node, among: GradingProblem.Objective.allCases.map(\.rawValue)
    ).flatMap(GradingProblem.Objective.init)
  }

  /// A list of names, or one of them.
  private mutating func same(_ root: SpecBlock) -> [String] {
    guard let node = root["same"] else { return [] }
    return choices("same", node, TextReader()).reduce(into: []) { names, name in
      if !names.contains(name) { names.append(name) }
    }
  }

  private mutating func conditions(_ root: SpecBlock) -> [GradingProblem.Column] {
    guard let block = block("conditions", in: root) else { return [] }
    return block.entries.compactMap { entry in
      single("conditions.\(entry.key)", entry.value, TextReader())
        .map { GradingProblem.Column(entry.key, $0) }
    }
  }

  private mutating func normalised(_ root: SpecBlock) -> [GradingProblem.Column] {
    guard let block = columnBlock("normalise", in: root) else { return [] }
    var columns: [GradingProblem.Column] = []
    for entry in block.entries {
      let path = "normalise.\(entry.key)"
      guard let inner = self.block(path, entry.value, like: "normalise.*"),
        let node = required("per", in: inner)
      else { continue }
      if let header = single("\(path).per", node, TextReader()) {
        columns.append(GradingProblem.Column(entry.key, header))
      }
    }
    return columns
  }

  private mutating func positions(_ root: SpecBlock, series: Int?) -> [Int]? {
    guard let node = root["positions"] else {
      assume("positions", "from the middle outwards", source: SpecSource.house)
      return nil
    }
    let positions = choices("positions", node, CountReader(key: "positions"))
    guard let series else { return nil }
    guard positions.sorted() == Array(1...series) else {
      report(.notAPermutation(key: "positions", count: series), at: node.place)
      return nil
    }
    return positions
  }

  private mutating func columnNames(_ root: SpecBlock) -> [GradingProblem.Column] {
    guard let block = columnBlock("columns", in: root) else { return [] }
    var columns: [GradingProblem.Column] = []
    for entry in block.entries {
      if let header = single("columns.\(entry.key)", entry.value, TextReader()) {
        columns.append(GradingProblem.Column(entry.key, header))
      }
    }
    return columns
  }

  private mutating func classEdges(_ root: SpecBlock) -> [GradingProblem.ClassEdges] {
    guard let block = columnBlock("classes", in: root) else { return [] }
    var classes: [GradingProblem.ClassEdges] = []
    for entry in block.entries {
      let path = "classes.\(entry.key)"
      let reader = AmountReader(key: path, MeasuredDimension.values(of: entry.key))
      let edges = choices(path, entry.value, reader)
      if !edges.isEmpty { classes.append(.init(entry.key, edges: edges)) }
    }
    return classes
  }

  /// Amounts of a block by quantity, each a difference of values.
  private mutating func amounts(_ key: String, _ root: SpecBlock) -> [GradingProblem.Amount] {
    guard let block = columnBlock(key, in: root) else { return [] }
    var amounts: [GradingProblem.Amount] = []
    for entry in block.entries {
      let path = "\(key).\(entry.key)"
      let reader = AmountReader(
        key: path, MeasuredDimension.differences(of: entry.key), bounds: .notNegative)
      if let amount = single(path, entry.value, reader) {
        amounts.append(.init(entry.key, amount))
      }
    }
    return amounts
  }
}
