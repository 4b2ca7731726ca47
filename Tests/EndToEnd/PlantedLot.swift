import Foundation

/// A generated lot of 1,000 cells with faults put in by hand, in the first test, in the second and in
/// that of the built modules.
struct PlantedLot {
  /// Rows of cells that lose their charge.
  static let leaking = [17, 230, 431, 640, 999]
  /// Rows of cells that hold too little.
  static let weak = [55, 512, 777]
  /// Rows of cells that lose 3.2 % of their capacity until the second test; all others lose 0.8 %.
  static let fading = [88, 345, 702]
  /// Rows of cells whose resistance rises by 8 % until then, by 15 % for the one that the first test
  /// took 6 % too high.
  static let rising = [120, 450, 870]
  /// A cell that loses a little less more than the others than it may.
  static let nearlyFading = 250
  /// A cell that was not tested again.
  static let forgotten = 300
  /// The session of the first test in which resistances were taken 6 % too high.
  static let shiftedSession = "S3"
  /// The session of the second test in which they were taken 4 % too high.
  static let shiftedAgain = "R2"

  /// Positions of modules that a joint or a cell has spoilt, with what is abnormal there.
  static let spoilt: [(place: String, quantity: String)] = [
    ("M10/5", "dcir"), ("M25/3", "voltage"), ("M33/7", "dcir"), ("M46/11", "temperature"),
  ]

  /// The module spec.
  static let spec = """
    stackwright: 1
    name: chain
    module: {series: 12, count: 60}
    limits:
      discharge_capacity: {range: 0.5 %}
      dcir: {range: 2 %}
    screen:
      self_discharge: {max: 0.7 mV/d}
      outliers: {limit: 5 sigma}
    second_test:
      limits:
        discharge_capacity: {loss: 1 %, relative: true}
        dcir: {rise: 5 %}
    conditions: {session: session}
    normalise: {dcir: {per: session}}
    uncertainty: {dcir: 0.1 mohm}

    """

  /// The same limits, without scaling and without a second test.
  static let rawSpec = """
    stackwright: 1
    module: {series: 12, count: 60}
    limits:
      discharge_capacity: {range: 0.5 %}
      dcir: {range: 2 %}
    conditions: {session: session}

    """

  /// One cell in Ah, mohm and mV/d.
  private struct Cell {
    let identifier: String
    let lot: String
    let tray: String
    let capacity: Double
    let resistance: Double
    let selfDischarge: Double
  }

  private let cells: [Cell]

  /// Takes a table of `init lot`.
  init(_ generated: String) {
    cells = generated.split(separator: "\n").dropFirst().enumerated().map { row, line in
      let fields = line.split(separator: ",").map(String.init)
      return Cell(
        identifier: fields[0], lot: fields[1], tray: fields[2],
        capacity: (Double(fields[4]) ?? 0) * (Self.weak.contains(row) ? 0.94 : 1),
        resistance: Double(fields[5]) ?? 0,
        selfDischarge: Self.leaking.contains(row) ? 1.5 : min(Double(fields[7]) ?? 0, 0.65))
    }
  }

  /// The identifiers of rows.
  func names(_ rows: [Int]) -> [String] { rows.map { cells[$0].identifier } }

  /// The trays of rows.
  func trays(_ rows: [Int]) -> Set<String> { Set(rows.map { cells[$0].tray }) }

  /// The first test: five sessions of 200 cells.
  var firstTest: String {
    "cell_id,lot,tray,session,discharge_capacity_ah,dcir_mohm,self_discharge_mv_per_day\n"
      + cells.enumerated().map { row, cell in
        let session = "S\(row / 200 + 1)"
        let shift = session == Self.shiftedSession ? 1.06 : 1
        return "\(cell.identifier),\(cell.lot),\(cell.tray),\(session),"
          + Self.fixed(cell.capacity, 4) + "," + Self.fixed(cell.resistance * shift, 4) + ","
          + Self.fixed(cell.selfDischarge, 3) + "\n"
      }.joined()
  }

  /// The second test: two sessions of 500 cells, in a colder chamber that costs every cell 0.8 %.
  var secondTest: String {
    "cell_id,session,discharge_capacity_ah,dcir_mohm\n"
      + cells.enumerated().filter { $0.offset != Self.forgotten }.map { row, cell in
        let session = "R\(row / 500 + 1)"
        let shift = session == Self.shiftedAgain ? 1.04 : 1
        let noise = 0.0005 * Self.noise(row)
        let extra = Self.fading.contains(row) ? 0.024 : row == Self.nearlyFading ? 0.009 : 0
        let rise = Self.rising.contains(row) ? (row / 200 == 2 ? 1.15 : 1.08) : 1
        return "\(cell.identifier),\(session),"
          + Self.fixed(cell.capacity * (1 - 0.008 - extra + noise), 4) + ","
          + Self.fixed(cell.resistance * rise * shift * (1 + noise), 4) + "\n"
      }.joined()
  }

  /// The test of built modules, from rows of `modules.csv` split into fields.
  func moduleTest(_ built: [[String]]) -> String {
    let resistances = Dictionary(uniqueKeysWithValues: cells.map { ($0.identifier, $0.resistance) })
    return "module_id,series_position,dcir_mohm,voltage_v,temp_degc\n"
      + built.enumerated().map { index, row in
        let fault = Self.spoilt.first { $0.place == "\(row[7])/\(row[8])" }?.quantity
        // What the testers add: up to 0.02 mohm, 2 mV, 0.3 K.
        let resistance = (resistances[row[0]] ?? 0) * (fault == "dcir" ? 1.2 : 1)
        let voltage = 3.45 - (fault == "voltage" ? 0.04 : 0)
        let temperature = 27.0 + (fault == "temperature" ? 6 : 0)
        return "\(row[7]),\(row[8])," + Self.fixed(resistance + 0.02 * Self.noise(index), 3) + ","
          + Self.fixed(voltage + 0.002 * Self.noise(index + 7), 4) + ","
          + Self.fixed(temperature + 0.3 * Self.noise(index + 19), 1) + "\n"
      }.joined()
  }

  /// From -1 to 1, all 41 steps alike.
  private static func noise(_ index: Int) -> Double { Double(index * 37 % 41 - 20) / 20 }

  private static func fixed(_ value: Double, _ decimals: Int) -> String {
    String(format: "%.\(decimals)f", value)
  }
}
