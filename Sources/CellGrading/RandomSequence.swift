/// Numbers that look random, the same for the same seed on every machine.
///
/// Source: G. L. Steele, D. Lea, C. H. Flood, OOPSLA 2014 (SplitMix64).
struct RandomSequence {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0xD1B5_4A32_D192_ED03 &+ 0x94D0_49BB_1331_11EB }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// One of the numbers from 0 up to a count, the count left out.
  mutating func below(_ count: Int) -> Int {
    Int((next().multipliedFullWidth(by: UInt64(max(1, count)))).high)
  }

  /// A number from 0 up to 1.
  mutating func share() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }
}
