import CellGrading
import RandomBits
import Testing

@testable import Verification

@Suite("Series resistance, judged again")
struct GradingResistanceTests {
  @Test("agrees with the search at, above and below limits", arguments: 1...40)
  func agreement(seed: UInt64) {
    var bits = SplitMix(state: seed << 32)
    func below(_ count: Int) -> Int { Int(bits.next() % UInt64(count)) }
    let groups = (0..<(1 + below(5))).map { _ in
      let resistance = Int64(1 + below(12)) * 60
      return (0..<3).map { _ in resistance * Int64([1, 2, 3][below(3)]) }
    }
    var next = 0
    let numbered = groups.map { group in group.map { _ in (next, next += 1).0 } }
    let about = groups.reduce(0) { $0 + 1 / $1.reduce(0) { $0 + 1 / Double($1) } }
    for most in [Int64(about) - 1, Int64(about), Int64(about.rounded()), Int64(about) + 1] {
      let rule = ResistanceRule(values: Array(groups.joined()), maximum: most)
      #expect(
        GradingResistance.isLegal(groups, most: most) == SeriesResistance.isLegal(numbered, rule))
      #expect(
        GradingResistance.isLegal(groups, most: most) == (about <= Double(most) + 1e-6))
    }
  }

  @Test("a module exactly at its limit is legal")
  func exact() {
    #expect(GradingResistance.isLegal([[7, 7], [7, 7]], most: 7))
    #expect(!GradingResistance.isLegal([[7, 7], [7, 8]], most: 7))
    #expect(GradingResistance.isLegal([[3, 1], [1, 3], [3, 1], [3, 1]], most: 3))
    #expect(
      !GradingResistance.isLegal([[0, 1]], most: 3) && !GradingResistance.isLegal([[]], most: 3))
  }
}
