extension GroupingCertificate.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .classes:
      (
        .list(.record(GroupingCertificate.ClassBound.Key.fields)),
        "What bounds the modules of each sameness class"
      )
    case .ignored: (.list(GroupingCertificate.rules), "The rules that the bound leaves out")
    case .energy:
      (
        .optional(.record(GroupingCertificate.EnergyBound.Key.fields)),
        "What bounds the energy"
      )
    }
  }
}

extension GroupingCertificate {
  fileprivate static let rules = ResultShape.words(IgnoredRule.allCases.map(\.rawValue))
}

extension GroupingCertificate.ClassBound.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .number: (.whole, "The class, from 0")
    case .bound: (.whole, "Modules at most")
    case .proof:
      (.words(GroupingCertificate.ClassBound.Word.allCases.map(\.rawValue)), "Why")
    case .prices:
      (
        .optional(.record(GroupingCertificate.PriceProof.Key.fields)),
        "Prices under which every legal module, or group, costs at least sigma"
      )
    case .uncovered:
      (.optional(.list(.whole)), "Cells that lie in no legal module, ascending")
    case .legalModules: (.optional(.whole), "How many legal modules there are")
    case .leaves:
      (
        .optional(.list(.record(GroupingCertificate.Leaf.Key.fields))),
        "The leaves of a binary tree of decisions, from left to right"
      )
    }
  }
}

extension GroupingCertificate.PriceProof.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .prices: (.list(.row([.whole, .whole])), "Cells and their prices in billionths")
    case .cuts:
      (
        .list(.row([.whole, .whole, .whole, .whole])),
        "Three cells of which a module that holds two or more pays the price, in billionths"
      )
    case .sigma: (.whole, "The least cost of a legal module, in billionths")
    }
  }
}

extension GroupingCertificate.Leaf.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .decisions:
      (
        .list(.row([.whole, .whole, .truth])),
        "Two cells, and whether a module holds both or neither, or never both"
      )
    case .proof:
      (
        .record(GroupingCertificate.PriceProof.Key.fields),
        "Prices for modules that respect the decisions"
      )
    }
  }
}

extension GroupingCertificate.EnergyBound.Key: DescribedKey {
  var description: (ResultShape, String) {
    switch self {
    case .modules: (.optional(.whole), "For how many modules it holds; null for every number")
    case .bound: (.whole, "The most that the modules' capacities can add up to, in steps")
    case .prices: (.list(.row([.whole, .whole])), "Cells and their prices in millionths of a step")
    case .perModule: (.whole, "Price of a module in millionths of a step")
    case .excess: (.whole, "What a legal module can have above its prices, in millionths of a step")
    case .ignored: (.list(GroupingCertificate.rules), "The rules that this bound leaves out")
    }
  }
}
