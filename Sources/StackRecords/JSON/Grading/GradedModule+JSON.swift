import SourceText

extension GradedModule {
  enum Key: String, RecordKey {
    case capacity, ranges
    case resistance = "resistance_mohm"
    case voltage = "voltage_v"
  }

  /// The module as JSON.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .capacity: .steps(capacity)
      case .ranges: .array(ranges.map(JSONValue.steps))
      case .resistance: .real(resistance)
      case .voltage: .real(voltage)
      }
    }
  }

  /// Reads a module.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(
      capacity: try record[.capacity].optionalSteps(), ranges: try record[.ranges].listOfSteps(),
      resistance: try record[.resistance].optionalReal(),
      voltage: try record[.voltage].optionalReal())
  }
}

extension GroupingFigures {
  enum Key: String, RecordKey {
    case modules, capacity
    case ampereHours = "capacity_ah"
    case wattHours = "energy_wh"
    case spread
    case sinceOldest = "since_oldest"
  }

  /// The figures as JSON.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .modules: .whole(modules)
      case .capacity: .steps(capacity)
      case .ampereHours: .real(ampereHours)
      case .wattHours: .real(wattHours)
      case .spread: .real(spread)
      case .sinceOldest: .steps(sinceOldest)
      }
    }
  }

  /// Reads the figures.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(
      modules: try record[.modules].whole(), capacity: try record[.capacity].optionalSteps(),
      ampereHours: try record[.ampereHours].optionalReal(),
      wattHours: try record[.wattHours].optionalReal(), spread: try record[.spread].real(),
      sinceOldest: try record[.sinceOldest].optionalSteps())
  }
}

extension FixedClassFigures {
  enum Key: String, RecordKey {
    case classes, modules
  }

  /// The figures as JSON.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .classes: .whole(classes)
      case .modules: .whole(modules)
      }
    }
  }

  /// Reads the figures.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(classes: try record[.classes].whole(), modules: try record[.modules].whole())
  }
}

extension WhatIf {
  enum Key: String, RecordKey {
    case limit, modules, bound
  }

  /// The answer as JSON.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .limit: .text(limit)
      case .modules: .whole(modules)
      case .bound: .whole(bound)
      }
    }
  }

  /// Reads an answer.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(
      limit: try record[.limit].text(), modules: try record[.modules].whole(),
      bound: try record[.bound].whole())
  }
}
