import Foundation
import Testing

/// From cells to modules and back, on a generated lot of 1,000 cells with faults put in by hand.
@Suite("The whole chain", .serialized)
struct ChainTests {
  private static let spec = """
    stackwright: 1
    name: chain
    module: {series: 12, count: 70}
    limits:
      discharge_capacity: {range: 0.5 %}
      dcir: {range: 2 %}
    screen:
      self_discharge: {max: 0.7 mV/d}
      outliers: {limit: 5 sigma}
    conditions: {session: session}
    normalise: {dcir: {per: session}}
    uncertainty: {dcir: 0.1 mohm}

    """

  /// Rows of cells that lose their charge, and of cells that hold too little.
  private static let leaking = [17, 230, 431, 640, 999]
  private static let weak = [55, 512, 777]
  /// Positions of modules that a joint or a cell has spoilt.
  private static let spoilt = ["M10/5", "M40/7"]

  /// The generated lot with a session for every 200 cells, the third one measured 6 % too high.
  private static func table(_ generated: String) -> (text: String, resistances: [String: Double]) {
    var lines = [
      "cell_id,lot,tray,session,discharge_capacity_ah,dcir_mohm,self_discharge_mv_per_day"
    ]
    var resistances: [String: Double] = [:]
    for (row, line) in generated.split(separator: "\n").dropFirst().enumerated() {
      let fields = line.split(separator: ",").map(String.init)
      let session = row / 200 + 1
      let resistance = Double(fields[5]) ?? 0
      let capacity = (Double(fields[4]) ?? 0) * (weak.contains(row) ? 0.94 : 1)
      let loss = leaking.contains(row) ? 1.5 : min(Double(fields[7]) ?? 0, 0.65)
      resistances[fields[0]] = resistance
      lines.append(
        "\(fields[0]),\(fields[1]),\(fields[2]),S\(session),"
          + String(format: "%.4f", capacity) + ","
          + String(format: "%.4f", resistance * (session == 3 ? 1.06 : 1)) + ","
          + String(format: "%.3f", loss))
    }
    return (lines.joined(separator: "\n") + "\n", resistances)
  }

  @Test("every fault that was put in is found, none is made up, and the modules hold")
  func chain() throws {
    try Tool.inScratchFolder { tool in
      let generated = try tool.run(
        "init", "lot", "--recipe", "A", "--cells", "1000", "--seed", "5", "-o", "-")
      let (table, resistances) = Self.table(generated.output)
      let names = table.split(separator: "\n").dropFirst().map { String($0.prefix { $0 != "," }) }
      try tool.write(table, to: "cells.csv")
      try tool.write(Self.spec, to: "chain.yaml")

      // The shifted session stands out of the groups, and no other does.
      let calibrated = try Self.object(
        try tool.run("calibrate", "cells.csv", "--json", "-q", "--history", "life.jsonl").output)
      let spreads = try #require(calibrated["spreads"] as? [[String: Any]])
      let groups = try #require(spreads[1]["groups"] as? [[String: Any]])
      let medians = groups.compactMap { $0["median"] as? Double }
      #expect(medians.count == 5)
      let middle = medians.sorted()[2]
      let shifted = groups.filter { abs(($0["median"] as? Double ?? 0) / middle - 1) > 0.03 }
      #expect(shifted.compactMap { $0["session"] as? String } == ["S3"])
      #expect(calibrated["outliers"] as? Int == Self.weak.count)
      let raw = Self.spec.replacing("normalise: {dcir: {per: session}}\n", with: "")
      try tool.write(raw, to: "raw.yaml")
      let warned = try tool.run("grade", "cells.csv", "--module", "raw.yaml", "--json")
      #expect(warned.error.contains("S3"), "\(warned.error)")

      // Grading screens the planted cells and no others.
      let graded = try tool.run(
        "grade", "cells.csv", "--module", "chain.yaml", "-o", "out", "-q", "--history", "life.jsonl"
      )
      #expect(graded.code == 0, "\(graded.error)")
      let rows = try tool.text("out/modules.csv").split(separator: "\n").dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      let screened = rows.filter {
        $0[7].isEmpty && !["no module", "displaced", "over count"].contains($0[11])
      }
      #expect(
        Set(screened.map { $0[0] }) == Set((Self.leaking + Self.weak).map { names[$0] }),
        "\(screened)")
      #expect(
        screened.filter { $0[11] == "screen self_discharge max" }.count == Self.leaking.count)

      // The test of the modules finds the spoilt positions and no others.
      let values = rows.filter { !$0[7].isEmpty }.enumerated().map { index, row in
        let place = "\(row[7])/\(row[8])"
        // What a tester adds, up to 0.02 mohm.
        let noise = Double(index * 37 % 41 - 20) / 1000
        let resistance = (resistances[row[0]] ?? 0) * (Self.spoilt.contains(place) ? 1.2 : 1)
        return "\(row[7]),\(row[8])," + String(format: "%.3f", resistance + noise)
      }
      try tool.write(
        "module_id,series_position,dcir_mohm\n" + values.joined(separator: "\n") + "\n",
        to: "test.csv")
      let replaced = try tool.run(
        "replace", "out/result.json", "--module-test", "test.csv", "-o", "new", "-q",
        "--history", "life.jsonl")
      let after = try Self.object(try tool.text("new/result.json"))
      let round = try #require((after["replacements"] as? [[String: Any]])?.first)
      let abnormal = try #require(round["abnormal"] as? [[String: Any]])
      #expect(
        abnormal.map { "M\($0["module"] as? Int ?? 0)/\($0["position"] as? Int ?? 0)" }
          == Self.spoilt)
      #expect(replaced.code == 0, "\(replaced.output)")
      #expect((round["swaps"] as? [[String: Any]])?.count == Self.spoilt.count)

      // What is built in the end holds, and every cell that was taken out knows why.
      let verified = try tool.run("verify", "new/result.json", "--table", "cells.csv")
      #expect(verified.code == 0, "\(verified.output)")
      for place in Self.spoilt {
        let parts = place.split(separator: "/")
        let cell = try #require(rows.first { $0[7] == parts[0] && $0[8] == parts[1] })[0]
        let life = try tool.run("history", "life.jsonl", cell)
        #expect(life.output.contains("grade      \(parts[0]) position \(parts[1])"))
        #expect(life.output.contains("replace    in no module: replaced"))
      }
      // The yield names the trays of the screened cells.
      let yields = try Self.object(
        try tool.run("calibrate", "new/modules.csv", "--json", "-q").output)
      let trays = try #require(yields["yield"] as? [[String: Any]]).filter {
        $0["part"] as? String == "tray"
          && (($0["passed_screen"] as? Int ?? 0) < ($0["cells"] as? Int ?? 0))
      }
      let own = Set(
        (rows.filter { row in screened.contains { $0[0] == row[0] } }
          + rows.filter { Self.spoilt.contains("\($0[7])/\($0[8])") }).map { $0[2] })
      #expect(Set(trays.compactMap { $0["name"] as? String }) == own)
    }
  }

  private static func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
