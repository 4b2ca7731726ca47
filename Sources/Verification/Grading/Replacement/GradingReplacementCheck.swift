import CellTable
import SourceText
import StackRecords

/// Holds the rounds of replacement of a record, the last one first: each is undone, so that the one
/// before it is seen as it was.
struct GradingReplacementCheck {
  private(set) var findings = GradingFindings()
  /// The modules as the grading built them.
  private(set) var original: [[[Int?]]]
  /// Cells that were taken out in some round.
  private(set) var replaced: Set<Int> = []
  private(set) var confirmed = 0
  private(set) var notRecomputed: [GradingProof] = []

  private let lot: GradingLot
  private let allowance: Int
  /// Looks at cells and choices beyond which a better choice is no longer looked for.
  private static let mostWork = 100_000_000
  private let numberOf: [[UInt8]: Int]

  init(_ lot: GradingLot, _ places: GradingPlaces, _ result: GradingResult, allowance: Int) {
    self.lot = lot
    self.allowance = allowance
    original = places.modules
    guard !result.replacements.isEmpty else {
      numberOf = [:]
      return
    }
    var numberOf: [[UInt8]: Int] = [:]
    for (number, row) in lot.rows.enumerated() {
      numberOf[Array(lot.table.identifierBytes(row))] = number
    }
    self.numberOf = numberOf
    let old = result.replacements.map { round in
      Set(round.swaps.flatMap(\.old).compactMap { numberOf[Array($0.utf8)] })
    }
    replaced = old.reduce([]) { $0.union($1) }
    for (index, round) in result.replacements.enumerated().reversed() {
      // Cells taken out before this round were not there to be used.
      let gone = old[..<index].reduce(Set<Int>()) { $0.union($1) }
      check(index + 1, round, gone: gone)
    }
  }

  private mutating func check(_ number: Int, _ round: ReplacementRound, gone: Set<Int>) {
    let hash = SHA256.hexadecimal(of: Array(round.test.text.utf8))
    if hash != round.test.sha256 {
      findings.add(
        .hashDiffers(file: round.test.name, recorded: round.test.sha256, recomputed: hash))
    }
    let after = original
    undo(number, round)
    let classes = original.map { module in
      module.joined().compactMap { $0 }.first.map { lot.classOf[$0] } ?? 0
    }
    let reading = ModuleTest.read(
      CellFile(name: round.test.name, bytes: Array(round.test.text.utf8)),
      modules: original.count, series: lot.problem.series,
      options: CellTableOptions(round.reading))
    guard let test = reading.test else {
      findings.add(.testUnreadable(round: number))
      return
    }
    let judged = GradingTestJudge(lot, test).values(classes: classes)
    compare(number, round, test, judged)
    checkChoice(number, round, judged, after, gone: gone)
  }

  /// Puts the old cells back.
  private mutating func undo(_ number: Int, _ round: ReplacementRound) {
    for swap in round.swaps {
      let new = cells(swap.new)
      guard original.indices.contains(swap.module - 1),
        1...lot.problem.series ~= swap.position,
        original[swap.module - 1][swap.position - 1] == new,
        new.allSatisfy({ $0 != nil }), swap.old.count == lot.problem.parallel,
        cells(swap.old).allSatisfy({ $0 != nil })
      else {
        findings.add(
          .swapDiffers(round: number, module: swap.module, position: swap.position))
        continue
      }
      original[swap.module - 1][swap.position - 1] = cells(swap.old)
    }
  }

  private func cells(_ names: [String]) -> [Int?] { names.map { numberOf[Array($0.utf8)] } }

  /// Holds what a round repeats of its test.
  private mutating func compare(
    _ number: Int, _ round: ReplacementRound, _ test: ModuleTest,
    _ judged: [ReplacementRound.AbnormalValue]
  ) {
    findings.compare("round \(number) tested", "\(round.tested)", "\(test.modules.count)")
    let own = test.columns.map { column in
      ReplacementRound.Quantity(
        name: column.quantity.rawValue, ofCells: column.quantity.ofCells.rawValue,
        header: column.column.header, unit: column.unit, exponent: column.numbers.exponent,
        uncertainty: lot.problem.uncertainty(of: column.quantity.ofCells.rawValue)
          .map { "\($0)" })
    }
    guard own == round.quantities else {
      findings.compare(
        "round \(number) quantities", round.quantities.map(\.words).joined(separator: "; "),
        own.map(\.words).joined(separator: "; "))
      return
    }
    guard judged != round.abnormal else { return }
    for value in judged where !round.abnormal.contains(value) {
      findings.add(
        .positionJudged(
          round: number, module: value.module, position: value.position,
          quantity: own[value.quantity].name, isAbnormal: true))
    }
    for value in round.abnormal where !judged.contains(value) {
      findings.add(
        .positionJudged(
          round: number, module: value.module, position: value.position,
          quantity: own[value.quantity].name, isAbnormal: false))
    }
    if Set(judged) == Set(round.abnormal) {
      findings.compare("round \(number) abnormal", "other order", "by module and position")
    }
  }

