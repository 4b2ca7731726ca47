import SourceText

extension GroupingCertificate {
  enum Key: String, RecordKey {
    case classes, ignored, energy
  }

  /// The certificate as JSON.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .classes: .array(classes.map(\.json))
      case .ignored: .array(ignored.map { .text($0.rawValue) })
      case .energy: energy?.json ?? .null
      }
    }
  }

  /// Reads a certificate.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(
      classes: try record[.classes].list(of: ClassBound.init),
      ignored: try record[.ignored].rules(),
      energy: try record[.energy].optional(EnergyBound.init))
  }
}

extension GroupingCertificate.ClassBound {
  enum Key: String, RecordKey {
    case number = "class"
    case bound, proof, prices, uncovered
    case legalModules = "legal_modules"
    case leaves
  }

  /// The kinds of proof by their names in JSON.
  enum Word: String, CaseIterable {
    case prices
    case groupPrices = "group_prices"
    case coverage, enumeration, branches
  }

  /// The bound as JSON.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .number: .whole(number)
      case .bound: .whole(bound)
      case .proof: .text(word.rawValue)
      case .prices:
        switch proof {
        case .prices(let proof), .groupPrices(let proof): proof.json
        default: .null
        }
      case .uncovered:
        if case .coverage(let cells) = proof { .array(cells.map(JSONValue.whole)) } else { .null }
      case .legalModules:
        if case .enumeration(let count) = proof { .whole(count) } else { .null }
      case .leaves:
        if case .branches(let leaves) = proof { .array(leaves.map(\.json)) } else { .null }
      }
    }
  }

  private var word: Word {
    switch proof {
    case .prices: .prices
    case .groupPrices: .groupPrices
    case .coverage: .coverage
    case .enumeration: .enumeration
    case .branches: .branches
    }
  }

  /// Reads a bound.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    let proof: GroupingCertificate.Proof
    let used: Key
    switch try record[.proof].word(Word.self) {
    case .prices: (proof, used) = (.prices(try .init(record[.prices])), .prices)
    case .groupPrices: (proof, used) = (.groupPrices(try .init(record[.prices])), .prices)
    case .coverage:
      (proof, used) = (.coverage(uncovered: try record[.uncovered].wholes()), .uncovered)
    case .enumeration:
      (proof, used) = (.enumeration(legalModules: try record[.legalModules].whole()), .legalModules)
    case .branches:
      proof = .branches(try record[.leaves].list(of: GroupingCertificate.Leaf.init))
      used = .leaves
    }
    for key in [Key.prices, .uncovered, .legalModules, .leaves] where key != used {
      try record[key].demandNull()
    }
    self.init(number: try record[.number].whole(), bound: try record[.bound].whole(), proof: proof)
  }
}

extension GroupingCertificate.PriceProof {
  enum Key: String, RecordKey {
    case prices, cuts, sigma
  }

  /// The proof as JSON: each price is `[cell, price]`, each cut `[cell, cell, cell, price]`.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .prices: .array(prices.map(\.json))
      case .cuts: .array(cuts.map { .array($0.cells.map(JSONValue.whole) + [.steps($0.price)]) })
      case .sigma: .steps(sigma)
      }
    }
  }

  /// Reads a proof.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(
      prices: try record[.prices].list(of: GroupingCertificate.CellPrice.init),
      cuts: try record[.cuts].list { (node) throws(RecordFault) in
        let fields = try node.listOfSteps()
        guard fields.count == 4 else {
          throw node.fault(
            .outOfRange(found: "\(fields.count) values", expected: "three cells and a price"))
        }
        return GroupingCertificate.CutPrice(cells: fields[..<3].map(Int.init), price: fields[3])
      },
      sigma: try record[.sigma].steps())
  }
}

extension GroupingCertificate.CellPrice {
  /// The price as JSON, `[cell, price]`.
  var json: JSONValue { .array([.whole(cell), .steps(price)]) }

  /// Reads a price.
  init(_ node: RecordNode) throws(RecordFault) {
    let fields = try node.listOfSteps()
    guard fields.count == 2 else {
      throw node.fault(.outOfRange(found: "\(fields.count) values", expected: "a cell and a price"))
    }
    self.init(cell: Int(fields[0]), price: fields[1])
  }
}

extension GroupingCertificate.Leaf {
  enum Key: String, RecordKey {
    case decisions, proof
  }

  /// The leaf as JSON; each decision is `[cell, cell, together]`.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .decisions:
        .array(
          decisions.map { .array([.whole($0.first), .whole($0.second), .truth($0.together)]) })
      case .proof: proof.json
      }
    }
  }

  /// Reads a leaf.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(
      decisions: try record[.decisions].list { (node) throws(RecordFault) in
        let fields = try node.list { (field) throws(RecordFault) in field }
        guard fields.count == 3 else {
          throw node.fault(
            .outOfRange(found: "\(fields.count) values", expected: "two cells and a decision"))
        }
        return GroupingCertificate.PairDecision(
          first: try fields[0].whole(), second: try fields[1].whole(),
          together: try fields[2].truth())
      },
      proof: try GroupingCertificate.PriceProof(record[.proof]))
  }
}

extension GroupingCertificate.EnergyBound {
  enum Key: String, RecordKey {
    case modules, bound, prices
    case perModule = "per_module"
    case excess, ignored
  }

  /// The bound as JSON.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .modules: modules.map(JSONValue.whole) ?? .null
      case .bound: .steps(bound)
      case .prices: .array(prices.map(\.json))
      case .perModule: .steps(perModule)
      case .excess: .steps(excess)
      case .ignored: .array(ignored.map { .text($0.rawValue) })
      }
    }
  }

  /// Reads a bound.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(
      modules: try record[.modules].optional { (node) throws(RecordFault) in try node.whole() },
      bound: try record[.bound].steps(),
      prices: try record[.prices].list(of: GroupingCertificate.CellPrice.init),
      perModule: try record[.perModule].steps(), excess: try record[.excess].steps(),
      ignored: try record[.ignored].rules())
  }
}

extension RecordNode {
  /// A list of whole numbers.
  func wholes() throws(RecordFault) -> [Int] {
    try list { (node) throws(RecordFault) in try node.whole() }
  }

  /// A list of rules that a bound leaves out.
  fileprivate func rules() throws(RecordFault) -> [GroupingCertificate.IgnoredRule] {
    try list { (node) throws(RecordFault) in
      try node.word(GroupingCertificate.IgnoredRule.self)
    }
  }
}
