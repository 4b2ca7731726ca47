import CellTable
import SourceText
import StackSpec

/// A made-up lot to start from: a table of cells, and a module spec that groups it as it stands.
struct LotTemplate: Sendable, Hashable {
  /// The name by which `init` knows it.
  static let name = "lot"
  /// What it is.
  static let summary = "a made-up lot of measured cells, and a module spec that groups them."
  /// The most cells that can be asked for.
  static let mostCells = 1_000_000
  /// The name of the schema's file, which the spec names in its first line.
  static let schemaName = "stackwright.module.schema.json"

  /// The cells.
  let lot: SyntheticLot

  /// Takes what is asked for out of a command line.
  init(_ arguments: ParsedArguments) throws(UsageFault) {
    let letter = arguments.value(.recipe) ?? LotRecipe.automotiveNew.rawValue
    guard let recipe = LotRecipe(rawValue: letter.uppercased()) else {
      throw .badValue(.recipe, letter)
    }
    let cells = try Self.number(arguments, .cells, otherwise: 240)
    guard 1...UInt64(Self.mostCells) ~= cells else { throw .badValue(.cells, "\(cells)") }
    lot = SyntheticLot(
      recipe: recipe, cells: Int(cells),
      seed: try Self.number(arguments, .seed, otherwise: 1), drifts: arguments.has(.drift))
  }

  /// A lot by itself.
  init(_ lot: SyntheticLot) {
    self.lot = lot
  }

  private static func number(
    _ arguments: ParsedArguments, _ option: Option, otherwise value: UInt64
  ) throws(UsageFault) -> UInt64 {
    guard let text = arguments.value(option) else { return value }
    guard text.utf8.allSatisfy({ 48...57 ~= $0 }), let number = UInt64(text) else {
      throw .badValue(option, text)
    }
    return number
  }

  /// The bytes of the schema of module specs.
  static var schema: [UInt8] { ModuleSpecSchema.json().bytes() }

  /// The module spec, for a table and a spec of these names.
  func spec(table: String, spec: String) -> String {
    let limits = limits
    return """
      # yaml-language-server: $schema=./\(Self.schemaName)
      # Modules of 12 cells out of \(table), a synthetic lot: no cell of it was ever measured.
      # It is recipe \(lot.recipe.rawValue) with \(lot.cells) cells and seed \(lot.seed)\(lot.drifts ? ", from a tester that drifts" : ""). Group it with:
      #   stackwright grade \(table) --module \(spec)
      # Every key is explained by: stackwright help module-spec
      stackwright: 1
      name: \(lot.recipe.title)\(lot.drifts ? " from a tester that drifts" : ""), synthetic
      module:
        series: 12                  # groups in series
        parallel: 1                 # cells in parallel in each group
        count: max                  # or how many modules are wanted
      objective: modules            # most modules first, of those most energy; energy: the other way round
      nominal_voltage: 3.6 V        # of one cell: makes energies of capacities

      # In every module, largest minus smallest value is at most the range. A per cent is of the median
      # of all cells that pass the screen.
      limits:
        discharge_capacity: {range: \(limits.capacity)}
        dcir: {range: \(limits.resistance)}
        ocv: {range: 10 mV}
        # module_resistance: {max: 250 mohm}
        # module_voltage: {min: 41 V, max: 42 V}

      # Cells outside never take part; modules.csv says why.
      screen:
        self_discharge: {max: 0.7 mV/d}
        \(limits.outliers)

      # same: [lot]                          # all cells of a module come from one lot
      \(lot.drifts ? "" : "# ")uncertainty: {dcir: 0.05 mohm}       # narrows the range by what the tester cannot tell
      \(lot.drifts ? "" : "# ")normalise: {dcir: {per: session}}    # scales each tester session to a common median
      # positions: [6, 7, 5, 8, 4, 9, 3, 10, 2, 11, 1, 12]   # hottest first: least resistance there

      """
  }

  /// Ranges under which a lot of a few hundred cells makes most of the modules it could.
  private var limits: (capacity: String, resistance: String, outliers: String) {
    switch lot.recipe {
    case .automotiveNew: ("0.5 %", "2 %", "outliers: {limit: 3.5 sigma}")
    case .commodityNew: ("3 %", "8 %", "outliers: {limit: 5 sigma}")
    // A rule for outliers would drop the tenth that has aged far more, which makes modules of its own.
    case .retiredTight: ("2 %", "6 %", "# outliers: {limit: 3.5 sigma}")
    case .retiredBroad: ("5 %", "12 %", "outliers: {limit: 5 sigma}")
    }
  }
}

extension LotRecipe {
  /// The recipe in words.
  var title: String {
    switch self {
    case .automotiveNew: "new automotive cells"
    case .commodityNew: "new commodity cells"
    case .retiredTight: "retired cells, most of them alike"
    case .retiredBroad: "retired cells, widely spread"
    }
  }
}
