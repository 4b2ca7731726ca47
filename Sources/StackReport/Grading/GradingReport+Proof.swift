import Markup
import Quantities
import StackRecords

extension GradingReport {
  /// Above this number of classes the others are in the record only.
  private static let shownClasses = 40

  /// The certificate in words: for each class what bounds its modules.
  var certificate: [Markup]? {
    let classes = result.certificate.classes
    guard !classes.isEmpty else { return nil }
    var content: [Markup] = [.paragraph(introduction)]
    if classes.count == 1 {
      content.append(.paragraph(reason(classes[0])))
    } else {
      content.append(table(classes))
    }
    if let count = result.count, count == result.bound {
      content.append(
        .paragraph(
          "More than the \(Words.count(count, "module")) that were asked for were not looked for."))
    }
    let ignored = result.certificate.ignored
    if !ignored.isEmpty {
      content.append(
        .paragraph(
          "The bound leaves out \(Words.list(ignored.map(words))). It holds all the same, for fewer rules allow no "
            + "fewer modules, but it may be higher than what can be reached."))
    }
    if let energy = result.certificate.energy { content.append(energyWords(energy)) }
    return content
  }

  private var introduction: String {
    "No number of tries shows that a lot has no more modules in it; a bound does. It is in the record, and anybody can "
      + "add it up again without a solver."
  }

  /// The proof of one class in one or two sentences, with the record's numbers.
  private func reason(_ bound: GroupingCertificate.ClassBound) -> [Markup] {
    let most: [Markup] = [
      .text(" So there are at most "),
      Shown(value: Double(bound.bound), digits: .decimals(0)).markup,
      .text(" module\(bound.bound == 1 ? "" : "s")."),
    ]
    switch bound.proof {
    case .prices(let proof):
      return [
        .text(
          "\(Words.count(proof.prices.count, "cell")) carry a price\(cuts(proof)). Every legal module costs at least "
        ), price(proof.sigma), .text(", and all prices together come to \(total(proof))."),
      ] + most
    case .groupPrices(let proof):
      return [
        .text(
          "\(Words.count(proof.prices.count, "cell")) carry a price\(cuts(proof)). Every legal group of "
            + "\(Words.count(result.parallel, "cell")) costs at least "), price(proof.sigma),
        .text(
          ", all prices together come to \(total(proof)), and a module takes "
            + "\(Words.count(result.series, "group"))."),
      ] + most
    case .coverage(let uncovered):
      let part = Words.count(cells(.placed) + cells(.left), "cell")
      let each = "a module takes \(Words.count(cellsPerModule, "cell"))"
      // Only as many cells are listed as the bound needs, so none says nothing of the others.
      return [
        .text(
          uncovered.isEmpty
            ? "\(part) took part, and \(each)."
            : "\(part) took part, of which \(NumberText.grouped(uncovered.count)) "
              + "\(uncovered.count == 1 ? "lies" : "lie") in no legal module; \(each) of the others."
        )
      ] + most
    case .enumeration(let legal):
      return [
        .text("All legal modules were listed, "),
        Shown(value: Double(legal), digits: .decimals(0)).markup,
        .text(
          " of them, and an integer program found no larger choice of disjoint ones. To check this, a reader without "
            + "a solver has to search again."),
      ] + most
    case .branches(let leaves):
      return [
        .text(
          "The ways to group were divided \(Words.count(max(leaves.count - 1, 0), "time")), each time by whether two "
            + "cells stand in one module or not, into \(Words.count(leaves.count, "case")). In each the cells carry "
            + "prices of its own, as if on sale: no module is cheaper than a known least price, and all prices together "
            + "pay for no more modules.")
      ] + most
    }
  }

  private func cuts(_ proof: GroupingCertificate.PriceProof) -> String {
    proof.cuts.isEmpty
      ? ""
      : ", and so \(proof.cuts.count == 1 ? "does" : "do") \(Words.count(proof.cuts.count, "triple")) of cells of "
        + "which only one module can hold two"
  }

  private func price(_ billionths: Int64) -> Markup {
    Shown(value: Double(billionths), factor: 1e-9, digits: .decimals(6)).markup
  }

  private func total(_ proof: GroupingCertificate.PriceProof) -> String {
    let sum =
      proof.prices.reduce(0) { $0 + Double($1.price) }
      + proof.cuts.reduce(0) { $0 + Double($1.price) }
    return NumberText.fixed(sum * 1e-9, decimals: 6, grouped: true)
  }

  private func table(_ classes: [GroupingCertificate.ClassBound]) -> Markup {
    let rows = classes.prefix(Self.shownClasses).map { bound -> [Markup] in
      let values =
        result.classes.indices.contains(bound.number)
        ? result.classes[bound.number].joined(separator: ", ") : ""
      return [
        .text(values), Shown(value: Double(bound.bound), digits: .decimals(0)).numberMarkup,
        .text(short(bound.proof)),
      ]
    }
    let cut =
      classes.count > Self.shownClasses
      ? "The first \(Self.shownClasses) of \(NumberText.grouped(classes.count)) are listed; the record holds all. "
      : ""
    return .group([
      .paragraph(
        "All cells of a module must have the same \(Words.list(result.same)), so each class is bounded alone and the "
          + "bounds add up. " + cut),
      DataTable(
        "", [.words(Words.list(result.same)), .figures("at most"), .words("because")],
        cells: Array(rows)
      ).markup,
    ])
  }

  private func short(_ proof: GroupingCertificate.Proof) -> String {
    switch proof {
    case .prices(let proof), .groupPrices(let proof):
      "prices on \(Words.count(proof.prices.count, "cell")) pay for no more"
    case .coverage(let uncovered):
      uncovered.isEmpty
        ? "its cells counted"
        : "its cells counted, but \(NumberText.grouped(uncovered.count)) in no legal module"
    case .enumeration: "all legal modules listed and searched"
    case .branches(let leaves): "prices in \(Words.count(leaves.count, "case"))"
    }
  }

  private func words(_ rule: GroupingCertificate.IgnoredRule) -> String {
    switch rule {
    case .groupRanges: "the ranges within groups"
    case .groupSums: "the ranges of the group sums"
    case .resistance: "the resistance of a module"
    case .voltageSum: "the voltage of a module"
    }
  }

  private func energyWords(_ bound: GroupingCertificate.EnergyBound) -> Markup {
    let capacity = ["discharge_capacity", "charge_capacity"].compactMap(lot.quantity).first
    func shown(_ steps: Int64) -> Markup? {
      capacity.map { quantity in
        let scale = lot.scales[quantity]
        return Shown(
          value: Double(steps), factor: scale.place(1), digits: .decimals(scale.decimals),
          unit: "Ah"
        ).markup
      }
    }
    guard let most = shown(bound.bound) else { return .nothing }
    let reached = result.capacityBound == bound.bound ? result.figures.capacity : nil
    let number = bound.modules.map { Words.count($0, "module") } ?? "any number of modules"
    let ignored = bound.ignored
    return .paragraph(
      [
        .text(
          "The energy is bounded by prices on cells, in Ah: the capacities of \(number) add up to at most "
        ),
        most,
        reached.flatMap(shown).map { .group([.text("; those of this grading are "), $0]) }
          ?? .nothing,
        .text("."),
        .text(
          ignored.isEmpty ? "" : " This bound leaves out \(Words.list(ignored.map(words)))."),
      ])
  }
}
