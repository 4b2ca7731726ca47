public import Quantities

/// What a column of a cell table can hold, by the name that specs and files use for it.
public enum MeasuredQuantity: String, Sendable, Hashable, CaseIterable {
  /// The name of the cell.
  case identifier = "cell_id"
  /// Charge taken out in a full discharge, in Ah.
  case dischargeCapacity = "discharge_capacity"
  /// Charge put in by a full charge, in Ah.
  case chargeCapacity = "charge_capacity"
  /// Resistance seen by a pulse of direct current, in ohm.
  case dcir
  /// Resistance at 1 kHz, in ohm.
  case acir
  /// Voltage without current, in V.
  case ocv
  /// Loss of voltage with time, in mV/d; the K value.
  case selfDischarge = "self_discharge"
  /// Thickness of the cell, in mm.
  case thickness
  /// Mass of the cell, in g.
  case mass
  /// First of two voltages without current, in V.
  case firstOCV = "ocv1"
  /// Second of two voltages without current, in V.
  case secondOCV = "ocv2"
  /// Moment of the first voltage, in s.
  case firstOCVTime = "ocv1_time"
  /// Moment of the second voltage, in s.
  case secondOCVTime = "ocv2_time"
  /// Temperature of the test, in degC.
  case testTemperature = "test_temperature"
  /// Temperature of the resistance pulse, in degC.
  case dcirTemperature = "dcir_temperature"
  /// State of charge of the resistance pulse, as a share.
  case dcirSOC = "dcir_soc"
  /// Length of the resistance pulse, in s.
  case dcirPulse = "dcir_pulse"
  /// Current of the resistance pulse, in A.
  case dcirCurrent = "dcir_current"
  /// Moment of the test, in s since 1970-01-01T00:00:00Z.
  case timestamp
  /// Run of one tester between two set-ups.
  case session
  /// Production lot.
  case lot
  /// Grade given by the maker.
  case grade
  /// Production line.
  case line
  /// Tray in which the cell lies.
  case tray
  /// Place of the cell in its tray.
  case trayPosition = "tray_position"

  /// How the cells of a column are to be understood.
  public enum Kind: Sendable, Hashable {
    /// A number with a unit of the dimension; the unit is the canonical one.
    case number(DimensionFacts, unit: String)
    /// An ISO 8601 date or time, or seconds since 1970 where the header's unit is s.
    case moment
    /// A text.
    case label
  }

  /// How the cells of the column are to be understood.
  public var kind: Kind {
    switch self {
    case .dischargeCapacity, .chargeCapacity: .number(CapacityDimension.facts, unit: "Ah")
    case .dcir, .acir: .number(ResistanceDimension.facts, unit: "ohm")
    case .ocv, .firstOCV, .secondOCV: .number(VoltageDimension.facts, unit: "V")
    case .selfDischarge: .number(VoltageRateDimension.facts, unit: "mV/d")
    case .thickness: .number(LengthDimension.facts, unit: "mm")
    case .mass: .number(MassDimension.facts, unit: "g")
    case .testTemperature, .dcirTemperature: .number(TemperatureDimension.facts, unit: "degC")
    case .dcirSOC: .number(RatioDimension.facts, unit: "1")
    case .dcirPulse: .number(DurationDimension.facts, unit: "s")
    case .dcirCurrent: .number(CurrentDimension.facts, unit: "A")
    case .timestamp, .firstOCVTime, .secondOCVTime: .moment
    case .identifier, .session, .lot, .grade, .line, .tray, .trayPosition: .label
    }
  }

  /// The canonical unit: that of ``ExactColumn`` and ``CellValue``; nil for labels.
  public var unit: String? {
    switch kind {
    case .number(_, let unit): unit
    case .moment: "s"
    case .label: nil
    }
  }
}
