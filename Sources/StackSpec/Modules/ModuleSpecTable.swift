import Quantities
import StackRecords

/// All keys of a module spec; `*` stands for the name of any column.
enum ModuleSpecTable {
  /// Every key in the order in which the guide lists them.
  static let keys = top + module + limits + screen + secondTest + rest

  /// The keys by their blocks and paths.
  static let index = SpecKeyIndex(keys)

  /// The limits that are not of a column.
  static let wholeModule = ["module_resistance", "module_heat", "module_voltage"]

  private static let top = [
    SpecKey("stackwright", .words(["1"]), "Layout of the spec", example: "1", absent: .fault),
    SpecKey(
      "name", .text, "Name of the grouping in reports", example: "12s strict",
      absent: .words("the name of the file without its extension")),
    SpecKey(
      "module", .block, "How cells stand in a module", example: "{series: 12}", absent: .fault),
    SpecKey(
      "objective", .words(GradingProblem.Objective.allCases.map(\.rawValue)),
      "What comes first, the number of modules or their energy", example: "energy",
      absent: .value("modules")),
    SpecKey(
      "limits", .columns, "What every module must keep, by column",
      example: "{discharge_capacity: {range: 0.5 %}}", absent: .words("no limits")),
    SpecKey(
      "screen", .columns, "Bounds outside of which a cell never takes part, by column",
      example: "{self_discharge: {max: 0.7 mV/d}}"),
    SpecKey(
      "stabilised", .columns,
      "How much a column may have changed in the last two cycles that a cell has",
      example: "{discharge_capacity: 0.5 %}"),
    SpecKey(
      "second_test", .block, "How much columns may change until the second test",
      example: "{limits: {discharge_capacity: {loss: 1 %}}}"),
    SpecKey(
      "reserve", .text,
      "A file of cells to leave alone: a list of identifiers, or an earlier modules.csv, whose"
        + " modules are left alone", example: "spares.csv"),
    SpecKey(
      "prefer", .words(GradingProblem.Preference.allCases.map(\.rawValue)),
      "Among groupings equal in modules and energy, cells that were tested first come first",
      example: "oldest", absent: .words("even modules")),
    SpecKey(
      "same", .text, isOpen: true,
      "Columns whose value the cells of a module share; class is the fixed class",
      example: "[lot]"),
    SpecKey(
      "uncertainty", .columns, "Measurement uncertainties, which narrow the ranges of their column",
      example: "{dcir: 0.1 mohm}"),
    SpecKey(
      "conditions", .block, "Headers of columns that hold conditions of the test",
      example: "{temperature: chamber_degc}"),
    SpecKey(
      "normalise", .columns, "Columns whose sessions are scaled to a common median",
      example: "{dcir: {per: session}}"),
    SpecKey(
      "positions", .count, isOpen: true, "Positions of a module, the hottest first",
      example: "[2, 3, 1, 4]",
      absent: .words("from the middle outwards, the lower number first")),
    SpecKey(
      "columns", .columns, "Headers of quantities that are not recognised",
      example: "{dcir: dcir10s_mohm}"),
    SpecKey(
      "classes", .columns, "Edges of fixed classes",
      example: "{discharge_capacity: [4.9 Ah, 5 Ah]}",
      absent: .words("as wide as the range of the column, the first from its least value on")),
    SpecKey(
      "nominal_voltage", .quantity(Voltage.facts),
      "Nominal voltage of a cell, by which capacities become energies", example: "3.6 V"),
  ]

  private static let module = [
    SpecKey("module.series", .count, "Groups in series, S", example: "12", absent: .fault),
    SpecKey(
      "module.parallel", .count, "Cells in parallel in a group, P", example: "2",
      absent: .value("1")),
    SpecKey(
      "module.count", .countOrMax, "The most modules that are wanted", example: "20",
      absent: .value("max")),
  ]

