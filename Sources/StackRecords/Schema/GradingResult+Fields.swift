extension GradingResult.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .layout: (.layout(GradingResult.layout), "Layout of the file, and the mark of its kind")
    case .tool: (.text, "The program that wrote it")
    case .solver: (.optional(.text), "The solver behind the linear programs")
    case .name: (.text, "The name that the spec gives")
    case .objective:
      (.words(GradingProblem.Objective.allCases.map(\.rawValue)), "What comes first")
    case .series: (.whole, "Groups in series in a module, S")
    case .parallel: (.whole, "Cells in parallel in a group, P")
    case .count: (.optional(.whole), "The most modules that were wanted")
    case .outcome:
      (.words(GradingResult.Outcome.allCases.map(\.rawValue)), "How far the answer is settled")
    case .ending:
      (.words(GradingResult.Ending.allCases.map(\.rawValue)), "What ended the search")
    case .figures: (.record(GroupingFigures.Key.fields), "What the grouping reaches")
    case .bound: (.whole, "No grouping has more modules")
    case .capacityBound:
      (.optional(.whole), "No grouping of so many modules has a larger sum of capacities, in steps")
    case .fixedClasses:
      (.optional(.record(FixedClassFigures.Key.fields)), "What fixed classes would have made")
    case .tightest: (.optional(.text), "The limit that most modules come closest to")
    case .whatIf: (.list(.record(WhatIf.Key.fields)), "What one per cent more of a limit yields")
    case .quantities: (.list(.record(GradedQuantity.Key.fields)), "Every column that was used")
    case .same: (.list(.text), "Headers of the columns whose values the cells of a module share")
    case .classes: (.list(.list(.text)), "The sameness classes as the values of those columns")
    case .ranges: (.list(.record(GradedRange.Key.fields)), "Range limits in the order of the spec")
    case .sums: (.list(.record(GradedSum.Key.fields)), "Limits of sums over a module")
    case .secondTest:
      (.optional(.record(GradedSecondTest.Key.fields)), "What the second test was held to")
    case .stabilised:
      (.list(.record(GradedCycles.Key.fields)), "Limits of the change in the last two cycles")
    case .preference:
      (
        .optional(.words(GradingProblem.Preference.allCases.map(\.rawValue))),
        "Which cells came first where others would have done as well"
      )
    case .design:
      (
        .list(.record(DesignComparison.Key.fields)),
        "Figures of the design that stood for the spec beside those as built"
      )
    case .positions: (.list(.whole), "Positions of a module, the hottest first")
    case .modules: (.list(.record(GradedModule.Key.fields)), "The modules by number")
    case .certificate: (.record(GroupingCertificate.Key.fields), "The proof of the bounds")
    case .defaults:
      (.list(.record(DesignProblem.Default.Key.fields)), "What the spec left out")
    case .warnings: (.list(.text), "What a reader must know")
    case .cells:
      (
        .list(GradedCell.shape),
        "Every cell of the tables in their order: identifier and letters of its fixed classes, "
          + "then module, position and number in the group, or the reason why it has none"
      )
    case .measurements:
      (.record(LotMeasurements.Key.fields), "What was measured on the cells, in steps")
    case .replacements:
      (
        .list(.record(ReplacementRound.Key.fields)),
        "Tests of the built modules and what was replaced after each"
      )
    case .input: (.record(GradingInput.Key.fields), "What the answer was made from")
    }
  }
}

extension GradedCell {
  /// Five values for a cell in a module, three for any other.
  static let shape = ResultShape.either([
    .row([.text, .optional(.text), .whole, .whole, .whole]),
    .row([.text, .optional(.text), .text]),
  ])
}

extension GroupingFigures.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .modules: (.whole, "Number of modules")
    case .capacity: (.optional(.whole), "Sum of the modules' capacities, in steps of the capacity")
    case .ampereHours: (.optional(.real), "That sum in Ah")
    case .wattHours: (.optional(.real), "That sum times S and the nominal voltage, in Wh")
    case .spread: (.real, "Sum over modules of the largest range over width")
    case .sinceOldest:
      (
        .optional(.whole),
        "Sum over the cells in modules of the time from the oldest test to theirs, in steps"
      )
    }
  }
}

extension FixedClassFigures.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .classes: (.whole, "Classes that hold at least one cell")
    case .modules: (.whole, "Modules out of single classes")
    }
  }
}

extension WhatIf.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .limit: (.text, "The limit that is one per cent wider")
    case .modules: (.whole, "Modules built under it")
    case .bound: (.whole, "No more modules could be built under it")
    }
  }
}

extension GradedQuantity.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .name: (.text, "Recognised quantity or header, as the spec names it")
    case .header: (.text, "Header of the column")
    case .unit: (.text, "Unit of the values; empty where the header names none")
    case .exponent: (.whole, "A step is ten to this power in the unit")
    case .doubledMedian:
      (.optional(.whole), "Twice the median of the cells that passed the screen, in steps")
    case .count: (.whole, "Cells that passed the screen and have a value")
    case .sessions:
      (
        .list(.row([.text, .whole])),
        "Where it is scaled by session, each session and twice its median before scaling"
      )
    }
  }
}

