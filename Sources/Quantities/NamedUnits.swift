extension Quantity where D == LengthDimension {
  /// A length from a number of centimetres.
  @inlinable
  public static func centimetres(_ number: Double) -> Self { Self(number * 1e4) }

  /// A length from a number of millimetres.
  @inlinable
  public static func millimetres(_ number: Double) -> Self { Self(number * 1e3) }

  /// The length in centimetres.
  @inlinable public var centimetres: Double { value / 1e4 }

  /// The length in millimetres.
  @inlinable public var millimetres: Double { value / 1e3 }
}

extension Quantity where D == TemperatureDimension {
  /// A temperature from a number of degrees Celsius, identical to the one parsed from it.
  public static func celsius(_ number: Double) -> Self {
    guard number.isFinite, let exact = try? ExactDecimal(parsing: "\(number)"),
      let kelvin = try? exact + .zeroCelsius
    else { return Self(number + 273.15) }
    return Self(kelvin.doubleValue)
  }

  /// The temperature in degrees Celsius, the decimal point of 298.15 K kept: 25, not 24.999….
  public var celsius: Double {
    guard value.isFinite, let exact = try? ExactDecimal(parsing: "\(value)"),
      let degrees = try? exact - .zeroCelsius
    else { return value - 273.15 }
    return degrees.doubleValue
  }
}

extension Quantity where D == EnergyDimension {
  /// The energy in kilowatt hours.
  @inlinable public var kilowattHours: Double { value / 1e3 }
}

extension Quantity where D == MassDimension {
  /// The mass in kilograms.
  @inlinable public var kilograms: Double { value / 1e3 }
}

extension Quantity where D == VolumeDimension {
  /// The volume in litres.
  @inlinable public var litres: Double { value / 1e3 }
}

extension Quantity where D == DurationDimension {
  /// The duration in hours.
  @inlinable public var hours: Double { value / 3600 }
}

extension Quantity where D == RatioDimension {
  /// The ratio in per cent.
  @inlinable public var percent: Double { value * 100 }
}
