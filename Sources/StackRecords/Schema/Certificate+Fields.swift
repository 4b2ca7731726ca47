import StackPhysics

extension ChosenDesign.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .cathode: (.text, "Active material of the cathode")
    case .recipe: (.text, "Recipe of the cathode")
    case .loading: (.real, "Nominal areal capacity of the cathode")
    case .separator: (.text, "Separator")
    case .separatorThickness: (.real, "Thickness of the separator")
    case .anode: (.text, "Anode")
    case .ratio: (.optional(.real), "Capacity of the anode over that of the cathode")
    case .plate: (.text, "Bipolar plate")
    case .plateThickness: (.real, "Gauge of the plate")
    case .positiveEnd: (.text, "Metal of the positive end collector")
    case .positiveEndThickness: (.real, "Its gauge")
    case .negativeEnd: (.text, "Metal of the negative end collector")
    case .negativeEndThickness: (.real, "Its gauge")
    case .width: (.real, "Width of the electrodes")
    case .height: (.real, "Height of the electrodes")
    case .layersInSeries: (.whole, "Layers in series, N")
    case .stacksInParallel: (.whole, "Stacks in parallel in one pouch, M")
    case .grades: (.whole, "Classes into which layers are sorted, G")
    case .cellsInSeries: (.whole, "Cells in series, S")
    case .cellsInParallel: (.whole, "Cells in parallel, P")
    case .cellsPerBlock: (.whole, "Cells between cold plates, B")
    case .cooledFaces: (.words(CooledFaces.allCases.map(\.rawValue)), "Cooled faces of a block")
    }
  }
}

extension ExcludedRegion.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .cathode: (.text, "Active material of the cathode")
    case .anode: (.text, "Anode")
    case .ratio: (.optional(.real), "N/P ratio of the anode")
    case .fewestLayers: (.whole, "Fewest layers")
    case .mostLayers: (.whole, "Most layers")
    case .designs: (.digits, "Number of designs in the region")
    case .reason:
      (.words(ExcludedRegion.Reason.Word.allCases.map(\.rawValue)), "Why nothing better is in it")
    case .limits: (.optional(.list(.text)), "Limits and rules of which each design breaks one")
    case .bound: (.optional(.real), "No admissible design of the region is better than this")
    }
  }
}

extension LayerCountSummary.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .layersInSeries: (.whole, "Layers in series, N")
    case .forbiddenBy: (.list(.text), "Limits and rules that forbid every design of this N")
    case .best: (.optional(.real), "Best value found")
    case .bound: (.optional(.real), "Bound on the value")
    case .isProven: (.truth, "Whether best is proven to be the best")
    }
  }
}

extension RunnerUp.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .value: (.real, "Its value")
    case .isProven: (.truth, "Whether it is proven to be the best of its combination")
    case .choices: (.record(ChosenDesign.Key.fields), "The design")
    }
  }
}
