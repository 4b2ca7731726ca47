import Foundation
import Testing

/// A table of cells that is wrong or odd, and everything that `grade` says of it.
struct BadCells: Sendable {
  let name: String
  let bytes: [UInt8]
  let options: String
  let code: Int32
  let says: [String]

  init(_ name: String, _ text: String, options: String = "", code: Int32, _ says: String...) {
    (self.name, self.options, self.code, self.says) = (name, options, code, says)
    bytes = Array(text.utf8)
  }

  init(
    _ name: String, bytes: [UInt8], options: String = "", code: Int32, _ says: String...
  ) {
    (self.name, self.options, self.code, self.says) = (name, options, code, says)
    self.bytes = bytes
  }
}

@Suite("Bad tables of cells", .serialized)
struct BadCellsTests {
  private static let spec = """
    stackwright: 1
    name: pairs
    module: {series: 2}
    limits: {discharge_capacity: {range: 20 mAh}, dcir: {range: 1 mohm}}

    """

  @Test("each is named with its place, what to do and its exit code")
  func tables() throws {
    try Tool.inScratchFolder { tool in
      for (index, bad) in badCells.enumerated() {
        try tool.write(Self.spec, to: "\(index)/pairs.yaml")
        try tool.write(bad.options, to: "\(index)/options")
        try Data(bad.bytes).write(to: tool.folder.appending(path: "\(index)/cells.csv"))
      }
      // One shell for all: each run of its own costs a test more than the command itself.
      let loop = """
        for i in */; do (cd $i; $STACKWRIGHT grade cells.csv --module pairs.yaml -o out \
        $(cat options) >stdout 2>err; echo $? >code); done
        """
      #expect(try tool.shell(loop, seconds: 120).code == 0)
      for (index, bad) in badCells.enumerated() {
        #expect(Int32(try tool.text("\(index)/code").dropLast()) == bad.code, "\(bad.name)")
        #expect(Self.said(try tool.text("\(index)/err")) == bad.says, "\(bad.name)")
        #expect(try tool.text("\(index)/stdout").isEmpty == (bad.code == 3), "\(bad.name)")
        #expect(tool.names(in: "\(index)/out").isEmpty == (bad.code == 3), "\(bad.name)")
      }
    }
  }

  @Test("a wrong module spec is named with its place; a fault of the table at the key it concerns")
  func specs() throws {
    try Tool.inScratchFolder { tool in
      try tool.write("cell_id,capacity_ah,dcir_mohm\nA1,5,20\nA2,5,20\n", to: "cells.csv")
      try tool.write(
        """
        stackwright: 1
        module: {serie: 2}
        limits:
          dcir: {range: 3 mV}
          ocv: {rang: 3 mV}
        screen: {outliers: {limit: 3.5}}

        """, to: "bad.yaml")
      let bad = try tool.run("grade", "cells.csv", "--module", "bad.yaml")
      #expect(bad.code == 3 && bad.output.isEmpty)
      #expect(
        Self.said(bad.error) == [
          "bad.yaml:2:10: error: unknown key \"serie\" in module",
          "note: did you mean \"series\"?",
          "bad.yaml:4:17: error: expected a resistance, got \"3 mV\" (voltage)",
          "bad.yaml:5:9: error: unknown key \"rang\" in limits.ocv",
          "note: did you mean \"range\"?",
          "bad.yaml:6:28: error: expected a number of robust standard deviations such as 3.5 sigma, got \"3.5\"",
        ])
      try tool.write(
        "stackwright: 1\nmodule: {series: 2}\nlimits: {dcirr: {range: 1 mohm}}\nsame: lot\n",
        to: "unfit.yaml")
      let unfit = try tool.run("grade", "cells.csv", "--module", "unfit.yaml", "--json")
      #expect(unfit.code == 3)
      #expect(
        Self.said(unfit.error) == [
          "unfit.yaml:3:17: error: the table has no column \"dcirr\"; it has discharge_capacity, dcir",
          "note: did you mean \"dcir\"?",
          "unfit.yaml:4:7: error: the table has no column \"lot\"; it has cell_id, capacity_ah, dcir_mohm",
          "note: name it, as in columns: {lot: HEADER}",
        ])
      let json = try JSONSerialization.jsonObject(with: Data(unfit.output.utf8))
      let diagnostics = (json as? [String: Any])?["diagnostics"] as? [[String: Any]]
      #expect(diagnostics?.map { $0["line"] as? Int } == [3, 4])
    }
  }

  @Test("a faulty command line is told what is wrong with it")
  func usage() throws {
    try Tool.inScratchFolder { tool in
      for (line, says) in [
        ("", "grade needs a file: grade CELLS.csv --module SPEC [-o DIR]"),
        ("a.csv", "grade needs --module SPEC: grade CELLS.csv --module SPEC [-o DIR]"),
        ("a.csv --modul b.yaml", "grade has no option '--modul'; did you mean '--module'?"),
        (
          "a.csv --module b.yaml --delimiter pipe",
          "--delimiter takes comma, semicolon or tab, got 'pipe'"
        ),
        ("a.csv --module b.yaml --retest both", "--retest takes first or last, got 'both'"),
        ("- --module -", "standard input '-' can be read only once"),
        (". --module b.yaml", "grade needs a file, but '.' is a folder"),
      ] {
        try tool.write(GradeTests.spec, to: "b.yaml")
        let outcome = try tool.shell("$STACKWRIGHT grade \(line)")
        #expect(outcome.code == 2 && outcome.output.isEmpty, "\(line)")
        #expect(outcome.error.hasPrefix("stackwright: error: \(says)\n"), "\(outcome.error)")
      }
      let missing = try tool.run("grade", "none.csv", "--module", "b.yaml")
      #expect(missing.code == 8)
      #expect(missing.error.contains("cannot read 'none.csv': No such file or directory"))
    }
  }

  /// The lines that say something; not the lines of the file, carets and names of written files.
  private static func said(_ error: String) -> [String] {
    let starts = [
      "cells.csv:", "bad.yaml:", "unfit.yaml:", "pairs.yaml:", "<", "note: ", "warning: ",
    ]
    return error.split(separator: "\n").map(String.init).filter { line in
      starts.contains { line.hasPrefix($0) }
    }
  }
}
