import Quantities
import StackRecords

extension SpecTable {
  /// What a design must keep.
  static let limits: [SpecKey] = Limit.Quantity.allCases.flatMap { quantity in
    let path = "limits.\(quantity.rawValue)"
    let (shape, example) = quantity.specShape
    var keys = [SpecKey(path, .limit, quantity.summary)]
    if quantity.hasMaximum {
      keys.append(SpecKey("\(path).max", shape, "Largest", example: example))
    }
    if quantity.hasMinimum { keys.append(SpecKey("\(path).min", shape, "Least", example: example)) }
    if quantity == .socExcess {
      keys.append(
        SpecKey(
          "\(path).confidence", .ratio,
          "Share of stacks in which the excess is at most that", example: "95 %",
          absent: .value("99 %")))
    }
    return keys
  }
}

extension Limit.Quantity {
  /// Shape and example of the limiting value in a spec.
  fileprivate var specShape: (SpecShape, String) {
    switch self {
    case .stackVoltage, .moduleVoltage: (.quantity(Voltage.facts), "60 V")
    case .temperature: (.quantity(Temperature.facts), "60 degC")
    case .temperatureSpread: (.quantity(TemperatureDifference.facts), "8 K")
    case .socExcess: (.ratio, "3 %")
    case .stackYield: (.ratio, "90 %")
    case .cellMass, .moduleMass: (.quantity(Mass.facts), "2 kg")
    case .cellThickness, .moduleHeight: (.quantity(Length.facts), "30 mm")
    case .moduleVolume: (.quantity(Volume.facts), "12 L")
    case .cellEnergy, .moduleEnergy: (.quantity(Energy.facts), "5 kWh")
    case .cellCurrent: (.quantity(Current.facts), "100 A")
    case .cost: (.quantity(EnergyPrice.facts), "120 USD/kWh")
    case .grades: (.count, "3")
    }
  }

  /// Whether a spec can limit it above.
  fileprivate var hasMaximum: Bool { self != .stackYield }

  /// Whether a spec can limit it below.
  fileprivate var hasMinimum: Bool {
    switch self {
    case .stackVoltage, .moduleVoltage, .cellEnergy, .moduleEnergy, .stackYield, .cellMass,
      .moduleMass, .cellThickness, .moduleHeight, .moduleVolume, .cellCurrent, .grades:
      true
    case .temperature, .temperatureSpread, .socExcess, .cost: false
    }
  }

  /// Whether it is one of the module.
  fileprivate var needsModule: Bool {
    switch self {
    case .moduleVoltage, .moduleMass, .moduleHeight, .moduleVolume, .moduleEnergy: true
    default: false
    }
  }

  /// What it is, without a full stop.
  fileprivate var summary: String {
    switch self {
    case .stackVoltage: "Voltage of a stack, charged for the largest, cut off for the least"
    case .moduleVoltage: "Voltage of the module, charged for the largest, cut off for the least"
    case .temperature: "Coolant temperature plus the larger rise of discharge and charge"
    case .temperatureSpread: "Larger difference inside a block of discharge and charge"
    case .socExcess: "State of charge by which the weakest layer exceeds the stack's"
    case .cellMass: "Mass of a cell"
    case .moduleMass: "Mass of the module"
    case .cellThickness: "Thickness of a cell"
    case .moduleHeight: "Height of a clamped group of cells"
    case .moduleVolume: "Volume of the module"
    case .cellEnergy: "Energy of a cell"
    case .moduleEnergy: "Energy of the module"
    case .cellCurrent: "Current of a cell at the larger rate"
    case .cost: "Cost per energy at the objective's level"
    case .stackYield: "Share of stacks that come out good"
    case .grades: "Number of grades"
    }
  }
}

extension SpecReading {
  /// Reads what limits a design, in ascending order of the limits' names.
  mutating func limits(_ root: SpecBlock, hasModule: Bool) -> [Limit] {
    var limits: [Limit] = []
    guard let block = block("limits", in: root) else { return [] }
    for quantity in Limit.Quantity.allCases {
      guard let node = block[quantity.rawValue] else { continue }
      if quantity.needsModule, !hasModule {
        report(.needsModule("the limit \(quantity.rawValue)"), at: node.place)
        continue
      }
      limits += self.limits(of: quantity, at: "limits.\(quantity.rawValue)", node)
    }
    if case .block(let entries) = root["module"]?.content,
      let energy = entries.first(where: { $0.key == "energy" })
    {
      if block[Limit.Quantity.moduleEnergy.rawValue] != nil {
        report(
          .givenTwice(key: "module.energy", other: "limits.module_energy"), at: energy.keyPlace)
      } else {
        limits += self.limits(of: .moduleEnergy, at: "module.energy", energy.value)
      }
    }
    return limits.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private mutating func limits(
    of quantity: Limit.Quantity, at path: String, _ node: SpecNode
  ) -> [Limit] {
    guard let block = block(path, node) else { return [] }
    let largest = bound("max", in: block, quantity)
    let least = bound("min", in: block, quantity)
    if block["max"] == nil, block["min"] == nil, isFaultless(in: block) {
      report(.emptyLimit(key: path), at: block.place)
    }
    if let largest, let least, least > largest, let lower = block["min"], let upper = block["max"] {
      report(
        .minimumAboveMaximum(minimum: lower.text ?? "", maximum: upper.text ?? ""),
        at: lower.place)
    }
    let confidence = quantity == .socExcess ? confidence(block) : nil
    return [
      largest.map { Limit(quantity, .max, $0, confidence: confidence) },
      least.map { Limit(quantity, .min, $0, confidence: confidence) },
    ].compactMap { $0 }
  }

  /// Whether a block holds known keys only.
  private func isFaultless(in block: SpecBlock) -> Bool {
    let known = keys(of: block.path).map(\.name)
    return block.entries.allSatisfy { known.contains($0.key) }
  }

  private mutating func confidence(_ block: SpecBlock) -> Double {
    fixed(
      "confidence", in: block, Ratio.self, .probability, otherwise: Ratio(0.99),
      shown: "99 %", source: SpecSource.contract("3")
    ).value
  }

  /// One side of a limit in the base unit of its figure.
  private mutating func bound(
    _ side: String, in block: SpecBlock, _ quantity: Limit.Quantity
  ) -> Double? {
    switch quantity {
    case .stackVoltage, .moduleVoltage:
      fixed(side, in: block, Voltage.self, .notNegative)?.value
    case .temperature: fixed(side, in: block, Temperature.self)?.value
    case .temperatureSpread:
      fixed(side, in: block, TemperatureDifference.self, .notNegative)?.value
    case .socExcess: fixed(side, in: block, Ratio.self, .notNegative)?.value
    case .stackYield: fixed(side, in: block, Ratio.self, .share)?.value
    case .cellMass, .moduleMass: fixed(side, in: block, Mass.self, .notNegative)?.value
    case .cellThickness, .moduleHeight: fixed(side, in: block, Length.self, .notNegative)?.value
    case .moduleVolume: fixed(side, in: block, Volume.self, .notNegative)?.value
    case .cellEnergy, .moduleEnergy: fixed(side, in: block, Energy.self, .notNegative)?.value
    case .cellCurrent: fixed(side, in: block, Current.self, .notNegative)?.value
    case .cost: fixed(side, in: block, EnergyPrice.self, .notNegative)?.value
    case .grades: count(side, in: block).map(Double.init)
    }
  }

  private mutating func count(_ key: String, in block: SpecBlock) -> Int? {
    guard let node = block[key] else { return nil }
    let path = block.path(to: key)
    return single(path, node, CountReader(key: path))
  }
}
