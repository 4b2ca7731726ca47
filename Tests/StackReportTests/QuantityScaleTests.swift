import StackRecords
import Testing

@testable import StackReport

@Suite("Steps of a quantity as shown")
struct QuantityScaleTests {
  private func scale(
    _ name: String, _ unit: String, _ exponent: Int, isScaled: Bool = false
  ) -> QuantityScale {
    QuantityScale(
      GradedQuantity(
        name: name, header: name, unit: unit, exponent: exponent, doubledMedian: nil, count: 0,
        sessions: isScaled ? [.init(name: "S1", doubledMedian: 2)] : []))
  }

  @Test("values and differences come in the units of a reader")
  func units() {
    let resistance = scale("dcir", "ohm", -7)
    #expect(resistance.value(196_636).text == "19.6636\u{A0}m\u{3A9}")
    #expect(resistance.range(1_500).text == "0.1500\u{A0}m\u{3A9}")
    #expect(resistance.rangeLimit(1_500).text == "0.15\u{A0}m\u{3A9}")
    let capacity = scale("discharge_capacity", "Ah", -4)
    #expect(capacity.value(50_163).text == "5.0163\u{A0}Ah")
    #expect(capacity.range(100).text == "10.0\u{A0}mAh")
    #expect(capacity.half(100_327).text == "5.01635\u{A0}Ah")
    #expect(scale("ocv", "V", -5).range(400).text == "4.00\u{A0}mV")
    #expect(scale("ocv", "V", -5).limit(2_068_000).text == "20.68\u{A0}V")
    #expect(scale("timestamp", "s", 0).range(604_800).text == "7.00\u{A0}days")
    #expect(scale("dcir_soc", "1", -2).value(50).text == "0.50")
    #expect(scale("weight in box", "", 1).value(3).text == "30")
  }

  @Test("a quantity scaled by session shows the decimals that were measured")
  func scaled() {
    #expect(scale("dcir", "ohm", -10, isScaled: true).value(196_636_123).number == "19.6636")
  }

  @Test("recognised quantities have words, other headers stay as they are")
  func titles() {
    #expect(QuantityScale.title("ocv") == "open-circuit voltage")
    #expect(QuantityScale.title("Form factor") == "Form factor")
    #expect(scale("dcir", "ohm", -7).axis == "DC resistance, m\u{3A9}")
    #expect(scale("x", "", 0).axis == "x")
  }
}