  private static let limits = [
    SpecKey(
      "limits.*", .alternatives, "Range of a column; several rules may stand in a list",
      example: "{range: 0.5 %}"),
    SpecKey(
      "limits.*.range", .measured(.width),
      "Largest minus smallest value is at most this; a per cent is of the median", absent: .fault),
    SpecKey(
      "limits.*.within", .words(RangeLimit.Scope.allCases.map(\.rawValue)),
      "Over which values the range is taken: all cells of a module, those of each parallel group, or"
        + " the sums of the groups", example: "group", absent: .value("module")),
    SpecKey(
      "limits.*.per", .words(RangeLimit.Basis.allCases.map(\.rawValue)),
      "Whose median a per cent is of; lot needs same: [lot]", example: "lot",
      absent: .value("table")),
    SpecKey(
      "limits.module_resistance", .block, "Series resistance of a module",
      example: "{max: 250 mohm}"),
    SpecKey(
      "limits.module_resistance.max", .quantity(Resistance.facts),
      "Largest sum over groups of 1 / sum(1 / R)", example: "250 mohm", absent: .fault),
    SpecKey(
      "limits.module_heat", .block, "Heat of a module", example: "{max: 40 W, current: 10 A}"),
    SpecKey(
      "limits.module_heat.max", .quantity(Power.facts),
      "Largest product of the current's square and the series resistance", example: "40 W",
      absent: .fault),
    SpecKey(
      "limits.module_heat.current", .quantity(Current.facts), "Current that heats",
      example: "10 A", absent: .fault),
    SpecKey(
      "limits.module_voltage", .limit, "Sum over groups of their mean open-circuit voltage",
      example: "{min: 41.2 V, max: 41.6 V}"),
    SpecKey(
      "limits.module_voltage.min", .quantity(Voltage.facts), "Least sum of voltages",
      example: "41.2 V"),
    SpecKey(
      "limits.module_voltage.max", .quantity(Voltage.facts), "Largest sum of voltages",
      example: "41.6 V"),
  ]

  private static let screen = [
    SpecKey("screen.*", .limit, "Bounds of a column", example: "{min: 4.8 Ah}"),
    SpecKey("screen.*.min", .measured(.value), "Least value that passes"),
    SpecKey("screen.*.max", .measured(.value), "Largest value that passes"),
    SpecKey(
      "screen.outliers", .block, "Drops cells far from the median of a limited column",
      example: "{limit: 3.5 sigma}"),
    SpecKey(
      "screen.outliers.limit", .sigma, "Robust standard deviations, 1.4826 MAD each",
      example: "3.5 sigma", absent: .fault),
    SpecKey(
      "screen.outliers.per", .text, "Column whose values are looked at one by one",
      example: "session", absent: .words("the whole table at once")),
  ]

  private static let secondTest = [
    SpecKey(
      "second_test.limits", .columns, "Limits of changes, by column",
      example: "{discharge_capacity: {loss: 1 %}, dcir: {rise: 5 %}}", absent: .fault),
    SpecKey(
      "second_test.limits.*", .block, "Largest change of a column", example: "{loss: 1 %}"),
    SpecKey(
      "second_test.limits.*.loss", .ratio,
      "The first value less the second, as a share of the first, is at most this", example: "1 %"),
    SpecKey(
      "second_test.limits.*.rise", .ratio,
      "The second value less the first, as a share of the first, is at most this", example: "5 %"),
    SpecKey(
      "second_test.limits.*.relative", .words(["true", "false"]),
      "Whether the median change of all cells is taken off first", example: "true",
      absent: .value("false")),
  ]

  private static let rest =
    [
      SpecKey(
        "stabilised.*", .ratio,
        "Largest change from the last cycle but one to the last, as a share of the former",
        example: "0.5 %"),
      SpecKey(
        "uncertainty.*", .measured(.difference),
        "Uncertainty of a column, or of what a test of modules measures"),
      SpecKey("normalise.*", .block, "Scales a column", example: "{per: session}"),
      SpecKey(
        "normalise.*.per", .text, "Column whose values are scaled one by one",
        example: "session", absent: .fault),
      SpecKey("columns.*", .text, "Header in the table", example: "dcir10s_mohm"),
      SpecKey("classes.*", .measured(.value), isOpen: true, "Edges between classes"),
    ]
    + ["temperature", "soc", "session", "current", "pulse"].map {
      SpecKey("conditions.\($0)", .text, "Header of the column of the \($0)", example: "test_\($0)")
    }
}
