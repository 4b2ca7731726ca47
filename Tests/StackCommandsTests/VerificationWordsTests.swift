import StackRecords
import Testing
import Verification

@testable import StackCommands

@Suite("Words of a verification")
struct VerificationWordsTests {
  private let region = Finding.Region(SampleResult.region)

  @Test("all regions, some regions, none")
  func regions() {
    let all = VerificationReport(
      findings: [], regions: .init(confirmedByLimits: 3, confirmedByBound: 2))
    #expect(
      VerificationWords.sentence(all)
        == "Verified without a solver: every figure and all regions.")
    let some = VerificationReport(
      findings: [],
      regions: .init(
        confirmedByLimits: 3, confirmedByBound: 1, solverOnly: [region], notRecomputed: [region]))
    #expect(
      VerificationWords.sentence(some)
        == "Verified without a solver: every figure and 4 of 6 regions; 1 solver only; "
        + "1 not recomputed.")
    #expect(
      VerificationWords.sentence(VerificationReport(findings: []))
        == "Verified without a solver: every figure.")
  }

  @Test("an exhaustive search is told with its count")
  func enumerated() {
    let done = VerificationReport(
      findings: [], enumerated: .done(designs: 12_960, admissible: 310, best: nil, value: nil))
    #expect(
      VerificationWords.sentence(done)
        == "Verified without a solver: every figure; all 12,960 designs evaluated, 310 allowed.")
    let refused = VerificationReport(
      findings: [], enumerated: .refused(designs: 3_140_000_000, limit: 1_000_000))
    #expect(
      VerificationWords.sentence(refused)
        == "Verified without a solver: every figure; 3.1 x 10^9 designs are too many to "
        + "enumerate, the most is 1,000,000.")
  }
}
