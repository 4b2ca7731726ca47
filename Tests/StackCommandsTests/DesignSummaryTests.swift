import StackRecords
import Testing

@testable import StackCommands

@Suite("Summary of a design")
struct DesignSummaryTests {
  private let verified = "Verified without a solver: every figure and all regions."

  @Test("a proven design fills one screen, exactly so")
  func proven() {
    let result = SampleResult.changed {
      var next = SampleResult.choices
      next.cathode = "NMC622"
      $0.runnersUp = [RunnerUp(choices: next, value: 298.06, isProven: true)]
    }
    let text = DesignSummary(result, verified: verified).text
    #expect(text == Self.provenText)
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 26)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test("an infeasible spec names the limits that exclude every design")
  func infeasible() {
    let result = SampleResult.changed {
      $0.outcome = .provenInfeasible
      ($0.value, $0.bound, $0.choices, $0.figures) = (nil, nil, nil, [])
      ($0.limits, $0.rules) = ([], [])
      $0.excludedBy = ["critical_current", "module_voltage.min", "stack_voltage.max"]
    }
    #expect(
      DesignSummary(result, verified: verified).text == """
        EV 800 V sulfide module: no design is allowed

        Proven under this model: each of the 3.1 x 10^9 designs breaks critical_current,
        module_voltage.min or stack_voltage.max. Certificate of 1 region. Verified
        without a solver: every figure and all regions.

        """)
  }

  @Test(
    "the headline says how far the answer is settled",
    arguments: [
      (DesignResult.Outcome.provenOptimal, "proven best, 312.4 Wh/kg at module level"),
      (.withinGap, "best found, 312.4 Wh/kg at module level"),
      (.allowed, "allowed, 312.4 Wh/kg at module level"),
      (.notAllowed, "not allowed: stack_voltage.max, critical_current"),
      (.undecided, "stopped before an allowed design was found"),
    ])
  func headline(outcome: DesignResult.Outcome, words: String) {
    let result = SampleResult.changed {
      $0.outcome = outcome
      if outcome == .notAllowed {
        $0.limits[2].holds = false
        $0.rules[0].holds = false
      }
    }
    let first = DesignSummary(result, verified: nil).text.split(separator: "\n").first
    #expect(first.map(String.init) == "EV 800 V sulfide module: " + words)
  }

  @Test("a design that is not proven says how far it may be off")
  func withinGap() {
    let result = SampleResult.changed {
      $0.outcome = .withinGap
      $0.bound = 315.5644
    }
    #expect(
      DesignSummary(result, verified: nil).text.hasSuffix(
        """
        Not proven best of the 3.1 x 10^9 designs this spec allows: bound 315.6 Wh/kg,
        gap 1 %. Certificate of 1 region. Not verified.

        """))
  }

  @Test("names from a file cannot steer the terminal")
  func escapes() {
    let result = SampleResult.changed { $0.name = "a\u{1B}[2Jb" }
    let text = DesignSummary(result, verified: nil).text
    #expect(!text.unicodeScalars.contains("\u{1B}"))
    #expect(text.hasPrefix("a\\u{1B}[2Jb: proven best"))
  }

  @Test("colour changes nothing but escape sequences")
  func colour() {
    let plain = DesignSummary(SampleResult.best, verified: nil).text
    let coloured = DesignSummary(
      SampleResult.best, verified: nil, palette: Palette(isColoured: true)
    ).text
    var stripped = coloured
    for code in ["0", "1", "2", "31", "32", "33"] {
      stripped = stripped.split(separator: "\u{1B}[\(code)m", omittingEmptySubsequences: false)
        .joined()
    }
    #expect(coloured != plain)
    #expect(stripped == plain)
  }

  private static let provenText = """
    EV 800 V sulfide module: proven best, 312.4 Wh/kg at module level

      14 layers of NMC811 (dry-85, 6.1 mAh/cm2) | LPSCl-dense 15 um |
        lithium N/P 0.2 on SS316 6 um plates
      ends Al 12 um and Ni 8 um; 100 x 300 mm; 2 stacks in a pouch; 4 grades;
      module of 13 cells in series, 2 in parallel; blocks of 4 cooled on both faces

                                       Wh/kg     Wh/L       Wh        V  USD/kWh
      stack                            430.0   1201.1    301.3    39-60     80.1
      cell of 2 stacks                 400.0    980.5    602.5    39-60     88.0
      module of 13S 2P cells           312.4    640.3   15,665  510-774    101.5
      as one monopolar pouch           390.8    985.0      600  -2.3 % vs the cell
      as single-layer cells, series    210.0    400.0      590  -47.5 % vs the cell

    Binding                                         figure        limit       margin
      soc_excess.max 3 %, confidence               99.42 %      >= 99 %       0.42 %
      stack_voltage.max                             59.5 V      <= 60 V        0.5 V
      critical_current: LPSCl-dense with lithium
                                               1.98 mA/cm2  <= 2 mA/cm2  0.02 mA/cm2
      2 limits and 1 standing rule met, with room

    Proven best of the 3.1 x 10^9 designs this spec allows, under this model: bound
    312.4 Wh/kg, gap 0 %. Certificate of 1 region. Verified without a solver: every
    figure and all regions.
    Best of other materials, NMC622 for NMC811: 298.1 Wh/kg.

    """
}
