extension DesignResult.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .layout: (.layout(DesignResult.layout), "Layout of the file, and the mark of its kind")
    case .tool: (.text, "The program that wrote it")
    case .solver: (.optional(.text), "The solver behind the integer programs")
    case .name: (.text, "The name that the spec gives")
    case .objective: (.record(Objective.Key.fields), "What is best")
    case .outcome:
      (.words(DesignResult.Outcome.allCases.map(\.rawValue)), "How far the answer is settled")
    case .value: (.optional(.real), "The design's value in the objective's unit")
    case .bound: (.optional(.real), "No admissible design is better than this")
    case .gap: (.optional(.real), "|bound - value| / |value|")
    case .designs: (.digits, "Number of designs that the spec opens")
    case .choices: (.optional(.record(ChosenDesign.Key.fields)), "The design")
    case .limits: (.list(.record(LimitCheck.Key.fields)), "Each limit with its margin")
    case .rules: (.list(.record(RuleCheck.Key.fields)), "Each standing rule with its margin")
    case .excludedBy:
      (.list(.text), "For an infeasible spec, limits and rules of which every design breaks one")
    case .figures: (.figures, "Every intermediate of the model, by section")
    case .parts: (.list(.record(Part.Key.fields)), "What the module weighs, part by part")
    case .curves: (.list(.record(Curve.Key.fields)), "What pictures of the design show")
    case .certificate:
      (.list(.record(ExcludedRegion.Key.fields)), "Parts of the space that hold nothing better")
    case .layerCounts:
      (.list(.record(LayerCountSummary.Key.fields)), "What is known of each number of layers")
    case .runnersUp:
      (.list(.record(RunnerUp.Key.fields)), "Best designs of other combinations of materials")
    case .steps:
      (
        .optional(.list(.record(DesignStep.Key.fields))),
        "What one step of each limit would buy, where it was asked for"
      )
    case .assumptions:
      (
        .optional(.list(.record(AssumptionEffect.Key.fields))),
        "How far each number without a source moves the design, where it was asked for"
      )
    case .defaults:
      (.list(.record(DesignProblem.Default.Key.fields)), "What the spec left out")
    case .warnings: (.list(.text), "What a reader must know")
    case .input: (.record(ResultInput.Key.fields), "What the answer was made from")
    }
  }
}

extension Objective.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .figure: (.words(Objective.Figure.allCases.map(\.rawValue)), "The figure that counts")
    case .level: (.words(Objective.Level.allCases.map(\.rawValue)), "Where it is taken")
    case .unit: (.text, "Unit of value and bound")
    }
  }
}

extension LimitCheck.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .quantity: (.words(Limit.Quantity.allCases.map(\.rawValue)), "The figure that is limited")
    case .side: (.words(Limit.Side.allCases.map(\.rawValue)), "On which side")
    case .value: (.real, "The limit, in unit")
    case .unit: (.text, "Unit of value, figure and margin; empty for shares and counts")
    case .confidence: (.optional(.real), "Share of stacks in which it must hold")
    case .figure: (.real, "The design's figure; for soc_excess the confidence reached")
    case .margin: (.real, "Distance to the limit, positive inside")
    case .holds: (.truth, "Whether it holds")
    case .binds: (.truth, "Whether a step towards a better value would break it")
    }
  }
}

extension RuleCheck.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .rule: (.words(StandingRule.allCases.map(\.rawValue)), "The rule")
    case .subject: (.text, "What it was held against")
    case .figure: (.real, "The design's figure")
    case .lowest: (.optional(.real), "The least value allowed")
    case .highest: (.optional(.real), "The largest value allowed")
    case .unit: (.text, "Unit of figure, lowest and highest")
    case .holds: (.truth, "Whether it holds")
    case .binds: (.truth, "Whether a step towards a better value would break it")
    }
  }
}

extension ResultInput.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .spec: (.record(ResultInput.File.Key.fields), "The spec")
    case .settings: (.list(.text), "The --set options in their order")
    case .catalogues: (.list(.record(ResultInput.File.Key.fields)), "The user's catalogues")
    case .catalogueSHA256: (.text, "SHA-256 of the built-in catalogue")
    case .entries:
      (
        .list(.record(ResultInput.Entry.Key.fields)),
        "The catalogue entries that the spec can touch"
      )
    }
  }
}

extension ResultInput.File.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .name: (.text, "Name without its folder")
    case .sha256: (.text, "SHA-256 of its bytes")
    case .text: (.text, "Its text")
    }
  }
}

extension ResultInput.Entry.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .kind: (.text, "Kind, such as cathode")
    case .name: (.text, "Name")
    case .values: (.list(.record(ResultInput.Entry.Value.Key.fields)), "Its values")
    }
  }
}

extension ResultInput.Entry.Value.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .key: (.text, "Key inside the entry")
    case .value: (.text, "The value with its unit")
    case .source: (.text, "Where it comes from")
    case .confidence: (.text, "How far it can be trusted")
    }
  }
}

extension DesignProblem.Default.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .key: (.text, "Key in the spec")
    case .value: (.text, "The value that holds")
    case .source: (.text, "Where it comes from")
    }
  }
}

extension Part.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .part: (.text, "What it is and where")
    case .material: (.text, "Its material, by the catalogue's name where it has one")
    case .level: (.words(Part.Level.allCases.map(\.rawValue)), "Where it first counts")
    case .count: (.real, "How many there are in the module")
    case .thickness: (.optional(.real), "Thickness of one in um, charged")
    case .mass: (.real, "Mass of all in g")
    case .cost: (.optional(.real), "Price of the material of all in USD")
    }
  }
}

extension Curve.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .curve: (.text, "What it shows")
    case .x: (.text, "What runs across, ending in its unit")
    case .y: (.text, "What runs up, ending in its unit")
    case .atX: (.list(.real), "The points' places across, never falling")
    case .atY: (.list(.real), "The points' places up")
    }
  }
}
