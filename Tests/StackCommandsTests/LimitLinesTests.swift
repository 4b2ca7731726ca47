import StackRecords
import Testing

@testable import StackCommands

@Suite("Lines of limits")
struct LimitLinesTests {
  @Test("a broken limit comes before those that bind")
  func broken() {
    let result = SampleResult.changed {
      $0.limits = [
        LimitCheck(
          limit: Limit(.stackVoltage, .max, 60), figure: 63.75, margin: -3.75, holds: false,
          binds: false),
        LimitCheck(
          limit: Limit(.moduleEnergy, .min, 5000), figure: 5012, margin: 12, holds: true,
          binds: true),
      ]
      $0.rules = []
    }
    #expect(
      LimitLines(result).lines(.plain) == [
        "Broken                                            figure       limit      margin",
        "  stack_voltage.max                              63.75 V     <= 60 V     -3.75 V",
        "Binding                                           figure       limit      margin",
        "  module_energy.min                              5012 Wh  >= 5000 Wh       12 Wh",
      ])
    #expect(LimitLines(result).brokenNames == ["stack_voltage.max"])
  }

  @Test("a temperature is told in degrees Celsius and its margin in kelvin")
  func temperature() {
    let result = SampleResult.changed {
      $0.limits = [
        LimitCheck(
          limit: Limit(.temperature, .max, 333.15), figure: 332.65, margin: 0.5, holds: true,
          binds: true)
      ]
      $0.rules = []
    }
    #expect(
      LimitLines(result).lines(.plain).last
        == "  temperature.max                              59.5 degC  <= 60 degC       0.5 K")
  }

  @Test("a rule is held against the nearer of its two limits")
  func rule() {
    let result = SampleResult.changed {
      $0.limits = []
      $0.rules = [
        RuleCheck(
          rule: .stabilityWindow, subject: "plate", figure: 1.8, lowest: 1.7, highest: 4.3,
          unit: "V", holds: true, binds: true)
      ]
    }
    #expect(
      LimitLines(result).lines(.plain).last
        == "  stability_window: plate                          1.8 V    >= 1.7 V       0.1 V")
  }

  @Test("a name of a rule is told once, and many rows are cut with their number")
  func many() {
    let rule = RuleCheck(
      rule: .stabilityWindow, subject: "pair", figure: 5, lowest: nil, highest: 4.3, unit: "V",
      holds: false, binds: false)
    let result = SampleResult.changed {
      $0.limits = []
      $0.rules = Array(repeating: rule, count: 9)
    }
    let lines = LimitLines(result)
    #expect(lines.brokenNames == ["stability_window"])
    #expect(lines.lines(.plain).count == 8)
    #expect(lines.lines(.plain).last == "  and 3 more, all in the result")
  }

  @Test("what merely holds is counted")
  func rest() {
    let result = SampleResult.changed {
      for index in $0.limits.indices { $0.limits[index].binds = false }
      $0.rules = []
    }
    #expect(LimitLines(result).lines(.plain) == ["  4 limits met, none binds"])
  }
}
