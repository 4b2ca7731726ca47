import Quantities
import Testing

/// A text, the dimension that is expected and the sentence that refuses it.
struct Refusal: Sendable, CustomTestStringConvertible {
  let text: String
  let sentence: String
  let parse: @Sendable () -> String?

  init<D: Dimension>(_: Quantity<D>.Type, _ text: String, _ sentence: String) {
    self.text = text
    self.sentence = sentence
    parse = {
      do throws(QuantityFault) {
        _ = try Quantity<D>(parsing: text)
        return nil
      } catch {
        return error.description
      }
    }
  }

  var testDescription: String { "\"\(text)\"" }
}

let dimensionRefusals: [Refusal] = [
  Refusal(Length.self, "20 mAh", "expected a length, got \"20 mAh\" (charge)"),
  Refusal(Length.self, "35", "a length needs a unit, e.g. \"35 um\""),
  Refusal(Length.self, "1 km", "unknown unit \"km\"; a length is written in um, nm, mm, cm or m"),
  Refusal(
    IonicConductivity.self, "3 S",
    "unknown unit \"S\"; a conductivity is written in mS/cm, uS/cm, S/cm or S/m"),
  Refusal(
    Length.self, "1 " + String(repeating: "u", count: 100_000),
    "unknown unit \"" + String(repeating: "u", count: 60)
      + "…\"; a length is written in um, nm, mm, cm or m"),
  Refusal(
    Resistance.self, "3 ohm cm2",
    "expected a resistance, got \"3 ohm cm2\" (area-specific resistance)"),
  Refusal(Length.self, "C/3", "expected a length, got \"C/3\" (rate)"),
  Refusal(
    ArealCapacity.self, "3 mAh/g",
    "expected an areal capacity, got \"3 mAh/g\" (specific capacity)"),
  Refusal(ArealCapacity.self, "3", "an areal capacity needs a unit, e.g. \"3 mAh/cm2\""),
  Refusal(
    AreaSpecificResistance.self, "3 ohm cm",
    "expected an area-specific resistance, got \"3 ohm cm\" (resistivity)"),
  Refusal(Temperature.self, "25 C", "expected a temperature, got \"25 C\" (rate); write 25 degC"),
  Refusal(Temperature.self, "C/25", "expected a temperature, got \"C/25\" (rate)"),
  Refusal(Temperature.self, "-300 degC", "a temperature cannot lie below 0 K, got \"-300 degC\""),
  Refusal(
    TemperatureDifference.self, "8 degC",
    "expected a temperature difference, got \"8 degC\" (temperature); write 8 K"),
  Refusal(Ratio.self, "60 um", "expected a ratio, got \"60 um\" (length)"),
  Refusal(Rate.self, "0.5", "a rate needs a unit, e.g. \"C/3\""),
  Refusal(Rate.self, "C/0", "\"C/0\" is not a number: it divides by zero"),
  Refusal(Length.self, "20 Um", "unknown unit \"Um\"; did you mean \"um\"?"),
  Refusal(ArealCapacity.self, "3 mAh/cm", "unknown unit \"mAh/cm\"; did you mean \"mAh/cm2\"?"),
  Refusal(
    AreaSpecificResistance.self, "3 ohmcm2", "unknown unit \"ohmcm2\"; did you mean \"ohm cm2\"?"),
  Refusal(
    ThermalConductivity.self, "1 W/m K", "unknown unit \"W/m K\"; did you mean \"W/(m K)\"?"),
  Refusal(
    Length.self, "1 furlong",
    "unknown unit \"furlong\"; a length is written in um, nm, mm, cm or m"),
  Refusal(Temperature.self, "77 F", "unknown unit \"F\"; a temperature is written in K or degC"),
  Refusal(Money.self, "5 chf", "unknown unit \"chf\"; a sum of money is written in USD"),
  Refusal(Ratio.self, "1 1", "unknown unit \"1\"; a ratio is written in bare numbers or %"),
]

let numberRefusals: [Refusal] = [
  Refusal(Length.self, "", "expected a number, got nothing"),
  Refusal(Length.self, "thin", "expected a number, got \"thin\""),
  Refusal(Length.self, "nan um", "\"nan um\" is not a number: write a number that exists"),
  Refusal(Length.self, "-inf um", "\"-inf um\" is not a number: write a finite one"),
  Refusal(Length.self, "Infinity um", "\"Infinity um\" is not a number: write a finite one"),
  Refusal(Length.self, "0x1F um", "\"0x1F um\" is not a number: write it in decimal"),
  Refusal(
    Length.self, "1_000 um", "\"1_000 um\" is not a number: write the digits without underscores"),
  Refusal(
    Length.self, "1,5 um",
    "\"1,5 um\" is not a number: write 1.5 um"),
  Refusal(
    Length.self, "1,500 um",
    "\"1,500 um\" is not a number: write a decimal point, and no separator between thousands"),
  Refusal(Length.self, "0,500 um", "\"0,500 um\" is not a number: write 0.500 um"),
  Refusal(Length.self, ".nan", "\".nan\" is not a number: write a number that exists"),
  Refusal(Length.self, "-.Inf um", "\"-.Inf um\" is not a number: write a finite one"),
  Refusal(
    Length.self, "010 um", "\"010 um\" is not a number: write it without zeros at its beginning"),
  Refusal(
    Length.self, "-00.5 um",
    "\"-00.5 um\" is not a number: write it without zeros at its beginning"),
  Refusal(Length.self, "1e um", "\"1e um\" is not a number: write digits after the e"),
  Refusal(Length.self, "1E", "\"1E\" is not a number: write digits after the e"),
  Refusal(
    Length.self, "123456789012345678901234567890123456789 um",
    "\"123456789012345678901234567890123456789 um\" has more than 38 digits: round it"),
  Refusal(
    Length.self, "0.1234567890123456789012345678901234567891234 um",
    "\"0.1234567890123456789012345678901234567891234 um\" has more than 38 digits: round it"),
  Refusal(
    Length.self, ".5 um",
    "\".5 um\" is not a number: write a digit before the decimal point, as in 0.5"),
  Refusal(
    Length.self, "5. um",
    "\"5. um\" is not a number: write a digit after the decimal point, or no point"),
  Refusal(Length.self, "1e+ um", "\"1e+ um\" is not a number: write digits after the e"),
  Refusal(
    Length.self, "1.2.3 um", "\"1.2.3 um\" is not a number: write nothing after the number"),
  Refusal(Length.self, "1/3 mm", "\"1/3 mm\" is not a number: write nothing after the number"),
  Refusal(
    Length.self, "\u{2212}5 um", "\"\u{2212}5 um\" is not a number: write the minus sign as -"),
  Refusal(
    Length.self, "1e400 um",
    "\"1e400 um\" is out of range: a number lies between 1e-100 and 1e100"),
  Refusal(
    Length.self, "1e-99999999999999999999 um",
    "\"1e-99999999999999999999 um\" is out of range: a number lies between 1e-100 and 1e100"),
]

@Suite("The words of quantity faults")
struct QuantityFaultWordsTests {
  @Test("a wrong unit is refused with both dimensions or a remedy", arguments: dimensionRefusals)
  func dimensions(_ refusal: Refusal) {
    #expect(refusal.parse() == refusal.sentence)
  }

  @Test("what is no number is refused with its own sentence", arguments: numberRefusals)
  func numbers(_ refusal: Refusal) {
    #expect(refusal.parse() == refusal.sentence)
  }
}
