public import SourceText

import Quantities

/// What was measured on the positions of built modules, one a row.
///
/// A position of several cells in parallel is measured as a group: its capacity is their sum, its
/// resistance that of all of them together.
public struct ModuleTest: Sendable, Hashable {
  /// What can be measured on a position; the raw value is the name of its column.
  public enum Quantity: String, Sendable, Hashable, CaseIterable {
    /// Voltage without current, in V.
    case voltage
    /// Resistance seen by a pulse of direct current, in ohm.
    case dcir
    /// Temperature, in degC.
    case temperature
    /// Charge taken out in a full discharge, in Ah.
    case capacity

    /// The quantity of cells that it is compared with.
    public var ofCells: MeasuredQuantity {
      switch self {
      case .voltage: .ocv
      case .dcir: .dcir
      case .temperature: .testTemperature
      case .capacity: .dischargeCapacity
      }
    }
  }

  /// A column of the test.
  public struct Column: Sendable, Hashable {
    /// What was measured.
    public let quantity: Quantity
    /// The column as its header describes it.
    public let column: CellColumn
    /// The numbers of all rows on one grid, in the canonical unit.
    public let numbers: ExactColumn

    /// The spelling of the canonical unit.
    public var unit: String { column.canonicalUnit?.spelling ?? "" }
  }

  /// Where a row belongs.
  public struct Place: Sendable, Hashable {
    /// Number of the module, from 1.
    public let module: Int
    /// Position in series, 1...S.
    public let position: Int

    /// Joins them.
    public init(module: Int, position: Int) {
      self.module = module
      self.position = position
    }
  }

  /// The place of each row, in the order of the file.
  public let places: [Place]
  /// The measured columns in the order of ``Quantity``.
  public let columns: [Column]

  /// The rows of each module that was tested, by position; modules ascending.
  public var modules: [(module: Int, rows: [Int])] {
    Dictionary(grouping: places.indices) { places[$0].module }
      .sorted { $0.key < $1.key }
      .map { ($0.key, $0.value.sorted { places[$0].position < places[$1].position }) }
  }

  /// The number of a module by its name, such as 7 of `M07`; nil for any other text.
  static func number(ofModule name: some StringProtocol) -> Int? {
    let digits = name.first == "M" || name.first == "m" ? name.dropFirst() : name[...]
    guard !digits.isEmpty, digits.utf8.count < 10, digits.utf8.allSatisfy({ 48...57 ~= $0 }) else {
      return nil
    }
    return Int(digits)
  }
}

extension ModuleTest {
  /// A test, where the file has no fault, and what there is to say about it.
  public struct Reading: Sendable {
    /// The test; nil when a diagnostic is an error.
    public let test: ModuleTest?
    /// Faults and warnings; of many faults the first, to be shown by ``DiagnosticList``.
    public let diagnostics: [Diagnostic]
  }

  /// Reads the test of modules.
  ///
  /// - Parameters:
  ///   - file: A table with the columns `module_id`, `series_position` and one or more of voltage,
  ///     dcir, temperature and capacity.
  ///   - modules: How many modules there are.
  ///   - series: How many positions a module has.
  ///   - options: What the file does not say itself.
  /// - Returns: The test, and every fault and warning.
  public static func read(
    _ file: CellFile, modules: Int, series: Int, options: CellTableOptions = CellTableOptions()
  ) -> Reading {
    var reader = ModuleTestReader(modules: modules, series: series)
    let test = reader.read(file, options)
    return Reading(
      test: reader.diagnostics.contains(where: \.isError) ? nil : test,
      diagnostics: reader.diagnostics)
  }
}
