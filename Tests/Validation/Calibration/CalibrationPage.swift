import Quantities
import StackPhysics

/// The part of the guide that tells how the constants of utilisation fit what was measured.
struct CalibrationPage {
  private let calibration: Calibration
  private let model = UtilisationModel()

  init(_ calibration: Calibration) {
    self.calibration = calibration
  }

  var text: String {
    [procedure, constants, identifiability, anchors, verdict].joined(separator: "\n\n")
  }

  private var fittedCount: Int { Anchor.all.filter { $0.use == .fitted }.count }

  private var ownCount: Int {
    Anchor.all.filter { $0.use == .fitted && $0.electrolyte.conductivity == nil }.count
  }

  private var procedure: String {
    """
    ## Calibration of the constants of utilisation

    The anchors are the measured capacities of Yang et al., Table 1, and the two rates of the silicon \
    cell of Brown et al. (J. Energy Storage 99, 113329). The model's capacity of an anchor is \
    `Q u_0 u_rate x_R`, computed by `CompositeFigures`, `SeparatorFigures`, `AnodeFigures`, \
    `LayerFigures` and `Discharge` with both u_rate and x_R on. Five constants are asked for: kappa, \
    the exponent n of composites, r_ct/theta, and u_0 of dry and of slurry composites. r_ct and theta \
    enter every figure as their ratio alone, so no capacity can tell them apart.

    Procedure: every point of the grid kappa x n x r_ct/theta \
    (\(Calibration.capacitanceGrid.count) x \(Calibration.exponentGrid.count) x \
    \(Calibration.chargeTransferGrid.count)), at each the two u_0 of least squares of the relative \
    residuals in closed form, at most 1; the point of the least sum of squares over the \
    \(fittedCount) fitted anchors; the first of equals.

    What the anchors do not tell is stood in for: the recipe is `dry-80` or `slurry-75` with the \
    anchor's active share where told; the separator is \
    \(NumberText.shortest(UtilisationModel.separatorThickness)) um of the anchor's electrolyte; the \
    anode is lithium, or silicon at N/P 1.2; particles, diffusivity and curve are those of the \
    catalogue's cathode named in the table, with the anchor's nominal capacity (measured over stated \
    utilisation). NMC622 stands in for NMC532, NMC111 and LCO, NMC811 for NCA, NMA and NMC90. LPSCl \
    stands in for LPS (0.16 mS/cm), 80Li2S-20P2S5 (0.7 mS/cm, general knowledge), LPSCl0.5Br0.5 \
    (3.33 mS/cm). Not used: the two crystal shapes of NMC532, whose loading is not told.
    """
  }

  private var constants: String {
    let best = calibration.constants
    func span(_ span: Calibration.Span, of grid: [Double]) -> String {
      let text = "\(NumberText.shortest(span.least)) to \(NumberText.shortest(span.greatest))"
      let whole = span.least == grid.first && span.greatest == grid.last
      return whole ? text + ", the whole grid" : text
    }
    func fitted(_ value: Double, _ grid: [Double]) -> String {
      let atEdge = value == grid.first || value == grid.last
      return NumberText.shortest(value) + (atEdge ? ", the edge of the grid" : "")
    }
    let rows = [
      [
        "kappa, F/mAh", fitted(best.capacitance, Calibration.capacitanceGrid),
        span(calibration.capacitances, of: Calibration.capacitanceGrid),
        NumberText.shortest(RateUtilisation.capacitancePerCapacity),
      ],
      [
        "n", fitted(best.exponent, Calibration.exponentGrid),
        span(calibration.exponents, of: Calibration.exponentGrid),
        used { NumberText.shortest($0.tortuosityExponent) },
      ],
      [
        "r_ct/theta, ohm cm2",
        fitted(best.chargeTransfer, Calibration.chargeTransferGrid),
        span(calibration.chargeTransfers, of: Calibration.chargeTransferGrid),
        usedChargeTransfer,
      ],
      [
        "u_0, dry", NumberText.fixed(calibration.dryContact, decimals: 3), "",
        used(.dry) { NumberText.shortest($0.contactUtilisation) },
      ],
      [
        "u_0, slurry", NumberText.fixed(calibration.slurryContact, decimals: 3), "",
        used(.slurry) { NumberText.shortest($0.contactUtilisation) },
      ],
      [
        "root mean square residual", percent(calibration.deviation), "",
        percent(calibration.catalogueDeviation),
      ],
    ]
    return MarkdownTable(
      head: ["constant", "fitted", "within a tenth of the least deviation", "used by the product"],
      rows: rows
    ).text
  }

