import Quantities
import Testing

@Suite("Whole numbers of any size")
struct WholeNumberTests {
  @Test("agree with numbers of 128 bits", arguments: 1...50)
  func agreement(seed: UInt64) {
    var state = seed
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> (state >> 60)
    }
    func whole(_ number: UInt128) -> WholeNumber {
      let half = WholeNumber(1 << 32)
      return WholeNumber(UInt64(truncatingIfNeeded: number >> 64)) * half * half
        + WholeNumber(UInt64(truncatingIfNeeded: number))
    }
    let (first, second) = (next(), next())
    #expect(
      WholeNumber(first) * WholeNumber(second) == whole(UInt128(first) * UInt128(second)))
    #expect(
      WholeNumber(first) + WholeNumber(second) == whole(UInt128(first) + UInt128(second)))
    #expect((WholeNumber(first) < WholeNumber(second)) == (first < second))
    let (wide, other) = (UInt128(first) << 40, UInt128(second) << 35)
    #expect((whole(wide) < whole(other)) == (wide < other))
  }

  @Test("nothing is nothing, and products do not end at any size")
  func ends() {
    let nothing = WholeNumber(0)
    #expect(nothing * WholeNumber(.max) == nothing && nothing + nothing == nothing)
    #expect(!(nothing < nothing) && nothing < WholeNumber(1))
    // 10^200 as 100 factors of 100, and as 10 of 10^20 = (10^10)^2.
    let small = (0..<100).reduce(WholeNumber(1)) { product, _ in product * WholeNumber(100) }
    let large = (0..<20).reduce(WholeNumber(1)) { product, _ in
      product * WholeNumber(10_000_000_000)
    }
    #expect(small == large && small < large + WholeNumber(1))
  }
}
