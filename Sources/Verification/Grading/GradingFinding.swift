public import StackRecords

/// Something in the record of a grading that its own input does not bear out.
///
/// Numbers of modules and positions count from 1, cells of a proof from 0 in tie order.
public enum GradingFinding: Sendable, Hashable {
  /// The spec or a table is not the one whose hash the record keeps.
  case hashDiffers(file: String, recorded: String, recomputed: String)
  /// Another number of tables is given than the record has.
  case tableCountDiffers(recorded: Int, given: Int)
  /// The table and the spec do not go together.
  case inputUnusable(GradingInputFault)
  /// The record repeats something of its input, or of what follows from it, otherwise.
  case differs(field: String, recorded: String, recomputed: String)
  /// A warning of the spec is not in the record.
  case warningMissing(String)
  /// A measured value is not that of the tables, in steps of its quantity.
  case valueDiffers(String, quantity: String, recorded: Int64?, recomputed: Int64?)
  /// A figure of a module, or of all of them, differs by more than 1e-9 relative.
  case figureDiffers(module: Int?, figure: String, recorded: String, recomputed: String)
  /// A cell of the tables is not in the record.
  case cellMissing(String)
  /// The record has a cell that the tables do not hold.
  case cellUnknown(String)
  /// The record has a cell more than once.
  case cellRepeated(String, times: Int)
  /// The cells do not stand in the order of the tables; the first that does not.
  case cellOrderDiffers(String)
  /// The letters of a cell's fixed classes differ.
  case classDiffers(String, recorded: String, recomputed: String)
  /// A cell has another reason, or a place where it may have none.
  case reasonDiffers(String, recorded: String, recomputed: String)
  /// A cell is said to lie in no legal module and lies in this one, or takes part in it.
  case liesInModule(String, with: [String])
  /// The record has more modules than its cells can fill.
  case modulesExceedCells(modules: Int, most: Int)
  /// A place that no module has.
  case placeUnknown(String, GradedCell.Place)
  /// Two cells at one place.
  case placeTaken(GradedCell.Place, String, String)
  /// No cell at a place.
  case placeEmpty(GradedCell.Place)
  /// A module holds cells that must not share one.
  case mixed(module: Int, String, String)
  /// A module breaks a range.
  case rangeBroken(module: Int, limit: String, found: Int64, width: Int64)
  /// A module breaks a limit of a sum.
  case sumBroken(module: Int, limit: String)
  /// A hotter position holds a larger resistance than the next cooler one.
  case positionsDiffer(module: Int, hotter: Int, cooler: Int)
  /// The cells of a group are not in the order of their identifiers.
  case parallelOrderDiffers(module: Int, position: Int)
  /// The outcome does not follow.
  case outcomeUnjustified(recorded: GradingResult.Outcome, recomputed: GradingResult.Outcome)
  /// The bounds of the certificate are not one of each class in order.
  case classBoundsDiffer(recorded: [Int], classes: Int)
  /// A proof does not hold.
  case proofFails(GradingProof, GradingProofFault)
  /// The rules that a bound leaves out are not those that it says.
  case ignoredRulesDiffer(recorded: [String], recomputed: [String])
  /// A wider limit that the problem does not have, or figures of it that cannot be.
  case whatIfUnjustified(limit: String)
  /// The test of a round of replacement cannot be read.
  case testUnreadable(round: Int)
  /// A round says of a value that it is abnormal, or does not say it, or says it otherwise.
  case positionJudged(round: Int, module: Int, position: Int, quantity: String, isAbnormal: Bool)
  /// The cells of a swap are not those that were or are there.
  case swapDiffers(round: Int, module: Int, position: Int)
  /// The abnormal positions of a module are neither all filled nor is it named as not restored.
  case moduleNotRestored(round: Int, module: Int)
  /// Other leftover cells would have been better.
  case betterReplacement(round: Int)
  /// That many more findings are not listed.
  case more(Int)
}

/// Which bound a proof is of.
public enum GradingProof: Sendable, Hashable {
  /// Of the modules of a class.
  case modules(class: Int)
  /// Of the energy.
  case energy
  /// Of the choice of leftover cells in a round of replacement.
  case replacement(round: Int)
}

/// Why a proof does not hold.
public enum GradingProofFault: Sendable, Hashable {
  /// A cell that the class does not have.
  case cellUnknown(Int)
  /// A cell or cut stands twice or not in ascending order.
  case notAscending(Int)
  /// A price below 0, of the cell or of the first cell of the cut.
  case priceNegative(Int)
  /// A cut that is not of three cells.
  case cutUnusable([Int])
  /// The least cost is not above 0.
  case sigmaNotPositive
  /// A legal set costs less than the least cost that is claimed.
  case setIsCheaper(cells: [String], cost: Int64, sigma: Int64)
  /// The bound is below what the prices bound.
  case boundTooGood(recorded: Int64, proven: Int64)
  /// A cell is said to lie in no legal module, and lies in one.
  case cellIsCovered(String)
  /// The leaves are not those of a binary tree of decisions.
  case treeUnusable
  /// Another number of legal modules exists.
  case legalModulesDiffer(recorded: Int, recomputed: Int)
  /// A grouping has more modules than the bound.
  case moreModulesExist(Int)
  /// Modules have more energy than the bound, in steps of the capacity.
  case moreEnergyExists(Int64)
  /// A bound on energy without capacities.
  case noCapacity
  /// The bound is for another number of modules.
  case otherModuleCount(recorded: Int, needed: Int?)
  /// The bound is for every number of modules, but more modules lower it.
  case moduleIsPaid
  /// A legal module has more energy than its prices and the excess pay for.
  case moduleIsRicher(cells: [String])
  /// The excess is below 0.
  case excessNegative
  /// More bits are needed than there are.
  case tooLarge
}
