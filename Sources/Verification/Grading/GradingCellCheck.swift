import CellTable
import StackRecords

/// Holds the reason and class of every cell against the table.
struct GradingCellCheck {
  /// A cell that is proven to lie in no legal module within so few nodes must be called so; any
  /// search with the 2000 nodes of the contract finds that out.
  private static let plainNodes = 50

  private(set) var findings = GradingFindings()
  /// Cells said to lie in no legal module for which that could be neither proven nor refuted.
  private(set) var undecided = 0

  private let lot: GradingLot
  private let result: GradingResult
  /// Cells that were taken out of modules.
  private let replaced: Set<Int>

  init(
    _ lot: GradingLot, _ places: GradingPlaces, _ result: GradingResult,
    _ coverage: inout GradingCoverageOfClasses, replaced: Set<Int>
  ) {
    self.lot = lot
    self.result = result
    self.replaced = replaced
    for row in 0..<lot.table.rowCount {
      guard let cell = places.cells[row] else { continue }
      if let number = lot.numberOfRow[row] {
        checkTakingPart(cell, row, number, &coverage)
      } else if let reason = lot.reasons[row] {
        checkScreened(cell, reason)
      }
    }
  }

  private mutating func checkScreened(_ cell: GradedCell, _ reason: LeftoverReason) {
    if case .leftOver(let recorded) = cell.fate, reason.isRecorded(as: recorded) {
    } else {
      differs(cell, reason.rounded)
    }
    if let letters = cell.fixedClass {
      findings.add(.classDiffers(cell.identifier, recorded: letters, recomputed: "none"))
    }
  }

  private mutating func checkTakingPart(
    _ cell: GradedCell, _ row: Int, _ number: Int, _ coverage: inout GradingCoverageOfClasses
  ) {
    let letters = lot.classes.letters[row].isEmpty ? nil : lot.classes.letters[row]
    if cell.fixedClass != letters {
      findings.add(
        .classDiffers(
          cell.identifier, recorded: cell.fixedClass.words, recomputed: letters.words))
    }
    guard case .leftOver(let reason) = cell.fate else { return }
    if replaced.contains(number) {
      if reason != .replaced { differs(cell, "\(LeftoverReason.replaced)") }
      return
    }
    let isFull = lot.problem.count.map { result.modules.count >= $0 } ?? false
    let other = isFull ? LeftoverReason.overCount : .displaced
    let isEmpty = result.certificate.classes.contains {
      $0.number == lot.classOf[number] && $0.bound == 0
    }
    switch reason {
    // That a class has no module at all is for the check of its bound.
    case .noModule where isEmpty: break
    case .noModule:
      switch coverage.search(number) {
      case .none: break
      case .unsettled: undecided += 1
      case .found(let cells):
        findings.add(
          .liesInModule(
            cell.identifier, with: cells.filter { $0 != number }.map(lot.identifier)))
      }
    case other where !isEmpty:
      if coverage.isPlainlyUncovered(number, within: Self.plainNodes) {
        differs(cell, "\(LeftoverReason.noModule)")
      }
    default: differs(cell, "\(isEmpty ? LeftoverReason.noModule : other)")
    }
  }

  private mutating func differs(_ cell: GradedCell, _ recomputed: String) {
    let recorded =
      switch cell.fate {
      case .placed(let place): "module \(place.module)"
      case .leftOver(let reason): "\(reason)"
      }
    findings.add(
      .reasonDiffers(cell.identifier, recorded: recorded, recomputed: recomputed))
  }
}

/// Which cells lie in legal modules, class by class, each question answered once.
struct GradingCoverageOfClasses {
  private let lot: GradingLot
  private var classes: [GradingCoverage]
  private var pools: [GradingPool]
  private var known: [Int: GradingSetSearch.Verdict] = [:]

  init(_ lot: GradingLot, allowance: Int) {
    self.lot = lot
    pools = lot.classes.keys.indices.map { lot.modulePool(ofClass: $0) }
    classes = pools.map { GradingCoverage($0, allowance: allowance) }
  }

  /// Looks for a legal module that holds a cell: cells by number.
  mutating func search(_ number: Int) -> GradingSetSearch.Verdict {
    if let verdict = known[number] { return verdict }
    let index = lot.classOf[number]
    guard let place = pools[index].place(of: number) else { return .none }
    var verdict = classes[index].search(place)
    if case .found(let places) = verdict {
      verdict = .found(places.map { pools[index].numbers[$0] })
    }
    known[number] = verdict
    return verdict
  }

  /// Whether so few nodes prove that a cell lies in no module that keeps the ranges.
  mutating func isPlainlyUncovered(_ number: Int, within nodes: Int) -> Bool {
    let index = lot.classOf[number]
    guard let place = pools[index].place(of: number) else { return false }
    return classes[index].searchBoxes(place) == .none && classes[index].nodes <= nodes
  }
}

extension GradingLot {
  /// The identifier of a cell by its number.
  func identifier(_ number: Int) -> String { table.identifier(rows[number]) }
}

extension LeftoverReason {
  /// The reason as a record would write it: an outlier's z with one decimal.
  fileprivate var rounded: String {
    guard case .outlier(let quantity, let z) = self, let point = z.firstIndex(of: ".") else {
      return "\(self)"
    }
    return "outlier \(quantity) z=\(z[...point])\(z[z.index(after: point)...].prefix(1))…"
  }
}
