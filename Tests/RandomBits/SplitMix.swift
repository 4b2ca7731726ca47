/// Random bits that are the same in every run and on every machine, so that a failure can be repeated.
///
/// Source: SplitMix64, G. L. Steele, D. Lea, C. H. Flood, OOPSLA 2014.
public struct SplitMix: RandomNumberGenerator, Sendable {
  private var state: UInt64

  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Starts where a sequence has this state; states one step apart overlap.
  public init(state: UInt64) { self.state = state }

  /// Starts a sequence of its own for each of many seeds, near or alike as they may be.
  public init(scattering seed: UInt64) {
    state = Self.mixed(Self.mixed(seed &+ Self.step))
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= Self.step
    return Self.mixed(state)
  }

  private static func mixed(_ bits: UInt64) -> UInt64 {
    var word = bits
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
