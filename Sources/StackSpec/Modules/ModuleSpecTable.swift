import Quantities
import StackRecords

/// All keys of a module spec; `*` stands for the name of any column.
enum ModuleSpecTable {
  /// Every key in the order in which the guide lists them.
  static let keys = top + module + limits + screen + rest

  /// The keys by their blocks and paths.
  static let index = SpecKeyIndex(keys)

  /// The limits that are not of a column.
  static let wholeModule = ["module_resistance", "module_heat", "module_voltage"]

  private static let top = [
    SpecKey("stackwright", .words(["1"]), "Layout of the spec", example: "1"),
    SpecKey("name", .text, "Name of the grouping in reports", example: "12s strict"),
    SpecKey("module", .block, "How cells stand in a module", example: "{series: 12}"),
    SpecKey(
      "objective", .words(GradingProblem.Objective.allCases.map(\.rawValue)),
      "What comes first, the number of modules or their energy", example: "modules"),
    SpecKey("limits", .columns, "What a module must keep"),
    SpecKey("screen", .columns, "Bounds outside of which a cell never takes part"),
    SpecKey("same", .names(.column), isOpen: true, "What the cells of a module share"),
    SpecKey("uncertainty", .columns, "Measurement uncertainties, which narrow ranges"),
    SpecKey("conditions", .block, "Columns that hold test conditions"),
    SpecKey("normalise", .columns, "Quantities that are scaled to a common median"),
    SpecKey(
      "positions", .count, isOpen: true, "Positions of a module, the hottest first",
      example: "[2, 3, 1, 4]"),
    SpecKey("columns", .columns, "Headers of quantities that are not recognised"),
    SpecKey("classes", .columns, "Edges of fixed classes"),
    SpecKey(
      "nominal_voltage", .quantity(Voltage.facts), "Nominal voltage of a cell", example: "3.6 V"),
  ]

  private static let module = [
    SpecKey("module.series", .count, "Groups in series, S", example: "12"),
    SpecKey("module.parallel", .count, "Cells in parallel in a group, P", example: "2"),
    SpecKey("module.count", .words(["max"]), "The most modules that are wanted", example: "max"),
  ]

  private static let limits = [
    SpecKey("limits.*.range", .ratio, "Largest minus smallest at most", example: "0.6 mohm"),
    SpecKey(
      "limits.*.within", .words(RangeLimit.Scope.allCases.map(\.rawValue)),
      "Over which values the range is taken", example: "module"),
    SpecKey(
      "limits.*.per", .words(RangeLimit.Basis.allCases.map(\.rawValue)),
      "Whose median a per cent is of", example: "table"),
    SpecKey(
      "limits.module_resistance.max", .quantity(Resistance.facts),
      "Largest series resistance of a module", example: "250 mohm"),
    SpecKey(
      "limits.module_heat.max", .quantity(Power.facts), "Largest heat of a module",
      example: "40 W"),
    SpecKey(
      "limits.module_heat.current", .quantity(Current.facts), "Current that heats",
      example: "10 A"),
    SpecKey(
      "limits.module_voltage.min", .quantity(Voltage.facts), "Least sum of voltages",
      example: "41.2 V"),
    SpecKey(
      "limits.module_voltage.max", .quantity(Voltage.facts), "Largest sum of voltages",
      example: "41.6 V"),
  ]

  private static let screen = [
    SpecKey("screen.*.min", .ratio, "Least value that passes", example: "4.8 Ah"),
    SpecKey("screen.*.max", .ratio, "Largest value that passes", example: "0.7 mV/d"),
    SpecKey("screen.outliers.limit", .screen, "Robust standard deviations", example: "3.5 sigma"),
    SpecKey("screen.outliers.per", .text, "Column whose values are looked at one by one"),
  ]

  private static let rest =
    ["temperature", "soc", "session", "current", "pulse"].map {
      SpecKey("conditions.\($0)", .text, "Header of the column of that condition")
    } + [
      SpecKey(
        "normalise.*.per", .text, "Column whose values are scaled one by one",
        example: "session")
    ]
}
