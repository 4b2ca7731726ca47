/// The names by which files call quantities.
enum QuantityNames {
  /// The quantity that a name means, without regard to capitals, blanks and separators.
  static func quantity(named name: String) -> MeasuredQuantity? {
    byKey[key(name)]
  }

  /// Whether the name is the quantity's own, no synonym.
  static func isOwn(_ name: String, of quantity: MeasuredQuantity) -> Bool {
    key(name) == key(quantity.rawValue)
  }

  /// Small letters and digits; no blanks, underscores, hyphens and full stops.
  private static func key(_ name: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in name.lowercased().unicodeScalars where !separators.contains(scalar) {
      key.append(scalar)
    }
    return String(key)
  }

  private static let separators: Set<Unicode.Scalar> = [" ", "_", "-", ".", "\t"]

  private static let byKey: [String: MeasuredQuantity] = {
    var quantities: [String: MeasuredQuantity] = [:]
    for quantity in MeasuredQuantity.allCases {
      for name in [quantity.rawValue] + synonyms(of: quantity) { quantities[key(name)] = quantity }
    }
    return quantities
  }()

  private static func synonyms(of quantity: MeasuredQuantity) -> [String] {
    switch quantity {
    case .identifier:
      ["id", "cell", "item id", "barcode", "serial", "serial number", "serial no", "sn", "电芯编号"]
    case .dischargeCapacity:
      [
        "discharging capacity", "discharged capacity", "dchg cap", "dchg capacity", "capacity",
        "cap", "容量", "放电容量",
      ]
    case .chargeCapacity:
      ["charging capacity", "charged capacity", "chg cap", "chg capacity", "充电容量"]
    case .dcir: ["dcr", "ir", "internal resistance", "dc resistance", "内阻", "直流内阻"]
    case .acir:
      ["acr", "acir 1khz", "acr 1khz", "ac impedance", "ac resistance", "acimp", "交流内阻"]
    case .ocv: ["open circuit voltage", "开路电压"]
    case .selfDischarge: ["self discharge rate", "k", "k value", "k值", "自放电"]
    case .thickness: ["厚度"]
    case .mass: ["weight", "重量", "质量"]
    case .firstOCV: ["ocv a"]
    case .secondOCV: ["ocv b"]
    case .firstOCVTime: ["ocv a time"]
    case .secondOCVTime: ["ocv b time"]
    case .testTemperature: ["temperature", "temp", "test temp", "温度"]
    case .dcirTemperature: ["dcir temp", "pulse temperature", "pulse temp"]
    case .dcirSOC: ["soc", "state of charge"]
    case .dcirPulse: ["pulse", "pulse length", "pulse duration"]
    case .dcirCurrent: ["pulse current"]
    case .timestamp: ["date", "time", "date time", "test date", "test time", "unix time"]
    case .session: ["session id", "test session"]
    case .lot: ["lot id", "batch", "batch id", "批次"]
    case .grade: ["maker grade"]
    case .line: ["line id"]
    case .tray: ["tray id"]
    case .trayPosition: ["position", "tray pos", "slot"]
    }
  }
}
