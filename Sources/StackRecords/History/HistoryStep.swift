/// One step in the life of cells, as one line of a history: what was done, from what, and what came
/// of each cell.
public struct HistoryStep: Sendable, Hashable {
  /// What was done.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Cells were grouped into modules.
    case grade
    /// Built modules were tested, and abnormal positions filled anew.
    case replace
    /// Spreads were estimated from measured cells.
    case calibrate
  }

  /// A measured quantity.
  public struct Quantity: Sendable, Hashable {
    /// Recognised quantity or header.
    public var name: String
    /// Unit of the values; empty where there is none.
    public var unit: String
    /// Power of ten of a step.
    public var exponent: Int

    /// Joins them.
    public init(name: String, unit: String, exponent: Int) {
      self.name = name
      self.unit = unit
      self.exponent = exponent
    }
  }

  /// A cell after the step.
  public struct Cell: Sendable, Hashable {
    /// Its identifier.
    public var identifier: String
    /// The name of its module, as the tables write it; nil for a cell in none.
    public var module: String?
    /// Its place in the module; nil for a cell in none.
    public var place: GradedCell.Place?
    /// Why it is in no module; nil for one that is, and where the step asks no such thing.
    public var reason: String?
    /// What was measured for the step, in steps of each quantity; nil where there is none.
    public var values: [Int64?]

    /// Joins them.
    public init(
      identifier: String, module: String? = nil, place: GradedCell.Place? = nil,
      reason: String? = nil, values: [Int64?] = []
    ) {
      self.identifier = identifier
      self.module = module
      self.place = place
      self.reason = reason
      self.values = values
    }
  }

  /// What was done.
  public var kind: Kind
  /// When, as ISO 8601 in UTC, such as `2026-11-21T19:30:00Z`.
  public var time: String
  /// The program, such as `stackwright 0.1.0`.
  public var tool: String
  /// The solver, such as `GLPK 5.0`; nil where none ran.
  public var solver: String?
  /// Who did it, as said on the command line.
  public var operatorName: String?
  /// The files that were read, by name and hash.
  public var inputs: [GradingInput.Table]
  /// The spec, whole; nil where none was read.
  public var spec: ResultInput.File?
  /// The `--set` options in their order.
  public var settings: [String]
  /// SHA-256 of what was written: the result, or the block of spreads.
  public var output: String
  /// What was measured, in the order of the cells' values.
  public var quantities: [Quantity]
  /// The cells that the step concerns.
  public var cells: [Cell]

  /// Creates a step.
  public init(
    _ kind: Kind, time: String, tool: String, solver: String? = nil, operatorName: String? = nil,
    inputs: [GradingInput.Table], spec: ResultInput.File? = nil, settings: [String] = [],
    output: String, quantities: [Quantity] = [], cells: [Cell] = []
  ) {
    self.kind = kind
    self.time = time
    self.tool = tool
    self.solver = solver
    self.operatorName = operatorName
    self.inputs = inputs
    self.spec = spec
    self.settings = settings
    self.output = output
    self.quantities = quantities
    self.cells = cells
  }
}

extension HistoryStep {
  /// Keeps the cells of that identifier only.
  public func only(_ identifier: String) -> HistoryStep {
    var step = self
    step.cells = cells.filter { $0.identifier.utf8.elementsEqual(identifier.utf8) }
    return step
  }
}
