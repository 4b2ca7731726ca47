import StackRecords
import Testing

@testable import StackReport

@Suite("Texts in a grading report")
struct GradingInjectionTests {
  static let strings = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onload='alert(1)",
    "]]><svg/onload=alert(1)>", "--><b>", "</style><script>", "&lt;b&gt;", "javascript:alert(1)",
    "{{7*7}}", "\u{202E}txt.exe", "\u{0}\u{8}", "%3Cscript%3E", "<!--", "\\u003cscript",
    "data:text/html,x", "\u{FEFF}<a href=http://x>", "<style>*{display:none}</style>",
    "<meta http-equiv=refresh content=0>", "<base href=//x>", "a\r\nb", "𝛼<i>",
    "<iframe src=//x>", "'; rm -rf / #", "`id`$(id)",
  ]

  @Test("names of specs, cells, lots, sessions, columns and files come out inert")
  func inert() throws {
    var pages = 0
    for (record, stride) in [(GradingRecords.parallel, 1), (.drifting, 3)] {
      let base = try record.result()
      let addresses = PageParser(GradingReport(base).html).addresses
      for (number, string) in Self.strings.enumerated() where number % stride == 0 {
        for field in Self.fields {
          var (result, harmless) = (base, base)
          field(&result, string)
          field(&harmless, Self.harmless(string))
          let parser = PageParser(GradingReport(result).html)
          #expect(parser.fault == nil)
          let plain = PageParser(GradingReport(harmless).html)
          #expect(parser.elements == plain.elements, "\(string)")
          #expect(parser.addresses == addresses)
          pages += 1
        }
      }
    }
    #expect(pages >= 500)
  }

  /// A text of letters that takes as much room, and breaks into lines at the same places.
  private static func harmless(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      if scalar == " " { return " " }
      let width = TextExtent.width(String(scalar), size: 1)
      return ["i", "m", "A", "a"].first { TextExtent.width($0, size: 1) == width } ?? "a"
    }.joined()
  }

  @Test("names by which columns are found add no element of their own")
  func keys() throws {
    let base = try GradingRecords.parallel.result()
    let plain = PageParser(GradingReport(base).html)
    for string in Self.strings {
      for field in Self.keys {
        var result = base
        field(&result, string)
        let parser = PageParser(GradingReport(result).html)
        #expect(parser.fault == nil)
        #expect(Set(parser.elements.keys).isSubset(of: plain.elements.keys))
        for element in ["meta", "style", "head", "body", "html", "main"] {
          #expect(parser.count(element) == plain.count(element))
        }
        #expect(Set(parser.addresses).isSubset(of: plain.addresses))
      }
    }
  }

  @Test("a command to copy holds a file's name as one word")
  func commands() {
    #expect(ShellWord.quoted("lot-7_a.csv") == "lot-7_a.csv")
    #expect(ShellWord.quoted("my lot.csv") == "'my lot.csv'")
    #expect(ShellWord.quoted("a'; rm -rf /") == "'a'\\''; rm -rf /'")
    #expect(ShellWord.quoted("") == "''")
  }

  /// Each place of a record that holds a text from outside.
  private static let fields: [@Sendable (inout GradingResult, String) -> Void] = [
    { $0.name = $1 }, { $0.tool = $1 }, { $0.solver = $1 }, { $0.input.spec.name = $1 },
    { $0.input.spec.text = $1 }, { $0.input.spec.sha256 = $1 },
    { $0.input.tables[0].name = $1 }, { $0.input.tables[0].sha256 = $1 },
    { $0.cells[0].identifier = $1 }, { $0.cells[0].fixedClass = $1 },
    { result, text in
      for index in result.cells.indices { result.cells[index].identifier = text }
    },
    { $0.quantities[0].header = $1 }, { $0.quantities[0].unit = $1 },
    { result, text in
      for index in result.quantities[1].sessions.indices {
        result.quantities[1].sessions[index].name = text
      }
    },
    { $0.ranges[0].written = $1 },
    { result, text in
      if !result.sums.isEmpty { result.sums[0].written = text }
    },
    { result, text in result.same = result.same.map { _ in text } },
    { result, text in result.classes = result.classes.map { _ in [text] } },
    { result, text in
      if let parts = result.measurements.parts {
        result.measurements.parts?.header = text
        result.measurements.parts?.names = parts.names.map { _ in text }
      }
    },
    { result, text in
      for index in result.warnings.indices { result.warnings[index] = text }
    },
    { $0.defaults[0].key = $1 }, { $0.defaults[0].value = $1 }, { $0.defaults[0].source = $1 },
    { $0.tightest = $1 },
  ]

  /// Texts that pictures and tables look columns up by.
  private static let keys: [@Sendable (inout GradingResult, String) -> Void] = [
    { $0.quantities[0].name = $1 }, { $0.ranges[0].quantity = $1 },
    { $0.input.settings = [$1] }, { $0.input.reading.retest = $1 },
    { $0.input.reading.delimiter = $1 }, { $0.input.reading.missingWords = [$1] },
    { $0.whatIf = [WhatIf(limit: $1, modules: 1, bound: 2)] },
    { result, text in
      result.cells[0].fate = .leftOver(.missing(quantity: text))
      result.cells[1].fate = .leftOver(.outlier(quantity: text, z: text))
      result.cells[2].fate = .leftOver(.screen(quantity: text, side: .max))
      result.cells[3].fate = .leftOver(.drift(quantity: text))
    },
  ]
}
