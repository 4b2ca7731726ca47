extension ReplacementRound.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .before: (.text, "SHA-256 of the result that the round began with")
    case .test: (.record(ResultInput.File.Key.fields), "The table of the test, whole")
    case .reading: (.record(GradingInput.Reading.Key.fields), "How that table is read")
    case .tested: (.whole, "Modules that were tested")
    case .quantities:
      (.list(.record(ReplacementRound.Quantity.Key.fields)), "The measured columns of the test")
    case .abnormal:
      (.list(.record(ReplacementRound.AbnormalValue.Key.fields)), "The abnormal values")
    case .swaps: (.list(.record(ReplacementRound.Swap.Key.fields)), "The replaced positions")
    case .unrestored:
      (
        .list(.record(ReplacementRound.UnrestoredModule.Key.fields)),
        "Modules that keep an abnormal position and must not be used"
      )
    case .proven: (.truth, "Whether no other choice of leftover cells is better")
    }
  }
}

extension ReplacementRound.Quantity.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .name: (.text, "voltage, dcir, temperature or capacity")
    case .ofCells: (.text, "The quantity of cells that it is held against, as a spec names it")
    case .header: (.text, "Header of the column")
    case .unit: (.text, "Unit of the values")
    case .exponent: (.whole, "A step is ten to this power in the unit")
    case .uncertainty:
      (.optional(.text), "Uncertainty of the measurement as the spec states it")
    }
  }
}

extension ReplacementRound.AbnormalValue.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .module: (.whole, "Number of the module")
    case .position: (.whole, "Position in series")
    case .quantity: (.whole, "Index of the quantity")
    case .rule:
      (
        .words(ReplacementRound.Rule.allCases.map(\.rawValue)),
        "The rule that it breaks: a limit where it breaks one, else an allowance"
      )
    case .value: (.whole, "The value, in steps")
    case .doubledMedian: (.whole, "Twice the median of the module, in steps")
    case .doubledBound: (.whole, "Twice the last value allowed on its side, in steps")
    }
  }
}

extension ReplacementRound.Swap.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .module: (.whole, "Number of the module")
    case .position: (.whole, "Position in series")
    case .old: (.list(.text), "The cells that were taken out")
    case .new: (.list(.text), "The cells that took their places")
    }
  }
}

extension ReplacementRound.UnrestoredModule.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .module: (.whole, "Number of the module")
    case .reason: (.words(ReplacementRound.Obstacle.allCases.map(\.rawValue)), "Why")
    }
  }
}
