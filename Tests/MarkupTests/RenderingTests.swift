import Markup
import Testing

@Suite("Rendering of pages")
struct RenderingTests {
  @Test(
    "text comes out inert",
    arguments: [
      ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
      ("a & b", "a &amp; b"), ("\"'", "&quot;&#39;"), ("µm", "&#181;m"), ("𝛼", "&#120572;"),
      ("]]>", "]]&gt;"), ("\u{0}\u{1B}[31m", "&#65533;&#65533;[31m"),
      ("abc\u{202E}fdp", "abc&#65533;fdp"), ("\u{FFFE}", "&#65533;"), ("a\tb\nc", "a&#9;b\nc"),
      ("--><!--", "--&gt;&lt;!--"),
    ])
  func inert(text: String, written: String) {
    #expect(Markup.text(text).rendered() == written)
    let attribute = Markup.element(.span, [Attribute(.title, text)], [])
    #expect(attribute.rendered() == "<span title=\"\(written)\"></span>")
  }

  @Test("void elements close themselves and others do not")
  func closing() {
    #expect(Markup.element(.br, [], []).rendered() == "<br/>")
    #expect(Markup.element(.span, text: "").rendered() == "<span></span>")
    #expect(
      Markup.element(.p, [.classes("a", "", "b")], [.group(["x", .nothing, "y"])]).rendered()
        == "<p class=\"a b\">xy</p>\n")
  }

  @Test("links lead to places of the page only")
  func links() {
    let link = Markup.element(.a, [.link(to: "javascript:alert(1)")], ["x"]).rendered()
    #expect(link == "<a href=\"#javascript:alert(1)\">x</a>")
  }

  @Test("the title of a drawing is an element named title")
  func svgTitle() {
    #expect(Markup.element(.svgTitle, text: "t").rendered() == "<title>t</title>")
    #expect(
      Markup.element(.svgText, [Attribute(.x, 1.5)], ["t"]).rendered() == "<text x=\"1.5\">t</text>"
    )
  }

  @Test("no element runs or fetches anything")
  func elements() {
    let dangerous = [
      "script", "iframe", "object", "embed", "link", "img", "form", "base", "use", "image",
    ]
    #expect(ElementName.allCases.allSatisfy { !dangerous.contains($0.rawValue) })
    let fetching = ["src", "href", "style", "action", "data", "srcset", "background"]
    #expect(
      AttributeName.allCases.allSatisfy {
        !fetching.contains($0.rawValue) && !$0.rawValue.hasPrefix("on")
      })
  }
}

@Suite("Numbers of pictures")
struct PictureNumberTests {
  @Test(
    "coordinates are rounded to hundredths",
    arguments: [
      (0.0, "0"), (-0.001, "0"), (1.0, "1"), (1.5, "1.5"), (1.256, "1.26"), (-2.04, "-2.04"),
      (100, "100"), (.nan, "0"), (.infinity, "10000000"), (-1e300, "-10000000"), (0.1 + 0.2, "0.3"),
    ] as [(Double, String)])
  func text(value: Double, written: String) {
    #expect(PictureNumber.text(value) == written)
  }
}