extension GradedRange.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .quantity: (.text, "Recognised quantity or header")
    case .within:
      (.words(RangeLimit.Scope.allCases.map(\.rawValue)), "Over which values the range is taken")
    case .width: (.text, "The width as the spec writes it")
    case .steps: (.list(.whole), "The largest legal range for each sameness class, in steps")
    }
  }
}

extension GradedSum.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .kind: (.words(GradedSum.Kind.allCases.map(\.rawValue)), "What is summed")
    case .quantity: (.text, "Quantity that is summed")
    case .limit: (.text, "The limit as the spec writes it")
    case .minimum: (.optional(.whole), "The least legal sum, in steps")
    case .maximum: (.optional(.whole), "The largest legal sum, in steps")
    }
  }
}

extension GradedSecondTest.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .tested: (.whole, "Cells that came to the second test, and that it holds")
    case .changes:
      (.list(.record(GradedChange.Key.fields)), "Limits of changes in the order of the spec")
    }
  }
}

extension GradedChange.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .quantity: (.text, "Recognised quantity or header")
    case .direction:
      (.words(ChangeLimit.Direction.allCases.map(\.rawValue)), "Which way a change does harm")
    case .limit: (.text, "The largest change as the spec writes it")
    case .isRelative: (.truth, "Whether the median change is taken off")
    case .median: (.optional(.whole), "The median change, in billionths of the first value")
    }
  }
}

extension GradedCycles.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .quantity: (.text, "Recognised quantity or header")
    case .headers: (.list(.text), "Headers of the columns of its cycles, ascending")
    case .limit: (.text, "The largest change as the spec writes it")
    }
  }
}

extension DesignComparison.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .figure:
      (.words(DesignComparison.Figure.allCases.map(\.rawValue)), "What is compared")
    case .predicted: (.real, "As the design says")
    case .realised: (.optional(.real), "As built")
    }
  }
}

extension GradedModule.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .capacity: (.optional(.whole), "Capacity of its smallest group, in steps")
    case .ranges: (.list(.whole), "The range reached for each range limit, in steps")
    case .resistance: (.optional(.real), "Series resistance in mohm")
    case .voltage: (.optional(.real), "Sum over groups of their mean open-circuit voltage in V")
    }
  }
}

extension LotMeasurements.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .columns: (.list(.record(LotMeasurements.Column.Key.fields)), "One for each quantity")
    case .parts:
      (
        .optional(.record(LotMeasurements.Parts.Key.fields)),
        "Which run, day or production lot each cell belongs to"
      )
    case .sameness: (.list(.whole), "For each module the index of its sameness class")
    }
  }
}

extension LotMeasurements.Column.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .values: (.list(.optional(.whole)), "The value of each cell")
    case .raw:
      (
        .optional(.list(.optional(.whole))),
        "What the first test measured, where another value was used"
      )
    case .screenMinimum: (.optional(.whole), "The least value that passes the screen")
    case .screenMaximum: (.optional(.whole), "The largest value that passes the screen")
    case .least: (.optional(.whole), "Where the first fixed class begins")
    case .width: (.optional(.whole), "How wide the fixed classes are")
    case .edges: (.optional(.list(.whole)), "Where the fixed classes meet, as the spec gives it")
    }
  }
}

extension LotMeasurements.Parts.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .kind:
      (.words(LotMeasurements.Parts.Kind.allCases.map(\.rawValue)), "What tells the parts apart")
    case .header: (.text, "Header of the column")
    case .names: (.list(.text), "Names of the parts")
    case .indices: (.list(.optional(.whole)), "For each cell the index of its part")
    }
  }
}

extension GradingInput.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .spec: (.record(ResultInput.File.Key.fields), "The module spec")
    case .settings: (.list(.text), "The --set options in their order")
    case .tables: (.list(.record(GradingInput.Table.Key.fields)), "The tables in their order")
    case .secondTest:
      (.optional(.record(GradingInput.Table.Key.fields)), "The table of the second test")
    case .reserve:
      (.optional(.record(GradingInput.Table.Key.fields)), "The list of cells that are left alone")
    case .reading: (.record(GradingInput.Reading.Key.fields), "How tables are read")
    }
  }
}

extension GradingInput.Table.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .name: (.text, "Name without its folder")
    case .sha256: (.text, "SHA-256 of its bytes")
    case .isOfLeftovers:
      (.truth, "Whether it is an earlier modules.csv of which only the leftovers are cells")
    }
  }
}

extension GradingInput.Reading.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .retest:
      (
        .optional(.words(GradingInput.Reading.retests)),
        "Which of several tests of a cell counts"
      )
    case .replacesColumns: (.truth, "Whether columns that the output adds are left out")
    case .allowsFormulaIdentifiers:
      (.truth, "Whether identifiers may begin like a formula of a spreadsheet")
    case .usesDecimalComma: (.truth, "Whether decimals are written with a comma")
    case .delimiter: (.optional(.text), "What separates fields, where the command line said so")
    case .missingWords: (.list(.text), "Words that stand for no value")
    }
  }
}
