import Foundation
import GLPKSolver
import Quantities
import SourceText
import StackDesign
import StackRecords
import StackReport
import StackSpec
import Testing

@Suite("The design report")
struct DesignReportTests {
  /// Every way in which an answer can come out, by a spec and what is set otherwise.
  static let cases: [(String, [String])] = [
    ("ev-800v-module.yaml", []),
    ("lfp-60v-stack.yaml", []),
    ("ev-800v-module.yaml", ["limits.module_voltage={max: 20 V}"]),
    ("ev-800v-module.yaml", ["stack.layers=1..3", "module.series=1", "module.parallel=1"]),
  ]

  private static let designs = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Designs")

  static func result(_ name: String, _ settings: [String]) throws -> DesignResult {
    let bytes = try Data(contentsOf: designs.appending(path: name))
    let reading = DesignQuestion.read(
      spec: SourceFile(name: name, bytes: Array(bytes)), settings: settings)
    let question = try #require(reading.question, "\(reading.diagnostics.map(\.message))")
    return try DesignOptimiser(problem: question.problem, solver: GLPKSolver(), jobs: 2).run()
      .result(tool: "stackwright 0", solver: "GLPK", input: question.input)
  }

  @Test("the page is well-formed, holds no script and no address", arguments: cases)
  func wellFormed(name: String, settings: [String]) throws {
    let html = DesignReport(try Self.result(name, settings)).html
    let parser = PageParser(html)
    #expect(parser.fault == nil)
    #expect(html.utf8.allSatisfy { $0 < 0x80 })
    #expect(parser.count("script") == 0 && parser.count("img") == 0 && parser.count("link") == 0)
    #expect(parser.addresses.allSatisfy { $0.hasPrefix("#") })
    #expect(parser.places.isSuperset(of: parser.addresses.map { String($0.dropFirst()) }))
    #expect(html.contains("default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;"))
  }

  @Test("every figure stands in the record and shows its own rounding", arguments: cases)
  func figures(name: String, settings: [String]) throws {
    let result = try Self.result(name, settings)
    let parser = PageParser(DesignReport(result).html)
    let record = NumberList(result.json())
    for figure in parser.figures {
      #expect(record.contains(figure.value), "\(figure.value) shown as \(figure.text)")
      #expect(NumberList.isRounding(figure.text, of: figure.value), "\(figure)")
    }
    if result.choices != nil { #expect(parser.figures.count > 100) }
  }

  @Test("nothing is drawn beyond the sides of a picture", arguments: cases)
  func sides(name: String, settings: [String]) throws {
    var result = try Self.result(name, settings)
    #expect(try PageTree(DesignReport(result).html).overhang < 0.5)
    // Few numbers of layers stand far apart, so their ground is wide.
    result.layerCounts = Array(result.layerCounts.suffix(3))
    #expect(try PageTree(DesignReport(result).html).overhang < 0.5)
  }

  @Test("same record, same bytes")
  func deterministic() throws {
    let result = try Self.result("lfp-60v-stack.yaml", [])
    #expect(DesignReport(result).html == DesignReport(result).html)
  }

  @Test("every picture is drawn for two widths, has words and opens its numbers")
  func pictures() throws {
    let parser = PageParser(DesignReport(try Self.result("ev-800v-module.yaml", [])).html)
    #expect(parser.count("figure") >= 8)
    #expect(parser.count("svg") == 2 * parser.count("figure"))
    #expect(parser.count("details") >= parser.count("figure"))
  }

  @Test("texts of spec, materials and files come out inert")
  func injection() throws {
    let strings = [
      "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onload='alert(1)",
      "]]><svg/onload=alert(1)>", "--><b>", "</style><script>", "&lt;b&gt;", "javascript:alert(1)",
      "{{7*7}}", "\u{202E}txt.exe", "\u{0}\u{8}", "%3Cscript%3E", "<!--", "\\u003cscript",
      "data:text/html,x", "\u{FEFF}<a href=http://x>", "<style>*{display:none}</style>",
      "<meta http-equiv=refresh content=0>", "<base href=//x>", "a\r\nb", "𝛼<i>",
      "<iframe src=//x>",
    ]
    var base = try Self.result("lfp-60v-stack.yaml", [])
    base.steps = [
      DesignStep(
        subject: "plate.thickness", from: 6, to: 4, unit: "um", outcome: .provenOptimal,
        value: (base.value ?? 0) + 1, bound: (base.value ?? 0) + 1, choices: base.choices)
    ]
    base.assumptions = [
      AssumptionEffect(
        kind: "anode", name: "lithium", key: "pressure", text: "1 MPa",
        lower: .init(value: (base.value ?? 0) - 1, breaks: ["cost.max"]))
    ]
    let plain = PageParser(DesignReport(base).html)
    let unchanging = plain.elements.filter { !["tr", "td", "text"].contains($0.key) }
    var pages = 0
    for string in strings {
      for field in Self.fields {
        var result = base
        field(&result, string)
        let parser = PageParser(DesignReport(result).html)
        #expect(parser.fault == nil)
        // Rows differ, since tables look entries up by name, and long titles of pictures take
        // further lines; no other element may come or go.
        #expect(parser.elements.filter { !["tr", "td", "text"].contains($0.key) } == unchanging)
        #expect(parser.addresses == plain.addresses)
        pages += 1
      }
    }
    #expect(pages >= 500)
  }

  /// Each place of a record that holds a text from outside.
  private static let fields: [@Sendable (inout DesignResult, String) -> Void] = [
    { $0.name = $1 }, { $0.tool = $1 }, { $0.solver = $1 }, { $0.input.spec.name = $1 },
    { $0.input.spec.text = $1 }, { $0.input.spec.sha256 = $1 }, { $0.input.catalogueSHA256 = $1 },
    { $0.warnings[0] = $1 }, { $0.defaults[0].key = $1 }, { $0.defaults[0].value = $1 },
    { $0.defaults[0].source = $1 }, { $0.choices?.cathode = $1 }, { $0.choices?.recipe = $1 },
    { $0.choices?.separator = $1 }, { $0.choices?.anode = $1 }, { $0.choices?.plate = $1 },
    { $0.choices?.positiveEnd = $1 }, { $0.choices?.negativeEnd = $1 },
    { $0.parts[0].material = $1 }, { $0.parts[0].name = $1 }, { $0.rules[0].subject = $1 },
    { $0.rules[0].unit = $1 }, { $0.steps?[0].subject = $1 }, { $0.steps?[0].unit = $1 },
    { $0.steps?[0].choices?.cathode = $1 }, { $0.assumptions?[0].name = $1 },
    { $0.assumptions?[0].key = $1 }, { $0.assumptions?[0].text = $1 },
    { $0.assumptions?[0].lower?.breaks = [$1] }, { $0.runnersUp[0].choices.plate = $1 },
    { result, text in
      for index in result.input.entries.indices {
        for value in result.input.entries[index].values.indices {
          result.input.entries[index].values[value].source = text
          result.input.entries[index].values[value].value = text
        }
      }
    },
  ]
}
