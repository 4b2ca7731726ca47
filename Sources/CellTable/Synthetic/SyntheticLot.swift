import Glibc

/// A made-up lot of cells as a table, for trials and examples.
///
/// Identifiers begin with `SYN-` and the column `lot` says `synthetic`, so that no row can pass for
/// a measurement. The same values give the same bytes.
public struct SyntheticLot: Sendable, Hashable {
  /// How the cells spread.
  public var recipe: LotRecipe
  /// Cells in the lot; not negative.
  public var cells: Int
  /// Number that chooses one of the lots of the recipe.
  public var seed: UInt64
  /// Whether the tester drifts: every 240 cells a new session, with the drift and steps below.
  ///
  /// Resistance falls by 8 % within a session and is 14 % higher in every second one; from the
  /// tenth session on voltages are 5 mV lower.
  /// - Source: 365 cells of the Stanford Solar Car Project (Azimuth).
  public var drifts: Bool

  /// Describes a lot.
  public init(recipe: LotRecipe, cells: Int, seed: UInt64, drifts: Bool = false) {
    self.recipe = recipe
    self.cells = cells
    self.seed = seed
    self.drifts = drifts
  }

  /// Cells of one production lot; assumed.
  private static let cellsPerLot = 2000
  /// Cells of one tester session.
  private static let cellsPerSession = 240
  /// Cells of one tray; assumed.
  private static let cellsPerTray = 48

  /// The table: one row a cell, fields separated by commas, lines ended by LF.
  public func table() -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(80 * (cells + 1))
    output += "cell_id,lot,tray,tray_position,".utf8
    if drifts { output += "session,".utf8 }
    output += "discharge_capacity_ah,dcir_mohm,ocv_v,self_discharge_mv_per_day\n".utf8
    var random = RandomNumbers(seed: seed)
    var shift = 0.0
    for cell in 0..<cells {
      if cell.isMultiple(of: Self.cellsPerLot) { shift = recipe.lotShift * random.normal() }
      let values = values(of: cell, shift: shift, &random)
      output += "SYN-\(recipe.rawValue)-".utf8
      output.append(cell + 1, digits: 7)
      output += ",synthetic-\(recipe.rawValue)-\(cell / Self.cellsPerLot + 1),T".utf8
      output.append(cell / Self.cellsPerTray + 1, digits: 4)
      output += ",\(cell % Self.cellsPerTray + 1),".utf8
      if drifts { output += "S\(cell / Self.cellsPerSession + 1),".utf8 }
      output.append(values.capacity, decimals: 4)
      output += ",".utf8
      output.append(values.resistance, decimals: 4)
      output += ",".utf8
      output.append(values.voltage, decimals: 5)
      output += ",".utf8
      output.append(values.selfDischarge, decimals: 3)
      output += "\n".utf8
    }
    return output
  }

  /// One cell in Ah, mohm, V and mV/d.
  private typealias Values = (
    capacity: Double, resistance: Double, voltage: Double, selfDischarge: Double
  )

  /// Draws a cell; every cell takes as many random numbers, so that options change no other one.
  private func values(of cell: Int, shift: Double, _ random: inout RandomNumbers) -> Values {
    let first = random.normal()
    let second = random.normal()
    let rho = recipe.correlation
    var logResistance = recipe.resistanceSpread * (rho * first + sqrt(1 - rho * rho) * second)
    var logCapacity = recipe.capacitySpread * skewed(first) + shift
    let isAged = random.uniform() < recipe.agedShare
    let age = random.uniform()
    if isAged {
      logCapacity += log(1 - 0.11 - 0.14 * age)
      logResistance += log(1 + 0.7 * age)
    }
    // Deviation of new cells at equal charge (ISEA); 2 of 300 cells lie 12 mV low (Stanford).
    let offset = 0.002 * random.normal()
    let defect = random.uniform() < 2.0 / 300 ? -0.012 : 0
    // There is no measured lot of self-discharge rates: the distribution is assumed.
    let selfDischarge = 0.3 * exp(0.3 * random.normal())
    var (tester, step) = (1.0, 0.0)
    if drifts {
      let session = cell / Self.cellsPerSession
      let within = Double(cell % Self.cellsPerSession) / Double(Self.cellsPerSession)
      tester = (1 - 0.08 * within) * (session.isMultiple(of: 2) ? 1 : 1.14)
      step = session >= 10 ? -0.005 : 0
    }
    return (
      recipe.capacity * exp(logCapacity), recipe.resistance * exp(logResistance) * tester,
      3.45 + offset + defect + step, selfDischarge
    )
  }

  /// A normal number bent to the skewness of the recipe, mean 0 and deviation 1 kept.
  private func skewed(_ normal: Double) -> Double {
    let shape = recipe.skewShape
    guard shape > 0 else { return normal }
    let growth = exp(shape * shape)
    return (exp(shape * normal) - sqrt(growth)) / sqrt(growth * (growth - 1))
  }
}

extension [UInt8] {
  /// Appends a whole number with zeros before it.
  fileprivate mutating func append(_ number: Int, digits: Int) {
    let text = String(number)
    append(
      contentsOf: repeatElement(UInt8(ascii: "0"), count: Swift.max(0, digits - text.utf8.count)))
    append(contentsOf: text.utf8)
  }

  /// Appends a positive number rounded to a fixed number of decimals.
  fileprivate mutating func append(_ number: Double, decimals: Int) {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let steps = Int((number * Double(scale)).rounded())
    append(steps / scale, digits: 1)
    append(UInt8(ascii: "."))
    append(steps % scale, digits: decimals)
  }
}