  /// A value of the catalogue's recipes with the recipes' names.
  private func used(_ value: (CompositeRecipe) -> String) -> String {
    [Anchor.Process.dry, .slurry].map { used($0, value) }.joined(separator: ", ")
  }

  private func used(_ process: Anchor.Process, _ value: (CompositeRecipe) -> String) -> String {
    model.recipe(process).map { "\(value($0)) (\($0.name))" } ?? ""
  }

  private var usedChargeTransfer: String {
    let nickel = Anchor.all.first { $0.use == .fitted }
    let transfer = nickel.flatMap(model.chargeTransfer)?.resistance.value ?? 0
    return used {
      let ratio = NumberText.significant(transfer / $0.contactFraction, digits: 3, trimmed: true)
      return
        "\(NumberText.shortest(transfer))/\(NumberText.shortest($0.contactFraction)) = \(ratio)"
    }
  }

  private var identifiability: String {
    let measured = calibration.constants.chargeTransfer * 0.13
    return """
      Over the \(ownCount) fitted anchors whose electrolyte is the catalogue's own, the constants of the \
      catalogue deviate by \(percent(calibration.ownElectrolyteDeviation)). With kappa held at \(NumberText.shortest(RateUtilisation.capacitancePerCapacity)) F/mAh and the \
      rest fitted, the deviation is \(percent(calibration.heldDeviation)). At the contacted share \
      theta = 0.13 that was measured on a pressed composite (Stavola et al.), the fitted ratio is an \
      r_ct of \(NumberText.significant(measured, digits: 2)) ohm cm2. A constant whose span is the \
      whole grid is not determined by these anchors.
      """
  }

  private var anchors: String {
    let rows = calibration.rows.map { row in
      [
        row.anchor.name, row.anchor.cathode, row.anchor.process.rawValue,
        NumberText.shortest(row.anchor.loading), NumberText.shortest(row.anchor.temperature),
        NumberText.significant(row.anchor.rate, digits: 3, trimmed: true),
        NumberText.shortest(row.anchor.measured), NumberText.fixed(row.fitted, decimals: 1),
        MarkdownTable.percent(row.fittedResidual), NumberText.fixed(row.catalogue, decimals: 1),
        MarkdownTable.percent(row.catalogueResidual), use(row.anchor),
      ]
    }
    return MarkdownTable(
      head: [
        "anchor", "curve", "process", "mg/cm2", "degC", "C", "measured mAh/g", "fitted", "residual",
        "catalogue", "residual", "use",
      ], rows: rows
    ).text
  }

  private func use(_ anchor: Anchor) -> String {
    switch anchor.use {
    case .fitted: "fitted"
    case .compared(let reason): "compared: \(reason)"
    }
  }

  private var verdict: String {
    """
    Beyond 20 % with the fitted constants: \(beyond(\.fittedResidual)).

    Beyond 20 % with the constants of the catalogue: \(beyond(\.catalogueResidual)).

    **The product uses the constants of the catalogue and kappa = \
    \(NumberText.shortest(RateUtilisation.capacitancePerCapacity)) F/mAh, not the fitted ones.** \
    Where they miss by far they mostly compute too little, at rates and with electrolytes that strain \
    a layer: the careful side. The fit's lower kappa rests on composites whose electrolyte is a \
    stand-in, and the anchors leave n and r_ct/theta open over the spans above, so its values are \
    reported and not adopted. No single set of constants explains all anchors within 20 %: composites \
    of one make differ among laboratories by as much.
    """
  }

  private func beyond(_ residual: (Calibration.Row) -> Double) -> String {
    func names(_ word: String, _ isBeyond: (Double) -> Bool) -> String {
      let names = calibration.rows.filter { isBeyond(residual($0)) }.map {
        "\($0.anchor.name) (\(MarkdownTable.percent(residual($0))))"
      }
      return "\(word) " + (names.isEmpty ? "none" : names.joined(separator: ", "))
    }
    return names("too low", { $0 < -0.2 }) + "; " + names("too high", { $0 > 0.2 })
  }

  private func percent(_ share: Double) -> String {
    NumberText.fixed(100 * share, decimals: 1) + " %"
  }
}
