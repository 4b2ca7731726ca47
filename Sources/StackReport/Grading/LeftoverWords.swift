import StackRecords

/// What to do with cells that have no place, the most urgent first.
enum LeftoverAction: Sendable, CaseIterable {
  case measureAgain, inspect, examine, keep, setAside, stock, leaveAlone

  /// What to do, before the number of cells.
  var verb: String {
    switch self {
    case .measureAgain: "Measure again"
    case .inspect: "Look at"
    case .examine: "Examine"
    case .keep: "Keep for the next lot"
    case .setAside: "Set aside"
    case .stock: "Put into stock"
    case .leaveAlone: "Leave alone"
    }
  }

  /// Whether which value is to blame tells a reader more.
  var isOfValues: Bool { self == .measureAgain || self == .inspect }

  /// Why.
  func words(isOne: Bool) -> String {
    switch self {
    case .measureAgain:
      "With a value that can be read \(isOne ? "it" : "they") may take part."
    case .inspect:
      "\(isOne ? "It lies" : "They lie") outside of what the spec lets through and "
        + "\(isOne ? "is" : "are") in no module."
    case .examine:
      "A test of built modules found \(isOne ? "its position" : "their positions") abnormal, and other cells took "
        + "\(isOne ? "its place" : "their places"). The joint or the tester may be to blame as well as the cell."
    case .keep:
      "Nothing was found wrong with \(isOne ? "it" : "them"): other cells took the places. Among the cells of another lot "
        + "\(isOne ? "it" : "they") may find partners."
    case .setAside:
      "Proven: no module of this lot can hold \(isOne ? "it" : "any of them") within the limits, whatever else "
        + "is left out. Partners would have to come from another lot."
    case .leaveAlone:
      "The spec leaves \(isOne ? "it" : "them") alone, for another use or in a module already."
    case .stock: "All modules that were asked for are built without \(isOne ? "it" : "them")."
    }
  }
}

extension LeftoverReason {
  /// What to do with such a cell.
  var action: LeftoverAction {
    switch self {
    case .missing, .unreadable, .notInSecondTest: .measureAgain
    case .screen, .outlier, .notStabilised, .drift: .inspect
    case .reserved: .leaveAlone
    case .replaced: .examine
    case .displaced: .keep
    case .noModule: .setAside
    case .overCount: .stock
    }
  }

  /// The reason as a sentence without a full stop.
  var words: String {
    func title(_ quantity: String) -> String { QuantityScale.title(quantity) }
    return switch self {
    case .reserved: "left alone, as the spec says"
    case .notStabilised(let quantity): "\(title(quantity)) still changed in its last two cycles"
    case .missing(let quantity): "no value for \(title(quantity))"
    case .unreadable: "a value that is needed cannot be read"
    case .screen(let quantity, .min):
      "\(title(quantity)) below the least that the spec lets through"
    case .screen(let quantity, .max): "\(title(quantity)) above the most that the spec lets through"
    case .outlier(let quantity, _): "\(title(quantity)) far from that of all others"
    case .notInSecondTest: "not in the second test"
    case .drift(let quantity): "\(title(quantity)) changed too much between the two tests"
    case .noModule: "fits into no module of this lot (proven)"
    case .displaced: "may fit, but in no module that was found"
    case .overCount: "not needed: all modules that were asked for are built"
    case .replaced: "taken out after a test of its module"
    }
  }
}
