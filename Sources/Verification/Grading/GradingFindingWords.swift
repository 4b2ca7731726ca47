import StackRecords

extension GradingFinding: CustomStringConvertible {
  /// The finding in one sentence.
  public var description: String {
    switch self {
    case .hashDiffers(let file, let recorded, let recomputed):
      "\(file) has the SHA-256 \(recomputed), the record says \(recorded)"
    case .tableCountDiffers(let recorded, let given):
      "the record is of \(count(recorded, "table")), \(given) given"
    case .inputUnusable(let fault): "the input cannot be of this record: \(fault)"
    case .differs(let field, let recorded, let recomputed):
      "\(field): the record says \(recorded), its input \(recomputed)"
    case .warningMissing(let warning): "the record lacks the warning: \(warning)"
    case .valueDiffers(let cell, let quantity, let recorded, let recomputed):
      "cell \(cell): its \(quantity) is \(recomputed.words), the record says \(recorded.words)"
    case .figureDiffers(let module, let figure, let recorded, let recomputed):
      (module.map { "module \($0): " } ?? "all modules: ")
        + "\(figure) is \(recomputed), the record says \(recorded)"
    case .cellMissing(let cell): "the record lacks the cell \(cell)"
    case .cellUnknown(let cell): "no table holds the cell \(cell)"
    case .cellRepeated(let cell, let times): "the record has the cell \(cell) \(times) times"
    case .cellOrderDiffers(let cell):
      "the cells stand in another order than in the tables, from \(cell) on"
    case .classDiffers(let cell, let recorded, let recomputed):
      "cell \(cell): its class is \(recomputed), the record says \(recorded)"
    case .reasonDiffers(let cell, let recorded, let recomputed):
      "cell \(cell): the record says \(recorded), its input \(recomputed)"
    case .liesInModule(let cell, let others):
      "cell \(cell): the record says no module, but it may share one with "
        + others.joined(separator: ", ")
    case .modulesExceedCells(let modules, let most):
      "the record has \(count(modules, "module")), its cells fill at most \(most)"
    case .placeUnknown(let cell, let place): "cell \(cell): there is no \(words(place))"
    case .placeTaken(let place, let first, let second):
      "\(words(place)) holds both \(first) and \(second)"
    case .placeEmpty(let place): "\(words(place)) is empty"
    case .mixed(let module, let first, let second):
      "module \(module) holds \(first) and \(second), which must not share one"
    case .rangeBroken(let module, let limit, let found, let width):
      "module \(module) breaks \(limit): \(found) steps, at most \(width)"
    case .sumBroken(let module, let limit): "module \(module) breaks \(limit)"
    case .positionsDiffer(let module, let hotter, let cooler):
      "module \(module): position \(hotter) is hotter than \(cooler) and has the larger resistance"
    case .parallelOrderDiffers(let module, let position):
      "module \(module), position \(position): the cells are not in the order of identifiers"
    case .outcomeUnjustified(let recorded, let recomputed):
      "the outcome is \(recomputed.rawValue), the record says \(recorded.rawValue)"
    case .classBoundsDiffer(let recorded, let classes):
      "the certificate bounds the classes \(recorded), there are \(classes)"
    case .proofFails(let proof, let fault): "\(proof): \(fault)"
    case .ignoredRulesDiffer(let recorded, let recomputed):
      "the bound ignores \(list(recomputed)), the record says \(list(recorded))"
    case .whatIfUnjustified(let limit):
      "what if \(limit) were wider: no such limit, or fewer modules than without"
    case .testUnreadable(let round): "round \(round): its test of the modules cannot be read"
    case .positionJudged(let round, let module, let position, let quantity, let isAbnormal):
      "round \(round): the \(quantity) of module \(module), position \(position) is "
        + (isAbnormal ? "abnormal" : "not abnormal") + " by its test, the record says otherwise"
    case .swapDiffers(let round, let module, let position):
      "round \(round): the cells of module \(module), position \(position) are not those that it says"
    case .moduleNotRestored(let round, let module):
      "round \(round): module \(module) is not filled where its test is abnormal"
    case .betterReplacement(let round):
      "round \(round): other leftover cells restore more modules, or the same ones better"
    case .more(let number): "\(number) more findings"
    }
  }
}

extension GradingProof: CustomStringConvertible {
  /// The bound in words.
  public var description: String {
    switch self {
    case .modules(let number): "the bound on modules of class \(number)"
    case .energy: "the bound on energy"
    case .replacement(let round): "the choice of cells in round \(round) of replacement"
    }
  }
}

extension GradingProofFault: CustomStringConvertible {
  /// The fault in a clause.
  public var description: String {
    switch self {
    case .cellUnknown(let cell): "the class has no cell \(cell)"
    case .notAscending(let cell): "cell \(cell) stands twice or out of order"
    case .priceNegative(let cell): "the price of cell \(cell) is below 0"
    case .cutUnusable(let cells): "\(cells) are not three cells in ascending order"
    case .sigmaNotPositive: "its least cost is not above 0"
    case .setIsCheaper(let cells, let cost, let sigma):
      "\(list(cells)) keep all limits and cost \(cost), less than \(sigma)"
    case .boundTooGood(let recorded, let proven):
      "the record says \(recorded), it proves \(proven)"
    case .cellIsCovered(let cell): "cell \(cell) lies in a legal module"
    case .treeUnusable: "its leaves are not those of a tree of decisions"
    case .legalModulesDiffer(let recorded, let recomputed):
      "\(recomputed) legal modules exist, the record says \(recorded)"
    case .moreModulesExist(let modules): "\(modules) modules can be built"
    case .moreEnergyExists(let steps): "modules have an energy of \(steps) steps"
    case .noCapacity: "there are no capacities"
    case .otherModuleCount(let recorded, let needed):
      "it is for \(recorded) modules, not for \(needed.map { "\($0)" } ?? "every number")"
    case .moduleIsPaid: "it is for every number of modules, but has a price of a module below 0"
    case .moduleIsRicher(let cells):
      "\(list(cells)) keep all limits and have more energy than the prices pay for"
    case .excessNegative: "its excess is below 0"
    case .tooLarge: "its numbers are too large"
    }
  }
}

extension GradingInputFault: CustomStringConvertible {
  /// The fault in a clause.
  public var description: String {
    switch self {
    case .columnMissing(let name): "the table has no column \(name)"
    case .notNumeric(let name): "the column \(name) holds no usable numbers"
    case .amountDoesNotFit(let quantity, let amount): "\(amount) does not fit \(quantity)"
    case .narrowerThanUncertainty(let quantity):
      "the range of \(quantity) is not above its uncertainty"
    case .cannotScale(let quantity): "\(quantity) cannot be scaled by session"
    case .noSecondTest: "changes are limited, but there is no second test"
    case .reserveDiffers: "the spec and the list of cells left alone do not go together"
    case .noCapacity: "energy comes first, but there are no capacities"
    }
  }
}

private func words(_ place: GradedCell.Place) -> String {
  "module \(place.module), position \(place.position), number \(place.parallel)"
}

private func list(_ words: [String]) -> String {
  words.isEmpty ? "nothing" : words.joined(separator: ", ")
}

private func count(_ number: Int, _ word: String) -> String {
  "\(number) \(word)\(number == 1 ? "" : "s")"
}
