import RandomBits
import Testing

@testable import Quantities

/// Texts that must become the identical value, the first one in the base unit.
struct SameValue: Sendable, CustomTestStringConvertible {
  let texts: [String]
  let value: Double
  let values: @Sendable () throws -> [Double]

  init<D: Dimension>(_: Quantity<D>.Type, _ value: Double, _ texts: String...) {
    self.texts = texts
    self.value = value
    values = { try texts.map { try Quantity<D>(parsing: $0).value } }
  }

  var testDescription: String { texts[0] }
}

let sameValues: [SameValue] = [
  SameValue(
    Length.self, 20, "20 um", "20um", "20 \u{B5}m", "20 \u{3BC}m", "0.02 mm", "2e-3 cm", "2e-5 m",
    "20000 nm", " +20.0 um ", "2E1 um"),
  SameValue(Length.self, 0.3, "0.3 um", "300 nm", "0.0003 mm", "3e-7 m"),
  SameValue(
    Area.self, 300, "300 cm2", "300 cm^2", "300 cm\u{B2}", "30000 mm2", "0.03 m2", "3e10 um2"),
  SameValue(Volume.self, 12_000, "12000 cm3", "12 L", "12000 mL", "0.012 m3", "12000 cm\u{B3}"),
  SameValue(
    ArealCapacity.self, 3.3, "3.3 mAh/cm2", "3.3 mAh/cm^2", "3.3 mAh/cm\u{B2}", "33 Ah/m2",
    "3.3 mAh cm-2", "3.3 mAh\u{B7}cm\u{207B}\u{B2}", "0.0033 Ah/cm2"),
  SameValue(ArealMass.self, 20.1, "20.1 mg/cm2", "201 g/m2", "0.0201 g/cm2", "0.201 kg/m2"),
  SameValue(
    AreaSpecificResistance.self, 12.5, "12.5 ohm cm2", "12.5 ohm*cm2", "12.5 ohm\u{B7}cm2",
    "12.5 \u{3A9} cm2", "12.5 \u{3A9}cm2", "12.5 \u{2126}cm\u{B2}", "12500 mohm cm2",
    "12500 m\u{3A9} cm2", "12.5 cm2 ohm", "0.00125 ohm m2"),
  SameValue(
    AreaSpecificResistance.self, 8, "8 ohm cm2", "8 Ohm cm2", "8000 mOhm cm\u{B2}"),
  SameValue(
    Resistance.self, 2.5, "2.5 mohm", "2.5 mOhm", "2.5 m\u{3A9}", "2.5m\u{2126}", "0.0025 ohm",
    "0.0025 Ohm", "0.0025 \u{3A9}", "2500 uohm", "2500 \u{B5}\u{3A9}", "2.5e-6 kohm"),
  SameValue(
    VoltageRate.self, 1.2, "1.2 mV/d", "1.2 mV/day", "1200 uV/d", "0.05 mV/h", "50 \u{B5}V/h",
    "0.0012 V/d", "5e-5 V/h", "1.2 mV day^-1"),
  SameValue(Resistivity.self, 1e-5, "1e-5 ohm cm", "10 uohm cm", "1e-7 ohm m"),
  SameValue(IonicConductivity.self, 2.1, "2.1 mS/cm", "0.0021 S/cm", "0.21 S/m", "2100 uS/cm"),
  SameValue(Density.self, 4.7, "4.7 g/cm3", "4700 kg/m3", "4.7 g/mL", "4.7 g cm^-3", "4.7 kg/L"),
  SameValue(CurrentDensity.self, 0.7, "0.7 mA/cm2", "7 A/m2", "0.0007 A/cm2"),
  SameValue(CurrentDensity.self, 500_000, "500000 mA/cm2", "5 A/mm2"),
  SameValue(Voltage.self, 2.8, "2.8 V", "2800 mV", "0.0028 kV"),
  SameValue(Temperature.self, 298.15, "298.15 K", "25 degC", "25\u{B0}C", "25.00 \u{B0}C"),
  SameValue(Temperature.self, 0, "0 K", "-273.15 degC"),
  SameValue(EntropyCoefficient.self, -1.3e-4, "-1.3e-4 V/K", "-0.13 mV/K", "-130 uV/K"),
  SameValue(Rate.self, 1.0 / 3, "C/3", "1/3 C", "1C/3", "1/3C", "C/3.0"),
  SameValue(Rate.self, 0.333, "0.333 1/h", "0.333C", "0.333 C", "0.333/h", "0.333 h-1"),
  SameValue(Rate.self, 2, "2 1/h", "2C", "2 C", "2/h", "C/0.5"),
  SameValue(Rate.self, 1, "1/h", "1C", "1 C", "C/1"),
  SameValue(Ratio.self, 0.35, "0.35", "35 %", "35%", "3.5e-1"),
  SameValue(Pressure.self, 5.1, "5.1 MPa", "5100 kPa", "0.0051 GPa", "51 bar"),
  SameValue(
    ThermalConductivity.self, 1.7, "1.7 W/(m K)", "1.7 W/m/K", "1.7 W/(m*K)", "1.7 W m-1 K-1",
    "1.7 W/(K m)"),
  SameValue(SpecificHeatCapacity.self, 900, "900 J/(kg K)", "0.9 J/(g K)", "0.9 kJ/kg/K"),
  SameValue(HeatTransferCoefficient.self, 300, "300 W/(m2 K)", "300 W/m2/K", "0.03 W/(cm2 K)"),
  SameValue(VolumetricHeatCapacity.self, 2.5e6, "2.5e6 J/(m3 K)", "2.5 J/(cm3 K)"),
  SameValue(ActivationEnergy.self, 1, "1 eV", "96.48533212331 kJ/mol", "96485.33212331 J/mol"),
  SameValue(Concentration.self, 0.0012, "0.0012 mol/cm3", "1.2 mol/L", "1200 mol/m3"),
  SameValue(Diffusivity.self, 1e-10, "1e-10 cm2/s", "1e-14 m2/s"),
  SameValue(Mass.self, 2300, "2300 g", "2.3 kg", "2300000 mg"),
  SameValue(Capacity.self, 20.3, "20.3 Ah", "20300 mAh"),
  SameValue(Current.self, 0.1, "0.1 A", "100 mA"),
  SameValue(Energy.self, 5100, "5100 Wh", "5.1 kWh", "18.36 MJ"),
  SameValue(SpecificEnergy.self, 410, "410 Wh/kg", "0.41 kWh/kg"),
  SameValue(EnergyDensity.self, 950, "950 Wh/L", "0.95 kWh/L"),
  SameValue(Power.self, 2100, "2100 W", "2.1 kW"),
  SameValue(
    Duration.self, 5400, "5400 s", "90 min", "1.5 h", "0.0625 d", "0.0625 day", "0.0625 days"),
  SameValue(HeatFlux.self, 0.12, "0.12 W/cm2", "1200 W/m2"),
  SameValue(EnergyPrice.self, 120, "120 USD/kWh", "0.12 USD/Wh", "120 $/kWh"),
  SameValue(MassPerCharge.self, 2.5, "2.5 g/Ah", "2.5 mg/mAh", "2.5 kg/kAh"),
  SameValue(MassPrice.self, 25, "25 USD/kg"),
  SameValue(ArealPrice.self, 1.5, "1.5 USD/m2"),
]

