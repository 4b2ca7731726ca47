import Foundation
import Testing

@Suite("grade with a second test, reserved cells and leftovers", .serialized)
struct GradeSecondTestTests {
  private static let cells =
    "cell_id,capacity_ah,dcir_mohm,date\n"
    + (1...8).map { "A\($0),5.0\($0),20.\($0),2026-03-0\($0)\n" }.joined()
  private static let again =
    "cell_id,capacity_mah,dcir_mohm\n"
    + (1...7).map { "A\($0),\($0 == 2 ? 4_900 : 5_000 + 10 * $0),20.\($0)\n" }.joined()
  private static let spec = """
    stackwright: 1
    name: pairs
    module: {series: 2}
    limits: {discharge_capacity: {range: 20 mAh}}
    second_test: {limits: {discharge_capacity: {loss: 1 %}, dcir: {rise: 5 %}}}
    reserve: lists/spares.csv

    """

  private func withLot(_ test: (Tool) throws -> Void) throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Self.cells, to: "line/cells.csv")
      try tool.write(Self.again, to: "line/again.csv")
      try tool.write(Self.spec, to: "specs/pairs.yaml")
      try tool.write("cell_id\nA4\n", to: "specs/lists/spares.csv")
      try test(tool)
    }
  }

  private static let line =
    "$STACKWRIGHT grade line/cells.csv --second-test line/again.csv --module specs/pairs.yaml -o out"

  @Test("the second values count, drift and what was not tested are left over, and it verifies")
  func secondTest() throws {
    try withLot { tool in
      let outcome = try tool.shell(Self.line)
      #expect(outcome.code == 0, "\(outcome.error)")
      #expect(
        outcome.output.contains(
          "Second test     6 cells tested again; median loss of discharge_capacity 0 %;\n"
            + "                  median rise of dcir 0 %\n"))
      #expect(
        try tool.text("out/modules.csv").split(separator: "\n").dropFirst().map {
          $0.split(separator: ",", omittingEmptySubsequences: false).suffix(1).joined()
        } == [
          "displaced", "drift discharge_capacity", "", "reserved", "", "", "",
          "not in second test",
        ])
      // Beside the result, or named, and in no other way.
      let missing = try tool.run("verify", "out/result.json", "--table", "line/cells.csv")
      #expect(missing.code == 3)
      #expect(
        missing.error.contains(
          "its second test \"again.csv\" lies neither in the working directory nor beside the "
            + "result; name it with --second-test FILE"))
      let files =
        "$STACKWRIGHT verify out/result.json --table line/cells.csv --second-test line/again.csv"
        + " --reserve specs/lists/spares.csv"
      let verified = try tool.shell(files)
      #expect(verified.code == 0, "\(verified.output)\(verified.error)")
      try tool.write(Self.again.replacing("A3,5030", with: "A3,4930"), to: "line/again.csv")
      let other = try tool.shell(files)
      #expect(other.code == 7)
      #expect(other.output.contains("again.csv has the SHA-256 "))
      #expect(other.output.contains("cell A3: "))
    }
  }

  @Test("without the second test, or with a stranger in it, nothing is graded")
  func faults() throws {
    try withLot { tool in
      let without = try tool.run(
        "grade", "line/cells.csv", "--module", "specs/pairs.yaml", "-o", "out")
      #expect(without.code == 3)
      #expect(
        without.error.contains(
          "specs/pairs.yaml:5:14: error: changes are limited, but there is no second test"))
      #expect(without.error.contains("note: name its table with --second-test FILE"))
      try tool.write(Self.again + "A99,5000,20\n", to: "line/again.csv")
      let stranger = try tool.shell(Self.line)
      #expect(stranger.code == 3 && stranger.output.isEmpty)
      #expect(
        stranger.error.contains(
          "line/again.csv:9:1: error: found the cell \"A99\" in the second test, expected only cells "
            + "of the first"))
      try FileManager.default.removeItem(at: tool.folder.appending(path: "specs/lists/spares.csv"))
      let list = try tool.shell(Self.line)
      #expect(list.code == 8)
      #expect(
        list.error.contains("cannot read 'specs/lists/spares.csv': No such file or directory"))
      #expect(tool.names(in: "out").isEmpty)
    }
  }

  /// What is wrong, the file that is other than it should be, the exit code and all that is said.
  private static let bad:
    [(name: String, file: String, text: String, code: Int32, says: [String])] = [
      (
        "no identifiers", "line/again.csv", "name,capacity_mah\nA1,5000\n", 3,
        [
          "line/again.csv:1:1: error: found no column of identifiers, expected one named cell_id beside \"name\" and \"capacity_mah\"",
          "note: name the column cell_id, or say columns: {cell_id: …} in the spec",
        ]
      ),
      (
        "nothing below the header", "line/again.csv", "cell_id,capacity_mah,dcir_mohm\n", 3,
        [
          "line/again.csv:1:1: error: found a header and nothing below it, expected at least one cell"
        ]
      ),
      (
        "a column of a change is missing", "line/again.csv", "cell_id,capacity_mah\nA1,5000\n", 3,
        [
          "specs/pairs.yaml:5:63: error: the table of the second test has no column \"dcir\""
        ]
      ),
      (
        "a capacity that no cell has", "line/again.csv",
        "cell_id,capacity_mah,dcir_mohm\nA1,-5,20\n", 3,
        [
          "line/again.csv:2:4: error: found -5 under \"capacity_mah\", expected discharge_capacity of 0 Ah to 1500 Ah",
          "note: correct it, or leave the field empty",
        ]
      ),
      (
        "a cell twice", "line/again.csv",
        "cell_id,capacity_mah,dcir_mohm\nA1,5010,20\nA2,5020,20\nA1,5010,20\n", 3,
        [
          "line/again.csv:4:1: error: found the identifier \"A1\" a second time, expected it once; it is at line/again.csv:2 too",
          "note: rename one of the cells; for two tests of one cell say --retest last or --retest first",
        ]
      ),
      (
        "a reserve without identifiers", "specs/lists/spares.csv", "why\nspare\n", 3,
        [
          "specs/lists/spares.csv:1:1: error: found no column of identifiers, expected one named cell_id beside \"why\"",
          "note: name the column cell_id, or say columns: {cell_id: …} in the spec",
        ]
      ),
      (
        "a reserve of strangers", "specs/lists/spares.csv", "cell_id\nZ\n", 0,
        [
          "warning: reserve leaves no cell alone: the tables hold none of those in lists/spares.csv"
        ]
      ),
    ]

  @Test("each fault is named with its place, what to do and its exit code")
  func badTables() throws {
    try withLot { tool in
      for bad in Self.bad {
        let good = try tool.text(bad.file)
        try tool.write(bad.text, to: bad.file)
        let outcome = try tool.shell(Self.line)
        let said = outcome.error.split(separator: "\n").map(String.init).filter { line in
          ["line/", "specs/", "note: ", "warning: "].contains { line.hasPrefix($0) }
        }
        #expect(said == bad.says, "\(bad.name)")
        #expect(
          outcome.code == bad.code && outcome.output.isEmpty == (bad.code == 3), "\(bad.name)")
        try tool.write(good, to: bad.file)
      }
    }
  }

  @Test("a faulty command line is told what is wrong with it")
  func usage() throws {
    try withLot { tool in
      for (words, says) in [
        ("line/cells.csv --second-test", "--second-test needs a value"),
        (
          "line/cells.csv --second-test a --second-test b",
          "--second-test is given more than once"
        ),
        ("- --second-test - --module specs/pairs.yaml", "standard input '-' can be read only once"),
        ("--module specs/pairs.yaml", "grade needs a file: grade CELLS.csv --module SPEC [-o DIR]"),
        (
          "line/cells.csv --leftover x --module specs/pairs.yaml",
          "grade has no option '--leftover'; did you mean '--leftovers'?"
        ),
      ] {
        let outcome = try tool.shell("$STACKWRIGHT grade \(words)")
        #expect(outcome.code == 2 && outcome.output.isEmpty, "\(words)")
        #expect(outcome.error.hasPrefix("stackwright: error: \(says)"), "\(outcome.error)")
      }
      let other = try tool.run(
        "grade", "--leftovers", "line/cells.csv", "--module", "specs/pairs.yaml", "-o", "out")
      #expect(other.code == 3)
      #expect(
        other.error.contains(
          "line/cells.csv:1:1: error: found no column \"module_id\", expected a modules.csv of an "
            + "earlier grading"))
    }
  }

  @Test("leftovers of yesterday are cells of today, and modules of yesterday are left alone")
  func nextDay() throws {
    try Tool.inScratchFolder { tool in
      try tool.write(
        "stackwright: 1\nmodule: {series: 2, count: 2}\nlimits: {discharge_capacity: {range: 1 Ah}}\n"
          + "prefer: oldest\n", to: "pairs.yaml")
      try tool.write(Self.cells, to: "monday.csv")
      #expect(
        try tool.run("grade", "monday.csv", "--module", "pairs.yaml", "-o", "monday").code == 0)
      try tool.write(
        "cell_id,capacity_ah,dcir_mohm,date\nB1,5.00,20,2026-04-01\nB2,5.00,20,2026-04-01\n",
        to: "tuesday.csv")
      let line =
        "$STACKWRIGHT grade tuesday.csv --leftovers monday/modules.csv --module pairs.yaml -o "
      let outcome = try tool.shell(line + "tuesday")
      #expect(outcome.code == 0, "\(outcome.error)")
      let rows = try tool.text("tuesday/modules.csv").split(separator: "\n")
      #expect(rows.count == 7)
      // The oldest came first: no cell of the second day stands in a module.
      #expect(rows.filter { $0.hasPrefix("B") }.allSatisfy { $0.hasSuffix(",over count") })
      let verified = try tool.run(
        "verify", "tuesday/result.json", "--table", "tuesday.csv", "--table", "monday/modules.csv")
      #expect(verified.code == 0, "\(verified.output)")
      // What is read is not written over.
      let over = try tool.shell(line + "monday")
      #expect(over.code == 8)
      #expect(
        over.error.contains(
          "'monday/modules.csv' is read, and the result would take its place; nothing was written"))
      // Leftovers alone are a lot too.
      let alone = try tool.run(
        "grade", "--leftovers", "monday/modules.csv", "--module", "pairs.yaml", "-o", "alone")
      #expect(alone.code == 0, "\(alone.error)")
      #expect(try tool.text("alone/modules.csv").split(separator: "\n").count == 5)
      // The modules of an earlier grading, left alone in a new one of the same cells.
      try tool.write(
        try tool.text("pairs.yaml") + "reserve: monday/modules.csv\n", to: "rest.yaml")
      let rest = try tool.run("grade", "monday.csv", "--module", "rest.yaml", "-o", "rest")
      #expect(rest.code == 0, "\(rest.error)")
      #expect(
        try tool.text("rest/modules.csv").split(separator: "\n").count { $0.hasSuffix(",reserved") }
          == 4)
      // Its own modules.csv lies beside the result; the one that was read is told by its hash.
      try FileManager.default.copyItem(
        at: tool.folder.appending(path: "monday/modules.csv"),
        to: tool.folder.appending(path: "modules.csv"))
      let again = try tool.run("verify", "rest/result.json")
      #expect(again.code == 0, "\(again.output)\(again.error)")
    }
  }
}
