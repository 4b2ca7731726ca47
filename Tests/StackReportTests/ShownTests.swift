import Testing

import Markup

@testable import StackReport

@Suite("Figures as shown")
struct ShownTests {
  @Test(
    "rounding keeps what a reader may trust",
    arguments: [
      (Shown.short(246.357_9, "Wh/kg"), "246\u{A0}Wh/kg"), (.short(10526.1), "10,526"),
      (.short(0.012345), "0.0123"), (.percent(0.9949), "99.5\u{A0}%"),
      (.full(1234567.8), "1,234,568"),
      (Shown(value: 318.15, offset: -273.15, digits: .decimals(1), unit: "C"), "45.0\u{A0}C"),
      (Shown(value: 7112.4, factor: 0.001, digits: .significant(3), unit: "mm"), "7.11\u{A0}mm"),
      (.short(0), "0"), (.short(.infinity), "infinite"),
    ])
  func text(shown: Shown, text: String) { #expect(shown.text == text) }

  @Test("the page carries the record's own number")
  func markup() {
    #expect(
      Shown.percent(0.123456).markup.rendered()
        == "<data value=\"0.123456\">12.3&#160;%</data>")
  }
}
