import Quantities
import StackPhysics
import StackRecords

extension DesignFigures {
  /// Every standing rule held against the design (model contract 1.3, 1.8, 1.9, 1.10, 2, 2.9).
  func ruleChecks(of design: Design, conditions: Conditions) -> [RuleCheck] {
    var checks = windows.map { RuleCheck($0) }
    checks += forbiddenContacts.map {
      RuleCheck(
        rule: .stabilityWindow,
        subject: "\($0.contact.metal) on \($0.partner): \($0.contact.reason)",
        figure: 1, lowest: nil, highest: 0, unit: "", holds: false, binds: false)
    }
    let critical = criticalCurrent
    if let allowed = critical.allowedCurrentDensity {
      checks.append(
        .atMost(
          .criticalCurrent,
          "charging \(design.layer.anode.name) through \(design.layer.separator.anodeSide.name)",
          critical.chargeCurrentDensity.value, allowed.value, "mA/cm2"))
    }
    if let salt = critical.saltLimit {
      checks.append(
        .atMost(
          .criticalCurrent, "salt diffusion in \(design.layer.separator.name)",
          critical.largestCurrentDensity.value, salt.value, "mA/cm2"))
    }
    if let least = design.layer.anode.leastRatio, let ratio = design.layer.capacityRatio {
      checks.append(
        RuleCheck(
          rule: .hostRatio, subject: "N/P of \(design.layer.anode.name)", figure: ratio,
          lowest: least, highest: nil, unit: "",
          holds: atLeast(ratio, least), binds: false))
    }
    let loaded =
      curve.chargeVoltage.value
      - layer.dischargeCurrentDensity.value * areaSpecificResistance.value / 1000
    checks.append(
      RuleCheck(
        rule: .rate, subject: "loaded voltage of a charged layer", figure: loaded,
        lowest: cutoff.value, highest: nil, unit: "V", holds: discharge != nil, binds: false))
    let edge = conditions.hardware.edge
    checks.append(
      RuleCheck(
        rule: .geometry, subject: "anode overhang inside the margin",
        figure: edge.overhang.value, lowest: nil, highest: edge.margin.value, unit: "um",
        holds: edge.overhang < edge.margin, binds: false))
    if !conditions.operation.heatingAllowed, let hottest {
      checks.append(
        .atMost(
          .heating, "cell temperature against coolant and own heat",
          conditions.operation.cellTemperature.value,
          conditions.operation.coolantTemperature.value + hottest.rise.value, "K"))
    }
    return checks
  }
}

extension RuleCheck {
  fileprivate init(_ window: WindowFigure) {
    self.init(
      rule: .stabilityWindow,
      subject: "\(window.part.words) \(window.material) at \(window.partner)",
      figure: window.potential.value,
      lowest: window.isKineticallyStable ? nil : window.lowestAllowed?.value,
      highest: window.highestAllowed?.value, unit: "V", holds: window.holds, binds: false)
  }

  fileprivate static func atMost(
    _ rule: StandingRule, _ subject: String, _ figure: Double, _ highest: Double, _ unit: String
  ) -> RuleCheck {
    RuleCheck(
      rule: rule, subject: subject, figure: figure, lowest: nil, highest: highest, unit: unit,
      holds: StackDesign.atMost(figure, highest), binds: false)
  }
}

extension WindowPart {
  /// The part in the words of a report.
  fileprivate var words: String {
    switch self {
    case .cathodeSideFilm: "separator film"
    case .catholyte: "catholyte"
    case .anodeSideFilm: "separator film"
    case .plateCathodeFace: "plate face"
    case .plateAnodeFace: "plate face"
    case .positiveEnd: "positive end collector"
    case .negativeEnd: "negative end collector"
    }
  }
}