@Suite("Reading quantities")
struct QuantityParsingTests {
  @Test("every spelling of a value gives the identical bits", arguments: sameValues)
  func sameBits(_ same: SameValue) throws {
    for (text, value) in zip(same.texts, try same.values()) {
      #expect(value.bitPattern == same.value.bitPattern, "\(text) is \(value)")
    }
  }

  @Test("a change of unit leaves random decimals identical")
  func randomDecimals() throws {
    var generator = SplitMix(state: 20_240_601)
    for _ in 0..<3000 {
      let digits = Int.random(in: 1...999_999_999_999, using: &generator)
      let power = Int.random(in: -18...4, using: &generator)
      let base = try Length(parsing: "\(digits)e\(power) um").value
      #expect(base == Double("\(digits)e\(power)"))
      for (unit, shift) in [("nm", 3), ("mm", -3), ("cm", -4), ("m", -6)] {
        let other = try Length(parsing: "\(digits)e\(power + shift) \(unit)").value
        #expect(other.bitPattern == base.bitPattern, "\(digits)e\(power) um in \(unit)")
      }
      let point = try ExactDecimal(mantissa: Int128(digits), exponent: power)
      #expect(try Length(parsing: "\(point) um").value.bitPattern == base.bitPattern)
    }
  }

  @Test("the base unit stands first, with factor 1 and a readable example")
  func everyTable() throws {
    #expect(Set(KnownDimensions.all.map(\.name)).count == KnownDimensions.all.count)
    for facts in KnownDimensions.all {
      let base = try #require(facts.units.first)
      #expect(base.spelling == facts.baseUnit)
      #expect(base == UnitOfMeasure(facts.baseUnit))
      let example = try WrittenQuantity(facts.example)
      #expect(try facts.units.contains(example.unitOfMeasure(of: facts)), "\(facts.name)")
    }
  }

  @Test("no unit belongs to two dimensions, except K")
  func unitsAreUnique() {
    var owners: [UnitFormula: String] = [:]
    for facts in KnownDimensions.all {
      for unit in facts.units where unit.spelling != "K" {
        guard let formula = UnitFormula(unit.spelling) else {
          #expect(unit.spelling == "1")
          continue
        }
        #expect(owners[formula] == nil, "\(unit.spelling): \(facts.name)")
        owners[formula] = facts.name
      }
    }
    #expect(owners.count > 130)
  }
}
