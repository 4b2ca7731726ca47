import RandomBits
import Quantities
import Testing

@Suite("Quantities as text and in named units")
struct QuantityTextTests {
  @Test("a description parses to the identical quantity")
  func roundTrip() throws {
    #expect(Length(20).description == "20 um")
    #expect(Ratio(0.35).description == "0.35")
    var generator = SplitMix(state: 11)
    for _ in 0..<1000 {
      let voltage = Voltage(Double.random(in: -5...5, using: &generator))
      #expect(try Voltage(parsing: voltage.description) == voltage)
    }
  }

  @Test("texts carry the base unit")
  func texts() {
    #expect(Voltage(3.7).text(decimals: 2) == "3.70 V")
    #expect(Length(20).text(significantDigits: 3) == "20.0 um")
    #expect(Length(123_456).text(significantDigits: 6, grouped: true) == "123,456 um")
    #expect(Ratio(0.5).text(decimals: 1) == "0.5")
  }

  @Test("values in other units are rounded once")
  func otherUnits() {
    #expect(Length(20).value(in: "mm") == 0.02)
    #expect(Length(20).value(in: "m") == 2e-5)
    #expect(Temperature(318.15).value(in: "degC") == 45)
    #expect(Energy(5100).value(in: "kWh") == 5.1)
    #expect(Energy(1).value(in: "kJ") == 3.6)
    #expect(Length(20).value(in: "V") == nil)
    #expect(Length(.infinity).value(in: "mm") == .infinity)
  }

  @Test("degrees Celsius agree with the parsed ones both ways")
  func celsius() throws {
    for tenth in -2731...2000 {
      let degrees = Double(tenth) / 10
      let temperature = Temperature.celsius(degrees)
      #expect(try temperature == Temperature(parsing: "\(degrees) degC"))
      #expect(temperature.celsius == degrees)
    }
    #expect(Temperature(.infinity).celsius == .infinity)
  }

  @Test("millimetres and centimetres are micrometres shifted")
  func lengths() throws {
    #expect(Length.millimetres(0.02) == (try Length(parsing: "0.02 mm")))
    #expect(Length.centimetres(30).value == 300_000)
    #expect(Length(20).centimetres == 0.002)
    #expect(Length(12_345).millimetres == 12.345)
  }

  @Test("other named readers")
  func readers() {
    #expect(Energy(5100).kilowattHours == 5.1)
    #expect(Mass(2300).kilograms == 2.3)
    #expect(Volume(12_000).litres == 12)
    #expect(Duration(5400).hours == 1.5)
    #expect(Ratio(0.25).percent == 25)
  }
}
