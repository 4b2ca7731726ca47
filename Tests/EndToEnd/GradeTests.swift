import Foundation
import Testing

@Suite("grade", .serialized)
struct GradeTests {
  /// Two modules of two, one cell too far away, one that is screened.
  static let cells = """
    cell_id,capacity_ah,dcir_mohm,tray,note
    A1,5.00,20.0,T10,"a, ""b"" c"
    A2,5.01,20.4,T2,
    A3,5.02,21.0,T2,x
    A4,5.03,21.2,T10,x
    A5,6.00,20.0,T1,x
    A6,,20.0,T1,x

    """

  static let spec = """
    stackwright: 1
    name: pairs
    module: {series: 2}
    limits: {discharge_capacity: {range: 20 mAh}, dcir: {range: 1 mohm}}
    nominal_voltage: 3.6 V

    """

  private func withLot(_ test: (Tool) throws -> Void) throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Self.cells, to: "cells.csv")
      try tool.write(Self.spec, to: "pairs.yaml")
      try test(tool)
    }
  }

  @Test("a lot is made, grouped, written and verified with three commands")
  func start() throws {
    try Tool.inScratchFolder { tool in
      #expect(try tool.run("init", "lot").code == 0)
      let outcome = try tool.run("grade", "lot.csv", "--module", "lot-module.yaml")
      #expect(outcome.code == 0)
      #expect(
        outcome.output.hasPrefix(
          "new automotive cells, synthetic: 19 modules of at most 19, proven\n"))
      #expect(
        tool.names(in: "lot-module.stackwright").filter { $0 != "report.html" } == [
          "build-sheet.csv", "modules.csv", "result.json", "run.json",
        ])
      let verified = try tool.run("verify", "lot-module.stackwright/result.json")
      #expect(verified.code == 0, "\(verified.output)\(verified.error)")
    }
  }

  @Test("modules.csv is the input with five columns more, build-sheet.csv is in picking order")
  func files() throws {
    try withLot { tool in
      let outcome = try tool.run("grade", "cells.csv", "--module", "pairs.yaml")
      #expect(outcome.code == 0)
      #expect(
        try tool.text("pairs.stackwright/modules.csv") == """
          cell_id,capacity_ah,dcir_mohm,tray,note,module_id,series_position,parallel_index,class,reason
          A1,5.00,20.0,T10,"a, ""b"" c",M1,1,1,A-A,
          A2,5.01,20.4,T2,,M1,2,1,A-A,
          A3,5.02,21.0,T2,x,M2,1,1,B-B,
          A4,5.03,21.2,T10,x,M2,2,1,B-B,
          A5,6.00,20.0,T1,x,,,,AY-A,no module
          A6,,20.0,T1,x,,,,,missing discharge_capacity

          """)
      #expect(
        try tool.text("pairs.stackwright/build-sheet.csv") == """
          module_id,series_position,parallel_index,cell_id,tray
          M1,2,1,A2,T2
          M1,1,1,A1,T10
          M2,1,1,A3,T2
          M2,2,1,A4,T10

          """)
    }
  }

  @Test("the summary says what was built, of how many, and what became of the rest")
  func summary() throws {
    try withLot { tool in
      let outcome = try tool.run("grade", "cells.csv", "--module", "pairs.yaml")
      #expect(
        outcome.output == """
          pairs: 2 modules of at most 2, proven

            Cells           6 measured, 4 in modules, 2 left over
            Module          2 cells in series
            Energy          72.144 Wh, 36.072 Wh a module on average
            Fixed classes   would have made 2 modules of 3 classes
            Tightest limit  range of discharge_capacity, 20 mAh

          Left over
                  1  missing discharge_capacity  a value that is needed is not there
                  1  no module                   proven: no module with it keeps the limits

          Proven: no grouping of these cells has more modules under these limits. Their
          energy is the most that 2 modules can have. Verified without a solver: every
          cell, every limit of every module and 2 bounds.

          """)
      #expect(outcome.error.hasSuffix("run.json\n"))
      #expect(try tool.run("grade", "cells.csv", "--module", "pairs.yaml", "-q").error.isEmpty)
    }
  }

  @Test(
    "delimiter, line ends and byte order mark of the table come back; formulas are made harmless")
  func dialect() throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Self.spec, to: "pairs.yaml")
      try tool.write(
        "\u{FEFF}cell_id;capacity_ah;dcir_mohm;tray\r\n=A1;5,00;20,0;@T\r\nA2;5,01;20,4;T2\r\n",
        to: "cells.csv")
      let outcome = try tool.run(
        "grade", "cells.csv", "--module=pairs.yaml", "--decimal-comma", "--allow-formula-ids")
      #expect(outcome.code == 0, "\(outcome.error)")
      #expect(
        try Self.raw(tool, "pairs.stackwright/modules.csv")
          == "\u{FEFF}cell_id;capacity_ah;dcir_mohm;tray;module_id;series_position;parallel_index;class;reason\r\n"
          + "=A1;5,00;20,0;@T;M1;1;1;A-A;\r\nA2;5,01;20,4;T2;M1;2;1;A-A;\r\n")
      #expect(
        try Self.raw(tool, "pairs.stackwright/build-sheet.csv")
          == "\u{FEFF}module_id;series_position;parallel_index;cell_id;tray\r\n"
          + "M1;1;1;'=A1;'@T\r\nM1;2;1;A2;T2\r\n")
      // A grading of its own output, whose columns are replaced.
      let again = try tool.run(
        "grade", "pairs.stackwright/modules.csv", "--module=pairs.yaml", "--decimal-comma",
        "--allow-formula-ids", "--replace-columns", "-o", "again")
      #expect(again.code == 0)
      #expect(
        try tool.text("again/modules.csv") == tool.text("pairs.stackwright/modules.csv"))
    }
  }

  /// The text of a file with its byte order mark.
  private static func raw(_ tool: Tool, _ name: String) throws -> String {
    String(decoding: try Data(contentsOf: tool.folder.appending(path: name)), as: UTF8.self)
  }

  @Test("with --json standard output is result.json and no file is written without -o")
  func json() throws {
    try withLot { tool in
      let outcome = try tool.run("grade", "cells.csv", "--module", "pairs.yaml", "--json")
      #expect(outcome.code == 0)
      #expect(tool.names() == ["cells.csv", "pairs.yaml"])
      #expect(try tool.run("grade", "cells.csv", "--module", "pairs.yaml", "-o", "out").code == 0)
      #expect(try tool.text("out/result.json") == outcome.output)
      let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      #expect((value as? [String: Any])?["stackwright_grading"] as? Int == 1)
    }
  }

  @Test("tables and the spec come from standard input, in parts and packed, with the same modules")
  func inputs() throws {
    try withLot { tool in
      #expect(try tool.run("grade", "cells.csv", "--module", "pairs.yaml", "-o", "a").code == 0)
      let piped = try tool.run(
        "grade", "-", "--module", "pairs.yaml", "-o", "b", input: Self.cells)
      #expect(piped.code == 0)
      #expect(try tool.text("b/result.json").contains("\"<stdin>\""))
      #expect(
        try tool.run("grade", "cells.csv", "--module", "-", "-o", "c", input: Self.spec).code == 0)
      let lines = Self.cells.split(separator: "\n")
      try tool.write(lines.prefix(4).joined(separator: "\n") + "\n", to: "1.csv")
      try tool.write(
        ([lines[0]] + lines.dropFirst(4)).joined(separator: "\n") + "\n", to: "2.csv")
      #expect(
        try tool.run("grade", "1.csv", "2.csv", "--module", "pairs.yaml", "-o", "d").code == 0)
      #expect(
        try tool.shell(
          "gzip -k cells.csv && $STACKWRIGHT grade cells.csv.gz --module pairs.yaml -o e"
        ).code == 0)
      for other in ["b", "c", "d", "e"] {
        #expect(try tool.text("\(other)/modules.csv") == tool.text("a/modules.csv"))
      }
      #expect(
        try tool.run("grade", "-", "--module", "-", input: Self.spec).code == 2)
    }
  }

  @Test("options of tables are obeyed, recorded and obeyed again by verify")
  func reading() throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Self.spec, to: "pairs.yaml")
      try tool.write(
        "cell_id;capacity_ah;dcir_mohm;a,b\nA1;5.00;20;1\nA1;5.00;20;1\nA2;5.00;21;1\nA3;NULL;21;1\n",
        to: "cells.csv")
      let outcome = try tool.run(
        "grade", "cells.csv", "--module", "pairs.yaml", "-o", "out", "--delimiter", "semicolon",
        "--retest", "last", "--missing", "NaN", "--missing=NULL")
      #expect(outcome.code == 0, "\(outcome.error)")
      #expect(
        try tool.text("out/modules.csv").split(separator: "\n").dropFirst() == [
          "A1;5.00;20;1;;;;;retested", "A1;5.00;20;1;M1;1;1;A-A;", "A2;5.00;21;1;M1;2;1;A-B;",
          "A3;NULL;21;1;;;;;missing discharge_capacity",
        ])
      let verified = try tool.run("verify", "out/result.json")
      #expect(verified.code == 0, "\(verified.output)\(verified.error)")
    }
  }

  @Test("exit codes: proven none is 4 with files, a time limit 5, a signal 130")
  func codes() throws {
    try withLot { tool in
      let none = try tool.run(
        "grade", "cells.csv", "--module", "pairs.yaml", "--set", "module.series=7", "-o", "none")
      #expect(none.code == 4)
      #expect(none.output.hasPrefix("pairs: no module can be built, proven\n"))
      #expect(try tool.text("none/modules.csv").contains("A1,5.00,20.0,T10"))
      #expect(
        try tool.run("init", "lot", "--cells", "1000", "-o", "lot.csv").code == 0)
      let stopped = try tool.run(
        "grade", "lot.csv", "--module", "lot-module.yaml", "--time-limit", "0s", "-o", "stopped",
        "--set", "limits.dcir.range=0.3 %", "--set", "limits.ocv.range=2 mV")
      #expect([5, 6].contains(stopped.code), "\(stopped.output)")
      #expect(stopped.output.contains("time limit"))
      let script = """
        timeout --preserve-status -s INT 3 $STACKWRIGHT grade lot.csv \
        --module lot-module.yaml -o signal --set 'limits.dcir.range=0.3 %' --set 'limits.ocv.range=2 mV'
        """
      let signalled = try tool.shell(script, seconds: 60)
      // A fast host may have ended by itself.
      #expect([130, 0].contains(signalled.code), "\(signalled.error)")
      #expect(tool.names(in: "signal").contains("modules.csv"))
    }
  }

  @Test("nothing that stackwright did not write is replaced without --force")
  func overwriting() throws {
    try withLot { tool in
      #expect(try tool.run("grade", "cells.csv", "--module", "pairs.yaml", "-o", "out").code == 0)
      #expect(try tool.run("grade", "cells.csv", "--module", "pairs.yaml", "-o", "out").code == 0)
      try tool.write("mine\n", to: "out/build-sheet.csv")
      let refused = try tool.run("grade", "cells.csv", "--module", "pairs.yaml", "-o", "out")
      #expect(refused.code == 8)
      #expect(refused.output.isEmpty)
      #expect(refused.error.contains("'out/build-sheet.csv' was not written by stackwright"))
      #expect(try tool.text("out/build-sheet.csv") == "mine\n")
      #expect(
        try tool.run("grade", "cells.csv", "--module", "pairs.yaml", "-o", "out", "--force").code
          == 0)
      #expect(try tool.text("out/build-sheet.csv") != "mine\n")
    }
  }

  @Test("--what-if says what one per cent more of each limit yields")
  func whatIf() throws {
    try withLot { tool in
      let outcome = try tool.run(
        "grade", "cells.csv", "--module", "pairs.yaml", "--what-if", "--set",
        "limits.dcir.range=0.199 mohm", "--json")
      let result =
        try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
      let answers = try #require(result?["what_if"] as? [[String: Any]])
      #expect(
        answers.map { $0["limit"] as? String } == [
          "discharge_capacity range module", "dcir range module",
        ])
    }
  }

  @Test("the same bytes in every language, time zone and number of threads")
  func environments() throws {
    try Tool.inScratchFolder { tool in
      #expect(try tool.run("init", "lot").code == 0)
      func bytes(_ jobs: String, _ environment: [String: String]) throws -> String {
        try tool.run(
          "grade", "lot.csv", "--module", "lot-module.yaml", "--json", "--jobs", jobs,
          environment: environment
        ).output
      }
      let first = try bytes("1", ["LANG": "C", "LC_ALL": "C", "TZ": "UTC"])
      #expect(!first.isEmpty)
      #expect(
        try bytes("2", ["LANG": "de_DE.UTF-8", "LC_ALL": "de_DE.UTF-8", "TZ": "Europe/Berlin"])
          == first)
      #expect(
        try bytes("8", ["LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "TZ": "America/New_York"])
          == first)
    }
  }

  @Test("the result of a design stands for a module spec")
  func design() throws {
    try Tool.inScratchFolder { tool in
      try tool.write(
        Specs.single(with: "limits: {stack_voltage: {max: 25 V}, soc_excess: {max: 20 %}}")
          + "module: {series: 2}\n", to: "design.yaml")
      let made = try tool.run("optimise", "design.yaml", "-o", "design")
      try #require(made.code == 0, "\(made.output)\(made.error)")
      try tool.write(
        "cell_id,capacity_ah,grade\nA,5.00,1\nB,5.01,2\nC,5.02,1\nD,5.03,2\nE,5.20,1\nF,5.02,3\n",
        to: "cells.csv")
      let outcome = try tool.run(
        "grade", "cells.csv", "--module", "design/result.json", "-o", "out")
      #expect(outcome.code == 0, "\(outcome.error)")
      #expect(
        outcome.error.contains(
          "the range of discharge_capacity, 20 %, is the design's soc_excess taken over as a grading"
            + " rule, not the same statistic"))
      #expect(outcome.output.contains("\nAgainst the design  "))
      for line in [
        "Usable capacity of a module", "Usable share of it", "Spread of capacities",
        "Energy of a module", "Specific energy", "Energy density",
      ] {
        #expect(outcome.output.contains("\n  \(line) "), "\(outcome.output)")
      }
      #expect(try tool.text("out/report.html").contains("Against the design"))
      let modules = try tool.text("out/modules.csv").split(separator: "\n")
      #expect(modules.count { $0.contains(",M1,") } == 2)
      #expect(modules.contains { $0.hasPrefix("F,5.02,3,,,") })
      #expect(try tool.run("verify", "out/result.json", "--table", "cells.csv").code == 0)
    }
  }

  @Test("where no module is found and none is excluded, files are written and the gap is said")
  func undecided() throws {
    try Tool.inScratchFolder { tool in
      #expect(
        try tool.run("init", "lot", "--recipe", "A", "--cells", "120", "--seed", "3").code == 0)
      try tool.write(
        """
        stackwright: 1
        name: hair's breadth
        module: {series: 6}
        limits:
          module_voltage: {min: 20.70101 V, max: 20.70102 V}
          module_resistance: {max: 118 mohm}

        """, to: "breadth.yaml")
      let outcome = try tool.run("grade", "lot.csv", "--module", "breadth.yaml")
      #expect(outcome.code == 0)
      #expect(
        outcome.output.hasPrefix(
          "hair's breadth: no module found; at most 1 might be possible\n"))
      #expect(outcome.output.contains("120  displaced  no module with it was found"))
      #expect(
        tool.names(in: "breadth.stackwright") == [
          "build-sheet.csv", "modules.csv", "report.html", "result.json", "run.json",
        ])
      let verified = try tool.run("verify", "breadth.stackwright/result.json")
      #expect(verified.code == 0, "\(verified.output)\(verified.error)")
    }
  }

  @Test("a sum out of reach makes every cell one that lies in no module, proven")
  func sumOutOfReach() throws {
    try Tool.inScratchFolder { tool in
      #expect(
        try tool.run("init", "lot", "--recipe", "A", "--cells", "120", "--seed", "3").code == 0)
      try tool.write(
        """
        stackwright: 1
        name: too high
        module: {series: 6}
        limits: {module_voltage: {min: 20.9 V, max: 21 V}}

        """, to: "high.yaml")
      let outcome = try tool.run("grade", "lot.csv", "--module", "high.yaml")
      #expect(outcome.code == 4)
      #expect(outcome.output.contains("120  no module  proven: no module with it keeps the limits"))
      let verified = try tool.run("verify", "high.stackwright/result.json")
      #expect(verified.code == 0, "\(verified.output)\(verified.error)")
    }
  }
}
