import Quantities
import StackPhysics
import StackRecords

/// All English of the target: what findings and notes say.
extension Finding: CustomStringConvertible {
  /// The finding in one sentence.
  public var description: String {
    switch self {
    case .hashDiffers(let file, let recorded, let recomputed):
      "the text of \(file) has the SHA-256 \(recomputed), the record says \(recorded)"
    case .inputDiffers(let field, let recorded, let recomputed):
      "\(field): the record says \(recorded), its input \(recomputed)"
    case .recordIncomplete(let field): "the record lacks \(field)"
    case .choiceNotInSpace(let subject, let choice, let value):
      "\(subject): the space offers no \(choice) \(value)"
    case .figureDiffers(let section, let name, let recorded, let recomputed):
      "\(section).\(name) is \(words(recomputed)), the record says \(words(recorded))"
    case .figureMissing(let section, let name): "the figure \(section).\(name) is missing"
    case .figureUnknown(let section, let name):
      "\(section).\(name) is no figure of the model, or stands twice"
    case .valueDiffers(let subject, let recorded, let recomputed):
      "\(subject): the value is \(words(recomputed)), the record says \(words(recorded))"
    case .limitDiffers(let name, let part, let recorded, let recomputed):
      "limit \(name): its \(part) is \(recomputed), the record says \(recorded)"
    case .limitMissing(let name): "the limit \(name) is missing"
    case .limitUnknown(let name): "the problem has no limit \(name) as recorded"
    case .limitBroken(let subject, let names):
      "\(subject) breaks \(names.joined(separator: ", "))"
    case .ruleDiffers(let rule, let subject):
      "rule \(rule.rawValue), \(subject): its figure or verdict does not follow from the materials"
    case .ruleMissing(let rule, let figure):
      "rule \(rule.rawValue) with the figure \(figure) is missing"
    case .statusUnjustified(let outcome, let fault): "\(outcome.rawValue): \(fault)"
    case .regionUnknown(let region): "the space has no region \(region)"
    case .regionCountDiffers(let region, let recorded, let recomputed):
      "\(region) holds \(recomputed) designs, the record says \(recorded)"
    case .regionsOverlap(let first, let second): "\(first) and \(second) overlap"
    case .spaceNotCovered(let cathode, let anode, let ratio, let N):
      "no region covers \(pair(cathode, anode, ratio)), \(N) layers"
    case .regionReasonUnknown(let region, let name):
      "\(region) is closed by \(name), which is no limit or rule of the problem"
    case .regionRefuted(let region, let design, let value):
      "\(region) holds a better design of \(value): \(words(design))"
    case .regionNotExcluded(let region, let names, let design):
      "\(region) holds a design that keeps \(names.joined(separator: ", ")): \(words(design))"
    case .tieLost(let design, let value):
      "a design of equal value \(value) goes first: \(words(design))"
    case .enumerationDiffers(let design, let value, let recorded, let recordedValue):
      "trying every design gives \(words(value)): \(design.map(words) ?? "none"); the record says "
        + "\(words(recordedValue)): \(recorded.map(words) ?? "none")"
    case .runnersUpNotSorted(let place): "runner-up \(place + 1) is better than the one before"
    case .runnerUpRepeats(let place): "runner-up \(place + 1) repeats a combination of materials"
    case .layerCountsDiffer(let recorded, let space):
      "the summaries are of \(recorded) layers, the space has \(space)"
    case .layerCountUnjustified(let N, let reason): "\(N) layers: \(reason)"
    case .stepUnjustified(let fault): "steps: \(fault)"
    case .assumptionUnjustified(let name, let fault): "assumption \(name): \(fault)"
    }
  }
}

extension Finding.Subject: CustomStringConvertible {
  /// The design in words.
  public var description: String {
    switch self {
    case .answer: "the answer"
    case .runnerUp(let place): "runner-up \(place + 1)"
    case .step(let place): "step \(place + 1)"
    }
  }
}