  /// Every abnormal position is filled or its module named; no other choice is better.
  private mutating func checkChoice(
    _ number: Int, _ round: ReplacementRound, _ judged: [ReplacementRound.AbnormalValue],
    _ after: [[[Int?]]], gone: Set<Int>
  ) {
    var positions: [Int: Set<Int>] = [:]
    for value in judged { positions[value.module, default: []].insert(value.position) }
    var filled: [Int: Set<Int>] = [:]
    for swap in round.swaps { filled[swap.module, default: []].insert(swap.position) }
    let named = round.unrestored.map(\.module)
    for module in Set(positions.keys).union(filled.keys).union(named).sorted() {
      let isNamed = named.contains(module)
      let isFilled = filled[module] == positions[module]
      let isTwice = named.count { $0 == module } > 1
      let isWrong =
        isNamed ? filled[module] != nil || positions[module] == nil : !isFilled
      if isTwice || isWrong {
        findings.add(.moduleNotRestored(round: number, module: module))
      }
    }
    guard findings.all.isEmpty else { return }
    checkOrder(number, positions, named, after)
    let standing = Set(original.joined().joined().compactMap { $0 })
    let leftovers = lot.rows.indices.filter { !standing.contains($0) && !gone.contains($0) }
    for swap in round.swaps {
      for cell in cells(swap.new) where cell.map({ !leftovers.contains($0) }) ?? true {
        findings.add(
          .swapDiffers(round: number, module: swap.module, position: swap.position))
      }
    }
    let proof = GradingProof.replacement(round: number)
    guard round.isProven, findings.all.isEmpty else {
      if !round.isProven { notRecomputed.append(proof) }
      return
    }
    switch isBest(positions, named, leftovers, after) {
    case true?: confirmed += 1
    case false?: findings.add(.betterReplacement(round: number))
    case nil: notRecomputed.append(proof)
    }
    checkObstacles(number, round, positions, leftovers)
  }

  /// New groups of one module stand by resistance, the smallest hottest.
  private mutating func checkOrder(
    _ number: Int, _ positions: [Int: Set<Int>], _ named: [Int], _ after: [[[Int?]]]
  ) {
    guard let column = lot.columns.resistance else { return }
    for module in positions.keys.sorted() where !named.contains(module) {
      let filled = lot.problem.positions.filter { positions[module]?.contains($0) ?? false }
      let keys = filled.map { position in
        GradingResistance.ofGroup(
          after[module - 1][position - 1].map { cell in
            cell.flatMap { lot.has($0, column) ? lot.value($0, column) : nil } ?? 0
          }) ?? .max
      }
      for (index, (hotter, cooler)) in zip(keys, keys.dropFirst()).enumerated()
      where hotter > cooler {
        findings.add(
          .positionsDiffer(module: module, hotter: filled[index], cooler: filled[index + 1]))
      }
    }
  }

  /// Whether no choice of leftovers is better than the recorded one; nil where work ran out.
  private func isBest(
    _ positions: [Int: Set<Int>], _ named: [Int], _ leftovers: [Int], _ after: [[[Int?]]]
  ) -> Bool? {
    var left = min(allowance, Self.mostWork)
    var refills: [GradingRefill] = []
    var held: [Int?] = []
    var reached = GradingRefill.Worth()
    for module in positions.keys.sorted() {
      var refill = refill(module, positions[module] ?? [])
      guard refill.fill(lot, leftovers, &left) else { return nil }
      refills.append(refill)
      held.append(nil)
      guard !named.contains(module) else { continue }
      let filled = (positions[module] ?? []).sorted().map { position in
        after[module - 1][position - 1].compactMap { $0 }
      }
      guard
        let worth = GradingRefill.worth(lot, refill.kept + filled, filled, refill.number)
      else { return false }
      reached = reached + worth
      held[held.count - 1] = filled[0][0]
    }
    if refills.allSatisfy({ $0.missing * lot.problem.parallel == 1 }) {
      return GradingRefillExchange(refills, held: held).gains(&left).map { !$0 }
    }
    var search = GradingRefillSearch(refills, allowance: left)
    return search.beats(reached).map { !$0 }
  }

  /// `none fits` where there is no way to fill the module, `taken` where there is one.
  private mutating func checkObstacles(
    _ number: Int, _ round: ReplacementRound, _ positions: [Int: Set<Int>], _ leftovers: [Int]
  ) {
    for module in round.unrestored {
      var refill = refill(module.module, positions[module.module] ?? [])
      var left = allowance
      guard refill.fill(lot, leftovers, &left) else { continue }
      let own = refill.options.isEmpty ? ReplacementRound.Obstacle.noneFits : .taken
      findings.compare(
        "round \(number) module \(module.module)", module.obstacle.rawValue, own.rawValue)
    }
  }

  private func refill(_ module: Int, _ positions: Set<Int>) -> GradingRefill {
    let groups = original[module - 1].map { $0.compactMap { $0 } }
    let kept = groups.indices.filter { !positions.contains($0 + 1) }.map { groups[$0] }
    return GradingRefill(
      module: module - 1, kept: kept, missing: positions.count,
      number: groups.joined().first.map { lot.classOf[$0] } ?? 0)
  }
}

extension ReplacementRound.Quantity {
  /// The column in words.
  fileprivate var words: String {
    "\(name) \(header) [\(unit)] e\(exponent)" + (uncertainty.map { " ± \($0)" } ?? "")
  }
}
