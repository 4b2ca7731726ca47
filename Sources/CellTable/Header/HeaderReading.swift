import Quantities

/// What a header is recognised as, or why it cannot be used.
enum HeaderReading {
  /// A column that can be used.
  case column(CellColumn)
  /// A condition whose header lacks a unit: a column without a quantity, and worth a warning.
  case conditionWithoutUnit(CellColumn, MeasuredQuantity)
  /// A measured quantity without a unit.
  case unitMissing(MeasuredQuantity)
  /// A quantity with something that is no unit of it.
  case unitUnknown(MeasuredQuantity, unit: String)

  /// Recognises a header.
  ///
  /// - Parameters:
  ///   - header: The header without outer blanks.
  ///   - quantity: The quantity that the options give it; nil leaves that to its name.
  init(_ header: String, as quantity: MeasuredQuantity?) {
    let grammar = HeaderGrammar(header)
    if let quantity {
      self = Self.forced(grammar, quantity)
      return
    }
    let whole = HeaderGrammar.Reading(name: header, unit: nil)
    let readings = [whole] + (grammar.marked.map { [$0] } ?? []) + grammar.suffixed
    for reading in readings {
      guard let quantity = QuantityNames.quantity(named: reading.name) else { continue }
      if let column = CellColumn(header, quantity, unit: reading.unit) {
        self = .column(column)
        return
      }
    }
    self = Self.unfitting(grammar) ?? .column(Self.plain(grammar))
  }

  /// The header as the quantity that the options say.
  private static func forced(
    _ grammar: HeaderGrammar, _ quantity: MeasuredQuantity
  ) -> HeaderReading {
    let units = (grammar.marked.map { [$0] } ?? []) + grammar.suffixed
    for unit in units.map(\.unit) + [nil] {
      if let column = CellColumn(grammar.header, quantity, unit: unit) { return .column(column) }
    }
    if let unit = grammar.marked?.unit { return .unitUnknown(quantity, unit: unit) }
    let known = grammar.suffixed.compactMap(\.unit).first { HeaderUnit.dimension($0) != nil }
    return known.map { .unitUnknown(quantity, unit: $0) } ?? .unitMissing(quantity)
  }

  /// The name of a quantity with a unit that is missing or none; nil for other headers.
  private static func unfitting(_ grammar: HeaderGrammar) -> HeaderReading? {
    if let quantity = QuantityNames.quantity(named: grammar.header) {
      return quantity.isCondition
        ? .conditionWithoutUnit(plain(grammar), quantity) : .unitMissing(quantity)
    }
    guard let marked = grammar.marked, let unit = marked.unit,
      let quantity = QuantityNames.quantity(named: marked.name), !quantity.isCondition,
      case .number = quantity.kind, HeaderUnit.dimension(unit) == nil
    else { return nil }
    return .unitUnknown(quantity, unit: unit)
  }

  /// A column of no recognised quantity; a single letter after `_` is a unit only where it is `v`.
  private static func plain(_ grammar: HeaderGrammar) -> CellColumn {
    if let marked = grammar.marked { return CellColumn(grammar.header, marked) }
    let suffixed = grammar.suffixed.first { reading in
      guard let unit = reading.unit else { return false }
      return unit.utf8.count > 1
        ? HeaderUnit.dimension(unit) != nil : unit == "v" || unit == "V"
    }
    return CellColumn(grammar.header, suffixed ?? .init(name: grammar.header, unit: nil))
  }
}

extension MeasuredQuantity {
  /// Whether only differences of it are looked at, and the table is of use without it.
  var isCondition: Bool {
    switch self {
    case .testTemperature, .dcirTemperature, .dcirSOC, .dcirPulse, .dcirCurrent, .firstOCV,
      .secondOCV:
      true
    default: false
    }
  }
}

extension CellColumn {
  /// The column of a quantity; nil where the unit is none of the quantity.
  fileprivate init?(_ header: String, _ quantity: MeasuredQuantity, unit: String?) {
    let facts: DimensionFacts
    let written: UnitOfMeasure
    let canonical: UnitOfMeasure
    switch quantity.kind {
    case .label:
      guard unit == nil else { return nil }
      self.init(header: header, label: quantity)
      return
    case .moment:
      facts = DurationDimension.facts
      guard let seconds = facts.unit(written: "s") else { return nil }
      if let unit, HeaderUnit.unit(unit, of: facts) != seconds { return nil }
      (written, canonical) = (seconds, seconds)
    case .number(let dimension, let spelling):
      facts = dimension
      let text = unit ?? (dimension.baseUnit == "1" ? "1" : "")
      guard let found = HeaderUnit.unit(text, of: dimension),
        let own = dimension.unit(written: spelling)
      else { return nil }
      (written, canonical) = (found, own)
    }
    guard let conversion = UnitConversion(from: written, to: canonical) else { return nil }
    self.init(
      header: header, name: quantity.rawValue, quantity: quantity, writtenUnit: unit,
      unit: unit == nil ? nil : written, dimension: facts, canonicalUnit: canonical,
      conversion: conversion)
  }

  private init(header: String, label: MeasuredQuantity) {
    self.init(
      header: header, name: label.rawValue, quantity: label, writtenUnit: nil, unit: nil,
      dimension: nil, canonicalUnit: nil, conversion: .none)
  }

  /// A column whose numbers stay as written.
  fileprivate init(_ header: String, _ reading: HeaderGrammar.Reading) {
    let dimension = reading.unit.flatMap(HeaderUnit.dimension)
    let unit = reading.unit.flatMap { text in
      dimension.flatMap { HeaderUnit.unit(text, of: $0) }
    }
    self.init(
      header: header, name: reading.name, quantity: nil, writtenUnit: reading.unit, unit: unit,
      dimension: dimension, canonicalUnit: unit, conversion: .none)
  }
}