extension Finding.Region: CustomStringConvertible {
  /// The region in words.
  public var description: String {
    "\(pair(cathode, anode, ratio)), \(fewestLayers) to \(mostLayers) layers"
  }
}

extension Finding.StatusFault: CustomStringConvertible {
  /// The fault in a clause.
  public var description: String {
    switch self {
    case .noDesign: "it needs a design with its value"
    case .hasDesign: "it allows no design"
    case .noBound: "it needs a bound"
    case .gapIsOpen(let gap): "the gap is \(gap), not 0"
    case .spaceIsOpen(let designs): "the space holds \(designs) designs, not one"
    case .spaceIsClosed: "the space holds one design, so nothing was chosen"
    case .broken(let names): "the design breaks \(names.joined(separator: ", "))"
    case .nothingBroken: "the design breaks nothing"
    case .regionHasBound(let region): "\(region) is closed by a value only"
    case .regionBeyondBound(let region, let bound):
      "\(region) may hold \(bound), more than the bound of the record"
    case .excludedByUnknown(let name): "\(name) is no limit or rule of the problem"
    case .excludedByDiffers(let recorded, let regions):
      "it names \(recorded.joined(separator: ", ")), its regions \(regions.joined(separator: ", "))"
    }
  }
}

extension Finding.StepFault: CustomStringConvertible {
  /// The fault in a clause.
  public var description: String {
    switch self {
    case .noDesign: "there is no design around which they could be taken"
    case .otherSteps: "they are not those that the design asks for"
    case .worseThanAnswer: "the best after one is worse than the answer"
    case .gapIsOpen: "one is called proven, and its bound is not its best value"
    }
  }
}

extension Finding.AssumptionFault: CustomStringConvertible {
  /// The fault in a clause.
  public var description: String {
    switch self {
    case .noDesign: "there is no design that could rest on it"
    case .otherAssumptions: "they are not those that the design rests on"
    case .notSorted: "it moves the design farther than the one before"
    case .differs: "the design comes to something else with a fifth less or more of it"
    }
  }
}

extension Finding.LayerCountFault: CustomStringConvertible {
  /// The fault in a clause.
  public var description: String {
    switch self {
    case .forbiddenWithValue: "forbidden, and yet with a value or a bound"
    case .unknownName(let name): "\(name) is no limit or rule of the problem"
    case .notForbidden(let design): "this design breaks none of the names: \(words(design))"
    case .bestBeyondBound: "the best value is better than the bound"
    case .bestBeyondAnswer: "the best value is better than the answer"
    case .boundBeyondRecord: "the bound is better than that of the record"
    case .provenWithGap: "called proven, and the bound is better than the best value"
    case .notTheAnswer: "the best value is not that of the answer"
    }
  }
}

extension VerificationReport.Note: CustomStringConvertible {
  /// The note in one sentence.
  public var description: String {
    switch self {
    case .catalogueChanged(let entries) where entries.isEmpty:
      "the built-in catalogue is another one; the entries used here are the same"
    case .catalogueChanged(let entries):
      "the built-in catalogue is another one; changed: \(entries.joined(separator: ", "))"
    }
  }
}

private func words(_ value: Double?) -> String { value.map { "\($0)" } ?? "none" }

private func pair(_ cathode: String, _ anode: String, _ ratio: Double?) -> String {
  "\(cathode) with \(anode)" + (ratio.map { " N/P \($0)" } ?? "")
}

private func words(_ design: ChosenDesign) -> String {
  [
    "\(design.cathode) \(design.recipe) \(design.loading.value) mAh/cm2",
    "\(design.separator) \(design.separatorThickness.value) um",
    design.anode + (design.ratio.map { " N/P \($0)" } ?? ""),
    "\(design.plate) \(design.plateThickness.value) um",
    "\(design.layersInSeries) layers", "\(design.stacksInParallel) stacks",
    "\(design.grades) grades", "\(design.cellsInSeries) x \(design.cellsInParallel) cells",
    "\(design.cellsPerBlock) per block",
  ].joined(separator: ", ")
}
