extension DesignStep.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .subject: (.text, "Name of the limit, or key of the choice at the end of its range")
    case .from: (.real, "Its value in the spec, in unit")
    case .to: (.real, "Its value after the step")
    case .unit: (.text, "Unit of from and to; empty for shares and counts")
    case .outcome:
      (.words(DesignResult.Outcome.allCases.map(\.rawValue)), "How far the answer is settled")
    case .value: (.optional(.real), "Best value after the step")
    case .bound: (.optional(.real), "No admissible design is better after the step")
    case .choices: (.optional(.record(ChosenDesign.Key.fields)), "Best design after the step")
    }
  }
}

extension AssumptionEffect.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .kind: (.text, "Kind of the catalogue's entry, or spec")
    case .name: (.text, "Name of the entry")
    case .key: (.text, "Key in the entry or the spec")
    case .text: (.text, "The number with its unit")
    case .lower:
      (
        .optional(.record(AssumptionEffect.Outcome.Key.fields)),
        "The design with a fifth less of it"
      )
    case .higher:
      (
        .optional(.record(AssumptionEffect.Outcome.Key.fields)),
        "The design with a fifth more of it"
      )
    }
  }
}

extension AssumptionEffect.Outcome.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .value: (.optional(.real), "The design's value then")
    case .breaks: (.list(.text), "What it breaks then, and not otherwise")
    }
  }
}
