public import StackRecords

/// Something in a record that its own input does not bear out.
public enum Finding: Sendable, Hashable {
  /// Which design of a record a finding is about.
  public enum Subject: Sendable, Hashable {
    /// The answer.
    case answer
    /// The runner-up at this place, counted from 0.
    case runnerUp(Int)
    /// The design after the step at this place, counted from 0.
    case step(Int)
  }

  /// A part of the space by the names that a certificate uses.
  public struct Region: Sendable, Hashable {
    /// Cathode active material.
    public var cathode: String
    /// Anode.
    public var anode: String
    /// N/P ratio of the anode option; nil where it has none.
    public var ratio: Double?
    /// Fewest layers.
    public var fewestLayers: Int
    /// Most layers.
    public var mostLayers: Int

    /// The region that an entry of a certificate is about.
    public init(_ excluded: ExcludedRegion) {
      cathode = excluded.cathode
      anode = excluded.anode
      ratio = excluded.ratio
      fewestLayers = excluded.fewestLayers
      mostLayers = excluded.mostLayers
    }
  }

  /// Why an outcome does not follow from what the record holds.
  public enum StatusFault: Sendable, Hashable {
    /// The outcome needs a design with its value.
    case noDesign
    /// The outcome allows no design, or no value.
    case hasDesign
    /// The outcome needs a bound.
    case noBound
    /// The gap is not 0 although the answer is called proven.
    case gapIsOpen(Double)
    /// Only a space of one design is evaluated as allowed or not.
    case spaceIsOpen(UInt128)
    /// The space has one design, which is evaluated and not chosen.
    case spaceIsClosed
    /// A limit or rule is broken.
    case broken([String])
    /// No limit and no rule is broken.
    case nothingBroken
    /// A region could hold designs although the problem is called infeasible.
    case regionHasBound(Region)
    /// The bound of a region is better than that of the record.
    case regionBeyondBound(Region, Double)
    /// The names that exclude all designs lack some that exclude the regions.
    case excludedByDiffers(recorded: [String], regions: [String])
    /// A name that excludes all designs is no limit or rule of the problem.
    case excludedByUnknown(name: String)
  }

  /// A hash is not that of the text: spec, catalogue file or built-in catalogue.
  case hashDiffers(file: String, recorded: String, recomputed: String)
  /// The record repeats something of its input otherwise than the input says.
  case inputDiffers(field: String, recorded: String, recomputed: String)
  /// Something that the record must hold is not there.
  case recordIncomplete(field: String)
  /// A choice is not one of those that the space offers.
  case choiceNotInSpace(Subject, choice: String, value: String)
  /// A figure differs by more than 1e-9 relative.
  case figureDiffers(section: String, name: String, recorded: Double?, recomputed: Double?)
  /// A figure is missing.
  case figureMissing(section: String, name: String)
  /// A figure that the physics does not give.
  case figureUnknown(section: String, name: String)
  /// The value differs by more than 1e-9 relative.
  case valueDiffers(Subject, recorded: Double?, recomputed: Double?)
  /// A limit is held against another figure, or with another margin or verdict.
  case limitDiffers(name: String, part: String, recorded: String, recomputed: String)
  /// A limit of the problem is not in the record.
  case limitMissing(name: String)
  /// The record holds a limit that the problem does not have.
  case limitUnknown(name: String)
  /// A design breaks limits or rules.
  case limitBroken(Subject, names: [String])
  /// A rule's verdict does not follow from its figure.
  case ruleDiffers(rule: StandingRule, subject: String)
  /// A rule that the design breaks, or must be held against, is not in the record as it is.
  case ruleMissing(rule: StandingRule, figure: Double)
  /// The outcome does not follow.
  case statusUnjustified(DesignResult.Outcome, StatusFault)
  /// A region that the space does not have.
  case regionUnknown(Region)
  /// A region counts its designs wrongly.
  case regionCountDiffers(Region, recorded: UInt128, recomputed: UInt128)
  /// Two regions share designs.
  case regionsOverlap(Region, Region)
  /// A part of the space that no region covers.
  case spaceNotCovered(cathode: String, anode: String, ratio: Double?, layersInSeries: Int)
  /// A region is said to be excluded by names that are no limits or rules of the problem.
  case regionReasonUnknown(Region, name: String)
  /// An admissible design of the region is better than the region's bound and the answer.
  case regionRefuted(Region, by: ChosenDesign, value: Double)
  /// A design of the region breaks none of the limits that are said to exclude it.
  case regionNotExcluded(Region, names: [String], by: ChosenDesign)
  /// An admissible design ties with the answer and goes before it.
  case tieLost(to: ChosenDesign, value: Double)
  /// An exhaustive search finds another best design than the record, or one where it has none.
  case enumerationDiffers(
    best: ChosenDesign?, value: Double?, recorded: ChosenDesign?, recordedValue: Double?)
  /// A runner-up is not better than the next one, or better than the answer.
  case runnersUpNotSorted(place: Int)
  /// A runner-up has the materials of the answer or of an earlier runner-up.
  case runnerUpRepeats(place: Int)
  /// The summaries of layer counts do not list those of the space once each, ascending.
  case layerCountsDiffer(recorded: [Int], space: [Int])
  /// The summary of a layer count contradicts itself or the answer.
  case layerCountUnjustified(layersInSeries: Int, reason: LayerCountFault)

  /// The steps of the record cannot be.
  case stepUnjustified(StepFault)
  /// What the record says of an assumption cannot be.
  case assumptionUnjustified(name: String, AssumptionFault)

  /// Why a step cannot be.
  public enum StepFault: Sendable, Hashable {
    /// There is no design around which steps could be taken.
    case noDesign
    /// The steps are not those that the design asks for.
    case otherSteps
    /// The best after a step is worse than the answer.
    case worseThanAnswer
    /// A step is called proven and its bound is not its best.
    case gapIsOpen
  }

  /// Why what is said of an assumption cannot be.
  public enum AssumptionFault: Sendable, Hashable {
    /// There is no design that could rest on it.
    case noDesign
    /// The assumptions are not those of the design.
    case otherAssumptions
    /// It moves the design farther than the one before.
    case notSorted
    /// The design comes to something else with it moved.
    case differs
  }

  /// Why the summary of a layer count cannot be.
  public enum LayerCountFault: Sendable, Hashable {
    /// It is forbidden and yet has a value or a bound.
    case forbiddenWithValue
    /// It is forbidden by names that are no limits or rules of the problem.
    case unknownName(String)
    /// A design of it breaks none of the names that are said to forbid it.
    case notForbidden(by: ChosenDesign)
    /// Its best value is better than its bound.
    case bestBeyondBound
    /// Its best value is better than the answer.
    case bestBeyondAnswer
    /// Its bound is better than that of the record.
    case boundBeyondRecord
    /// It is called proven and the bound is not the best value.
    case provenWithGap
    /// It is the answer's and its best value is not the answer's.
    case notTheAnswer
  }
}
